// Takes the sound workbook with one cell on a bound, and one beyond it; specifies that the first is taken and
// the second named with the bound (docs/design.md §5, Bounds). Never a bound of its own: the table holds
// them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BOUNDS } from '../../shared/model/bounds.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../shared/sheet/index.ts';
import { shownProblems } from '../../shared/sheet/table/shown-problems.ts';
import { bookFrom, bookPlus, bookWith, problemsWith, said, soundRows } from './book.ts';

const x = (length: number) => 'x'.repeat(length);
const withSettings = (...settings: Cell[][]) => {
  const rows = soundRows();
  rows.Settings = [...rows.Settings!, ...settings];
  return readWorkbook(bookFrom(rows), { only: 'plan' });
};

describe('A cell on its bound is taken, one beyond is named', () => {
  const cells: [TabName, number, string, Cell, Cell, string][] = [
    ['Units', 2, 'Name', x(300), x(301), 'too-long'],
    ['Units', 2, 'Name', '😀'.repeat(300), '😀'.repeat(301), 'too-long'],
    ['Objectives', 2, 'Objective', x(5_000), x(5_001), 'too-long'],
    ['Objectives', 2, 'Notes', x(5_000), x(50_000), 'too-long'],
    ['Metrics', 2, 'Definition', '字'.repeat(5_000), '字'.repeat(5_001), 'too-long'],
    ['Settings', 2, 'Value', x(300), x(301), 'too-long'],
    ['Key results', 4, 'Baseline', 999_999_999_999_999, 1_000_000_000_000_000, 'too-many-digits'],
    ['Key results', 4, 'Baseline', '999,999,999,999,999', '1e308', 'too-many-digits'],
    ['Key results', 4, 'Target', '-999999999999999', '-1e15', 'too-many-digits'],
    ['Key results', 4, 'Target', '0.30000000000000004', '0.300000000000000041', 'too-many-digits'],
    ['Key results', 4, 'Target', '1e-9', '1e-300', 'too-many-digits'],
    ['Key results', 4, 'Weight', 1, 1e308, 'too-many-digits'],
    ['Key results', 4, 'Plan', '2025-02-01:999999999999999', '2025-02-01:1e308', 'too-many-digits'],
    ['Snapshots', 2, 'Value', '13%', 1e16, 'too-many-digits'],
    ['People', 4, 'Left on', '2000-01-01', '1999-12-31', 'day-out-of-range'],
    ['People', 4, 'Left on', '2199-12-31', '2200-01-01', 'day-out-of-range'],
  ];
  it.each(cells)('%s row %i, %s', (tab, row, column, within, beyond, code) => {
    expect(problemsWith(tab, row, column, within)).toEqual([]);
    expect(problemsWith(tab, row, column, beyond)).toEqual([`${tab} ${row} ${column}: ${code}`]);
  });

  const settings: [string, Cell, Cell, string][] = [
    ['Response hours', 1, 0, 'not-whole'],
    ['Response hours', 2_160, 2_161, 'not-whole'],
    ['Signal hours', 24, 1e-9, 'not-whole'],
    ['Nudge hours after', '4', '4.5', 'not-whole'],
    ['Reminder hours before', 48, -1, 'not-whole'],
    ['Snapshot every weeks', 53, 54, 'not-whole'],
    ['Proposal working days', 366, 367, 'not-whole'],
    ['Amber above', '15%', 1e300, 'too-many-digits'],
    ['Decoding meeting', '2199-12-31 09:00', '9999-12-31 09:00', 'day-out-of-range'],
    ['Holidays', '2025-01-01; 2199-12-31', '2025-01-01; 2200-01-01', 'day-out-of-range'],
  ];
  it.each(settings)('the setting %s: %j is taken, %j is not', (key, within, beyond, code) => {
    expect(said(withSettings([key, within]).problems)).toEqual([]);
    expect(said(withSettings([key, beyond]).problems)).toEqual([`Settings 7 Value: ${code}`]);
  });

  const points: [TabName, string, Cell[], number][] = [
    ['Rewards', 'Points', ['Reward ID', 'Reward', 'Points', 'Stock'], 2],
    ['Points', 'Change', ['Date', 'Email', 'Change', 'Reason'], 2],
  ];
  it.each(points)('points of %s are whole and at most a million', (tab, column, headings, at) => {
    const row = (value: Cell): Cell[] =>
      tab === 'Rewards' ? ['RW1', 'A book', value, ''] : ['2025-01-10', 'ann@x.example', value, ''];
    const problemsOf = (value: Cell) => said(readWorkbook(bookPlus(tab, headings, row(value))).problems);
    expect(headings[at]).toBe(column);
    expect(problemsOf(1_000_000)).toEqual([]);
    for (const beyond of [1_000_001, 1.5])
      expect(problemsOf(beyond)).toEqual([`${tab} 2 ${column}: not-whole`]);
    expect(problemsOf(1e308)).toEqual([`${tab} 2 ${column}: too-many-digits`]);
  });
});

