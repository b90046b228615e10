// Takes a row that is to be read as an objective or a key result; leaves it out where it is none: hidden,
// headings again, a total, what a template shows. Never without its reason.
import type { Table } from '../find/tables.ts';
import type { Reading } from '../reading.ts';
import { isExample, isPlaceholder, isTotal } from '../words/values.ts';
import { type Context, isHeadingAgain } from './row-kinds.ts';

/** What a row says of itself. */
export interface RowHead {
  row: number;
  /** The column of its text. */
  column: number;
  text: string;
  /** Its first cell: a total may be called so there. */
  lead: string;
}

/** True where the row is left out, or was. */
export function leftAside(
  reading: Reading,
  table: Table,
  { row, column, text, lead }: RowHead,
  context: Context,
): boolean {
  const { grid } = table;
  const reason = reasonOf(table, row, text, lead);
  if (reason === null) return false;
  reading.leave(grid, row, column, reading.say(...reason));
  if (grid.hiddenRows.has(row)) context.onHidden(grid, row, column);
  return true;
}

/** In English and Chinese; null where the row is to be read. */
function reasonOf(table: Table, row: number, text: string, lead: string): [string, string] | null {
  if (table.grid.hiddenRows.has(row)) return ['a hidden row', '隐藏的行'];
  if (isHeadingAgain(table, row)) return ['the headings once more', '重复的表头'];
  if (isTotal(text) || isTotal(lead)) return ['a total', '合计行'];
  if (isExample(text) || isExample(lead)) return ['an example of the template', '模板的示例'];
  return isPlaceholder(text) ? ['a placeholder of the template', '模板的占位文字'] : null;
}
