// Takes nothing; measures folding 100,000 key results to a board.
import { atEndOf, foldBoard } from '../../shared/board/fold.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { reportOf, stateAfter } from '../support/plans.ts';
import { companyOf } from './company.ts';
import { type Print, secondsOf } from './figures.ts';

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
  const process = {
    proposals: [],
    support: [],
    signals: [],
    microOkrs: [],
    points: [],
    adjustments: [],
    playbooks: [],
    formProposals: [],
  };
  const fold = () =>
    foldBoard({ plan, states, process, warnings: [] }, atEndOf('2025-02-21', plan.settings.timeZone));
  fold();
  print('fold_100k_krs_s', await secondsOf(fold), 's', '< 1');
}
