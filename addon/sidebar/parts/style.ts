// The sidebar's style: that of the phone page, drawn closer for 300 px. Never a colour of its own:
// shared/look/colours.ts.
import { baseCss } from '../../../shared/look/base/sheet.ts';
import { formCss } from '../../../shared/look/form/sheet.ts';
import { tokens } from '../../../shared/look/tokens.ts';
import checkCss from '../check/check.css';
import exportCss from '../export/export.css';
import importCss from '../import/import.css';
import startCss from '../start/start.css';
import tabFormCss from '../tab-form/tab-form.css';
import blocksCss from './blocks.css';
import frameCss from './frame.css';
import narrowCss from './narrow.css';

/** Not by shared/look/style.ts: the sidebar shows no board. */
export const style = [
  tokens,
  baseCss,
  formCss,
  narrowCss,
  frameCss,
  blocksCss,
  startCss,
  importCss,
  checkCss,
  tabFormCss,
  exportCss,
].join('\n');
