// Takes a moment and a message's name; gives the moment at which the message goes out. Never by chance: the
// same name is the same second in every try.
import type { EpochMs } from '../model/time.ts';

const MINUTE_MS = 60_000;
/** Services are asked by everybody on the whole and the half hour, and refuse then. */
const BUSY_EVERY_MINUTES = 30;
/** What is sent so late in a minute may be read in the next. */
const SLACK_MS = 3_000;

/** True in the minute of a whole or half hour, and just before it. */
export const isBusyMinute = (at: EpochMs): boolean =>
  [at, at + SLACK_MS].some((each) => Math.floor(each / MINUTE_MS) % BUSY_EVERY_MINUTES === 0);

/** FNV-1a of 32 bits: not a secret, only a spread. */
const spread = (name: string): number =>
  [...name].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0,
    0x811c9dc5,
  );

/**
 * `at`, and within the minute after it; where that is a busy minute, as far into the first that is not
 * (design §7, Groups).
 */
export function calmMoment(at: EpochMs, name: string): EpochMs {
  const jitter = spread(name) % (MINUTE_MS - SLACK_MS);
  const moment = at + jitter;
  if (!isBusyMinute(moment)) return moment;
  const next = (Math.floor((moment + SLACK_MS) / MINUTE_MS) + 1) * MINUTE_MS;
  return next + jitter;
}
