// Takes moments of a wall clock; gives the serial day numbers (days since 1899-12-30) that spreadsheets keep.
// Never reads a zone or a clock.
import { MS_PER_DAY } from '../../../../shared/model/time.ts';

/** Serial of 1970-01-01. */
export const UNIX_EPOCH_DAYS = 25_569;

/** `wallMs`: wall-clock milliseconds as if UTC. */
export const serialOfWallMs = (wallMs: number): number => wallMs / MS_PER_DAY + UNIX_EPOCH_DAYS;
