// Takes an .xlsx as a package; gives the neutral model: values, formulas, formats, looks, notes, widths, what
// is frozen, merged, hidden and validated.
// Never calculates, never keeps a picture, a chart or a macro. Throws a `BookFault` where it cannot be read.
import { MOST_CELLS } from '../limits.ts';
import type { BookModel, SheetModel } from '../sheet-model.ts';
import { themeColours } from './colours.ts';
import { namedAreas } from './names.ts';
import { workbookParts } from './parts.ts';
import { sharedTexts } from './strings.ts';
import { looksOf } from './styles.ts';
import type { Package } from './unpack.ts';
import { readWorksheet } from './worksheet.ts';

/**
 * `name`: what the book is called, as the package does not say. At most MOST_CELLS cells in all sheets
 * together.
 */
export function readXlsx(from: Package, name: string): BookModel {
  const parts = workbookParts(from);
  const theme = themeColours(from, parts.theme);
  const looks = looksOf(from, parts.styles, theme);
  const texts = sharedTexts(from, parts.sharedStrings);
  const budget = { left: MOST_CELLS };
  const sheets: SheetModel[] = [];
  for (const entry of parts.sheets) {
    const context = { texts, looks, theme, from1904: parts.from1904, shared: new Map() };
    sheets.push(readWorksheet(from, entry, context, budget));
  }
  const names = namedAreas(parts.names, sheets);
  return names.length === 0 ? { name, sheets } : { name, sheets, names };
}
