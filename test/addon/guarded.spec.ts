// Takes spreadsheets as people keep them: protected ranges, Google's typed tables, check boxes down to row
// 1,000;
// says that the add-on goes round them, and tells what it left and what it did before it broke off.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { headingRow } from '../../shared/sheet/write/write.ts';
import type { Guard } from '../../workbench/src/host/service-context.ts';
import { type Running, startPublished } from '../support/running.ts';
import { bookPlus } from './book-plus.ts';
import { listed } from './listed.ts';
import { openSheet, type SheetOptions } from './sheet.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const openGuarded = (options: SheetOptions, guards: Record<string, Guard>) =>
  openSheet({
    ...options,
    host: {
      settings: {
        spreadsheetId: options.spreadsheetId ?? 'sheet-1',
        timeZone: 'Asia/Shanghai',
        userLocale: 'en',
        guards,
      },
    },
  });

const report = (value: number) =>
  running.v1('POST', 'submissions', {
    email: 'owner0@chain.example',
    body: {
      kind: 'snapshot',
      key: `key-of-the-report-${value}`,
      date: '2025-01-10',
      reports: [
        {
          keyResultId: 'O0-K0',
          value,
          confidence: null,
          selfStatus: null,
          blocker: '',
          note: '',
          supportNeeded: '',
        },
      ],
    },
  });

describe('Set up', () => {
  it('goes round a typed table and says which columns it left', async () => {
    const sheet = await openGuarded(
      { workbook: { name: 'Book', sheets: [sheetOfValues('Units', [['Unit ID', 'Name']])] } },
      { Units: { typed: ['C2:E'] } },
    );
    await sheet.press('setUp');
    expect((await sheet.rows('Units'))[0]).toEqual(headingRow('Units', 'en'));
    expect(sheet.boxes.at(-1)).toMatch(/Left as it is.*table of Google’s:\n(Units · [^\n]+\n?)+$/s);
    expect(sheet.boxes.at(-1)).toContain('Units · Parent');
    expect(sheet.boxes.at(-1)).not.toContain('People ·');
    const people = (await sheet.tab('People')).validations;
    expect(people.length).toBeGreaterThan(0);
  });

  it('leaves a tab that is protected as it is, and sets up the others', async () => {
    const sheet = await openGuarded(
      { workbook: { name: 'Book', sheets: [sheetOfValues('Units', [['Unit ID', 'Name']])] } },
      { Units: { isProtected: ['A:Z'] } },
    );
    await sheet.press('setUp');
    expect(await sheet.rows('Units')).toEqual([['Unit ID', 'Name']]);
    expect(sheet.boxes.at(-1)).toContain('Units: You are trying to edit a protected cell');
    expect((await sheet.rows('Key results'))[0]).toEqual(headingRow('Key results', 'en'));
  });
});

describe('Publish', () => {
  it('marks what it may where some cells are protected, and lists all of them', async () => {
    const book = bookPlus();
    const people = book.sheets.find(({ name }) => name === 'People')!;
    people.rows[1]![0] = { value: 'nobody' };
    people.rows[2]![0] = { value: 'no one' };
    const sheet = await openGuarded(
      { workbook: book, running, revision: 1 },
      { People: { isProtected: ['A2'] } },
    );
    await sheet.press('publish');
    expect(listed(sheet).map(({ tab, row }) => `${tab} ${row}`)).toEqual(
      expect.arrayContaining(['People 2', 'People 3']),
    );
    expect((await sheet.cell('People', 3, 1)).note).toContain('no one');
    expect((await sheet.cell('People', 2, 1)).note).toBeUndefined();
  });

  it('that may not fill in an ID publishes nothing, and names the tab', async () => {
    const book = bookPlus();
    const objectives = book.sheets.find(({ name }) => name === 'Objectives')!;
    objectives.rows.push([undefined, { value: 'U1' }, { value: 'Another' }]);
    const sheet = await openGuarded(
      { workbook: book, running, revision: 1 },
      { Objectives: { isProtected: ['A:A'] } },
    );
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toMatch(
      /Objectives: You are trying to edit a protected.*Nothing of yours was changed/s,
    );
  });
});

describe('an action that breaks off', () => {
  it('says what it had done and at which tab it ended', async () => {
    await report(7);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openGuarded(
      {
        workbook: bookPlus(
          ['Snapshots', [headingRow('Snapshots', 'en')]],
          ['Board', [headingRow('Board', 'en')]],
        ),
        running,
        revision: 1,
      },
      { Board: { isProtected: ['A:Z'] } },
    );
    await sheet.press('refreshBoard');
    expect(sheet.boxes.at(-1)).toMatch(
      /Board: You are trying.*Done before that: Snapshots.*\. Nothing after it/s,
    );
    expect(sheet.boxes.at(-1)).not.toContain('Nothing of yours');
    expect((await sheet.rows('Snapshots')).length).toBe(2);
  });

  it('says so in Chinese to whoever reads Chinese', async () => {
    const book = bookPlus(['Board', [headingRow('Board', 'en')]]);
    book.sheets.find(({ name }) => name === 'Settings')!.rows.push([{ value: 'Language' }, { value: 'zh' }]);
    const sheet = await openGuarded(
      {
        workbook: book,
        running,
        revision: 1,
        userLocale: 'zh_CN',
      },
      { Board: { isProtected: ['A:Z'] } },
    );
    await sheet.press('refreshBoard');
    expect(sheet.boxes.at(-1)).toMatch(/操作未完成：Board：.*您的内容未受影响。请重试/s);
  });
});

describe('check boxes down to row 1,000', () => {
  const boxes = (heading: string[]) => [
    [...heading, 'Talked about'],
    ...Array.from({ length: 999 }, () => [...heading.map(() => ''), false]),
  ];

  it('move no record to the end of the tab, and stay as they are', async () => {
    await report(7);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const headings = headingRow('Snapshots', 'en').map(String);
    const sheet = await openSheet({
      workbook: bookPlus(['Snapshots', boxes(headings)]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    const rows = await sheet.rows('Snapshots');
    expect(rows[1]![headings.indexOf('KR ID')]).toBe('O0-K0');
    expect([rows[1]!.at(-1), rows[999]!.at(-1)]).toEqual([false, false]);
  });

  it('a prefilled formula of ours is not written over: the row comes below it', async () => {
    await report(7);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const headings = headingRow('Snapshots', 'en').map(String);
    const book = bookPlus(['Snapshots', [headings]]);
    const tab = book.sheets.at(-1)!;
    const note = headings.indexOf('Note');
    for (let row = 1; row < 20; row += 1) {
      tab.rows[row] = [];
      tab.rows[row]![note] = { value: '', formula: '=""' };
    }
    const sheet = await openSheet({ workbook: book, running, revision: 1 });
    await sheet.press('refreshBoard');
    expect((await sheet.cell('Snapshots', 2, note + 1)).formula).toBe('=""');
    expect((await sheet.cell('Snapshots', 21, headings.indexOf('KR ID') + 1)).value).toBe('O0-K0');
  });

  it('do not push the first rows of a plan down', async () => {
    const sheet = await openSheet({
      workbook: { name: 'Book', sheets: [sheetOfValues('Units', boxes(['Unit ID', 'Name']))] },
    });
    const units = [{ 'Unit ID': 'U1', Name: 'Corner Bakery' }];
    const rows = { settings: {}, tabs: [{ tab: 'Units' as const, records: units }] };
    await sheet.ask('sidebarRows', { key: 'start-key-00000001', draft: 'start', ...rows });
    expect((await sheet.rows('Units'))[1]![1]).toBe('Corner Bakery');
  });
});