describe('A cycle', () => {
  const spans: [string, string, string[]][] = [
    ['2025-01-01', '2025-01-01', []],
    ['2025-01-01', '2026-12-31', []],
    ['2025-01-01', '2027-01-01', ['Settings 6 Value: cycle-too-long']],
    ['2024-02-29', '2026-02-28', []],
    ['2000-01-01', '2000-03-31', []],
    ['1999-12-31', '2000-03-31', ['Settings 5 Value: day-out-of-range']],
    ['2199-10-01', '2199-12-31', []],
    ['2199-10-01', '2200-01-01', ['Settings 6 Value: day-out-of-range']],
    ['2000-01-01', '2025-01-01', ['Settings 6 Value: cycle-too-long']],
  ];
  it.each(spans)('from %s to %s', (start, end, problems) => {
    const book = bookWith(
      { tab: 'Settings', row: 5, column: 'Value', value: start },
      { tab: 'Settings', row: 6, column: 'Value', value: end },
    );
    const found = readWorkbook(book, { only: 'plan' }).problems;
    expect(said(found).filter((each) => each.startsWith('Settings'))).toEqual(problems);
  });

  it('that is too long says how long one may be, in both languages', () => {
    const book = bookWith({ tab: 'Settings', row: 6, column: 'Value', value: '2030-01-01' });
    const messageIn = (language: 'en' | 'zh') => readWorkbook(book, { language }).problems[0]!.message;
    expect(messageIn('en')).toContain('1 day to 2 years');
    expect(messageIn('zh')).toContain('1 天到 2 年');
  });
});

