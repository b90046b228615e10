// Takes the built add-on before a real back end at the end of a quarter; says how a new cycle begins: asked
// once, archived, carried forward, published. Never a stand-in server.
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { bookOf } from '../../examples/books.ts';
import { ADMIN, CLOSING, idsIn, OWNER, sheetOf, teamAt, whole } from './closing-team.ts';

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

describe.each(['en', 'zh'] as const)('a new cycle in a workbook in %s', (language) => {
  const names = NAMES[language];

  it('is asked for once, keeps what was, carries forward what is unfinished, and is live when it is published', async () => {
    const running = await teamAt(CLOSING, language);
    const sheet = await sheetOf(running, language);
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
    expect(await (await running.v1('GET', 'board', { email: ADMIN })).json()).toMatchObject({ revision: 1 });
    await sheet.press('publish');
    const live = await (await running.v1('GET', 'cycle', { email: ADMIN })).json();
    expect(live).toMatchObject({
      cycle: { name: '2025 Q2', start: '2025-04-01', end: '2025-06-30' },
      past: [{ name: '2025 Q1', start: '2025-01-01', end: '2025-03-31' }],
    });
    expect(live.keyResults.map(({ id }: { id: string }) => id)).toEqual(carried);
    // And the workbook is sound as a whole: it can be replayed.
    expect(readWorkbook(await whole(sheet)).problems).toEqual([]);
  });

  it('pressed again is not begun twice, before Publish and after', async () => {
    const running = await teamAt(CLOSING, language);
    const sheet = await sheetOf(running, language);
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
    const running = await teamAt(CLOSING, 'en');
    const sheet = await sheetOf(running, 'en');
    const before = await idsIn(sheet, 'Key results');
    sheet.answers.push('CANCEL');
    await sheet.press('newCycle');
    expect(await idsIn(sheet, 'Key results')).toEqual(before);
    sheet.answers.push('NO');
    await sheet.press('newCycle');
    expect(await idsIn(sheet, 'Key results')).toEqual([]);
    expect(await idsIn(sheet, 'Key results 2025 Q1')).toEqual(before);
  });

  it('waits for the last day of the cycle, and for an admin', async () => {
    const running = await teamAt('2025-03-30T18:00:00+08:00', 'en');
    const sheet = await sheetOf(running, 'en');
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toContain('runs until 2025-03-31');
    running.clock.moveTo(Date.parse(CLOSING));
    sheet.be(OWNER);
    await sheet.press('newCycle');
    expect(sheet.boxes.at(-1)).toContain('Only an admin');
    expect(await idsIn(sheet, 'Key results')).toContain('KR-CTU-1-2');
  });

  it('leaves a formula in Settings alone and says so; an archive of that name is not written over', async () => {
    const running = await teamAt(CLOSING, 'en');
    const book = bookOf('team-of-eight', 'en');
    book.tabs.push({ name: 'Objectives 2025 Q1', rows: [['Mine']] });
    const sheet = await sheetOf(running, 'en', { workbook: book });
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
