// Takes acts; does one after the other, in the order in which they were asked for. Never lets a failure reach
// the next one.

export type Turn = <T>(act: () => Promise<T>) => Promise<T>;

/** An act that waits for a turn of the same queue never ends. */
export function turns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
}
