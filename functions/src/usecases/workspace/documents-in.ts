// Takes a collection; gives all its documents, a page at a time. Never the whole of it at once.
import type { CollectionPath, Query, Store, Stored } from '../../ports/store.ts';

/** So many documents of at most 1 MiB are in memory at once. */
const AT_ONCE = 50;

/**
 * In the order of their IDs, from behind `from` on. What is put in or taken out behind the place that was
 * reached may be missed.
 */
export async function* documentsIn(
  store: Pick<Store, 'query'>,
  collection: CollectionPath,
  where?: NonNullable<Query['where']>,
  from?: string,
): AsyncGenerator<Stored> {
  let after = from;
  for (;;) {
    const page = await store.query({
      collection,
      limit: AT_ONCE,
      ...(where ? { where } : {}),
      ...(after === undefined ? {} : { after }),
    });
    yield* page;
    if (page.length < AT_ONCE) return;
    after = page.at(-1)!.path.split('/').at(-1)!;
  }
}
