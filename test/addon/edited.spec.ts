// The specification of what the add-on notes of an edit: the moment of the first since the last publish, and
// nothing else. Never a spreadsheet.
import { describe, expect, it } from '@jest/globals';
import { type Edited, firstEditAt, noteEdit } from '../../addon/src/book/edited.ts';
import type { Services } from '../../addon/src/entry/services.ts';

/** A document with properties alone: what a simple trigger may touch. */
function documentAt(...moments: number[]) {
  const kept = new Map<string, string>();
  const properties = {
    getProperty: (name: string) => kept.get(name) ?? null,
    setProperties: (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) kept.set(name, value);
    },
    deleteProperty: (name: string) => kept.delete(name),
  };
  const services = {
    documentProperties: () => properties,
    now: () => new Date(moments.shift() ?? 0),
  } as unknown as Services;
  return { services, kept };
}

const editIn = (tab: string, authMode = 'LIMITED'): Edited => ({
  authMode,
  range: { getSheet: () => ({ getName: () => tab }) },
});

describe('an edit in the sheet', () => {
  it('is noted once, in either language: the first since the last publish counts', () => {
    for (const tab of ['Key results', '关键结果', 'Objectives', '设置']) {
      const { services } = documentAt(1000, 2000);
      noteEdit(services, editIn(tab));
      noteEdit(services, editIn(tab));
      expect(firstEditAt(services)).toBe(1000);
    }
  });

  it.each(['Snapshots', '快照', 'Board', 'Our own tab'])('of %s is no edit of the plan', (tab) => {
    const { services } = documentAt(1000);
    noteEdit(services, editIn(tab));
    expect(firstEditAt(services)).toBeNull();
  });

  it('where nothing is allowed yet, or Google says not where, is left alone', () => {
    const { services, kept } = documentAt(1000);
    noteEdit(services, editIn('Objectives', 'NONE'));
    noteEdit(services, undefined);
    noteEdit(services, { authMode: 'LIMITED' });
    expect(kept.size).toBe(0);
  });

  it('in a document that keeps nothing is forgotten without a fault', () => {
    const services = { documentProperties: () => null, now: () => new Date(1000) } as unknown as Services;
    noteEdit(services, editIn('Objectives'));
    expect(firstEditAt(services)).toBeNull();
  });
});
