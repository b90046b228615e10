// Takes KR states, reviews and signals at a moment; gives the indicators of the company's steering. Never
// ranks anybody.
import type { KeyResult, Plan } from '../model/plan.ts';
import type { Publication, Signal } from '../model/process.ts';
import type { KeptSnapshot, KeyResultState, Review } from '../model/state.ts';
import { type EpochMs, MS_PER_DAY, MS_PER_HOUR } from '../model/time.ts';
import { type DueDay, metDays } from '../okr/owed.ts';

const share = (met: number, all: number): number | null => (all === 0 ? null : met / all);

/**
 * Of all snapshot days owed and past their due time at `at`, the share met, 0..1; null where none is due yet
 * (design §6, Measures).
 */
export function snapshotRate(
  plan: Plan,
  states: ReadonlyMap<string, KeyResultState>,
  days: readonly DueDay[],
  at: EpochMs,
): number | null {
  const count = rateCount(days, at);
  for (const keyResult of plan.keyResults) count.add(keyResult, states.get(keyResult.id)?.snapshots ?? []);
  return count.rate();
}

/** Counts the snapshot rate of one KR after another. */
export function rateCount(days: readonly DueDay[], at: EpochMs) {
  let owed = 0;
  let met = 0;
  return {
    add(keyResult: KeyResult, snapshots: readonly KeptSnapshot[]): void {
      const counted = metDays(keyResult, days, snapshots, at);
      owed += counted.owed;
      met += counted.met;
    },
    rate: (): number | null => share(met, owed),
  };
}

/** Mean days from a review's opening to its start; null where none has started. */
export function agilityDays(reviews: readonly Review[]): number | null {
  const waits = reviews
    .filter((review) => review.startedAt !== null)
    .map((review) => review.startedAt! - review.openedAt);
  return waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0) / waits.length / MS_PER_DAY;
}

/** Something that waits for an answer within some hours. */
interface AwaitedAnswer {
  since: EpochMs;
  answeredAt: EpochMs | null;
}

/** Of what was answered or is past its deadline, the share answered in `hours`. */
function answeredWithin(awaited: readonly AwaitedAnswer[], hours: number, at: EpochMs): number | null {
  const counted = awaited.filter(
    ({ since, answeredAt }) => answeredAt !== null || at > since + hours * MS_PER_HOUR,
  );
  const inTime = counted.filter(
    ({ since, answeredAt }) => answeredAt !== null && answeredAt <= since + hours * MS_PER_HOUR,
  );
  return share(inTime.length, counted.length);
}

/** The indicator "Response" of reviews (docs/case.md: 72 hours). */
export function responseWithinSla(
  reviews: readonly Review[],
  responseHours: number,
  at: EpochMs,
): number | null {
  return answeredWithin(
    reviews.map((review) => ({ since: review.openedAt, answeredAt: review.respondedAt })),
    responseHours,
    at,
  );
}

/**
 * Mean hours from the first edit in the sheet to the publish that made it live, of the publishes up to `at`
 * (docs/case.md: 一轮修订 took 17 days); null where no edit is known.
 */
export function editToPublishHours(publications: readonly Publication[], at: EpochMs): number | null {
  const waits = publications
    .filter((each) => each.at <= at && each.editedAt !== null)
    .map((each) => each.at - each.editedAt!);
  return waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0) / waits.length / MS_PER_HOUR;
}

/** The indicator of signals (docs/case.md: 24 hours). */
export function signalsWithinSla(
  signals: readonly Signal[],
  signalHours: number,
  at: EpochMs,
): number | null {
  return answeredWithin(
    signals.map((signal) => ({ since: signal.at, answeredAt: signal.acknowledgedAt })),
    signalHours,
    at,
  );
}
