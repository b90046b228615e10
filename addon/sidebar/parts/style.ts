// Takes nothing; gives the sidebar's style: that of the phone page, drawn closer for 300 px. Never a colour of its own: shared/look/colours.ts.
import { sidebarStyle } from '../../../shared/look/style.ts';
import narrowCss from './narrow.css';

export const style = `${sidebarStyle}\n${narrowCss}`;
