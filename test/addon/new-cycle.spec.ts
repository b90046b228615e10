// Takes the built add-on before a real back end at the end of a quarter; says how a new cycle begins: asked
// once, archived, carried forward, published. Never a stand-in server.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '../../shared/model/workbook.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookOf, type Language } from '../examples/books.ts';
import { publishBody, type Running, startRunning } from '../support/running.ts';
import { type DrivenSheet, openSheet } from './sheet.ts';

const ADMIN = 'tan.wen@team.example';
const OWNER = 'he.xi@team.example';
const CLOSING = '2025-03-31T18:00:00+08:00';

const NAMES = {
  en: {
    objectives: 'Objectives',
    keyResults: 'Key results',
    snapshots: 'Snapshots',
    settings: 'Settings',
    green: 'green',
  },
  zh: { objectives: '目标', keyResults: '关键结果', snapshots: '快照', settings: '设置', green: '绿' },
};

let running: Running | null = null;
afterEach(() => running?.close());

/** The team of eight, published, two of its key results reported on: one reached its target, one did not. */
async function teamAt(moment: string, language: Language): Promise<Running> {
  const started = await startRunning('2025-01-10T10:00:00+08:00');
  running = started;
  const body = publishBody(bookOf('team-of-eight', language));
  expect((await started.v1('POST', 'publish', { email: ADMIN, body })).status).toBe(200);
  started.clock.moveTo(Date.parse(moment) - 3_600_000);
  const date = moment.slice(0, 10) <= '2025-03-31' ? moment.slice(0, 10) : '2025-03-31';
  await report(started, 'KR-CTU-1-1', 'deng.lu@team.example', date, 41);
  await report(started, 'KR-CTU-1-2', OWNER, date, 25);
  started.clock.moveTo(Date.parse(moment));
  await started.queue.runDue(started.clock.now());
  return started;
}

async function report(to: Running, keyResultId: string, email: string, date: string, value: number) {
  const blank = { confidence: null, selfStatus: null, blocker: '', note: '', supportNeeded: '' };
  const body = {
    kind: 'snapshot',
    key: `key-of-${keyResultId}`,
    date,
    reports: [{ keyResultId, value, ...blank }],
  };
  expect((await to.v1('POST', 'submissions', { email, body })).status).toBe(200);
}

const sheetOf = (language: Language, more: Parameters<typeof openSheet>[0] = {}) =>
  openSheet({
    workbook: bookOf('team-of-eight', language),
    running: running!,
    revision: 1,
    email: ADMIN,
    userLocale: language,
    ...more,
  });

const idsIn = async (sheet: DrivenSheet, tab: string) =>
  (await sheet.rows(tab))
    .slice(1)
    .map(([id]) => id)
    .filter((id) => (id ?? '') !== '');

const whole = async (sheet: DrivenSheet): Promise<Workbook> => ({
  tabs: (await sheet.host.workbook()).tabs.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => row.some((cell) => cell !== '')),
  })),
});

