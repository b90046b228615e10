// Takes what waits for an answer; gives its deadlines and what has lapsed, with the level of the unit tree
// that it has climbed to. Never tells anybody.
import { addDays } from '../calendar/days.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { Standing } from '../model/standing.ts';
import { type EpochMs, MS_PER_HOUR } from '../model/time.ts';
import { type Levels, leadsAsOf } from './leads.ts';
import { lapsesBy } from './steps/announcement.ts';
import type { ThingKind, ThingOf } from './steps/asker.ts';
import { STEPS, type StepName } from './steps/table.ts';

/** So many days after its end nobody steers by a cycle any more: what it left open is told no further. */
const DAYS_AFTER_CYCLE = 28;

/** A thing that nobody has answered. */
interface AwaitedThing {
  /** The step that answers it. */
  step: StepName;
  /** What that step is on, by name. */
  id: string;
  thing: ThingOf<ThingKind | null>;
  since: EpochMs;
  hours: number;
  levels: Levels;
}

export interface Lapsed extends Omit<AwaitedThing, 'levels'> {
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

function awaitedOf(standing: Standing): AwaitedThing[] {
  const { plan, asOf } = standing;
  const { settings } = plan;
  if (asOf.day > addDays(settings.cycleEnd, DAYS_AFTER_CYCLE)) return [];
  const leads = leadsAsOf(standing);
  const index = planIndex(plan);
  return STEPS.flatMap(({ name: step, answer, open }) =>
    (answer && open ? open(standing) : []).map(({ id, thing }): AwaitedThing => {
      const { since, hours, levels } = answer!;
      return {
        step,
        id,
        thing,
        since: since(thing),
        hours: hours(settings),
        levels: levels(thing, leads, index),
      };
    }),
  );
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
