// Takes small scripts and changes of a grid; says what onEdit hears of what a person edits, and when it runs.
// Never a real add-on.
import { describe, expect, it } from '@jest/globals';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import { cells, edit, TABS, typed } from './edits.ts';
import { hostOf, NOW, type Tabs } from './hosts.ts';

/** Remembers what it was told, and how often. */
const REMEMBERS = `
function onEdit(e) {
  const kept = PropertiesService.getDocumentProperties();
  const told = { at: e.range.getSheet().getName() + '!' + e.range.getA1Notation(), mode: String(e.authMode), who: e.user.getEmail(), book: e.source.getName() };
  if ('value' in e) told.value = e.value;
  if ('oldValue' in e) told.oldValue = e.oldValue;
  kept.setProperty('told', JSON.stringify(told));
  kept.setProperty('runs', String(Number(kept.getProperty('runs')) + 1));
}
function told() { return JSON.parse(PropertiesService.getDocumentProperties().getProperty('told')); }
function runs() { return Number(PropertiesService.getDocumentProperties().getProperty('runs')); }
`;

async function toldOf(tabs: Tabs, ...mutations: Mutation[]): Promise<unknown> {
  const host = await hostOf(REMEMBERS, tabs);
  await edit(host, ...mutations);
  return host.call('told');
}

async function runsOf(tabs: Tabs, ...mutations: Mutation[]): Promise<unknown> {
  const host = await hostOf(REMEMBERS, tabs);
  await edit(host, ...mutations);
  return host.call('runs');
}

