// Takes a way to open an empty store; states what every adapter keeps to. Run by one spec per adapter.
import { describe, it } from '@jest/globals';
import type { Store } from '../../../functions/src/ports/store.ts';
import { atOnce } from './at-once.ts';
import { bounds } from './bounds.ts';
import { documents } from './documents.ts';
import { queries } from './queries.ts';
import type { Adapter, Rules } from './rules.ts';
import { transactions } from './transactions.ts';

/** States each rule of the contract as a test, on a store of its own. */
export function storeContract(
  name: string,
  open: () => Promise<Store>,
  { fits = 10, isOneMoment = true, keepsFound = true }: Partial<Adapter> = {},
): void {
  const rules = [documents, transactions, atOnce, queries, bounds].flatMap(Object.entries<Rules[string]>);
  describe(`a store on ${name}`, () => {
    for (const [said, holds] of rules)
      it(said, async () => {
        const store = await open();
        await holds(store, { fits, isOneMoment, keepsFound }).finally(() => store.close());
      });
  });
}
