// Takes rows of one of our tabs by English column names; gives them as the grid of that tab. Never a file.
import type { Language } from '../../model/language.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { headingRow, type RecordCells, rowFor } from '../../sheet/write/write.ts';
import { gridOf } from '../grid/grid-of.ts';
import type { Grid } from '../model.ts';

/** `records` by English column names; the headings above them are those of `language`. */
export function recordGrid(
  file: string,
  tab: TabName,
  language: Language,
  records: readonly RecordCells[],
): Grid {
  const headings = headingRow(tab, language);
  const rows = [headings, ...records.map((record) => rowFor(tab, headings, record))];
  return gridOf(
    file,
    tab,
    rows.map((row) => row.map((value) => (value === '' || value === null ? undefined : { value }))),
  );
}
