// Takes a standing; gives its indicators at the end of each snapshot day so far. Never keeps a history: what
// was reported and published is the history.
import { snapshotDays } from '../calendar/snapshot-days.ts';
import type { SteeringIndicators } from '../model/board.ts';
import type { ProcessState } from '../model/process.ts';
import type { Standing } from '../model/standing.ts';
import type { KeyResultState, Review } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';
import { dueDays } from '../okr/owed.ts';
import { atEndOf } from './fold.ts';
import {
  agilityDays,
  editToPublishHours,
  responseWithinSla,
  signalsWithinSla,
  snapshotRate,
} from './indicators.ts';

export interface IndicatorsOnDay extends SteeringIndicators {
  day: Day;
}

/** The indicators as they are now. */
export function steeringNow({ board, process, asOf }: Standing): SteeringIndicators {
  return { ...board.measures, editToPublishHours: editToPublishHours(process.publications, asOf.at) };
}

/**
 * The indicators as they were at the end of each past snapshot day, the present ones last. Penetration is
 * that of the last publish by then; before the first that is known, null.
 */
export function indicatorsOverTime(standing: Standing): IndicatorsOnDay[] {
  const known = counted.get(standing.board.keyResults) ?? countOverTime(standing);
  counted.set(standing.board.keyResults, known);
  return known;
}

/** By what was folded now. */
const counted = new WeakMap<object, IndicatorsOnDay[]>();

function countOverTime(standing: Standing): IndicatorsOnDay[] {
  const { plan, states, process, asOf } = standing;
  const past = snapshotDays(plan.settings).filter((day) => day < asOf.day);
  const days = dueDays(plan.settings);
  const then = past.map((day): IndicatorsOnDay => {
    const { at } = atEndOf(day, plan.settings.timeZone);
    const reviews = reviewsAt(states, at);
    return {
      day,
      penetration: process.publications.filter((each) => each.at <= at).at(-1)?.penetration ?? null,
      agilityDays: agilityDays(reviews),
      responseWithinSla: responseWithinSla(reviews, plan.settings.responseHours, at),
      signalsWithinSla: signalsWithinSla(signalsAt(process, at), plan.settings.signalHours, at),
      snapshotRate: snapshotRate(plan, states, days, at),
      editToPublishHours: editToPublishHours(process.publications, at),
    };
  });
  return [...then, { day: asOf.day, ...steeringNow(standing) }];
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
