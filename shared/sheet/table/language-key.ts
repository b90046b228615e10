// Takes a cell; tells whether it names the setting of the language, which is asked for before a tab is read.
// Apart from setting-keys.ts, because Code.js need not know the others there.
import type { Cell } from '../../model/workbook.ts';
import { normal } from './normal.ts';
import { lineOf } from './texts.ts';

/** In English or Chinese, whatever the workbook's language: nobody knows that yet. */
export const namesLanguage = (cell: Cell): boolean =>
  ['language', '语言', '語言'].includes(normal(lineOf(cell)));
