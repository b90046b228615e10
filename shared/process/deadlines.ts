// Takes what waits for an answer; gives its deadlines and what has lapsed, with the level of the unit tree
// that it has climbed to. Never tells anybody.
import { addDays } from '../calendar/days.ts';
import type { Standing } from '../model/standing.ts';
import { type EpochMs, MS_PER_HOUR } from '../model/time.ts';
import { isUnanswered } from './answer-due.ts';
import { type Leads, leadsOn } from './leads.ts';
import { planIndex } from './plan-index.ts';
import { reviewKey } from './reviews.ts';

/** So many days after its end nobody steers by a cycle any more: what it left open is told no further. */
const DAYS_AFTER_CYCLE = 28;

/** A review, a signal or a proposal that nobody has answered. */
interface Awaited {
  kind: 'review' | 'signal' | 'proposal';
  /** `KR~number`, or the entry's ID. */
  id: string;
  since: EpochMs;
  hours: number;
  /** Who hears of it, level by level: the first when it begins, each lapse the next. Never empty. */
  levels: Levels;
}

type Levels = readonly (readonly string[])[];

export interface Lapsed extends Omit<Awaited, 'levels'> {
  /** 1 for the first lapse: the next level up hears of it each time (design §6, Climbing). */
  times: number;
  lapsedAt: EpochMs;
  /**
   * Whom it has climbed to: the lead so many levels up, at the top headquarters. Empty where nobody is there.
   */
  emails: readonly string[];
  /** The last time that it is told: from here on it stands in the weekly digest only. */
  isLast: boolean;
}

/**
 * Who a goal's unanswered things concern, level by level: the leads of its unit and above. Where nobody leads
 * it begins with nobody, and headquarters is the next.
 */
export function levelsAbove({ above, headquarters }: Leads, unitId: string): Levels {
  const leads = above(unitId).map((lead) => [lead]);
  return leads.length > 0 ? leads : [[], headquarters];
}

function awaitedOf({ plan, states, process, asOf }: Standing): Awaited[] {
  const { settings } = plan;
  if (asOf.day > addDays(settings.cycleEnd, DAYS_AFTER_CYCLE)) return [];
  const leads = leadsOn(plan, asOf.day);
  const { root, unitIdOf, unitOfGoal } = planIndex(plan);
  const reviews = [...states.values()]
    .flatMap((state) => state.reviews)
    .filter(isUnanswered)
    .map(
      (review): Awaited => ({
        kind: 'review',
        id: reviewKey(review.keyResultId, review.number),
        since: review.openedAt,
        hours: settings.responseHours,
        levels: levelsAbove(leads, unitIdOf(review.keyResultId) ?? root?.id ?? ''),
      }),
    );
  const signals = process.signals
    .filter((signal) => signal.acknowledgedAt === null)
    .map(({ id, at: since }): Awaited => {
      return { kind: 'signal', id, since, hours: settings.signalHours, levels: [leads.headquarters] };
    });
  const proposals = process.proposals
    .filter((proposal) => proposal.decision === null)
    .map(({ id, at: since, answers }): Awaited => {
      const levels = levelsAbove(leads, unitOfGoal(answers) ?? root?.id ?? '');
      return { kind: 'proposal', id, since, hours: settings.responseHours, levels };
    });
  return [...reviews, ...signals, ...proposals];
}

/**
 * A thing is told at so many lapses: once a level above the first, and once more at the top (design §6,
 * Climbing).
 */
const timesTold = (levels: Levels): number => levels.length;

/** The next moment at which each of what waits lapses and is told (again), after `now`. */
export function deadlinesOf(standing: Standing, now: EpochMs): EpochMs[] {
  return awaitedOf(standing).flatMap(({ since, hours, levels }) => {
    const times = lapsesBy(since, hours, now) + 1;
    return times > timesTold(levels) ? [] : [since + times * hours * MS_PER_HOUR];
  });
}

/** How often an answer's deadline has passed by a moment. */
export const lapsesBy = (since: EpochMs, hours: number, at: EpochMs): number =>
  Math.max(0, Math.floor((at - since) / (hours * MS_PER_HOUR)));

/**
 * What lapsed (again) after `from` and up to `to`, at its latest lapse; nothing that has been told for the
 * last time.
 */
export function lapsedBetween(standing: Standing, from: EpochMs, to: EpochMs): Lapsed[] {
  return awaitedOf(standing).flatMap(({ levels, ...each }) => {
    const last = timesTold(levels);
    const times = Math.min(lapsesBy(each.since, each.hours, to), last);
    if (times <= lapsesBy(each.since, each.hours, from)) return [];
    return [
      {
        ...each,
        times,
        lapsedAt: each.since + times * each.hours * MS_PER_HOUR,
        emails: levels[Math.min(times, levels.length - 1)]!,
        isLast: times === last,
      },
    ];
  });
}
