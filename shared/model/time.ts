// Takes nothing; gives the names of the three ways in which Attune writes a time.
// Never reads a clock and never converts: that is calendar/'s part.

/** A calendar day in the workspace's zone, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Wall-clock time in the workspace's zone as a person typed it, `YYYY-MM-DDTHH:mm` (or `…:mm:ss`); no zone in the text. */
export type LocalMoment = string;

/** A moment: milliseconds since 1970-01-01T00:00Z. Everything that compares or waits uses this. */
export type EpochMs = number;

/** Time of day, `HH:mm`, 24 hours. */
export type ClockTime = string;

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
