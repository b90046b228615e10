// Takes a table of objectives and key results, whole or in blocks side by side; has it read by columns or by
// lines, as it is built. Never reads a row itself.
import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { filledColumns, sourceAt, textAt } from '../grid/cells.ts';
import type { ImportReading } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { sameText } from '../words/plain.ts';
import { blocksOf } from './blocks.ts';
import { isAllFigures, isGrouped } from './grouped.ts';
import { readItemRows } from './item-rows.ts';
import type { Context } from './row-kinds.ts';
import { readTableRows } from './table-rows.ts';

/** Reads a table of objectives and key results into the reading. */
export function readPlan(reading: ImportReading, table: Table, context: Context): void {
  const blocks = blocksOf(reading, table);
  if (blocks.length === 0) {
    const named = nameLess(table, context);
    if (named) context.objective = readItemRows(reading, table, named, context, null);
    else context.objective = readTableRows(reading, table, table.columns, context);
    return;
  }
  for (const { label, columns, own } of blocks) {
    const inside: Context = { ...context, columns: own };
    if (label) {
      const coded = codedText(label);
      if (periodIn(label, true) && label.length < 40) inside.section = { ...context.section, cycle: label };
      else if (coded.says === 'objective' && coded.text.length > 3)
        inside.objective = objectiveOf(reading, table, label, context);
      else inside.section = { ...context.section, team: label };
    }
    readTableRows(reading, table, columns, inside);
  }
}

function objectiveOf(reading: ImportReading, table: Table, label: string, context: Context) {
  const row = table.headingRows[0]!;
  const column =
    filledColumns(table.grid, row).find(
      (each) => sameText(textAt(table.grid, row, each)) === sameText(label),
    ) ?? 0;
  const coded = codedText(label);
  return reading.add('objective', sourceAt(table.grid, row, column)!, coded.text, coded.code, null, {
    ...context.section,
  });
}

/**
 * One column for objectives and key results alike, though its heading names only one of them: its codes say
 * so.
 */
function nameLess(table: Table, { objective }: Context): Column | null {
  const { grid, columns, rows } = table;
  const goals = columns.filter(({ field }) => field === 'objective');
  const results = columns.filter(({ field }) => field === 'keyResult');
  if (goals.length + results.length !== 1) return null;
  const column = goals[0] ?? results[0]!;
  const texts = rows
    .map((row) => ({
      text: textAt(grid, row, column.index),
      indent: grid.rows[row]?.[column.index]?.indent ?? 0,
    }))
    .filter(({ text }) => text !== '');
  const says = new Set(texts.map(({ text }) => codedText(text).says).filter((each) => each !== null));
  const depths = new Set(texts.map(({ text }) => codedText(text).depth));
  const codes = columns.find(({ field, scope }) => (field === 'number' || field === 'id') && scope === null);
  const numbers = codes
    ? new Set(
        rows
          .map((row) => textAt(grid, row, codes.index))
          .filter((text) => text !== '')
          .map((text) => text.split('.').length),
      )
    : new Set<number>();
  const kinds = columns.some(
    ({ field, profile }) => field === 'kind' && profile.kinds >= 0.8 && profile.distinct < 1,
  );
  const isBoth =
    kinds ||
    (says.has('objective') && (says.has('keyResult') || results.length === 1)) ||
    (depths.has(1) && depths.has(2)) ||
    new Set(texts.map(({ indent }) => indent)).size > 1 ||
    (goals.length === 1 && numbers.has(1) && numbers.has(2)) ||
    (objective === null && (isGrouped(table, column) || isAllFigures(table, column)));
  return isBoth ? { ...column } : null;
}
