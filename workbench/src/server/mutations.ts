// Takes what a page sent as changes of its grid; says whether they are changes at all. Never makes one:
// commands, operations and what formulas compute are none.
import type { Mutation } from '../host/engine/univer.ts';

const CHANGE = /^(sheet|data-validation)\.mutation\.[A-Za-z.-]+$/;

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
