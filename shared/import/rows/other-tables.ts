// Takes tables that are no plan: check-ins, changes, people, teams, metrics, settings; keeps what they say of
// the plan. Never makes a key result of them.
import type { ImportWord } from '../../words/import.ts';
import type { Table } from '../find/tables.ts';
import { addressOf, placeOf } from '../grid/address.ts';
import { filledColumns, isBlankRow, sourceAt, textAt, textOf } from '../grid/cells.ts';
import type { Grid, SourceCell } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import type { Field } from '../words/headings.ts';
import type { Scope } from '../words/lookup.ts';
import { directionOf } from '../words/values.ts';

const finder =
  ({ grid, columns }: Table, row: number) =>
  (field: Field, scope?: Scope): SourceCell | undefined => {
    for (const column of columns) {
      if (column.field !== field || (scope !== undefined && column.scope !== scope)) continue;
      const source = sourceAt(grid, row, column.index);
      if (source) return source;
    }
    return undefined;
  };

const bodyRows = ({ grid, rows }: Table): number[] => rows.filter((row) => !isBlankRow(grid, row));

/** Leaves a row out at its first cell. */
const leaveRow = (reading: ImportReading, { grid }: Table, row: number, reason: ImportWord): void =>
  reading.leave(grid, row, filledColumns(grid, row)[0]!, reading.say(reason));

/** Each row is a value of a day, kept with the key result that it names. */
export function readCheckIns(reading: ImportReading, table: Table): void {
  for (const row of bodyRows(table)) {
    const cell = finder(table, row);
    const key = cell('id', 'keyResult') ?? cell('parent') ?? cell('keyResult') ?? cell('item') ?? cell('id');
    const value = cell('current') ?? cell('progress') ?? cell('score') ?? cell('confidence');
    const date = cell('date') ?? cell('updated');
    if (key && value && date) {
      reading.joined.push({
        key,
        field: null,
        row: key,
        checkIn: {
          label: textOf(date.cell),
          value,
          note: cell('note'),
          by: cell('by') ?? cell('owner'),
          status: cell('status'),
        },
      });
      reading.use(table.grid, row);
    } else leaveRow(reading, table, row, 'noCheckIn');
  }
}

/** A log of changes: the values of a key result become its history. */
export function readChanges(reading: ImportReading, table: Table): void {
  for (const row of bodyRows(table)) {
    const cell = finder(table, row);
    const key = cell('id') ?? cell('keyResult') ?? cell('item') ?? cell('parent');
    const value = cell('after');
    const date = cell('date') ?? cell('updated');
    reading.leave(
      table.grid,
      row,
      key?.column ?? filledColumns(table.grid, row)[0]!,
      reading.say('changeLog'),
    );
    if (key && value && date) {
      reading.joined.push({
        key,
        field: textOf(cell('field')?.cell) || null,
        row: key,
        checkIn: { label: textOf(date.cell), value, was: cell('before'), by: cell('by') ?? cell('owner') },
      });
    }
  }
}

/** People with their mail addresses; one without is left out with its reason. */
export function readPeople(reading: ImportReading, table: Table): void {
  for (const row of bodyRows(table)) {
    const cell = finder(table, row);
    const [name, email] = [cell('owner') ?? cell('item'), cell('email')];
    if (email) {
      reading.people.push({ name: name ?? null, email });
      reading.use(table.grid, row);
    } else leaveRow(reading, table, row, 'noAddress');
  }
}

/** Teams with the one above each. */
export function readUnits(reading: ImportReading, table: Table): void {
  for (const row of bodyRows(table)) {
    const cell = finder(table, row);
    const name = cell('team') ?? cell('item') ?? cell('owner');
    if (!name) {
      leaveRow(reading, table, row, 'noTeamName');
      continue;
    }
    reading.units.push({ name: textOf(name.cell), parent: textOf(cell('parent')?.cell) || null });
    reading.use(table.grid, row);
  }
}

/** A dictionary of metrics, or a list of them with targets: no plan, since no objective is named. */
export function readMetrics(reading: ImportReading, table: Table): void {
  for (const row of bodyRows(table)) {
    const cell = finder(table, row);
    const name = cell('metric');
    if (!name) {
      leaveRow(reading, table, row, 'noMetric');
      continue;
    }
    const given = directionOf(textOf(cell('direction')?.cell));
    reading.metrics.push({
      at: addressOf(table.grid, row, name.column),
      code: textOf((cell('id') ?? cell('number'))?.cell) || null,
      name: textOf(name.cell),
      definition: textOf(cell('definition')?.cell) || null,
      unit: textOf(cell('measureUnit')?.cell) || null,
      direction: given === 'increase' || given === 'decrease' ? given : null,
    });
    reading.leave(table.grid, row, name.column, reading.say('metric'));
  }
}

/** `key | value` in two columns: what the file calls itself. */
export function readSettings(reading: ImportReading, grid: Grid): void {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = filledColumns(grid, row);
    if (filled.length !== 2) continue;
    reading.settings.push({ key: textAt(grid, row, filled[0]!), value: sourceAt(grid, row, filled[1]!)! });
  }
}

/** A tab without a plan is listed as a whole. */
export function leaveTab(reading: ImportReading, grid: Grid, reason: string): void {
  reading.leavePlace(placeOf(grid), reason);
  for (let row = 0; row < grid.rows.length; row += 1) reading.use(grid, row);
}
