// Takes items and what is to be done with each; does it for a few at the same time. Never more than that,
// never leaves one running behind.

/** Waits for a store or a queue are short and many: so many go on together. */
const AT_ONCE = 16;

/**
 * Does `work` with each item, in their order as far as places are free. Throws the first fault once all that
 * began has ended; what had not begun is left.
 */
export async function forEachAtOnce<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let isFailing = false;
  const place = async () => {
    for (let next = waiting.next(); !next.done && !isFailing; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isFailing = true;
        throw error;
      }
    }
  };
  const places = await Promise.allSettled(Array.from({ length: AT_ONCE }, place));
  const failed = places.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
