// Takes the columns of a table; gives which of them speak of the objective, which of the key result, and how
// often a key result stands in a row.
// Never looks at one row alone.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { textAt } from '../grid/cells.ts';
import type { Field } from '../words/headings.ts';
import { sameText } from '../words/plain.ts';

/** A key result beside others in one row. */
export interface Slot {
  objective: Column | null;
  keyResult: Column;
  columns: Column[];
}

export interface Roles {
  objective: Column | null;
  /** A higher objective left of it, that goes on over several: the company's beside the team's. */
  above: Column | null;
  keyResult: Column | null;
  item: Column | null;
  kind: Column | null;
  number: Column | null;
  parent: Column | null;
  initiative: Column | null;
  /** Several key results in one row, in their order; empty where a row holds one. */
  slots: Slot[];
  slotted: ReadonlySet<Column>;
  forObjective: Column[];
  forKeyResult: Column[];
  /** Columns left of the objective that go on until they change. */
  carried: Column[];
  checkIns: Column[];
}

const SHARED: ReadonlySet<Field> = new Set(['team', 'period', 'level', 'category']);
const OF_OBJECTIVE_BETWEEN: ReadonlySet<Field> = new Set([
  'owner',
  'status',
  'progress',
  'weight',
  'note',
  'nextStep',
  'id',
  'number',
  'due',
  'start',
  'score',
  'parent',
  'email',
]);
const CARRIED: ReadonlySet<Field> = new Set(['team', 'period', 'owner', 'category', 'email', 'level']);

const FIGURES: ReadonlySet<Field> = new Set(['baseline', 'target', 'current', 'low', 'high']);

/** What each column of a table is for. */
export function rolesOf(table: Table, columns: Column[], isTime: (text: string) => boolean): Roles {
  const of = (field: Field) => columns.filter((column) => column.field === field);
  const first = (field: Field) => of(field)[0] ?? null;
  const objectives = of('objective');
  const keyResults = of('keyResult');
  const checkIns = columns.filter(
    ({ field, heading, profile }) =>
      field === null && heading !== '' && isTime(heading) && profile.prose < 0.6,
  );
  const slots = keyResults.length > 1 ? slotsOf(columns, objectives, keyResults) : [];
  const slotted = new Set(slots.flatMap(({ columns: own, keyResult }) => [...own, keyResult]));
  const keyResult = keyResults[0] ?? null;
  const levels = slots.length === 0 ? levelsOf(table, objectives, keyResult) : null;
  const titles: Titles = {
    objective: levels?.objective ?? objectives[0] ?? null,
    above: levels?.above ?? null,
    keyResult,
  };
  const taken = new Set([...slotted, ...Object.values(titles), ...checkIns]);
  const others = columns.filter((column) => column.field !== null && !taken.has(column));
  return {
    ...titles,
    item: first('item'),
    kind: first('kind'),
    number: first('number'),
    parent: first('parent'),
    initiative: first('initiative'),
    slots,
    slotted,
    ...sharedOut(table, titles, others),
    checkIns,
  };
}

type Titles = Pick<Roles, 'objective' | 'above' | 'keyResult'>;

/** Of the columns that are no titles: what each of them tells of. */
function sharedOut(
  table: Table,
  { objective, above, keyResult }: Titles,
  others: readonly Column[],
): Pick<Roles, 'forObjective' | 'forKeyResult' | 'carried'> {
  const isLeft = ({ index }: Column) => objective !== null && index < objective.index;
  const isBetween = ({ index }: Column) =>
    objective !== null && keyResult !== null && index > objective.index && index < keyResult.index;
  const varies = (column: Column) => objective !== null && variesWithin(table, objective, column);
  // `Ziel Q3`, `Obiettivo numerico`: a figure is the key result's, whatever word it is called by.
  const isFigureOfResult = (column: Column) =>
    keyResult !== null &&
    FIGURES.has(column.field!) &&
    !others.some((other) => other !== column && other.field === column.field);
  const onlyObjective = (column: Column) =>
    (column.scope === 'objective' && !isFigureOfResult(column)) ||
    (column.scope === null &&
      isBetween(column) &&
      OF_OBJECTIVE_BETWEEN.has(column.field!) &&
      !varies(column));
  const goesOn = (column: Column) => column === above || CARRIED.has(column.field!);
  return {
    forObjective: others.filter(
      (column) =>
        onlyObjective(column) ||
        SHARED.has(column.field!) ||
        (column.scope !== 'keyResult' && isLeft(column)),
    ),
    forKeyResult: others.filter((column) => !onlyObjective(column)),
    carried: [...(above ? [above] : []), ...others].filter(
      (column) => isLeft(column) && goesOn(column) && column.scope !== 'keyResult',
    ),
  };
}

