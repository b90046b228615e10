// Takes a company at work and its spreadsheet; says what Refresh board appends to the record tabs, and what
// it adopts. Never a row twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toWorkbook } from '../../../workbench/src/books/to-workbook.ts';
import { HQ, OWNER, publishBody, type Running, startPublished } from '../../support/running.ts';
import { bookPlus } from '../book-plus.ts';
import { changed } from '../publish/changed-book.ts';
import { openSheet } from '../sheet.ts';
import { SNAPSHOT_HEADINGS, workAt } from './refreshing.ts';

let running: Running;
const { act, report } = workAt(() => running);

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});

afterEach(() => running.close());

describe('the record tabs', () => {
  it('get the rows since the last refresh, in their own order and language, each once', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookPlus(['快照', [['备注', '数值', '我的列', '编号', '日期', '自评', '接收时间']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('快照')).slice(1)).toEqual([
      ['', 1, '', 'O1-K0', '2025-01-10', '顺利', '2025-01-10 10:00'],
    ]);
    await report({ 'O1-K1': 3 }, 'second');
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('快照')).slice(2)).toEqual([
      ['second', 3, '', 'O1-K1', '2025-01-10', '顺利', '2025-01-10 10:05'],
    ]);
  });

  it('typed text never becomes a formula', async () => {
    const texts = ['=IMPORTXML("http://x","//y")', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', "'quoted"];
    for (const text of texts) await act('signal.report', '', { what: `${text}!`, where: text }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookPlus(['Signals', [['Signal ID', 'At', 'By', 'What', 'Where']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    const tab = await sheet.tab('Signals');
    const cells = tab.rows.slice(1, 1 + texts.length).flatMap((row) => row.slice(3, 5));
    expect(cells.length).toBe(2 * texts.length);
    for (const cell of cells) {
      expect(cell?.formula).toBeUndefined();
      expect(cell?.format).toBe('@');
    }
    expect(tab.rows[1]![3]!.value).toBe('=IMPORTXML("http://x","//y")!');
  });

  it('a review that moves on is written again in our columns, and a person’s columns stay as they are', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const headings = [
      'KR ID',
      'Opened at',
      'Talk with',
      'Responded at',
      'Started at',
      'Closed at',
      'Measure',
      'Outcome',
      'By',
    ];
    const first = await openSheet({ workbook: bookPlus(['Reviews', [headings]]), running, revision: 1 });
    await first.press('refreshBoard');
    const model = await first.host.model();
    const tab = model.sheets.find(({ name }) => name === 'Reviews')!;
    tab.rows[1]![2] = { value: 'Mei', formula: '="Me"&"i"', background: '#abcdef' };
    tab.rows[2] = [undefined, undefined, { value: 'a note below' }];
    const sheet = await openSheet({
      workbook: model,
      running,
      revision: 1,
      properties: { 'attune.cursor': first.stores.properties.document!['attune.cursor']! },
    });
    await act('review.respond', 'O1-K0~1', { measure: '=cmd()' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    const after = await sheet.tab('Reviews');
    expect(after.rows[1]![2]).toMatchObject({ formula: '="Me"&"i"', background: '#abcdef' });
    expect(after.rows[2]![2]).toEqual({ value: 'a note below' });
    expect(after.rows[1]![3]!.value).toBe('2025-01-10 10:05');
    expect(after.rows[1]![6]).toMatchObject({ value: '=cmd()', format: '@' });
    expect(after.rows[1]![6]!.formula).toBeUndefined();
    expect((await sheet.rows('Reviews')).length).toBe(3);
  });

  it('a refresh that breaks off brings no row twice', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const workbook = bookPlus(['Snapshots', [SNAPSHOT_HEADINGS]]);
    const sheet = await openSheet({ workbook, running, revision: 1 });
    await sheet.press('refreshBoard');
    // As if the execution had ended before it noted how far it had come.
    const again = await openSheet({ workbook: await sheet.host.model(), running, revision: 1 });
    await again.press('refreshBoard');
    expect((await again.rows('Snapshots')).length).toBe(2);
  });

  it('points reach their ledger', async () => {
    const goal = await act('microOkr.set', '', { goal: 'Three ways to tell it' }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await act('microOkr.confirm', goal, { reached: 'yes' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    const sheet = await openSheet({
      workbook: bookPlus(['Points', [['Date', 'Email', 'Change', 'Reason', 'Reward ID']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    expect((await sheet.records('Points'))[0]).toMatchObject({
      Email: OWNER,
      Change: 10,
      Reason: 'Three ways to tell it',
    });
  });
});

describe('a ledger', () => {
  const POINTS = bookPlus(['Points', [['Date', 'Email', 'Change', 'Reason', 'Reward ID']]]);
  const visit = () => act('points.book', '', { email: OWNER, change: '5', reason: 'A visit' });

  it('has a row for each of two lines that say the same, however they are brought', async () => {
    await visit();
    await visit();
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({ workbook: POINTS, running, revision: 1 });
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Points')).length).toBe(3);
    // As if the execution had ended before it noted how far it had come.
    const again = await openSheet({ workbook: await sheet.host.model(), running, revision: 1 });
    await again.press('refreshBoard');
    expect((await again.rows('Points')).length).toBe(3);
  });

  it('gets the second of two lines of one minute though the first was brought before', async () => {
    await visit();
    await running.passTo('2025-01-10T10:00:31+08:00');
    const sheet = await openSheet({ workbook: POINTS, running, revision: 1 });
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Points')).length).toBe(2);
    await visit();
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Points')).length).toBe(3);
  });

  it('of changed plans has a row for each field, though both went from 2 to 3', async () => {
    const published = async (basedOn: number, number: number) => {
      const workbook = changed(['O1-K0', 'Target', number]);
      const { rows } = workbook.tabs.find(({ name }) => name === 'Key results')!;
      for (const row of rows) row.push(row[0] === 'KR ID' ? 'Weight' : row[0] === 'O1-K0' ? number : 1);
      const body = publishBody(workbook, { basedOn });
      expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
    };
    await published(1, 2);
    await published(2, 3);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const headings = ['At', 'KR ID', 'Field', 'Before', 'After', 'By', 'Reason'];
    const sheet = await openSheet({ workbook: bookPlus(['Adjustments', [headings]]), running, revision: 3 });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    const rows = (await sheet.records('Adjustments')).filter(({ Before }) => String(Before) === '2');
    expect(rows.map(({ Field, After }) => [Field, String(After)]).sort()).toEqual([
      ['target', '3'],
      ['weight', '3'],
    ]);
  });
});

describe('what was adopted', () => {
  it('stands in the plan tabs under its IDs, once, and a later Publish keeps it', async () => {
    const plan = bookPlus();
    const add = (name: string, row: (string | number)[]) =>
      plan.sheets
        .find((each) => each.name === name)!
        .rows.push(row.map((value) => (value === '' ? undefined : { value })));
    plan.sheets.find(({ name }) => name === 'Objectives')!.rows[0]!.push({ value: 'Aligned to' });
    add('Objectives', ['B1', 'HQ', 'The battle']);
    add('Key results', ['B1-K1', 'B1', 'Share', 'M1', 0, 100, HQ]);
    const body = publishBody(toWorkbook(plan), { basedOn: 1 });
    expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
    const proposal = await act(
      'proposal.submit',
      '',
      {
        unit: 'U1',
        answers: 'B1',
        objective: '=Win the gyms',
        keyResults: 'Gyms, 0, 8\nShare, 12%, 18%',
        alignmentScore: '4',
        resources: 'none',
      },
      'lead1@chain.example',
    );
    await running.passTo('2025-01-10T10:05:00+08:00');
    await act('proposal.decide', proposal, { decision: 'adopted' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    const sheet = await openSheet({ workbook: plan, running, revision: 2 });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    const objectives = await sheet.rows('Objectives');
    expect(objectives.slice(5)).toEqual([[`O-${proposal}`, 'U1', '=Win the gyms', 'B1']]);
    expect((await sheet.tab('Objectives')).rows[5]![2]).toMatchObject({ format: '@' });
    const keyResults = (await sheet.records('Key results')).slice(7);
    expect(
      keyResults.map((row) => [row['KR ID'], row['Key result'], row.Baseline, row.Target, row.Owner]),
    ).toEqual([
      [`O-${proposal}-K1`, 'Gyms', 0, 8, 'lead1@chain.example'],
      [`O-${proposal}-K2`, 'Share', '12%', '18%', 'lead1@chain.example'],
    ]);
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toMatch(/Revision \d+ is live/);
    expect(sheet.boxes.at(-1)).not.toContain('Changed:');
  });
});
