// Reads a sheet of a few lines, and again with what a person answered to its questions; by the same code as
// the sidebar. For specifications of answers.
import { importAnswered, importOf } from '../../shared/import/index.ts';
import type { About, Grid, Import } from '../../shared/import/model.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';

const gridsOf = new WeakMap<Import, readonly Grid[]>();

export function readOf(...lines: string[]): Import {
  const grids = gridsOfText('plan.csv', lines.join('\n'));
  const read = importOf(grids);
  gridsOf.set(read, grids);
  return read;
}

export const doubtOf = (read: Import, about: About) => {
  const doubt = read.doubts.find((each) => each.about === about);
  if (!doubt) throw new Error(`nothing is asked about ${about}: ${read.doubts.map((each) => each.about)}`);
  return doubt;
};
/** Each subject with what is taken of its candidates, in the order of the presses. */
export const settledAll = (read: Import, ...given: [About, (candidates: unknown[]) => unknown][]) =>
  importAnswered(
    gridsOf.get(read)!,
    {},
    given.map(([about, answer]) => {
      const doubt = doubtOf(read, about);
      return { doubt, answer: answer(doubt.candidates ?? []) };
    }),
  ).settled;
export const settled = (read: Import, about: About, answer: (candidates: unknown[]) => unknown) =>
  settledAll(read, [about, answer]);
export const keyResults = ({ objectives }: Import) => objectives.flatMap((each) => each.keyResults);
