// Takes a way to open an empty store; states what every adapter keeps to. Run by one spec per adapter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeSegment, paths } from '../../functions/src/store/paths.ts';
import { AlreadyExists, type Store } from '../../functions/src/store/port.ts';

export function storeContract(name: string, open: () => Promise<Store>): void {
  const given = (body: (store: Store) => Promise<void>) => async () => {
    const store = await open();
    await body(store).finally(() => store.close());
  };
  const put = (store: Store, path: string, data: Record<string, string | number | boolean | null>) =>
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
        await expect(create()).rejects.toBeInstanceOf(AlreadyExists);
        expect(await store.get('a/other')).toBeNull();
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
        expect(await ids({ collection: 'a', orderBy: { field: 'n', from: 1, to: 2 }, limit: 2 })).toEqual(
          expect.arrayContaining(['a/2']),
        );
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
      'refuses documents that are too large and values that no document holds',
      given(async (store) => {
        await expect(put(store, 'a/1', { text: 'x'.repeat(1_048_577) })).rejects.toThrow(/1 MiB/);
        await expect(put(store, 'a/1', { n: Number.NaN })).rejects.toThrow();
        await expect(put(store, 'a/1', { n: undefined as unknown as null })).rejects.toThrow();
        expect(await store.get('a/1')).toBeNull();
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

describe('a path', () => {
  it('of whatever a person can type stands in its own segment, and two texts never share one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const segment = encodeSegment(one);
        expect(segment).toMatch(/^[A-Za-z0-9_.~@+=-]{1,400}$/);
        expect(segment).not.toMatch(/^\.+$|^__/);
        if (one !== other) expect(segment).not.toBe(encodeSegment(other));
      }),
    );
  });
  it.each(['../../x', 'a/b', '华东', '', '.', '__name__', 'x'.repeat(900)])(
    'of %j keeps inside its collection',
    (id) => {
      expect(paths.keyResultState('w', '2025-01-01', id).split('/')).toHaveLength(4);
    },
  );
});
