// Takes the grids of a shape and what the reader made of them; gives the rows that it says nothing about.
// Never judges what it says.
import { addressOf } from '../../shared/import/grid/address.ts';
import { filledColumns } from '../../shared/import/grid/cells.ts';
import { keyResultsOf } from '../../shared/import/key-results.ts';
import type { Grid, Import } from '../../shared/import/model.ts';
import { placeOf } from './place-in-file.ts';

/**
 * Rows that hold something and are neither taken, nor asked about, nor listed. The headings themselves are
 * none.
 */
export function unaccounted(grids: readonly Grid[], got: Import): string[] {
  const taken = new Set<string>();
  const add = (at: string | undefined) => {
    if (at === undefined) return;
    const { place, row } = placeOf(at);
    taken.add(`${place}|${row ?? '*'}`);
  };
  const sources = (from: Record<string, string>) => {
    for (const at of Object.values(from)) add(at);
  };
  const keyResults = keyResultsOf(got);
  for (const each of [...got.objectives, ...keyResults]) {
    sources(each.from);
    for (const { at } of each.kept ?? []) add(at);
  }
  for (const each of keyResults) for (const past of each.history ?? []) add(past.at);
  for (const { at } of [
    ...got.leftOut,
    ...got.headings.map((at) => ({ at })),
    ...got.doubts.filter((each) => placeOf(each.at).row !== null),
  ])
    add(at);
  return grids.flatMap((grid) =>
    grid.rows.flatMap((_, row) => {
      const first = filledColumns(grid, row)[0];
      if (first === undefined) return [];
      const at = addressOf(grid, row, first);
      const { place, row: number } = placeOf(at);
      const isTaken = taken.has(`${place}|${number}`) || taken.has(`${place}|*`);
      return isTaken ? [] : [at];
    }),
  );
}
