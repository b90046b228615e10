// Takes changes that a page made in its grid; says whether they are changes at all, and whether others that it had not seen leave their places as they were.
// Never makes one.
import type { Mutation } from '../host/engine/univer.ts';

/** Changes of a book; commands, operations and what formulas compute are none. */
const CHANGE = /^(sheet|data-validation)\.mutation\.[A-Za-z.-]+$/;

/** These move cells, so that a position means another cell afterwards. */
const MOVES =
  /\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|reorder-range|remove-sheet)$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for a list of changes, each with its parameters. */
export function areMutations(value: unknown): value is Mutation[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        isRecord(each) && typeof each.id === 'string' && CHANGE.test(each.id) && isRecord(each.params),
    )
  );
}

/** Where changes were made: tabs, and those among them whose cells moved. */
export interface Touched {
  tabs: ReadonlySet<string>;
  moved: ReadonlySet<string>;
}

export function touchedBy(mutations: readonly Mutation[]): Touched {
  const tabOf = ({ params }: Mutation) => String(params.subUnitId ?? '');
  return {
    tabs: new Set(mutations.map(tabOf)),
    moved: new Set(mutations.filter(({ id }) => MOVES.test(id)).map(tabOf)),
  };
}

/** True where one of two, made without knowing of each other, moved the cells that the other changed. */
export function areCrossed(a: Touched, b: Touched): boolean {
  return [...a.moved].some((tab) => b.tabs.has(tab)) || [...b.moved].some((tab) => a.tabs.has(tab));
}
