// Takes a moment; gives a clock that goes on from it or stands, and can be moved. Never goes back.
import type { EpochMs } from '../../../shared/model/time.ts';

export interface Clock {
  now(): EpochMs;
  /** Moves on to a moment; an earlier one is refused. */
  moveTo(at: EpochMs): void;
}

/** Stands until it is moved: for `play` and tests. */
export function standingClock(at: EpochMs): Clock {
  let now = at;
  return {
    now: () => now,
    moveTo: (to) => {
      if (to < now) throw new Error('a clock does not go back');
      now = to;
    },
  };
}

/** Goes on with the machine's clock from `at`: for the workbench. */
export function runningClock(at: EpochMs, machine: () => EpochMs = Date.now): Clock {
  let offset = at - machine();
  const now = () => machine() + offset;
  return {
    now,
    moveTo: (to) => {
      if (to < now()) throw new Error('a clock does not go back');
      offset = to - machine();
    },
  };
}
