// What every store refuses to hold: what is too large, what no document holds, what is no path. Never with a
// word of what it was given.
import { expect } from '@jest/globals';
import type { Document } from '../../../functions/src/ports/store.ts';
import { eachOf, nested, put, type Rules } from './rules.ts';

const NO_DOCUMENTS: [string, unknown][] = [
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
];

const NO_PATHS = ['a', 'a/', 'a/..', 'a/b/c', 'a/__x__', 'a/b c', 'a//b', 'a/b\n'];

export const bounds: Rules = {
  'refuses documents that are too large, counted in bytes': async (store) => {
    await expect(put(store, 'a/1', { text: 'x'.repeat(1_048_577) })).rejects.toThrow(/1 MiB/);
    expect(await store.get('a/1')).toBeNull();
    await put(store, 'a/1', { text: '界'.repeat(340_000) });
    await expect(put(store, 'a/1', { text: '界'.repeat(350_000) })).rejects.toThrow(/1 MiB/);
  },

  'refuses a commit that is too large: 10 MiB in all': async (store, { fits }) => {
    const text = 'x'.repeat(1_000_000);
    const putAll = (count: number) =>
      store.transact(async (tx) => {
        for (let at = 0; at < count; at += 1) tx.set(`a/${at}`, { text });
      });
    await putAll(fits);
    await expect(putAll(11)).rejects.toThrow(/10 MiB/);
    expect(await store.get(`a/${fits}`)).toBeNull();
  },

  'names no document in what it refuses: a path may hold a mail address': async (store) => {
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
  },

  ...eachOf(
    NO_DOCUMENTS,
    ([what]) => `refuses ${what}, which no document holds`,
    ([, data]) =>
      async (store) => {
        await expect(put(store, 'a/1', data as Document)).rejects.toThrow();
        expect(await store.get('a/1')).toBeNull();
      },
  ),

  ...eachOf(
    NO_PATHS,
    (path) => `refuses the path ${JSON.stringify(path)}`,
    (path) => async (store) => {
      await expect(put(store, path, { n: 1 })).rejects.toThrow(/path/);
    },
  ),
};
