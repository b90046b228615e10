// Takes the answers of a form; gives the rows that the same person answered again later for the same goal.
// Never drops two goals of one person.
import type { Table } from '../find/tables.ts';
import { textAt } from '../grid/cells.ts';
import type { Field } from '../words/headings.ts';
import { sameText } from '../words/plain.ts';

/** Empty where the table is no form: one that has no moment or no person in each row. */
export function supersededRows(table: Table): ReadonlySet<number> {
  const { grid, columns, rows } = table;
  const of = (field: Field) => columns.filter((column) => column.field === field);
  const moment = of('date')[0];
  const person = of('email')[0] ?? of('owner')[0];
  const goals = of('objective');
  const older = new Set<number>();
  if (!moment || !person || goals.length === 0) return older;
  const last = new Map<string, number>();
  for (const row of rows) {
    const who = sameText(textAt(grid, row, person.index));
    const goal = goals.map(({ index }) => sameText(textAt(grid, row, index))).join('|');
    if (who === '' || goal === '' || textAt(grid, row, moment.index) === '') continue;
    const key = `${who}|${goal}`;
    const before = last.get(key);
    if (before !== undefined) older.add(before);
    last.set(key, row);
  }
  return older;
}