describe.each(['en', 'zh'] as const)('a new cycle in a workbook in %s', (language) => {
  const names = NAMES[language];

  it('is asked for once, keeps what was, carries forward what is unfinished, and is live when it is published', async () => {
    await teamAt(CLOSING, language);
    const sheet = await sheetOf(language);
    sheet.answers.push('YES');
    await sheet.press('newCycle');
    expect(sheet.boxes).toHaveLength(2);
    expect(sheet.boxes[0]).toMatch(/2025 Q2/);
    const carried = await idsIn(sheet, names.keyResults);
    expect(carried).toContain('KR-CTU-1-2.2');
    expect(carried.join()).not.toContain('KR-CTU-1-1');
    const row = (await sheet.rows(names.keyResults)).find(([id]) => id === 'KR-CTU-1-2.2')!;
    expect(row.slice(1, 7)).toEqual(['O-CTU-1.2', expect.any(String), 'M-UNITS', expect.any(String), 25, 40]);
    // What was is beside it, with what it came to.
    expect(await sheet.tabNames()).toContain(`${names.keyResults} 2025 Q1`);
    const kept = (await sheet.rows(`${names.keyResults} 2025 Q1`)).find(([id]) => id === 'KR-CTU-1-1')!;
    expect(kept.slice(-2)).toEqual(['102.5%', names.green]);
    expect(await idsIn(sheet, names.snapshots)).toEqual([]);
    // Nothing was live until then.
    expect(await (await running!.v1('GET', 'board', { email: ADMIN })).json()).toMatchObject({ revision: 1 });
    await sheet.press('publish');
    const live = await (await running!.v1('GET', 'cycle', { email: ADMIN })).json();
    expect(live).toMatchObject({
      cycle: { name: '2025 Q2', start: '2025-04-01', end: '2025-06-30' },
      past: [{ name: '2025 Q1', start: '2025-01-01', end: '2025-03-31' }],
    });
    expect(live.keyResults.map(({ id }: { id: string }) => id)).toEqual(carried);
    // And the workbook is sound as a whole: it can be replayed.
    expect(readWorkbook(await whole(sheet)).problems).toEqual([]);
  });

  it('pressed again is not begun twice, before Publish and after', async () => {
    await teamAt(CLOSING, language);
    const sheet = await sheetOf(language);
    sheet.answers.push('YES');
    await sheet.press('newCycle');
    const prepared = await whole(sheet);
    await sheet.press('newCycle');
    expect(await whole(sheet)).toEqual(prepared);
    await sheet.press('refreshBoard');
    expect(await whole(sheet)).toEqual(prepared);
    await sheet.press('publish');
    const published = await idsIn(sheet, names.keyResults);
    await sheet.press('newCycle');
    expect(await idsIn(sheet, names.keyResults)).toEqual(published);
    expect(sheet.boxes.at(-1)).toMatch(/2025-06-30/);
  });
});

