// One answer that a question of an import offers, and how what then stands in the proposal is looked at.
// Never what an answer means.
import { isIn } from '../../../shared/import/grid/address.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type {
  Doubt,
  Grid,
  Import,
  ImportedKeyResult,
  ImportedObjective,
} from '../../../shared/import/model.ts';
import { placeOf } from '../place-in-file.ts';

/** One answer to one question of a source, before and after. */
export interface Offered {
  grids: readonly Grid[];
  doubt: Doubt;
  answer: unknown;
  read: Import;
  settled: Import;
}

export type Item = ImportedObjective | ImportedKeyResult;
export type Means = (offered: Offered) => boolean;

export const itemsOf = (of: Import): Item[] => [...of.objectives, ...keyResultsOf(of)];
export const isFrom = ({ from }: Item, place: string): boolean =>
  Object.values(from).some((at) => isIn(at, place));
export const isInRow = (at: string, other: string): boolean =>
  placeOf(at).place === placeOf(other).place && placeOf(at).row === placeOf(other).row;
export const same = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one))
    : one === other;

/** Key results that the question is about, each before and after; none of them is not enough. */
export function eachPair(
  { doubt, read, settled }: Offered,
  isAsked: (before: ImportedKeyResult) => boolean,
  says: (before: ImportedKeyResult, after: ImportedKeyResult) => boolean,
): boolean {
  const keyOf = ({ at, text }: ImportedKeyResult) => `${at} ${text}`;
  const after = new Map(keyResultsOf(settled).map((each) => [keyOf(each), each]));
  const asked = keyResultsOf(read).filter((each) => isFrom(each, doubt.at) && isAsked(each));
  return asked.length > 0 && asked.every((each) => says(each, after.get(keyOf(each))!));
}
