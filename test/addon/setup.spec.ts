// Takes empty and half-filled spreadsheets; says what Set up writes into them and what it leaves alone. Never
// a server: none is needed.
import { describe, expect, it } from '@jest/globals';
import { emptySheet, sheetOfValues } from '../../shared/books/sheet-model.ts';
import { TABS } from '../../shared/sheet/table/tabs.ts';
import { bookWith, HQ } from '../support/running.ts';
import { openSheet } from './sheet.ts';

const PLAN = TABS.filter(({ name }) =>
  ['Settings', 'Units', 'People', 'Objectives', 'Key results'].includes(name),
);

describe('Set up', () => {
  it('writes the tabs of a plan with headings, notes, drop-downs and formats, and the quarter’s settings', async () => {
    const sheet = await openSheet();
    await sheet.press('setUp');
    expect(await sheet.tabNames()).toEqual(['Sheet1', ...PLAN.map(({ name }) => name)]);
    const { tabs } = await sheet.host.workbook();
    const headings = PLAN.map(({ name }) => [name, tabs.find((tab) => tab.name === name)?.rows[0]]);
    expect(headings).toEqual(PLAN.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
    const keyResults = await sheet.tab('Key results');
    expect(keyResults.frozenRows).toBe(1);
    expect(keyResults.rows[0]![0]!.note).toContain('Leave blank');
    expect(keyResults.rows[0]![0]!.background).toBe('#0b5a63');
    const ruleOf = (column: number) =>
      keyResults.validations.find(({ areas }) => areas.some((area) => area.column === column));
    expect(ruleOf(2)).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
    expect(ruleOf(5)).toMatchObject({ criteria: 'VALUE_IN_LIST' });
    expect(ruleOf(5)!.values).toContain('milestone');
    expect(ruleOf(12)).toMatchObject({ criteria: 'DATE_IS_VALID_DATE' });
    const settings = Object.fromEntries((await sheet.rows('Settings')).slice(1));
    expect(settings).toMatchObject({
      Workspace: 'Book',
      Language: 'en',
      'Time zone': 'Asia/Shanghai',
      Cycle: '2025 Q1',
      'Cycle start': '2025-01-01',
      'Cycle end': '2025-03-31',
      'Red above': '40%',
    });
    expect((await sheet.rows('Units')).length).toBe(1);
  });

  it('makes a further tab when an admin first opens it, with what a plan tab has', async () => {
    const sheet = await openSheet();
    await sheet.press('setUp');
    await sheet.ask('sidebarShow', { tab: 'Forms', row: 1, column: 1 });
    expect((await sheet.tabNames()).at(-1)).toBe('Forms');
    expect((await sheet.rows('Forms'))[0]).toContain('Field ID');
    const before = await sheet.host.model();
    await sheet.ask('sidebarShow', { tab: 'Forms', row: 1, column: 1 });
    expect(await sheet.host.model()).toEqual(before);
  });

  it('speaks Chinese where the person does: tabs, headings, notes, words, box', async () => {
    const sheet = await openSheet({ userLocale: 'zh_CN' });
    await sheet.press('setUp');
    expect(await sheet.tabNames()).toEqual(['Sheet1', ...PLAN.map(({ zh }) => zh)]);
    expect((await sheet.rows('关键结果'))[0]).toEqual(
      TABS.find(({ name }) => name === 'Key results')!.columns.map(({ zh }) => zh),
    );
    expect((await sheet.cell('关键结果', 1, 1)).note).toContain('留空');
    const settings = Object.fromEntries((await sheet.rows('设置')).slice(1));
    expect(settings).toMatchObject({ 语言: 'zh', 快照日: '星期五' });
    expect(sheet.boxes.at(-1)).toContain('已就绪。');
  });

  it.each([
    ['en', 'Settings'],
    ['zh_CN', '设置'],
  ])('leaves room for the whole key of every setting (%s)', async (userLocale, name) => {
    const sheet = await openSheet({ userLocale });
    await sheet.press('setUp');
    const keys = (await sheet.rows(name)).map(([key]) => String(key));
    // Of 11 points in the widest of the usual fonts: 8.5 pixels a letter, twice that a Chinese sign.
    const widest = Math.max(
      ...keys.map((key) => [...key].reduce((sum, sign) => sum + (sign > 'ÿ' ? 17 : 8.5), 0)),
    );
    expect((await sheet.tab(name)).columnWidths[0]).toBeGreaterThan(widest);
  });

  it('a second run adds nothing and changes nothing', async () => {
    const sheet = await openSheet();
    await sheet.press('setUp');
    const before = await sheet.host.model();
    await sheet.press('setUp');
    expect(await sheet.host.model()).toEqual(before);
    expect(sheet.boxes.at(-1)).toContain('Everything was there already');
  });

  it('adds the columns that a tab lacks at its end, and overwrites no cell, note or format', async () => {
    const own = sheetOfValues('目标', [
      ['备注', '目标编号', 'Colour of the team'],
      ['=1+1 as text', 'O7', 'teal'],
    ]);
    own.rows[0]![0]!.note = 'mine';
    own.rows[0]![0]!.background = '#ff0000';
    own.rows[1]![1]!.format = '0.00';
    own.rows[1]![2] = { value: 3, formula: '=1+2' };
    const sheet = await openSheet({ workbook: { name: 'Book', sheets: [own, emptySheet('People')] } });
    await sheet.press('setUp');
    const tab = await sheet.tab('目标');
    expect(tab.rows[0]!.map((cell) => cell?.value)).toEqual([
      '备注',
      '目标编号',
      'Colour of the team',
      'Unit',
      'Objective',
      'Aligned to',
      'Weight',
    ]);
    expect(tab.rows[0]![0]).toMatchObject({ note: 'mine', background: '#ff0000' });
    expect(tab.rows[1]![0]).toEqual({ value: '=1+1 as text' });
    expect(tab.rows[1]![1]).toMatchObject({ value: 'O7', format: '0.00' });
    expect(tab.rows[1]![2]).toMatchObject({ formula: '=1+2' });
    expect(tab.rows[1]![3]?.value ?? null).toBeNull();
    expect((await sheet.tabNames()).filter((name) => name === 'People' || name === '人员')).toEqual([
      'People',
    ]);
  });

  it('leaves a tab of rows without headings, and a misspelt heading, to Publish', async () => {
    const sheet = await openSheet({
      workbook: {
        name: 'Book',
        sheets: [
          sheetOfValues('Units', [['HQ', 'Headquarters']]),
          sheetOfValues('Metrics', [
            ['Metric ID', 'Nmae', 'Definition', 'Measure unit', 'Direction', 'Owner'],
          ]),
        ],
      },
    });
    await sheet.press('setUp');
    expect(await sheet.rows('Units')).toEqual([['HQ', 'Headquarters']]);
    expect((await sheet.rows('Metrics'))[0]).toEqual([
      'Metric ID',
      'Nmae',
      'Definition',
      'Measure unit',
      'Direction',
      'Owner',
    ]);
  });

  it('adds only the settings that are missing, whatever their language', async () => {
    const sheet = await openSheet({ workbook: bookWith([['快照间隔周数', 1]]) });
    await sheet.press('setUp');
    const rows = await sheet.rows('Settings');
    expect(rows.filter(([key]) => key === 'Workspace').map(([, value]) => value)).toEqual(['Bench']);
    expect(rows.map(([key]) => key)).not.toContain('Snapshot every weeks');
    expect(rows.map(([key]) => key)).toContain('Red above');
  });

  it('says so where another action holds the document, and writes nothing', async () => {
    const sheet = await openSheet();
    const release = sheet.host.holdLock('document');
    await sheet.press('setUp');
    expect(sheet.boxes.at(-1)).toContain('Another action in this spreadsheet is still running');
    expect(await sheet.tabNames()).toEqual(['Sheet1']);
    release();
    await sheet.press('setUp');
    expect(sheet.boxes.at(-1)).toContain('Ready.');
  });
});

describe('who opened the workspace', () => {
  it('a key of 64 random digits is made once and kept with the document', async () => {
    const sheet = await openSheet({ workbook: bookWith(), email: HQ });
    await sheet.press('setUp');
    const key = sheet.stores.properties.document!['attune.key']!;
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    await sheet.press('publish');
    expect(sheet.stores.properties.document!['attune.key']).toBe(key);
  });
});

describe('where Set up leaves a person', () => {
  it('is Start, beside a book without a goal; a book in use stays as it is', async () => {
    const empty = await openSheet();
    await empty.press('setUp');
    expect(empty.pages.at(-1)).toContain('"view":"start"');
    const used = await openSheet({ workbook: bookWith() });
    await used.press('setUp');
    expect(used.pages).toEqual([]);
  });
});
