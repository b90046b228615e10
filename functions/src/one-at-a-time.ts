// Takes work; does one after the other, in the order in which it was asked for. Never starts one while
// another goes on, never lets a fault hold back the next.

export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Whoever asks waits until all that asked before have ended; work that waits for a turn of the same queue
 * never ends.
 */
export function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
