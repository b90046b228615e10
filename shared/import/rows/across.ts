// Takes a row of objectives side by side; reads the key results below each. Never reads beyond the next such
// row.

import { objectivesAcross } from '../find/flip.ts';
import { filledColumns, sourceAt, textAt } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import type { Grid } from '../model.ts';
import { type ImportReading, type Item, put } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import type { HeadingReader } from '../words/reader.ts';
import { isTotal } from '../words/values.ts';
import { type Context, leaveOddRow } from './row-kinds.ts';

/** True where the grid has such rows; it is read then. */
export function readAcross(
  reading: ImportReading,
  grid: Grid,
  context: Context,
  read: HeadingReader,
): boolean {
  const starts = grid.rows.map((_, row) => row).filter((row) => objectivesAcross(grid, row) !== null);
  if (starts.length === 0) return false;
  for (let row = 0; row < starts[0]!; row += 1) {
    for (const column of filledColumns(grid, row).slice(0, 1))
      reading.titles.push(sourceAt(grid, row, column)!);
    if (filledColumns(grid, row).length > 0)
      reading.leave(grid, row, filledColumns(grid, row)[0]!, reading.say('title'));
  }
  for (const [index, start] of starts.entries())
    readBand(reading, grid, start, starts[index + 1] ?? grid.rows.length, context, read);
  return true;
}

/** Objectives side by side, each with the key result that was read last in its columns. */
interface Band {
  grid: Grid;
  /** Where the objectives begin. */
  columns: readonly number[];
  objectives: ReadonlyMap<number, Item>;
  last: Map<number, Item>;
  section: Context['section'];
}

function readBand(
  reading: ImportReading,
  grid: Grid,
  start: number,
  end: number,
  { section }: Context,
  read: HeadingReader,
): void {
  const columns = objectivesAcross(grid, start)!;
  const objectives = new Map<number, Item>(
    columns.map((column) => {
      const source = sourceAt(grid, start, column)!;
      const coded = codedText(String(source.cell.value));
      return [column, reading.add('objective', source, coded.text, coded.code, null, { ...section })];
    }),
  );
  const band: Band = { grid, columns, objectives, last: new Map(), section };
  for (let row = start + 1; row < end; row += 1) {
    const filled = filledColumns(grid, row);
    if (filled.length === 0 || readRow(reading, band, row, filled, read)) continue;
    leaveOddRow(reading, grid, row, filled[0]!);
  }
}

/** Key results, or what the label before them names; false where nothing in the row is either. */
function readRow(
  reading: ImportReading,
  { grid, columns, objectives, last, section }: Band,
  row: number,
  filled: readonly number[],
  read: HeadingReader,
): boolean {
  const label = filled[0]! < columns[0]! ? read(textAt(grid, row, filled[0]!).replace(/[:：]$/u, '')) : null;
  const field = label?.fields[0] ?? null;
  let taken = false;
  for (const column of filled) {
    const home = lastWhere(columns, (each) => each <= column);
    const source = sourceAt(grid, row, column)!;
    if (home === undefined) continue;
    const objective = objectives.get(home)!;
    if (field !== null && field !== 'keyResult') {
      put(last.get(home) ?? objective, field, source);
      reading.use(grid, row);
      taken = true;
    } else if (column === home && typeof source.cell.value === 'string' && !isTotal(source.cell.value)) {
      const { text, code } = codedText(source.cell.value);
      last.set(home, reading.add('keyResult', source, text, code, objective, { ...section }));
      taken = true;
    }
  }
  return taken;
}
