// The one style sheet of all our pages, as text for an inline <style>. Never refers to anything outside
// itself.
import accountCss from './account.css';
import { baseCss } from './base/sheet.ts';
import { boardCss } from './board/sheet.ts';
import cardsCss from './cards.css';
import downloadCss from './download.css';
import filmCss from './film.css';
import { formCss } from './form/sheet.ts';
import { pictureCss } from './picture/sheet.ts';
import printCss from './print.css';
import { tokens } from './tokens.ts';

/** All pages share it, so that a content security policy can name it by one hash. */
export const pageStyle = [
  tokens,
  baseCss,
  formCss,
  boardCss,
  printCss,
  pictureCss,
  accountCss,
  cardsCss,
  filmCss,
  downloadCss,
].join('\n');

/** What the picture as a file of its own needs of it. */
export const pictureStyle = [tokens, baseCss, boardCss, printCss, pictureCss].join('\n');
