// Takes a plan that reads well and what the cells say from which its values come; gives which of them say no
// value, and why, before anybody waits for it (docs/design.md §5, Value from). Never what only the server
// knows: since when a value stands, and what was told.
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell, Workbook } from '../model/workbook.ts';
import { isFed } from '../process/fed-values.ts';
import { whyText } from '../process/source-texts.ts';
import { findTab, rowLookup, type WorkbookRead } from '../sheet/index.ts';
import { parseSource } from '../sheet/source/parse-source.ts';
import type { SourceCells } from '../sheet/source/source.ts';
import { valueOfSource } from '../sheet/source/value-of-source.ts';
import { columnIndex } from '../sheet/table/headings.ts';

/** What was read of the other tabs; the cells of *Value from* themselves stand in the workbook. */
export type ReadCells = Pick<SourceCells, 'tabs' | 'names'>;

/** One for each key result that its source gives no value. What cannot be parsed is told elsewhere. */
export function sourceFindings(
  workbook: Workbook,
  read: WorkbookRead,
  { keyResults, settings }: Plan,
  found: ReadCells,
): Problem[] {
  const rowOf = (id: string) => rowLookup(read)('keyResult', id);
  const fed = keyResults.filter(isFed);
  const cells = { ...found, own: new Map(fed.map(({ id }) => [id, ownCell(workbook, rowOf(id))])) };
  return fed.flatMap((keyResult): Problem[] => {
    const { id, source } = keyResult;
    if (!parseSource(source).ok) return [];
    const value = valueOfSource(keyResult, source, cells, workbook.decimalMark ?? null);
    if (value.ok) return [];
    const input = { keyResult, said: null, language: read.language, timeZone: settings.timeZone };
    const message = whyText(value.code, input, value);
    return [{ tab: 'Key results', row: rowOf(id), column: 'Value from', code: value.code, message }];
  });
}

function ownCell(workbook: Workbook, row: number): Cell {
  const tab = findTab(workbook, 'Key results');
  const column = tab && columnIndex(tab, 'Key results', 'Value from');
  return column == null ? '' : (tab!.rows[row - 1]?.[column] ?? '');
}
