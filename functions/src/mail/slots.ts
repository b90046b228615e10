// Takes a number of places; lets so many callers in at a time, the others wait for a bounded time. Never lets
// a caller in late without its knowing.

interface Slots {
  /** Waits for a place; false where none came free in time. Who got true gives it back. */
  take(): Promise<boolean>;
  giveBack(): void;
}

/** `count` places; a caller waits for one at most `patienceMs`. */
export function slots(count: number, patienceMs: number): Slots {
  let free = count;
  let waiting: ((isIn: boolean) => void)[] = [];
  return {
    take: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const enter = (isIn: boolean) => {
          clearTimeout(timer);
          resolve(isIn);
        };
        const timer = setTimeout(() => {
          waiting = waiting.filter((each) => each !== enter);
          enter(false);
        }, patienceMs);
        waiting.push(enter);
      });
    },
    giveBack: () => {
      const next = waiting.shift();
      if (next) next(true);
      else free += 1;
    },
  };
}
