// Takes changes of two sides that were made at the same time; says whether one spoils the other's places, and
// moves what can be moved.
// Never runs a change, and never guesses: what has no place any more is given up, and the caller says so.
import type { Mutation } from '../host/engine/univer.ts';

type Axis = 'row' | 'column';

interface Shift {
  axis: Axis;
  /** First row or column concerned, from 0. */
  at: number;
  /** Rows or columns that came; negative: that went. */
  by: number;
}

interface Range {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const SHIFTS: Readonly<Record<string, { axis: Axis; sign: 1 | -1 }>> = {
  'sheet.mutation.insert-row': { axis: 'row', sign: 1 },
  'sheet.mutation.insert-col': { axis: 'column', sign: 1 },
  'sheet.mutation.remove-rows': { axis: 'row', sign: -1 },
  'sheet.mutation.remove-col': { axis: 'column', sign: -1 },
};

/** Move cells in ways that no place is moved along with. */
const REARRANGES = new Set([
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.remove-sheet',
]);

/** Speak of a sheet by its place among the sheets. */
const ARRANGES_SHEETS = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-order',
]);

/** Say what a place holds, whatever it held: doing them again changes nothing. */
const ASSIGNS = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-tab-color',
  'sheet.mutation.set-frozen',
  'sheet.mutation.update-note',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
]);

/** True where it may be done once more, on top of what others changed. */
export const assigns = ({ id }: Mutation): boolean => ASSIGNS.has(id);

const sheetOf = ({ params }: Mutation): unknown => params.subUnitId ?? params.sheetId;
const movesCells = ({ id }: Mutation): boolean => id in SHIFTS || REARRANGES.has(id);
const arrangesSheets = ({ id }: Mutation): boolean => ARRANGES_SHEETS.has(id);

function moves(some: readonly Mutation[], others: readonly Mutation[]): boolean {
  const sheets = new Set(some.filter(movesCells).map(sheetOf));
  return others.some((other) => sheets.has(sheetOf(other)));
}

/**
 * True where changes `mine`, made without knowledge of `theirs`, would land in other cells than those that
 * were meant.
 */
export function isOutdated(mine: readonly Mutation[], theirs: readonly Mutation[]): boolean {
  return moves(theirs, mine) || (mine.some(arrangesSheets) && theirs.some(arrangesSheets));
}

/** True where it is not enough to do `theirs` and then `mine` again over what `mine` has made already. */
export function needsFreshStart(mine: readonly Mutation[], theirs: readonly Mutation[]): boolean {
  return isOutdated(mine, theirs) || moves(mine, theirs);
}

/**
 * `mine` with the places that they have after `theirs`; `lost` counts the changes that have none any more, or
 * that are of a kind that cannot be moved.
 * Both in the order in which they were made.
 */
export function rebase(
  mine: readonly Mutation[],
  theirs: readonly Mutation[],
): { kept: Mutation[]; lost: number } {
  let kept = [...mine];
  for (const their of theirs.filter(movesCells)) kept = kept.flatMap((change) => moved(change, their));
  return { kept, lost: mine.length - kept.length };
}

function moved(mine: Mutation, theirs: Mutation): Mutation[] {
  if (sheetOf(mine) !== sheetOf(theirs)) return [mine];
  const shift = shiftOf(theirs);
  if (!shift) return [];
  if (mine.id === 'sheet.mutation.set-range-values') return movedCells(mine, shift);
  if (mine.id.endsWith('-note')) return movedNote(mine, shift);
  if (mine.id.endsWith('.numfmt')) return movedFormats(mine, shift);
  const own = shiftOf(mine);
  return own && own.by > 0 && shift.by > 0 ? [movedInsertion(mine, own, shift)] : [];
}

function shiftOf({ id, params }: Mutation): Shift | null {
  const kind = SHIFTS[id];
  if (!kind) return null;
  const range = params.range as Range;
  const [first, last] =
    kind.axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { axis: kind.axis, at: first, by: kind.sign * (last - first + 1) };
}

/** Null: the place went. */
function placeAfter(index: number, { at, by }: Shift): number | null {
  if (index < at) return index;
  return by < 0 && index < at - by ? null : index + by;
}

type Cells = Record<number, Record<number, unknown>>;

function movedCells(mine: Mutation, shift: Shift): Mutation[] {
  const cells = (mine.params.cellValue ?? {}) as Cells;
  const after: Cells = {};
  for (const [r, line] of Object.entries(cells)) {
    const row = shift.axis === 'row' ? placeAfter(Number(r), shift) : Number(r);
    if (row === null) continue;
    for (const [c, cell] of Object.entries(line ?? {})) {
      const column = shift.axis === 'column' ? placeAfter(Number(c), shift) : Number(c);
      if (column !== null) after[row] = { ...after[row], [column]: cell };
    }
  }
  return Object.keys(after).length > 0 ? [{ ...mine, params: { ...mine.params, cellValue: after } }] : [];
}

function movedNote(mine: Mutation, shift: Shift): Mutation[] {
  const { row, col, note } = mine.params as { row?: number; col?: number; note?: object };
  if (row === undefined || col === undefined) return [mine];
  const place = {
    row: shift.axis === 'row' ? placeAfter(row, shift) : row,
    col: shift.axis === 'column' ? placeAfter(col, shift) : col,
  };
  if (place.row === null || place.col === null) return [];
  return [
    { ...mine, params: { ...mine.params, ...place, ...(note ? { note: { ...note, ...place } } : {}) } },
  ];
}

interface Formats {
  /** Of setting: areas by the number of a format. */
  values?: Record<string, { ranges: Range[] }>;
  /** Of taking away. */
  ranges?: Range[];
}

function movedFormats(mine: Mutation, shift: Shift): Mutation[] {
  const { values, ranges } = mine.params as Formats;
  const move = (areas: Range[]) => areas.flatMap((area) => movedRange(area, shift));
  const after: Formats = {};
  if (ranges) after.ranges = move(ranges);
  if (values) {
    const moved = Object.entries(values).map(([name, { ranges: own }]) => [name, { ranges: move(own) }]);
    after.values = Object.fromEntries(moved);
  }
  return [{ ...mine, params: { ...mine.params, ...after } }];
}

/** What is left of an area: none where all of it went. */
function movedRange(range: Range, shift: Shift): Range[] {
  const [from, to] =
    shift.axis === 'row' ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  const places = Array.from({ length: range[to] - range[from] + 1 }, (_, i) =>
    placeAfter(range[from] + i, shift),
  );
  const left = places.filter((place) => place !== null);
  if (left.length === 0) return [];
  return [{ ...range, [from]: left[0]!, [to]: left[left.length - 1]! }];
}

function movedInsertion(mine: Mutation, own: Shift, shift: Shift): Mutation {
  const by = own.axis === shift.axis && own.at >= shift.at ? shift.by : 0;
  const range = { ...(mine.params.range as Range) };
  const [from, to] =
    own.axis === 'row' ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  range[from] += by;
  range[to] += by;
  return { ...mine, params: { ...mine.params, range } };
}
