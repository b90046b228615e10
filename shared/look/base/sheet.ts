// The style of what every page and the sidebar have, as text. Never refers to anything outside itself.
import basicsCss from './basics.css';
import blocksCss from './blocks.css';
import marksCss from './marks.css';
import pageCss from './page.css';
import typeCss from './type.css';

export const baseCss = [basicsCss, typeCss, pageCss, blocksCss, marksCss].join('\n');
