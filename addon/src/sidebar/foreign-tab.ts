// Takes the title of a tab that is none of ours; gives its cells to the page, which reads them. Never writes.
import type { Tab } from '../../../shared/model/workbook.ts';
import { openBook } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import type { Services } from '../entry/services.ts';

/** Null where it is not there any more. */
export function foreignTab(services: Services, title: string): Tab | null {
  const { sheets, zone } = openBook(services);
  const found = sheets.find((each) => each.name === null && each.title === title);
  return found ? readTab(services, found.sheet, zone) : null;
}