describe('a new cycle', () => {
  it('may start with an empty plan, or not at all', async () => {
    await teamAt(CLOSING, 'en');
    const sheet = await sheetOf('en');
    const before = await idsIn(sheet, 'Key results');
    sheet.answers.push('CANCEL');
    await sheet.press('newCycle');
    expect(await idsIn(sheet, 'Key results')).toEqual(before);
    sheet.answers.push('NO');
    await sheet.press('newCycle');
    expect(await idsIn(sheet, 'Key results')).toEqual([]);
    expect(await idsIn(sheet, 'Key results 2025 Q1')).toEqual(before);
  });

  it.each(['archive', 'replace'])(
    'killed while it would %s loses nothing: pressed again it comes to the same',
    async (stage) => {
      await teamAt(CLOSING, 'en');
      const whole1 = await sheetOf('en');
      whole1.answers.push('YES');
      await whole1.press('newCycle');
      const wanted = await whole(whole1);
      const properties = {
        'attune.newCycle': JSON.stringify({ from: '2025-01-01', carry: true, number: 1, stage }),
      };
      const cut = await sheetOf('en', { workbook: cutShort(wanted, stage), properties });
      await cut.press('newCycle');
      const done = await whole(cut);
      const of = (book: Workbook, name: string) =>
        book.tabs.find((tab) => tab.name === name)?.rows.map((row) => row.join('|').replace(/\|+$/, ''));
      for (const name of [
        'Objectives',
        'Key results',
        'Settings',
        'Key results 2025 Q1',
        'Objectives 2025 Q1',
      ])
        expect([name, of(done, name)]).toEqual([name, of(wanted, name)]);
      // Nobody is asked a second time: one box says what was done.
      expect(cut.boxes).toHaveLength(1);
    },
  );

  /** A row typed into Snapshots of the sheet, without Received. */
  async function typeSnapshot(sheet: DrivenSheet, cells: string[]): Promise<number> {
    const row = (await sheet.rows('Snapshots')).length + 1;
    for (const [at, text] of cells.entries()) await sheet.host.edit('Snapshots', row, at + 1, text);
    return row;
  }
  const notes = async (sheet: DrivenSheet, tab: string) =>
    (await sheet.rows(tab)).slice(1).filter((row) => row.some((cell) => (cell ?? '') !== ''));

  it('sends typed rows first, so that they count in the cycle that ends', async () => {
    await teamAt(CLOSING, 'en');
    const sheet = await sheetOf('en');
    await typeSnapshot(sheet, ['2025-03-31', 'KR-CTU-1-2', '40']);
    sheet.answers.push('OK', 'YES');
    await sheet.press('newCycle');
    expect(sheet.boxes[0]).toContain('Snapshots 1');
    const kept = (await sheet.rows('Key results 2025 Q1')).find(([id]) => id === 'KR-CTU-1-2')!;
    expect(kept.slice(-2)).toEqual(['100%', 'green']);
    expect(await idsIn(sheet, 'Key results')).not.toContain('KR-CTU-1-2.2');
    expect(await notes(sheet, 'Snapshots')).toEqual([]);
  });

  it('leaves a typed row that cannot be sent where it is, says so, and asks', async () => {
    await teamAt(CLOSING, 'en');
    const sheet = await sheetOf('en');
    const row = await typeSnapshot(sheet, ['2025-03-31', 'KR-CTU-1-2', 'a lot']);
    sheet.answers.push('OK', 'CANCEL');
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toMatch(/Still not sent: Snapshots 1/);
    expect((await sheet.cell('Snapshots', row, 3)).note).toContain('⚠ Attune');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2');
    sheet.answers.push('OK', 'OK', 'YES');
    await sheet.press('newCycle');
    expect((await notes(sheet, 'Snapshots')).map((cells) => cells.slice(0, 3))).toEqual([
      ['2025-03-31', 'KR-CTU-1-2', 'a lot'],
    ]);
    expect((await sheet.rows('Snapshots 2025 Q1')).map((cells) => cells[2])).toContain('a lot');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2.2');
  });

  it('keeps what somebody typed between a death in the middle and the next press', async () => {
    await teamAt(CLOSING, 'en');
    const whole1 = await sheetOf('en');
    whole1.answers.push('YES');
    await whole1.press('newCycle');
    const properties = {
      'attune.newCycle': JSON.stringify({ from: '2025-01-01', carry: true, number: 1, stage: 'replace' }),
    };
    const cut = await sheetOf('en', { workbook: cutShort(await whole(whole1), 'replace'), properties });
    const row = (await cut.rows('Objectives')).length + 1;
    await cut.host.edit('Objectives', row, 3, 'Typed meanwhile');
    await cut.press('newCycle');
    const texts = (await cut.rows('Objectives')).slice(1).map((cells) => cells[2]);
    expect(texts).toContain('Typed meanwhile');
    expect((await idsIn(cut, 'Objectives')).sort()).toEqual((await idsIn(whole1, 'Objectives')).sort());
  });

  it('waits for the last day of the cycle, and for an admin', async () => {
    await teamAt('2025-03-30T18:00:00+08:00', 'en');
    const sheet = await sheetOf('en');
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toContain('runs until 2025-03-31');
    running!.clock.moveTo(Date.parse(CLOSING));
    sheet.be(OWNER);
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toContain('Only an admin');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2');
  });

  it('leaves a formula in Settings alone and says so; an archive of that name is not written over', async () => {
    await teamAt(CLOSING, 'en');
    const book = bookOf('team-of-eight', 'en');
    book.tabs.push({ name: 'Objectives 2025 Q1', rows: [['Mine']] });
    const sheet = await sheetOf('en', { workbook: book });
    const row = (await sheet.rows('Settings')).findIndex(([key]) => key === 'Cycle') + 1;
    await sheet.host.edit('Settings', row, 2, '="2025 Q1"');
    sheet.answers.push('YES');
    await sheet.press('newCycle');
    expect(await sheet.rows('Objectives 2025 Q1')).toEqual([['Mine']]);
    expect(await idsIn(sheet, 'Objectives 2025 Q1 (2)')).toContain('O-CTU-1');
    expect(sheet.boxes.at(-1)).toContain('Cycle');
    expect((await sheet.cell('Settings', row, 2)).formula).toContain('2025 Q1');
  });
});

/** As a death in the middle leaves it: the archive of one tab unwritten, or the plan half replaced. */
function cutShort(done: Workbook, stage: string): Workbook {
  const book = bookOf('team-of-eight', 'en');
  const archives = done.tabs.filter(({ name }) => name.endsWith('2025 Q1'));
  if (stage === 'archive') return { tabs: [...book.tabs, { name: archives[0]!.name, rows: [['half']] }] };
  const emptied = book.tabs.map((tab) =>
    tab.name === 'Key results' || tab.name === 'Snapshots' ? { ...tab, rows: tab.rows.slice(0, 2) } : tab,
  );
  return { tabs: [...emptied, ...archives] };
}
