// Takes a standing; gives its measures at the end of each snapshot day so far. Never keeps a history: what was reported is the history.
import { snapshotDays } from '../calendar/snapshot-days.ts';
import type { Measures } from '../model/board.ts';
import type { ProcessState } from '../model/process.ts';
import type { Standing } from '../model/standing.ts';
import type { KeyResultState, Review } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';
import { dueDays } from '../okr/owed.ts';
import { atEndOf } from './fold.ts';
import { agilityDays, responseWithinSla, signalsWithinSla, snapshotRate } from './measures.ts';

export interface MeasuresOnDay extends Measures {
  day: Day;
}

/** The measures as they were at the end of each past snapshot day, the present ones last. Penetration is of the plan that is live now. */
export function measuresOverTime({ plan, states, process, board, asOf }: Standing): MeasuresOnDay[] {
  const past = snapshotDays(plan.settings).filter((day) => day < asOf.day);
  const days = dueDays(plan.settings);
  const then = past.map((day): MeasuresOnDay => {
    const { at } = atEndOf(day, plan.settings.timeZone);
    const reviews = reviewsAt(states, at);
    return {
      day,
      penetration: board.measures.penetration,
      agilityDays: agilityDays(reviews),
      responseWithinSla: responseWithinSla(reviews, plan.settings.responseHours, at),
      signalsWithinSla: signalsWithinSla(signalsAt(process, at), plan.settings.signalHours, at),
      snapshotRate: snapshotRate(plan, states, days, at),
    };
  });
  return [...then, { day: asOf.day, ...board.measures }];
}

const until = (moment: EpochMs | null, at: EpochMs): EpochMs | null =>
  moment !== null && moment <= at ? moment : null;

/** The reviews as they were at a moment: what came later had not happened. */
function reviewsAt(states: ReadonlyMap<string, KeyResultState>, at: EpochMs): Review[] {
  return [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.openedAt <= at)
    .map((review) => ({
      ...review,
      respondedAt: until(review.respondedAt, at),
      startedAt: until(review.startedAt, at),
      closedAt: until(review.closedAt, at),
    }));
}

function signalsAt({ signals }: ProcessState, at: EpochMs): ProcessState['signals'] {
  return signals
    .filter((signal) => signal.at <= at)
    .map((signal) => ({ ...signal, acknowledgedAt: until(signal.acknowledgedAt, at) }));
}
