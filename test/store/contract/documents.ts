// What every store gives back of the documents that it was given: whole, as they were set, each at its path.
import { expect } from '@jest/globals';
import type { Document } from '../../../functions/src/ports/store.ts';
import { nested, put, type Rules } from './rules.ts';

export const documents: Rules = {
  'gives back what was set, and null for what is not there': async (store) => {
    await put(store, 'a/1', { text: '同频 “quoted”', number: 1.5, yes: true, none: null });
    expect(await store.get('a/1')).toEqual({ text: '同频 “quoted”', number: 1.5, yes: true, none: null });
    expect(await store.getAll(['a/2', 'a/1', 'a/2'])).toEqual([null, expect.anything(), null]);
    expect(await store.getAll([])).toEqual([]);
  },

  'sets a whole document: what it held before is gone': async (store) => {
    await put(store, 'a/1', { before: 1 });
    await put(store, 'a/1', { after: 2 });
    expect(await store.get('a/1')).toEqual({ after: 2 });
  },

  'keeps subcollections apart': async (store) => {
    await put(store, 'w/1/krs/K', { n: 1 });
    await put(store, 'w/2/krs/K', { n: 2 });
    expect(await store.query({ collection: 'w/1/krs' })).toEqual([{ path: 'w/1/krs/K', data: { n: 1 } }]);
  },

  'gives back the moment at which a document expires as it was set': async (store) => {
    const expiresAt = Date.parse('2025-07-10T12:00:00.123Z');
    await put(store, 'a/1', { n: 1, expiresAt });
    expect(await store.get('a/1')).toEqual({ n: 1, expiresAt });
    expect((await store.query({ collection: 'a' })).map(({ data }) => data)).toEqual([{ n: 1, expiresAt }]);
  },

  'holds 20 levels, and fields that people named': async (store) => {
    const data: Document = { ...nested(20), '客户 a.b/c': [{ list: [1] }, 'x'], '=SUM(A1)': false };
    await put(store, 'a/1', data);
    expect(await store.get('a/1')).toEqual(data);
  },
};
