// What every store makes of one transaction: all of it or nothing, read before it is written, and a document
// created only where there is none.
import { expect } from '@jest/globals';
import { AlreadyExists } from '../../../functions/src/ports/store.ts';
import { put, type Rules } from './rules.ts';

export const transactions: Rules = {
  'creates once; the second time the whole transaction fails': async (store) => {
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
  },

  'says which of several creations met a document that was there': async (store) => {
    await put(store, 'a/1', { n: 1 });
    const create = store.transact(async (tx) => {
      for (const path of ['a/0', 'a/1', 'a/10']) tx.create(path, { n: 2 });
    });
    await expect(create).rejects.toMatchObject({ path: 'a/1' });
    expect(await store.getAll(['a/0', 'a/10'])).toEqual([null, null]);
  },

  'writes nothing of a transaction that throws': async (store) => {
    await expect(
      store.transact(async (tx) => {
        tx.set('a/1', { n: 1 });
        throw new Error('the process dies here');
      }),
    ).rejects.toThrow('dies');
    expect(await store.get('a/1')).toBeNull();
  },

  'reads before it writes': async (store) => {
    await expect(
      store.transact(async (tx) => {
        tx.set('a/1', { n: 1 });
        await tx.get('a/1');
      }),
    ).rejects.toThrow(/read/i);
  },
};
