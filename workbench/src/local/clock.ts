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

/** Goes on with the machine's clock, except while it is held. */
export interface LiveClock extends Clock {
  /** Stands still until `run`: while it is moved, everything happens at its own moment. */
  hold(): void;
  run(): void;
  readonly isRunning: boolean;
}

/**
 * A clock for the workbench: it stands at `at` until it is let run. A machine's clock that is set back does
 * not set it back.
 */
export function liveClock(at: EpochMs, machine: () => EpochMs = Date.now): LiveClock {
  let stands: EpochMs = at;
  let runsSince: EpochMs | null = null;
  const now = () => (runsSince === null ? stands : stands + Math.max(0, machine() - runsSince));
  const hold = () => {
    stands = now();
    runsSince = null;
  };
  return {
    now,
    moveTo: (to) => {
      if (to < now()) throw new Error('a clock does not go back');
      stands = to;
      if (runsSince !== null) runsSince = machine();
    },
    hold,
    run: () => {
      hold();
      runsSince = machine();
    },
    get isRunning() {
      return runsSince !== null;
    },
  };
}
