// Takes a workbook of ours; gives a tab's rows by English column names, and says whether two cells say the
// same. Never writes one.
import type { Cell, Workbook } from '../../model/workbook.ts';
import { readNumber } from '../../sheet/cells/numbers.ts';
import { findTab, readHeadings } from '../../sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import { type ChoiceName, choiceOf } from '../../sheet/table/words.ts';
import type { RecordCells } from '../../sheet/write/write.ts';

export interface StandingRow {
  /** As in the sheet, heading = 1. */
  row: number;
  cells: RecordCells;
}

/** What rows are told apart by. */
export const ID_OF = { Objectives: 'Objective ID', 'Key results': 'KR ID' } as const;

/** The rows that say anything in a column of ours; none where the tab is not there. */
export function standingRows(book: Workbook, name: TabName): StandingRow[] {
  const rows = findTab(book, name)?.rows ?? [];
  const places = [...readHeadings(tabSpec(name), rows[0] ?? []).index];
  return rows.flatMap((row, at) => {
    const cells = Object.fromEntries(places.map(([column, place]) => [column, row[place] ?? '']));
    const isBlank = Object.values(cells).every((cell) => cell === false || lineOf(cell) === '');
    return at === 0 || isBlank ? [] : [{ row: at + 1, cells }];
  });
}

/** True where a reader of the tab takes both for the same: `0.4` and `40%`, `increase` and `增加`. */
export function isSameCell(
  name: TabName,
  column: string,
  one: Cell | undefined,
  other: Cell | undefined,
): boolean {
  const spec = tabSpec(name).columns.find((each) => each.name === column);
  const said = (cell: Cell | undefined): string => {
    const text = lineOf(cell);
    if (spec?.kind === 'choice') return String(choiceOf(spec.detail as ChoiceName, text) ?? text);
    if (spec?.kind !== 'value' && spec?.kind !== 'number') return text;
    const yes = choiceOf('yesNo', text);
    if (/^\p{L}/u.test(text) && yes !== null) return String(yes);
    const read = readNumber(typeof cell === 'number' ? cell : text);
    return read ? String(Number(read.value.toPrecision(12))) : text;
  };
  return said(one) === said(other);
}
