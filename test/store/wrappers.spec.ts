import { describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { countedStore } from '../support/store/counted-store.ts';
import { delayedStore } from '../support/store/delayed-store.ts';

const counted = (runsAgain?: () => boolean) =>
  countedStore(openSqliteStore(':memory:', runsAgain ? { runsAgain } : {}));

describe('the meter', () => {
  it('counts a document read or looked for, and an empty query as one', async () => {
    const store = counted();
    await store.get('a/missing');
    await store.getAll(['a/1', 'a/2']);
    await store.query({ collection: 'a' });
    expect(store.meter).toMatchObject({ reads: 4, writes: 0 });
    await store.transact(async (tx) => {
      for (const id of ['1', '2', '3']) tx.create(`a/${id}`, { n: 1 });
    });
    await store.query({ collection: 'a' });
    expect(store.meter).toMatchObject({ reads: 7, writes: 3 });
    store.meter.reset();
    expect(store.meter).toMatchObject({ reads: 0, writes: 0 });
    await store.close();
  });

  it('counts the reads of a body that ran again, and its writes once', async () => {
    let agains = 2;
    const store = counted(() => agains-- > 0);
    await store.transact(async (tx) => {
      await tx.get('a/1');
      tx.set('a/1', { n: 1 });
      tx.delete('a/2');
    });
    expect(store.meter).toMatchObject({ reads: 3, writes: 2 });
    await store.close();
  });

  it('counts what somebody looks at', async () => {
    const store = counted();
    await store.look(async (reader) => [await reader.get('a/1'), await reader.getAll(['a/2', 'a/3'])]);
    expect(store.meter).toMatchObject({ reads: 3, writes: 0 });
    await store.close();
  });

  it('counts no write of a transaction that failed', async () => {
    const store = counted();
    const failing = store.transact(async (tx) => {
      tx.set('a/1', { n: 1 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(store.meter.writes).toBe(0);
    await store.close();
  });
});

describe('a store with delays', () => {
  it('waits before each read and before the commit', async () => {
    let waits = 0;
    const inner = openSqliteStore(':memory:');
    const store = delayedStore(inner, async () => {
      waits += 1;
    });
    await store.get('a/1');
    await store.getAll(['a/1', 'a/2']);
    await store.query({ collection: 'a' });
    expect(waits).toBe(3);
    await store.transact(async (tx) => {
      await tx.get('a/1');
      await tx.getAll(['a/1', 'a/2']);
      tx.set('a/1', { n: 1 });
    });
    expect(waits).toBe(6);
    await store.look((reader) => reader.get('a/1'));
    expect(waits).toBe(7);
    await store.close();
  });

  it('lets bodies run into each other, and none of their counts is lost', async () => {
    let ticks = 0;
    // Turns of the event loop instead of milliseconds: always the same races, however slow the machine.
    const delay = async () => {
      ticks += 7;
      for (let turn = ticks % 5; turn >= 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    };
    const store = delayedStore(openSqliteStore(':memory:'), delay);
    let inside = 0;
    let together = 0;
    const count = () =>
      store.transact(async (tx) => {
        inside += 1;
        together = Math.max(together, inside);
        const n = Number((await tx.get('a/n'))?.n ?? 0);
        inside -= 1;
        tx.set('a/n', { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, count));
    expect(together).toBeGreaterThan(1);
    expect(await store.get('a/n')).toEqual({ n: 20 });
    await store.close();
  });
});
