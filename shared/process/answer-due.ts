// Takes since when something waits for an answer, and its hours; gives when that is due and whether it is
// overdue. Never who answers.
import type { Signal } from '../model/process.ts';
import type { Review } from '../model/state.ts';
import { type EpochMs, MS_PER_HOUR } from '../model/time.ts';

/** So many hours of real time after it came. */
const answerDueAt = (since: EpochMs, hours: number): EpochMs => since + hours * MS_PER_HOUR;

/** When a review's answer is due: Response hours after the opening. */
export const responseDueAt = ({ openedAt }: Review, responseHours: number): EpochMs =>
  answerDueAt(openedAt, responseHours);

/** When a signal is to be heard: Signal hours after it came. */
export const acknowledgementDueAt = ({ at }: Signal, signalHours: number): EpochMs =>
  answerDueAt(at, signalHours);

/** True of a review that waits for its answer. */
export const isUnanswered = ({ respondedAt, closedAt }: Review): boolean =>
  respondedAt === null && closedAt === null;

/** A review unanswered past its deadline. */
export const isOverdue = (review: Review, responseHours: number, at: EpochMs): boolean =>
  review.respondedAt === null && at > responseDueAt(review, responseHours);

/** A signal that nobody has heard by its deadline. */
export const isUnacknowledged = (signal: Signal, signalHours: number, at: EpochMs): boolean =>
  signal.acknowledgedAt === null && at > acknowledgementDueAt(signal, signalHours);