describe('A tab', () => {
  const many = <Each>(count: number, of: (at: number) => Each) =>
    Array.from({ length: count }, (_, at) => of(at));
  const withRows = (tab: TabName, rows: Cell[][]) => {
    const sound = soundRows();
    sound[tab] = [...sound[tab]!, ...rows];
    return said(readWorkbook(bookFrom(sound), { only: 'plan' }).problems);
  };

  it('of units holds 2,000, of people and key results 20,000', () => {
    const unit = (at: number): Cell[] => [`X${at}`, 'Shop', 'Shop', 'EC', ''];
    expect(withRows('Units', many(1_997, unit))).toEqual([]);
    expect(withRows('Units', many(2_500, unit))).toEqual(['Units 2002 Unit ID: too-many-rows']);
    const person = (at: number): Cell[] => [`p${at}@x.example`, 'P', 'EC', '', '', '', '', ''];
    expect(withRows('People', many(19_997, person))).toEqual([]);
    expect(withRows('People', many(20_500, person))).toEqual(['People 20002 Email: too-many-rows']);
    const keyResult = (at: number): Cell[] => [`K${at}`, 'O2', 'T', '', '', 0, 9, '', '', '', '', '', '', ''];
    expect(withRows('Key results', many(19_995, keyResult))).toEqual([]);
    expect(withRows('Key results', many(19_996, keyResult))).toEqual([
      'Key results 20002 KR ID: too-many-rows',
    ]);
  });

  it('of forms holds 200 forms of 100 fields', () => {
    const headings = ['Form ID', 'Field ID', 'Label', 'Type'];
    const problemsOf = (rows: Cell[][]) =>
      said(readWorkbook(bookPlus('Forms', headings, ...rows), { only: 'plan' }).problems);
    const field = (form: number, at: number): Cell[] => [`W${form}`, `f${at}`, 'Label', 'text'];
    expect(problemsOf(many(200, (at) => field(at, 0)))).toEqual([]);
    expect(problemsOf(many(230, (at) => field(at, 0)))).toEqual(['Forms 202 Form ID: too-many-forms']);
    expect(problemsOf(many(100, (at) => field(0, at)))).toEqual([]);
    expect(problemsOf(many(130, (at) => field(0, at)))).toEqual(['Forms 102 Form ID: too-many-fields']);
  });

  it('of forms holds forms of 500 fields and boxes to tick together', () => {
    const headings = ['Form ID', 'Field ID', 'Label', 'Type', 'Options'];
    const boxes = many(25, (at) => `b${at}`).join('; ');
    const field = (at: number): Cell[] => ['W', `f${at}`, 'Label', 'several choices', boxes];
    const problemsOf = (rows: Cell[][]) =>
      said(readWorkbook(bookPlus('Forms', headings, ...rows), { only: 'plan' }).problems);
    expect(problemsOf(many(20, field))).toEqual([]);
    expect(problemsOf(many(30, field))).toEqual(['Forms 22 Options: too-many-options']);
  });

  it('with a loop of 6,000 objectives says so once, briefly', () => {
    const sound = soundRows();
    const next = (at: number) => `C${(at + 1) % 6_000}`;
    sound.Objectives!.push(...many(6_000, (at): Cell[] => [`C${at}`, 'EC', 'T', next(at), '', '']));
    const { problems } = readWorkbook(bookFrom(sound), { only: 'plan' });
    expect(said(problems)).toEqual(['Objectives 4 Aligned to: loop']);
    expect(problems[0]!.message.length).toBeLessThan(200);
    expect(problems[0]!.message).toContain('C0 → C1 → C2 → C3 → C4 → … (5994) → C5999 → C0');
  });
});

describe('Problems that are told', () => {
  const problem = (row: number, message: string) => ({
    tab: 'Units',
    row,
    column: 'Parent',
    code: 'unknown-reference',
    message,
  });

  it('up to 200 are told as they are', () => {
    const all = Array.from({ length: 200 }, (_, at) => problem(at + 2, 'the same'));
    expect(shownProblems(all)).toEqual({ problems: all, count: 200 });
  });

  it('2,000 times the same is one with its rows', () => {
    const all = Array.from({ length: 2_000 }, (_, at) => problem(at + 2, 'the same'));
    const { problems, count } = shownProblems(all);
    expect([problems.length, count]).toEqual([1, 2_000]);
    expect(problems[0]).toMatchObject({ row: 2, rows: all.map(({ row }) => row) });
  });

  it('of 100,000 others the first 200, and how many there are', () => {
    const all = Array.from({ length: 100_000 }, (_, at) => problem(at + 2, `no ${at}`));
    expect(shownProblems(all)).toEqual({ problems: all.slice(0, 200), count: 100_000 });
  });
});

describe('openapi.json', () => {
  const { schemas } = JSON.parse(
    readFileSync(new URL('../../functions/openapi.json', import.meta.url), 'utf8'),
  ).components;

  it('has the same bounds', () => {
    const { value, note, keyResultId } = schemas.Report.properties;
    expect([value.minimum, value.maximum]).toEqual([-BOUNDS.number, BOUNDS.number]);
    expect([note.maxLength, keyResultId.maxLength]).toEqual([
      BOUNDS.joinedTextCharacters,
      BOUNDS.nameCharacters,
    ]);
    expect(schemas.Snapshot.properties.reports.maxItems).toBe(BOUNDS.reports);
    expect(schemas.Answers.maxProperties).toBe(BOUNDS.formFields * 2);
    expect(schemas.Refusal.properties.problems.maxItems).toBe(BOUNDS.problems);
  });
});