/**
 * `Company objective | Team objective | Key result`: the nearer one has the key results, the other stands
 * above it.
 */
function levelsOf(
  { grid, rows }: Table,
  objectives: readonly Column[],
  keyResult: Column | null,
): { objective: Column; above: Column } | null {
  if (objectives.length !== 2 || !keyResult || objectives.some(({ index }) => index > keyResult.index))
    return null;
  const [above, objective] = objectives as [Column, Column];
  if (sameText(above.heading) === sameText(objective.heading)) return null;
  const homes = new Map<string, string>();
  let over = '';
  let held = 0;
  for (const row of rows) {
    const [high, low] = [textAt(grid, row, above.index), textAt(grid, row, objective.index)];
    over = high || over;
    if (low === '') continue;
    if ((homes.get(low) ?? over) !== over || sameText(low) === sameText(over)) return null;
    homes.set(low, over);
    held += 1;
  }
  return held > 0 && [...homes.values()].every((each) => each !== '') ? { objective, above } : null;
}

/** True where two rows of one objective say different things there. */
function variesWithin({ grid, rows }: Table, objective: Column, column: Column): boolean {
  let goal = '';
  let said = '';
  for (const row of rows) {
    const text = textAt(grid, row, objective.index);
    const value = textAt(grid, row, column.index);
    if (text !== '' && sameText(text) !== goal) {
      goal = sameText(text);
      said = value;
    } else if (value !== '' && said !== '' && value !== said) return true;
    else said = said || value;
  }
  return false;
}

/**
 * Each key result column begins a slot; a column that comes again belongs to the slot before it or to the one
 * with its number.
 */
function slotsOf(
  columns: readonly Column[],
  objectives: readonly Column[],
  keyResults: readonly Column[],
): Slot[] {
  const slots: Slot[] = [];
  let objective: Column | null = objectives[0] ?? null;
  const times = new Map<string, number>();
  for (const { field } of columns) if (field) times.set(field, (times.get(field) ?? 0) + 1);
  for (const column of columns) {
    if (column.field === 'objective') objective = column;
    else if (keyResults.includes(column)) slots.push({ objective, keyResult: column, columns: [] });
    else if (column.field !== null) slotFor(column, slots, times)?.columns.push(column);
  }
  return slots;
}

function slotFor(column: Column, slots: readonly Slot[], times: ReadonlyMap<string, number>): Slot | null {
  const numbers = column.meaning?.numbers ?? [];
  const scoped = column.scope !== 'objective' && numbers.length > 0;
  const numbered = scoped
    ? slots.find(({ keyResult }) => sameNumbers(keyResult.meaning?.numbers ?? [], numbers))
    : undefined;
  if (numbered) return numbered;
  const last = slots.at(-1);
  if (!last || column.scope === 'objective') return null;
  return (times.get(column.field!) ?? 0) > 1 ? last : null;
}

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** An objective's identifier beside the row's own: the column by which two tables join. */
export function joinColumn({ columns }: Table): Column | null {
  const named = columns.filter(({ scope }) => scope === 'objective');
  return (
    named.find(({ field }) => field === 'id') ??
    named.find(({ field, profile }) => field === 'number' && profile.filled > 0) ??
    null
  );
}