describe('onEdit', () => {
  it('is told where a person typed, what, and what stood there before, in LIMITED mode', async () => {
    expect(await toldOf(TABS, typed(0, 0, 'new'))).toEqual({
      at: 'A!A1',
      mode: 'LIMITED',
      who: 'mei@example.com',
      book: 'Book',
      value: 'new',
      oldValue: 'old',
    });
  });

  it.each([
    ['a number', typed(0, 1, 7), { value: '7', oldValue: '5' }],
    ['a yes or no', cells({ 0: { 2: { v: 0, t: 3 } } }), { value: 'FALSE', oldValue: 'TRUE' }],
    ['something into a blank cell', typed(4, 4, 'x'), { value: 'x' }],
    ['nothing any more', typed(0, 0, null), { oldValue: 'old' }],
    ['a formula', cells({ 4: { 4: { v: null, f: '=B1*2' } } }), { value: '10' }],
  ])('hears of %s as text', async (_, mutation, values) => {
    const { value, oldValue } = (await toldOf(TABS, mutation)) as Record<string, string>;
    expect(JSON.parse(JSON.stringify({ value, oldValue }))).toEqual(values);
  });

  it('hears of a paste once: the range, and no value', async () => {
    const host = await hostOf(REMEMBERS, TABS);
    const rows = Array.from({ length: 300 }, (_, r) => [r + 1, { 0: { v: `row ${r}` }, 1: { v: r } }]);
    await edit(host, cells(Object.fromEntries(rows)), cells({ 4: { 2: { v: 'more' } } }));

    expect(await host.call('told')).toMatchObject({ at: 'A!A2:C301' });
    expect(await host.call('told')).not.toHaveProperty('value');
    expect(await host.call('runs')).toBe(1);
  });

  it('hears of each tab by itself', async () => {
    expect(await runsOf(TABS, typed(0, 0, 'new'), typed(0, 0, 'new', '1'))).toBe(2);
  });

  it('hears of cells that were moved and of rows that were sorted', async () => {
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    const moved: Mutation = {
      id: 'sheet.mutation.move-range',
      params: {
        unitId: 'book',
        fromRange: range,
        toRange: { ...range, startRow: 4, endRow: 4 },
        from: { subUnitId: '0', value: { 0: { 0: null } } },
        to: { subUnitId: '0', value: { 4: { 0: { v: 'old' } } } },
      },
    };
    const sorted: Mutation = {
      id: 'sheet.mutation.reorder-range',
      params: { unitId: 'book', subUnitId: '0', range: { ...range, endRow: 1 }, order: { 0: 1, 1: 0 } },
    };
    expect(await toldOf(TABS, moved)).toMatchObject({ at: 'A!A1:A5' });
    expect(await toldOf(TABS, sorted)).toMatchObject({ at: 'A!A1:A2' });
  });

  it.each([
    ['a look', cells({ 0: { 0: { s: { bl: 1 } } } })],
    ['what stands there already', typed(0, 0, 'old')],
    [
      'rows that come',
      {
        id: 'sheet.mutation.insert-row',
        params: {
          subUnitId: '0',
          range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 },
          rowInfo: {},
        },
      },
    ],
    [
      'a width',
      {
        id: 'sheet.mutation.set-worksheet-col-width',
        params: {
          subUnitId: '0',
          ranges: [{ startRow: 0, endRow: 9, startColumn: 0, endColumn: 0 }],
          colWidth: 200,
        },
      },
    ],
  ])('does not run for %s', async (_, mutation) => {
    expect(await runsOf(TABS, mutation)).toBe(0);
  });

  it('does not run for what a script writes, itself not excepted', async () => {
    const host = await hostOf(
      `${REMEMBERS} function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by a script'); }
       const remember = onEdit; onEdit = (e) => { remember(e); e.range.offset(0, 1).setValue('seen'); };`,
      TABS,
    );
    await host.call('write');
    expect(await host.call('runs')).toBe(0);
    await edit(host, typed(0, 0, 'by a person'));
    expect(await host.call('runs')).toBe(1);
    expect((await host.workbook()).tabs[0]!.rows).toEqual([['by a person', 'seen', true]]);
  });

  it('costs nothing where the script has none', async () => {
    const host = await hostOf('throw new Error("never evaluated"); function other() {}', TABS);
    expect(await host.apply([typed(0, 0, 'new')])).toEqual([]);
    expect((await host.workbook()).tabs[0]!.rows[0]![0]).toBe('new');
  });

  it('finds the cells that were edited active, and leaves the person’s cursor where it is', async () => {
    const host = await hostOf(
      `function active() { return SpreadsheetApp.getActive().getActiveRange().getA1Notation(); }
       function onEdit(e) { e.range.setNote(e.source.getActiveSheet().getName() + active()); }`,
      TABS,
    );
    await host.select('A', { row: 9, column: 9, rows: 1, columns: 1 });
    await edit(host, typed(2, 1, 'new', '1'));
    expect((await host.model()).sheets[1]!.rows[2]![1]!.note).toBe('BB3');
    expect(await host.call('active')).toBe('I9');
  });

  it('sees the moment of the edit on its clock, however late it runs', async () => {
    const host = await hostOf(
      'function onEdit(e) { e.range.setNote(new Date().toISOString().slice(0, 13)); }',
      TABS,
    );
    const [made] = await host.apply([typed(0, 0, 'new')]);
    await host.edited(made!, { at: NOW - 3_600_000 });
    expect((await host.model()).sheets[0]!.rows[0]![0]!.note).toBe('2025-01-14T00');
  });

  it('does not run where the tab is gone by then, and gets what is left where rows are', async () => {
    const host = await hostOf(REMEMBERS, { A: [['old']], B: [] });
    const [first] = await host.apply([typed(0, 0, 'new')]);
    const [low] = await host.apply([typed(900, 0, 'low', '1'), typed(990, 0, 'low', '1')]);
    await host.apply([
      {
        id: 'sheet.mutation.remove-rows',
        params: {
          unitId: 'book',
          subUnitId: '1',
          range: { startRow: 950, endRow: 999, startColumn: 0, endColumn: 25 },
        },
      },
      { id: 'sheet.mutation.remove-sheet', params: { unitId: 'book', subUnitId: '0', subUnitName: 'A' } },
    ]);
    await host.edited(first!);
    expect(await host.call('runs')).toBe(0);
    await host.edited(low!);
    expect(await host.call('told')).toMatchObject({ at: 'B!A901:A950' });
  });
});
