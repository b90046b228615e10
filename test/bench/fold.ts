// Measures folding 100,000 key results to a board.
import { atEndOf, foldBoard } from '../../shared/board/fold.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { companyOf } from '../support/company-of-size.ts';
import { processOf, reportOf, stateAfter } from '../support/plans.ts';
import { medianOf, type Print, secondsOf } from './figures.ts';

/** Times that the same board is folded: the first ones also compile. */
const RUNS = 7;
const DAYS = ['2025-01-10', '2025-01-24', '2025-02-07', '2025-02-21'];

/** Prints fold_100k_krs_s: a plan of 100,000 KRs with four snapshots each. */
export async function benchFold(print: Print): Promise<void> {
  const plan = companyOf(25_000, 4);
  const states = new Map<string, KeyResultState>(
    plan.keyResults.map((each, index) => [
      each.id,
      stateAfter(
        each,
        plan.settings,
        DAYS.map((day, at) => reportOf(day, (index % 40) + 15 * at)),
      ),
    ]),
  );
  const process = processOf();
  const fold = () =>
    foldBoard({ plan, states, process, warnings: [] }, atEndOf('2025-02-21', plan.settings.timeZone));
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) seconds.push(await secondsOf(fold));
  print('fold_100k_krs_s', medianOf(seconds), `s, median of ${RUNS}`, '< 0.3');
}
