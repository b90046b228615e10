// What every store finds in a collection: by equality, in order, in a range, in pages; and which queries it
// refuses.
import { expect } from '@jest/globals';
import type { Query, Store } from '../../../functions/src/ports/store.ts';
import { eachOf, put, type Rules } from './rules.ts';

const REFUSED: Partial<Query>[] = [
  { limit: 0 },
  { limit: 1001 },
  { limit: 1.5 },
  { where: [{ field: 'a.b', equals: 1 }] },
  { after: 'b', orderBy: { field: 'n' } },
  { after: 'b/c' },
  { after: '' },
];

export const queries: Rules = {
  'finds by equality, in order, in a range, up to a limit': async (store) => {
    for (const [id, team, n] of [
      ['1', 'east', 3],
      ['2', 'east', 1],
      ['3', 'north', 2],
      ['4', 'east', 2],
    ] as const)
      await put(store, `a/${id}`, { team, n, done: n > 1 });
    await put(store, 'b/1', { team: 'east', n: 0, done: true });
    const ids = async (query: Parameters<Store['query']>[0]) =>
      (await store.query(query)).map(({ path }) => path);
    expect(await ids({ collection: 'a' })).toEqual(['a/1', 'a/2', 'a/3', 'a/4']);
    expect(
      await ids({ collection: 'a', where: [{ field: 'team', equals: 'east' }], orderBy: { field: 'n' } }),
    ).toEqual(['a/2', 'a/4', 'a/1']);
    expect(await ids({ collection: 'a', orderBy: { field: 'n', direction: 'desc' }, limit: 1 })).toEqual([
      'a/1',
    ]);
    expect(await ids({ collection: 'a', orderBy: { field: 'n', from: 1, to: 2 } })).toEqual([
      'a/2',
      'a/3',
      'a/4',
    ]);
    expect(await ids({ collection: 'a', orderBy: { field: 'n', from: 4 } })).toEqual([]);
    expect(
      await ids({
        collection: 'a',
        where: [
          { field: 'done', equals: true },
          { field: 'team', equals: 'north' },
        ],
      }),
    ).toEqual(['a/3']);
    expect(await ids({ collection: 'a', where: [{ field: 'done', equals: 1 }] })).toEqual([]);
  },

  'keeps equal values in the order of their IDs, in the direction asked for': async (store) => {
    for (const id of ['2', '1', '3']) await put(store, `a/${id}`, { n: 1 });
    const ids = async (direction: 'asc' | 'desc') =>
      (await store.query({ collection: 'a', orderBy: { field: 'n', direction } })).map(({ path }) => path);
    expect(await ids('asc')).toEqual(['a/1', 'a/2', 'a/3']);
    expect(await ids('desc')).toEqual(['a/3', 'a/2', 'a/1']);
  },

  'orders and bounds texts too, Chinese ones by their code points': async (store) => {
    for (const [id, city] of [
      ['1', '青岛'],
      ['2', 'Qingdao'],
      ['3', '上海'],
    ] as const)
      await put(store, `a/${id}`, { city });
    const cities = async (range: { from?: string; to?: string }) =>
      (await store.query({ collection: 'a', orderBy: { field: 'city', ...range } })).map(
        ({ data }) => data.city,
      );
    expect(await cities({})).toEqual(['Qingdao', '上海', '青岛']);
    expect(await cities({ from: '上海' })).toEqual(['上海', '青岛']);
    expect(
      (await store.query({ collection: 'a', where: [{ field: 'city', equals: '上海' }] }))[0]!.path,
    ).toBe('a/3');
  },

  'goes through a collection in pages, each after the last document of the one before': async (store) => {
    for (const id of ['b', 'B', '~x', '1', 'a@b.c']) await put(store, `a/${id}`, { mine: id !== 'b' });
    const page = async (after: string | undefined, mine: boolean) =>
      (
        await store.query({
          collection: 'a',
          limit: 2,
          ...(after === undefined ? {} : { after }),
          ...(mine ? { where: [{ field: 'mine', equals: true }] } : {}),
        })
      ).map(({ path }) => path);
    expect(await page(undefined, false)).toEqual(['a/1', 'a/B']);
    expect(await page('B', false)).toEqual(['a/a@b.c', 'a/b']);
    expect(await page('b', false)).toEqual(['a/~x']);
    expect(await page('~x', false)).toEqual([]);
    // What stood there may be gone by then.
    expect(await page('a', true)).toEqual(['a/a@b.c', 'a/~x']);
  },

  'tells null from missing, and a text from a number': async (store) => {
    await put(store, 'a/1', { x: null });
    await put(store, 'a/2', { y: 1 });
    await put(store, 'a/3', { x: '1' });
    const found = async (equals: null | number | string) =>
      (await store.query({ collection: 'a', where: [{ field: 'x', equals }] })).map(({ path }) => path);
    expect([await found(null), await found(1), await found('1')]).toEqual([['a/1'], [], ['a/3']]);
  },

  ...eachOf(
    REFUSED,
    (part) => `refuses the query ${JSON.stringify(part)}`,
    (part) => async (store) => {
      await expect(store.query({ collection: 'a', ...part })).rejects.toThrow();
    },
  ),
};
