// Takes what was reported; gives a row for each snapshot that counts, with the figures that were fixed when
// it was received (design §6, State of a KR). Never one that a correction replaced.
import { momentTextIn } from '../calendar/moment-text.ts';
import type { Language } from '../model/language.ts';
import type { Plan } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { KeptSnapshot } from '../model/state.ts';
import type { ColumnSpec } from '../sheet/table/tabs.ts';
import { tabSpec } from '../sheet/table/tabs.ts';
import { wordFor } from '../sheet/table/words.ts';
import { snapshotCells } from '../sheet/write/records.ts';
import type { RecordCells } from '../sheet/write/write.ts';

/** Beside the tab's own columns: what a snapshot meant on its day. A reader of the tab passes them over. */
const FIGURES = ['Attainment', 'Plan', 'Deviation', 'Status'];
/** In the order of the Board tab. Figures are shares, 0.16 for 16 %. */

export const figureColumns = (): ColumnSpec[] =>
  tabSpec('Board').columns.filter(({ name }) => FIGURES.includes(name));

/** By day, and of a day in the order of the plan. */
export function* snapshotRows(
  { plan, states }: Pick<Standing, 'plan' | 'states'>,
  language: Language,
): Generator<RecordCells> {
  const when = momentTextIn(plan);
  for (const { snapshot, keyResult } of inOrder(plan, states)) {
    const { attainment, planned, deviation, colour } = snapshot;
    const reported = { date: snapshot.day, email: snapshot.by, at: snapshot.receivedAt };
    yield {
      ...snapshotCells({ ...snapshot, keyResultId: keyResult.id }, reported, when, keyResult),
      Attainment: attainment,
      Plan: planned,
      Deviation: deviation,
      Status: wordFor('status', colour, language),
    };
  }
}

function inOrder(
  { keyResults }: Plan,
  states: Standing['states'],
): { snapshot: KeptSnapshot; keyResult: Plan['keyResults'][number] }[] {
  return keyResults
    .flatMap((keyResult) =>
      (states.get(keyResult.id)?.snapshots ?? []).map((snapshot) => ({ snapshot, keyResult })),
    )
    .sort((a, b) => (a.snapshot.day < b.snapshot.day ? -1 : a.snapshot.day > b.snapshot.day ? 1 : 0));
}
