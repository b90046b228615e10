// Takes a cell; shows it in the sheet. A tab of ours that is not there yet is made first. Never writes a cell
// that holds something.
import { isTabName } from '../../../shared/sheet/table/tabs.ts';
import { openBook } from '../book/book.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { CellPlace } from '../entry/sidebar-messages.ts';
import { addTabs } from '../setup/setup.ts';

/** Null also where there is no such tab: it was renamed meanwhile, and there is nothing to show. */
export function showCell(context: Context, { tab, row, column }: CellPlace): null {
  const { services } = context;
  const book = openBook(services);
  const shown = () => book.sheets.find(({ name, title }) => name === tab || title === tab)?.sheet;
  if (!shown() && isTabName(tab)) locked(context, () => addTabs(context, book, [tab]));
  shown()?.getRange(row, column).activate();
  return null;
}
