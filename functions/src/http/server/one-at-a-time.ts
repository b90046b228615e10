// Takes work; does one after the other. Never starts one while another goes on, never lets a fault hold back
// the next.

/** Whoever asks waits until all that asked before have ended. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
