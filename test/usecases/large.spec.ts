// Specifies publishing and reporting in a company of 10,000 key results: what is written, piece by piece.
// Never seconds: see the benchmarks.
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { observedStore } from '../support/observed-store.ts';
import { countedStore } from '../support/store/counted-store.ts';
import { STORES } from '../support/store/stores.ts';

const ADMIN = 'hq@chain.example';
const DAY = '2025-01-10';
/** A piece of a plan or a board, with its field’s name. Bytes. */
const LARGEST_PIECE = 900_100;
/** 10,000 KRs in buckets of 200, the plan itself, head, revision, schedule and what is pending. */
const DOCUMENTS = 60;

/** The store, with the size of every document that was set in it. */
function weighed(store: Store): { store: Store; bytes: () => number[] } {
  const sizes = new Map<string, number>();
  const weighing = observedStore(
    store,
    (path, data) => void sizes.set(path, Buffer.byteLength(JSON.stringify(data))),
  );
  return { store: weighing, bytes: () => [...sizes.values()] };
}

describe.each(STORES)('a company of 10,000 key results (%s)', (_, open) => {
  it('is published in pieces that each fit into a document, and then reported on at the usual cost', async () => {
    const { store, bytes } = weighed(await open());
    const counted = countedStore(store);
    const backEnd = backEndOn(DAY, counted);
    const published = await backEnd.publish(workbookOf(companyOf(2500, 4)), ADMIN);
    expect(published).toMatchObject({ ok: true, reply: { revision: 1 } });
    expect(Math.max(...bytes())).toBeLessThan(LARGEST_PIECE);
    expect(bytes().length).toBeLessThan(DOCUMENTS);
    await backEnd.settle();
    counted.meter.reset();
    expect(await backEnd.report('owner7@chain.example', DAY, { 'O7-K0': 11 })).toMatchObject({ ok: true });
    expect([counted.meter.reads, counted.meter.writes]).toEqual([3, 3]);
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.plan.keyResults).toHaveLength(10_000);
    expect(standing.states.get('O7-K0')?.snapshots).toMatchObject([{ value: 11 }]);
    await counted.close();
  });
});
