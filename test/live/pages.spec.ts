// Takes two pages of one workbench; specifies that their edits and those of scripts come into one order, that
// scripts that go wrong harm nothing, and that questions wait.
import { describe, expect, it } from '@jest/globals';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import { type Options, openPage, type Page, start, type Workbench } from './workbench.ts';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Test').addItem('Write', 'write').addToUi(); }
function write(text) { SpreadsheetApp.getActive().getSheetByName('Settings').getRange('H1').setValue(text); return 'written'; }
function count() {
  var cell = SpreadsheetApp.getActive().getSheetByName('Settings').getRange('H2');
  cell.setValue(Number(cell.getValue()) + 1);
  return SpreadsheetApp.getUi().alert('Counted').toString();
}
function broken() { SpreadsheetApp.getActive().getSheetByName('Settings').getRange('H3').setValue('half'); throw new Error('no such thing'); }
function endless() { SpreadsheetApp.getActive().getSheetByName('Settings').getRange('H4').setValue('half'); for (;;) {} }
function who() { return Session.getActiveUser().getEmail(); }
function asks() { return String(SpreadsheetApp.getUi().prompt('Why?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL).getResponseText()); }
function shows() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>side</p>').setTitle('Side')); }
`;

const open = (more: Options = {}): Promise<Workbench> => start({ addonFiles: { 'Code.js': CODE }, ...more });

/** A cell of Settings, row and column from 0. */
const put = (row: number, column: number, text: string): Mutation => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: 'book', subUnitId: '0', cellValue: { [row]: { [column]: { v: text, t: 1 } } } },
});
const insertRow = (at: number): Mutation => ({
  id: 'sheet.mutation.insert-row',
  params: {
    unitId: 'book',
    subUnitId: '0',
    range: { startRow: at, endRow: at, startColumn: 0, endColumn: 25 },
    rowInfo: {},
  },
});

async function cell({ running }: Workbench, row: number, column: number): Promise<unknown> {
  const { tabs } = await (await running.company().sheet).workbook();
  return tabs[0]!.rows[row]?.[column] ?? '';
}

const numbersOf = (page: Page) => page.notices.map(({ number }) => number);

describe('two pages', () => {
  it('see every change in one order, and the sheet holds what came last', async () => {
    const workbench = await open();
    const [a, b] = [await openPage(workbench), await openPage(workbench)];
    const { seen } = await a.start();
    await b.start();
    const sent = await Promise.all([
      a.send({ type: 'mutations', seen, batch: 1, mutations: [put(29, 9, 'from a')] }),
      b.send({ type: 'mutations', seen, batch: 1, mutations: [put(29, 9, 'from b')] }),
      a.send({ type: 'call', functionName: 'write', args: ['from a script'] }),
    ]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true, true]);
    await a.send({ type: 'mutations', seen, batch: 2, mutations: [put(28, 9, 'last')] });
    const isLast = ({ from, batch }: { from: string | null; batch: number }) => from === a.id && batch === 2;
    await Promise.all([a.notice('mutations', isLast), b.notice('mutations', isLast)]);
    const changes = (page: Page) => page.notices.filter(({ type }) => type === 'mutations');
    expect(changes(a)).toEqual(changes(b));
    expect(changes(a).length).toBe(4);
    expect(numbersOf(a)).toEqual([...numbersOf(a)].sort((x, y) => x - y));
    const told = changes(a).filter((each) => each.type === 'mutations' && each.from !== null);
    const last = told.filter((each) => each.type === 'mutations' && each.batch === 1).at(-1);
    expect(await cell(workbench, 29, 9)).toBe(
      last?.type === 'mutations' && last.from === a.id ? 'from a' : 'from b',
    );
    expect(await cell(workbench, 0, 7)).toBe('from a script');
  });

  it('are told where a change was made without knowing of rows that moved, and nothing of it is done', async () => {
    const workbench = await open();
    const [a, b] = [await openPage(workbench), await openPage(workbench)];
    const { seen } = await a.start();
    await b.start();
    expect((await a.send({ type: 'mutations', seen, batch: 1, mutations: [insertRow(1)] })).ok).toBe(true);
    const outdated = await b.send({
      type: 'mutations',
      seen,
      batch: 1,
      mutations: [put(20, 5, 'misplaced')],
    });
    expect(outdated).toMatchObject({ ok: false, name: 'Outdated' });
    expect(await cell(workbench, 20, 5)).toBe('');
    const { number } = await b.notice('mutations');
    expect(
      (await b.send({ type: 'mutations', seen: number, batch: 1, mutations: [put(21, 5, 'placed')] })).ok,
    ).toBe(true);
    expect(await cell(workbench, 21, 5)).toBe('placed');
  });

  it('send a batch twice where the answer was lost, and it is taken once', async () => {
    const workbench = await open();
    const page = await openPage(workbench);
    const { seen } = await page.start();
    const batch = { type: 'mutations', seen, batch: 1, mutations: [insertRow(1)] };
    expect((await page.send(batch)).ok).toBe(true);
    expect((await page.send(batch)).ok).toBe(true);
    expect(await cell(workbench, 1, 0)).toBe('');
    expect(await cell(workbench, 2, 0)).toBe('Workspace');
    expect((await page.start()).taken).toBe(1);
  });

  it('come back after they were cut off and miss nothing', async () => {
    const workbench = await open();
    const page = await openPage(workbench);
    const { seen } = await page.start();
    page.leave();
    const other = await openPage(workbench);
    await other.start();
    await other.send({ type: 'mutations', seen, batch: 1, mutations: [put(28, 9, 'meanwhile')] });
    const back = await openPage(workbench, page.id, seen);
    expect((await back.notice('mutations')).mutations[0]!.params.cellValue).toEqual({
      28: { 9: { v: 'meanwhile', t: 1 } },
    });
  });

  it('act as a person each', async () => {
    const workbench = await open();
    const [a, b] = [await openPage(workbench), await openPage(workbench)];
    const people = (await a.start()).state.people.map(({ email }) => email);
    await b.send({ type: 'person', email: people[2]! });
    const [as, bs] = await Promise.all(
      [a, b].map((page) => page.send({ type: 'call', functionName: 'who', args: [] })),
    );
    expect([as, bs]).toEqual([
      { ok: true, value: people[0] },
      { ok: true, value: people[2] },
    ]);
    expect(await b.send({ type: 'person', email: 'stranger@else.example' })).toMatchObject({ ok: false });
  });
});

describe('a script', () => {
  it('that throws is ended with its own words, and what it wrote before stands, as in Google’s sheets', async () => {
    const workbench = await open();
    const page = await openPage(workbench);
    await page.start();
    expect(await page.send({ type: 'call', functionName: 'broken', args: [] })).toMatchObject({
      ok: false,
      message: 'no such thing',
    });
    expect(await page.send({ type: 'call', functionName: 'who', args: [] })).toMatchObject({ ok: true });
    expect(await cell(workbench, 2, 7)).toBe('half');
  });

  it('that never ends is stopped, the person is told, and the workbook is as it was', async () => {
    const workbench = await open({ longestRunMs: (name) => (name === 'endless' ? 300 : undefined) });
    const page = await openPage(workbench);
    await page.start();
    const stopped = await page.send({ type: 'call', functionName: 'endless', args: [] });
    expect(stopped).toMatchObject({ ok: false, name: 'timedOut' });
    expect(stopped.ok ? '' : stopped.message).toContain('as it was before');
    expect(await cell(workbench, 3, 7)).toBe('');
    expect(await page.send({ type: 'call', functionName: 'write', args: ['again'] })).toEqual({
      ok: true,
      value: 'written',
    });
  });

  it('that is clicked twice runs once', async () => {
    const workbench = await open();
    const page = await openPage(workbench);
    await page.start();
    const clicks = [1, 2].map(() => page.send({ type: 'call', functionName: 'count', args: [] }));
    const { question } = await page.notice('question');
    await page.send({ type: 'answer', question, button: 'OK', text: '' });
    expect(await Promise.all(clicks)).toEqual([
      { ok: true, value: 'OK' },
      { ok: true, value: 'OK' },
    ]);
    expect(await cell(workbench, 1, 7)).toBe(1);
    expect(await page.send({ type: 'answer', question, button: 'OK', text: '' })).toMatchObject({
      ok: false,
      name: 'answered',
    });
  });

  it('asks the page of whoever started it, and nobody else', async () => {
    const workbench = await open();
    const [a, b] = [await openPage(workbench), await openPage(workbench)];
    await a.start();
    await b.start();
    const asked = a.send({ type: 'call', functionName: 'asks', args: [] });
    const { question, prompt, kind } = await a.notice('question');
    expect([kind, prompt]).toEqual(['prompt', 'Why?']);
    expect(await b.send({ type: 'answer', question, button: 'OK', text: 'I answer' })).toMatchObject({
      ok: false,
    });
    await a.send({ type: 'answer', question, button: 'OK', text: 'because' });
    expect(await asked).toEqual({ ok: true, value: 'because' });
    await a.send({ type: 'call', functionName: 'shows', args: [] });
    expect(await a.notice('sidebar')).toMatchObject({ title: 'Side', html: '<p>side</p>' });
    await b.start();
    expect(b.notices.some(({ type }) => type === 'sidebar' || type === 'question')).toBe(false);
  });

  it('gets CLOSE for an answer where its page goes away', async () => {
    const workbench = await open();
    const page = await openPage(workbench);
    await page.start();
    const counted = page.send({ type: 'call', functionName: 'count', args: [] });
    await page.notice('question');
    page.leave();
    expect(await counted).toEqual({ ok: true, value: 'CLOSE' });
  });
});
