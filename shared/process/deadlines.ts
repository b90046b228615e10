// Takes what waits for an answer; gives its deadlines and what has lapsed, with the level of the unit tree that it has climbed to. Never tells anybody.
import { addDays } from '../calendar/days.ts';
import type { Standing } from '../model/standing.ts';
import type { EpochMs } from '../model/time.ts';
import { type Leads, leadsOn } from './leads.ts';
import { planIndex } from './plan-index.ts';
import { MS_PER_HOUR } from './reviews.ts';

/** So many days after its end nobody steers by a cycle any more: what it left open is told no further. */
const DAYS_AFTER_CYCLE = 28;

/** A review or a signal that nobody has answered. */
interface Awaited {
  kind: 'review' | 'signal';
  /** `KR~number` or the signal's ID. */
  id: string;
  since: EpochMs;
  hours: number;
  unitId: string;
}

export interface Lapsed extends Awaited {
  /** 1 for the first lapse: the next level up hears of it each time (design §6, Climbing). */
  times: number;
  lapsedAt: EpochMs;
  /** Whom it has climbed to: the lead so many levels up, at the top headquarters. Empty where nobody is there. */
  emails: readonly string[];
}

function awaitedOf({ plan, states, process, asOf }: Standing): Awaited[] {
  if (asOf.day > addDays(plan.settings.cycleEnd, DAYS_AFTER_CYCLE)) return [];
  const { unitIdOf } = planIndex(plan);
  const root = plan.units.find((unit) => unit.parentId === null)?.id ?? '';
  const reviews = [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.respondedAt === null && review.closedAt === null)
    .map(
      (review): Awaited => ({
        kind: 'review',
        id: `${review.keyResultId}~${review.number}`,
        since: review.openedAt,
        hours: plan.settings.responseHours,
        unitId: unitIdOf(review.keyResultId) ?? root,
      }),
    );
  const signals = process.signals
    .filter((signal) => signal.acknowledgedAt === null)
    .map(
      (signal): Awaited => ({
        kind: 'signal',
        id: signal.id,
        since: signal.at,
        hours: plan.settings.signalHours,
        unitId: root,
      }),
    );
  return [...reviews, ...signals];
}

/** The next moment at which each of what waits lapses (again), after `now`. */
export function deadlinesOf(standing: Standing, now: EpochMs): EpochMs[] {
  return awaitedOf(standing).map(
    ({ since, hours }) => since + (lapsesBy(since, hours, now) + 1) * hours * MS_PER_HOUR,
  );
}

/** How often an answer's deadline has passed by a moment. */
export const lapsesBy = (since: EpochMs, hours: number, at: EpochMs): number =>
  Math.max(0, Math.floor((at - since) / (hours * MS_PER_HOUR)));

/** A level up each time; what is at the top stays there. */
function climbedTo({ above, headquarters }: Leads, unitId: string, times: number): readonly string[] {
  const leads = above(unitId);
  const last = leads[Math.min(times, leads.length - 1)];
  return last === undefined ? headquarters : [last];
}

/** What lapsed (again) after `from` and up to `to`, at its latest lapse. */
export function lapsedBetween(standing: Standing, from: EpochMs, to: EpochMs): Lapsed[] {
  const leads = leadsOn(standing.plan, standing.asOf.day);
  return awaitedOf(standing).flatMap((each) => {
    const times = lapsesBy(each.since, each.hours, to);
    if (times === 0 || times === lapsesBy(each.since, each.hours, from)) return [];
    return [
      {
        ...each,
        times,
        lapsedAt: each.since + times * each.hours * MS_PER_HOUR,
        emails: climbedTo(leads, each.unitId, times),
      },
    ];
  });
}
