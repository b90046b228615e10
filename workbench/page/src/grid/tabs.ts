// Takes the grid's book and a tab's name; gives the tab, whichever language it is named in. Never another tab
// of a like name.
import type { FUniver } from '@univerjs/core/facade';
import { type TabName, tabSpec } from '../../../../shared/sheet/table/tabs.ts';

type Book = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type Sheet = ReturnType<Book['getActiveSheet']>;

/** Null where the book has no such tab. */
export function sheetNamed(book: Book, name: TabName): Sheet | null {
  const { zh } = tabSpec(name);
  return book.getSheets().find((each) => [name, zh].includes(each.getSheetName())) ?? null;
}
