// The three ways in which Attune writes a time, and the numbers that go with them.
// Never reads a clock and never converts: that is calendar/'s part.

/** A calendar day in the workspace's zone, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/**
 * Wall-clock time in the workspace's zone as a person typed it, `YYYY-MM-DDTHH:mm` (or `…:mm:ss`); no zone in
 * the text.
 */
export type LocalMoment = string;

/** A moment: milliseconds since 1970-01-01T00:00Z. Everything that compares or waits uses this. */
export type EpochMs = number;

/** Time of day, `HH:mm`, 24 hours. */
export type ClockTime = string;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 60 * MS_PER_MINUTE;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** The schedule looks at what is due so often (design §7, Schedule; functions/src/index.ts). */
export const TICK_MS = 15 * MS_PER_MINUTE;

/** Where nothing is due: the last moment that JavaScript has, so that an index puts it behind all others. */
export const NEVER: EpochMs = 8_640_000_000_000_000;

/** What has a day and no hour happens then (docs/design.md §9). */
export const DAY_WITHOUT_HOUR: ClockTime = '09:00';

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
