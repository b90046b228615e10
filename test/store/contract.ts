// Takes a way to open an empty store; states what every adapter keeps to. Run by one spec per adapter.
import { describe, expect, it } from '@jest/globals';
import {
  AlreadyExists,
  type Document,
  type Json,
  type Query,
  type Store,
} from '../../functions/src/ports/store.ts';

/** A document with so many maps, each in the one before. */
function nested(levels: number): { [key: string]: Json } {
  let data: { [key: string]: Json } = { n: 1 };
  for (let level = 0; level < levels; level += 1) data = { in: data };
  return data;
}

/**
 * `fits`: a commit of so many megabytes is tried as one that is not too large. `isOneMoment`: false where a
 * look may see what was committed between two of its reads. `keepsFound`: false where a transaction does not
 * notice a document that its query would have found.
 */
export function storeContract(
  name: string,
  open: () => Promise<Store>,
  { fits = 10, isOneMoment = true, keepsFound = true } = {},
): void {
  const given = (body: (store: Store) => Promise<void>) => async () => {
    const store = await open();
    await body(store).finally(() => store.close());
  };
  const put = (store: Store, path: string, data: Document) =>
    store.transact(async (tx) => tx.set(path, data));

  describe(`a store on ${name}`, () => {
    it(
      'gives back what was set, and null for what is not there',
      given(async (store) => {
        await put(store, 'a/1', { text: '同频 “quoted”', number: 1.5, yes: true, none: null });
        expect(await store.get('a/1')).toEqual({ text: '同频 “quoted”', number: 1.5, yes: true, none: null });
        expect(await store.getAll(['a/2', 'a/1', 'a/2'])).toEqual([null, expect.anything(), null]);
        expect(await store.getAll([])).toEqual([]);
      }),
    );

    it(
      'sets a whole document: what it held before is gone',
      given(async (store) => {
        await put(store, 'a/1', { before: 1 });
        await put(store, 'a/1', { after: 2 });
        expect(await store.get('a/1')).toEqual({ after: 2 });
      }),
    );

    it(
      'creates once; the second time the whole transaction fails',
      given(async (store) => {
        const create = () =>
          store.transact(async (tx) => {
            tx.set('a/other', { n: 1 });
            tx.create('a/1', { n: 1 });
          });
        await create();
        await store.transact(async (tx) => tx.delete('a/other'));
        const fault = await create().catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(AlreadyExists);
        expect(fault).toMatchObject({ path: 'a/1' });
        expect(await store.get('a/other')).toBeNull();
      }),
    );

    it(
      'says which of several creations met a document that was there',
      given(async (store) => {
        await put(store, 'a/1', { n: 1 });
        const create = store.transact(async (tx) => {
          for (const path of ['a/0', 'a/1', 'a/10']) tx.create(path, { n: 2 });
        });
        await expect(create).rejects.toMatchObject({ path: 'a/1' });
        expect(await store.getAll(['a/0', 'a/10'])).toEqual([null, null]);
      }),
    );

    it(
      'lets a body act only on what was true at one moment',
      given(async (store) => {
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
            await new Promise((resolve) => setImmediate(resolve));
            const other = await tx.get('pair/other');
            if (one?.n !== other?.n) throw new Error('the invariant of the pair is broken');
          });
        await Promise.all([compare(), moveBoth(), compare(), moveBoth(), compare()]);
        expect(await store.get('pair/other')).toEqual({ n: 2 });
      }),
    );

    it(
      'lets somebody look at what was true at one moment, while others write',
      given(async (store) => {
        const moveBoth = (n: number) =>
          store.transact(async (tx) => {
            tx.set('pair/one', { n });
            tx.set('pair/other', { n });
          });
        await moveBoth(0);
        const look = () =>
          store.look(async (reader) => {
            const one = await reader.get('pair/one');
            await new Promise((resolve) => setImmediate(resolve));
            const [other] = await reader.getAll(['pair/other']);
            return [one?.n, other?.n];
          });
        const seen = await Promise.all([look(), look(), moveBoth(1).then(() => null), look(), look()]);
        const isTorn = ([one, other]: unknown[]) => one !== other && (isOneMoment || one === 1);
        expect(seen.filter((pair) => pair && isTorn(pair))).toEqual([]);
        expect(await look()).toEqual([1, 1]);
        await expect(store.look(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      }),
    );

    it(
      'lets only one of two take the last of a stock that both have read',
      given(async (store) => {
        await put(store, 'a/stock', { left: 1 });
        const take = () =>
          store.transact(async (tx) => {
            const left = Number((await tx.get('a/stock'))?.left);
            if (left === 0) return 'nothing left';
            tx.set('a/stock', { left: left - 1 });
            return 'taken';
          });
        expect((await Promise.all([take(), take()])).sort()).toEqual(['nothing left', 'taken']);
      }),
    );

    it(
      'lets only one of two act who both found nothing by a query',
      given(async (store) => {
        await put(store, 'a/0', { team: 'west', n: 1 });
        const claim = (id: string) =>
          store.transact(async (tx) => {
            const found = await tx.query({ collection: 'a', where: [{ field: 'team', equals: 'east' }] });
            await new Promise((resolve) => setImmediate(resolve));
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
      }),
    );

    it(
      'notices a document that was deleted and made anew while a body thought',
      given(async (store) => {
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
      }),
    );

    it(
      'writes nothing of a transaction that throws',
      given(async (store) => {
        await expect(
          store.transact(async (tx) => {
            tx.set('a/1', { n: 1 });
            throw new Error('the process dies here');
          }),
        ).rejects.toThrow('dies');
        expect(await store.get('a/1')).toBeNull();
      }),
    );

    it(
      'reads before it writes',
      given(async (store) => {
        await expect(
          store.transact(async (tx) => {
            tx.set('a/1', { n: 1 });
            await tx.get('a/1');
          }),
        ).rejects.toThrow(/read/i);
      }),
    );

    it(
      'loses none of many counts that come at once',
      given(async (store) => {
        const pause = () => new Promise((resolve) => setImmediate(resolve));
        const count = () =>
          store.transact(async (tx) => {
            const n = Number((await tx.get('a/count'))?.n ?? 0);
            await pause();
            tx.set('a/count', { n: n + 1 });
          });
        await Promise.all(Array.from({ length: 12 }, count));
        expect(await store.get('a/count')).toEqual({ n: 12 });
      }),
    );

    it(
      'lets only one of two creations of the same document happen',
      given(async (store) => {
        const create = (by: string) => store.transact(async (tx) => tx.create('a/1', { by }));
        const results = await Promise.allSettled([create('x'), create('y')]);
        expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      }),
    );

    it(
      'finds by equality, in order, in a range, up to a limit',
      given(async (store) => {
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
      }),
    );

    it(
      'keeps equal values in the order of their IDs, in the direction asked for',
      given(async (store) => {
        for (const id of ['2', '1', '3']) await put(store, `a/${id}`, { n: 1 });
        const ids = async (direction: 'asc' | 'desc') =>
          (await store.query({ collection: 'a', orderBy: { field: 'n', direction } })).map(
            ({ path }) => path,
          );
        expect(await ids('asc')).toEqual(['a/1', 'a/2', 'a/3']);
        expect(await ids('desc')).toEqual(['a/3', 'a/2', 'a/1']);
      }),
    );

    it(
      'orders and bounds texts too, Chinese ones by their code points',
      given(async (store) => {
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
      }),
    );

    it(
      'goes through a collection in pages, each after the last document of the one before',
      given(async (store) => {
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
      }),
    );

    it.each<Partial<Query>>([
      { limit: 0 },
      { limit: 1001 },
      { limit: 1.5 },
      { where: [{ field: 'a.b', equals: 1 }] },
      { after: 'b', orderBy: { field: 'n' } },
      { after: 'b/c' },
      { after: '' },
    ])('refuses the query %j', (part) =>
      given(async (store) => {
        await expect(store.query({ collection: 'a', ...part })).rejects.toThrow();
      })(),
    );

    it(
      'tells null from missing, and a text from a number',
      given(async (store) => {
        await put(store, 'a/1', { x: null });
        await put(store, 'a/2', { y: 1 });
        await put(store, 'a/3', { x: '1' });
        const found = async (equals: null | number | string) =>
          (await store.query({ collection: 'a', where: [{ field: 'x', equals }] })).map(({ path }) => path);
        expect([await found(null), await found(1), await found('1')]).toEqual([['a/1'], [], ['a/3']]);
      }),
    );

    it(
      'keeps subcollections apart',
      given(async (store) => {
        await put(store, 'w/1/krs/K', { n: 1 });
        await put(store, 'w/2/krs/K', { n: 2 });
        expect(await store.query({ collection: 'w/1/krs' })).toEqual([{ path: 'w/1/krs/K', data: { n: 1 } }]);
      }),
    );

    it(
      'refuses documents that are too large, counted in bytes',
      given(async (store) => {
        await expect(put(store, 'a/1', { text: 'x'.repeat(1_048_577) })).rejects.toThrow(/1 MiB/);
        expect(await store.get('a/1')).toBeNull();
        await put(store, 'a/1', { text: '界'.repeat(340_000) });
        await expect(put(store, 'a/1', { text: '界'.repeat(350_000) })).rejects.toThrow(/1 MiB/);
      }),
    );

    it(
      'refuses a commit that is too large: 10 MiB in all',
      given(async (store) => {
        const text = 'x'.repeat(1_000_000);
        const putAll = (count: number) =>
          store.transact(async (tx) => {
            for (let at = 0; at < count; at += 1) tx.set(`a/${at}`, { text });
          });
        await putAll(fits);
        await expect(putAll(11)).rejects.toThrow(/10 MiB/);
        expect(await store.get(`a/${fits}`)).toBeNull();
      }),
    );

    it(
      'gives back the moment at which a document expires as it was set',
      given(async (store) => {
        const expiresAt = Date.parse('2025-07-10T12:00:00.123Z');
        await put(store, 'a/1', { n: 1, expiresAt });
        expect(await store.get('a/1')).toEqual({ n: 1, expiresAt });
        expect((await store.query({ collection: 'a' })).map(({ data }) => data)).toEqual([
          { n: 1, expiresAt },
        ]);
      }),
    );

    it(
      'names no document in what it refuses: a path may hold a mail address',
      given(async (store) => {
        const path = 'w/1/balances/li@chain.example';
        await put(store, path, { n: 1 });
        const refused = [
          put(store, path, { text: 'x'.repeat(1_048_577) }),
          put(store, path, { n: Number.NaN } as never),
          put(store, path, { list: [[1]] } as never),
          store.transact(async (tx) => tx.create(path, { n: 2 })),
        ];
        for (const each of refused) {
          const error = await each.then(
            () => null,
            (thrown: Error) => thrown,
          );
          expect(error?.message).not.toContain('li@');
          expect(error).not.toBeNull();
        }
      }),
    );

    it.each<[string, unknown]>([
      ['NaN', { n: Number.NaN }],
      ['infinity', { n: Number.POSITIVE_INFINITY }],
      ['undefined', { n: undefined }],
      ['undefined in a list', { list: [undefined] }],
      ['a hole in a list', { list: new Array(1) }],
      ['a list in a list', { list: [[1]] }],
      ['a date', { at: new Date(0) }],
      ['a function', { run: () => 1 }],
      ['a map', { map: new Map() }],
      ['a field without a name', { map: { '': 1 } }],
      ['a reserved field', { __name__: 1 }],
      ['21 levels', nested(21)],
    ])('refuses %s, which no document holds', (_, data) =>
      given(async (store) => {
        await expect(put(store, 'a/1', data as Document)).rejects.toThrow();
        expect(await store.get('a/1')).toBeNull();
      })(),
    );

    it(
      'holds 20 levels, and fields that people named',
      given(async (store) => {
        const data: Document = { ...nested(20), '客户 a.b/c': [{ list: [1] }, 'x'], '=SUM(A1)': false };
        await put(store, 'a/1', data);
        expect(await store.get('a/1')).toEqual(data);
      }),
    );

    it.each(['a', 'a/', 'a/..', 'a/b/c', 'a/__x__', 'a/b c', 'a//b', 'a/b\n'])(
      'refuses the path %j',
      (path) =>
        given(async (store) => {
          await expect(put(store, path, { n: 1 })).rejects.toThrow(/path/);
        })(),
    );
  });
}
