// Takes a running clock and what is due next; wakes whoever does it when the moment has come. Never while the
// clock stands: then whoever moves it does what is due.

import type { Turn } from '../../../functions/src/one-at-a-time.ts';
import type { EpochMs } from '../../../shared/model/time.ts';

interface AlarmOptions {
  clock: { now(): EpochMs };
  /** Asking what is due takes its turn among the moves. */
  turn: Turn;
  isOn(): boolean;
  nextAt(): Promise<EpochMs>;
  wake(): Promise<void>;
}

interface Alarm {
  /** Sets it to what is due next; in place of what it was set to. */
  set(): void;
  clear(): void;
}

/** A timer sleeps no longer than this; then it looks again. */
const LONGEST_SLEEP_MS = 60_000;

/**
 * Sleeps until the first `set`. Wakes at least once a minute, whether something is due or not, and then sets
 * itself.
 */
export function alarmOf({ clock, turn, isOn, nextAt, wake }: AlarmOptions): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => clearTimeout(timer);
  const set = (): void => {
    clear();
    if (!isOn()) return;
    void turn(async () => {
      if (!isOn()) return;
      const at = await nextAt();
      clear();
      timer = setTimeout(ring, Math.min(Math.max(0, at - clock.now()), LONGEST_SLEEP_MS));
    });
  };
  const ring = () => void wake().finally(set);
  return { set, clear };
}
