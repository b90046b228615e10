// What every store makes of transactions and looks that come at once: each acts on what is true, and none
// undoes what another has done.
import { expect } from '@jest/globals';
import { put, type Rules } from './rules.ts';

/** Lets the others come to their turn. */
const pause = () => new Promise((resolve) => setImmediate(resolve));

export const atOnce: Rules = {
  'lets a body act only on what was true at one moment': async (store) => {
    await store.transact(async (tx) => {
      tx.set('pair/one', { n: 0 });
      tx.set('pair/other', { n: 0 });
    });
    const moveBoth = () =>
      store.transact(async (tx) => {
        const n = Number((await tx.get('pair/one'))?.n) + 1;
        tx.set('pair/one', { n });
        tx.set('pair/other', { n });
      });
    const compare = () =>
      store.transact(async (tx) => {
        const one = await tx.get('pair/one');
        await pause();
        const other = await tx.get('pair/other');
        if (one?.n !== other?.n) throw new Error('the invariant of the pair is broken');
      });
    await Promise.all([compare(), moveBoth(), compare(), moveBoth(), compare()]);
    expect(await store.get('pair/other')).toEqual({ n: 2 });
  },

  'lets somebody look at what was true at one moment, while others write': async (store, { isOneMoment }) => {
    const moveBoth = (n: number) =>
      store.transact(async (tx) => {
        tx.set('pair/one', { n });
        tx.set('pair/other', { n });
      });
    await moveBoth(0);
    const look = () =>
      store.look(async (reader) => {
        const one = await reader.get('pair/one');
        await pause();
        const [other] = await reader.getAll(['pair/other']);
        return [one?.n, other?.n];
      });
    const seen = await Promise.all([look(), look(), moveBoth(1).then(() => null), look(), look()]);
    const isTorn = ([one, other]: unknown[]) => one !== other && (isOneMoment || one === 1);
    expect(seen.filter((pair) => pair && isTorn(pair))).toEqual([]);
    expect(await look()).toEqual([1, 1]);
    await expect(store.look(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  },

  'lets only one of two take the last of a stock that both have read': async (store) => {
    await put(store, 'a/stock', { left: 1 });
    const take = () =>
      store.transact(async (tx) => {
        const left = Number((await tx.get('a/stock'))?.left);
        if (left === 0) return 'nothing left';
        tx.set('a/stock', { left: left - 1 });
        return 'taken';
      });
    expect((await Promise.all([take(), take()])).sort()).toEqual(['nothing left', 'taken']);
  },

  'lets only one of two act who both found nothing by a query': async (store, { keepsFound }) => {
    await put(store, 'a/0', { team: 'west', n: 1 });
    const claim = (id: string) =>
      store.transact(async (tx) => {
        const found = await tx.query({ collection: 'a', where: [{ field: 'team', equals: 'east' }] });
        await pause();
        if (found.length > 0) return 'taken';
        tx.set(`a/${id}`, { team: 'east', n: 1 });
        return 'ours';
      });
    const claimed = (await Promise.all([claim('1'), claim('2')])).sort();
    const team = { collection: 'a', where: [{ field: 'team', equals: 'east' }] };
    const kept = await store.query(team);
    if (keepsFound) expect([claimed, kept.length]).toEqual([['ours', 'taken'], 1]);
    expect(await claim('3')).toBe('taken');
    await expect(
      store.transact(async (tx) => {
        tx.set('a/3', { n: 1 });
        await tx.query(team);
      }),
    ).rejects.toThrow(/read/i);
  },

  'notices a document that was deleted and made anew while a body thought': async (store) => {
    await put(store, 'a/1', { by: 'first' });
    let runs = 0;
    const seen = await store.transact(async (tx) => {
      runs += 1;
      if (runs === 1) {
        await store.get('a/1');
        await store.transact(async (other) => other.delete('a/1'));
        await put(store, 'a/1', { by: 'second' });
      }
      const { by } = (await tx.get('a/1'))!;
      tx.set('a/2', { saw: by! });
      return by;
    });
    expect(seen).toBe('second');
    expect(await store.get('a/2')).toEqual({ saw: 'second' });
  },

  'loses none of many counts that come at once': async (store) => {
    const count = () =>
      store.transact(async (tx) => {
        const n = Number((await tx.get('a/count'))?.n ?? 0);
        await pause();
        tx.set('a/count', { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 12 }, count));
    expect(await store.get('a/count')).toEqual({ n: 12 });
  },

  'lets only one of two creations of the same document happen': async (store) => {
    const create = (by: string) => store.transact(async (tx) => tx.create('a/1', { by }));
    const results = await Promise.allSettled([create('x'), create('y')]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  },
};
