// Takes key results and reports with and without percent signs; says what is read and what is asked. Never
// guesses.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { withMark } from '../../shared/sheet/cells/mark-of-workbook.ts';
import { fitsOnlyAsPercent, isPercentAmongNumbers } from '../../shared/sheet/cells/percent-doubt.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookFrom, problemsWith, said, soundRows } from './book.ts';

/** The sound workbook with one more key result and a report on it. */
function reading(
  keyResult: { type?: Cell; baseline?: Cell; target?: Cell; low?: Cell; high?: Cell; plan?: Cell },
  value: Cell = '',
) {
  const rows = soundRows();
  const { type = '', baseline = '', target = '', low = '', high = '', plan = '' } = keyResult;
  rows['Key results']!.push([
    'KR6',
    'O1',
    'One more',
    'M1',
    type,
    baseline,
    target,
    low,
    high,
    '',
    '',
    '',
    '',
    plan,
  ]);
  if (value !== '') rows.Snapshots!.push(['2025-01-20', 'KR6', value]);
  return readWorkbook(bookFrom(rows));
}

const problemsOf = (...args: Parameters<typeof reading>) => said(reading(...args).problems);

describe('Percents in a key result', () => {
  it('18% is 0.18 and 18 is 18', () => {
    expect(reading({ baseline: '12%', target: '18%' }).plan?.keyResults[5]).toMatchObject({
      baseline: 0.12,
      target: 0.18,
      percent: true,
    });
    expect(reading({ baseline: 12, target: 18 }).plan?.keyResults[5]).toMatchObject({
      baseline: 12,
      target: 18,
      percent: false,
    });
    expect(reading({ baseline: 0.12, target: 0.18 }).plan?.keyResults[5]).toMatchObject({
      baseline: 0.12,
      target: 0.18,
      percent: false,
    });
  });

  it('Publish says which key results are in percent, and which have numbers so small that a percent may be meant', () => {
    const { read } = reading({ baseline: 0.12, target: 0.18 });
    expect(read.map(({ code }) => code)).toEqual(['defaults-taken', 'percent-key-results', 'small-numbers']);
    expect(read[1]?.message).toBe('1 key result is in percent (18% is 0.18): KR1.');
    expect(read[2]?.message).toMatch(/^1 key result has plain numbers up to 1, .*: KR6\.$/);
  });

  it.each([
    [{ baseline: 12, target: '18%' }, 'Key results 7 Baseline: percent-doubt'],
    [{ baseline: '12%', target: 18 }, 'Key results 7 Target: percent-doubt'],
    [{ type: 'maintain', low: '5%', high: 20 }, 'Key results 7 High: percent-doubt'],
    [{ baseline: '0%', target: '20%', plan: '2025-02-01:10' }, 'Key results 7 Plan: percent-doubt'],
    [{ baseline: 0, target: 50, plan: '2025-02-01:50%' }, 'Key results 7 Plan: percent-among-numbers'],
    [{ type: 'milestone', plan: '2025-02-01:30' }, 'Key results 7 Plan: percent-doubt'],
  ])('%j is asked about', (keyResult, problem) => {
    expect(problemsOf(keyResult)).toEqual([problem]);
  });

  it('bare numbers up to 1 beside percents are what they are', () => {
    expect(problemsOf({ baseline: 0, target: '18%' })).toEqual([]);
    expect(problemsOf({ type: 'milestone', plan: '2025-02-01:0.3; 2025-03-01:60%' })).toEqual([]);
  });

  it('weights of one objective that mix percents with bare numbers are asked about', () => {
    expect(problemsWith('Key results', 2, 'Weight', '40%')).toEqual(['Key results 3 Weight: percent-doubt']);
  });
});

describe('A report with 18 where 18 % was meant', () => {
  const share = { baseline: '12%', target: '18%' };
  it.each<[string, Parameters<typeof reading>[0], Cell, string[]]>([
    ['on one in fractions', { baseline: 0.12, target: 0.18 }, 15, ['report-percent-doubt']],
    ['at the edge of what fits', { baseline: 0.1, target: 0.2 }, 40, ['report-percent-doubt']],
    ['beyond what fits either way', { baseline: 0.1, target: 0.2 }, 41, []],
    ['on a milestone, more than all of it', { type: 'milestone' }, 120, ['two-readings']],
    ['on percents that may go beyond 100 %', { baseline: '100%', target: '150%' }, 1.2, ['two-readings']],
    ['on percents, beyond all that was planned either way', share, 500, ['two-readings']],
    [
      'on what is kept between bounds',
      { type: 'maintain', low: 0.1, high: 0.2 },
      15,
      ['report-percent-doubt'],
    ],
  ])('%s is asked about where it fits only so', (_, keyResult, value, codes) => {
    expect(problemsOf(keyResult, value)).toEqual(codes.map((code) => `Snapshots 4 Value: ${code}`));
  });

  it('is read as it stands where it is plain', () => {
    for (const [keyResult, value, is] of [
      [share, '15%', 0.15],
      [share, 0.15, 0.15],
      // Where percents are counted, what no plan comes near is meant as percents.
      [share, 15, 0.15],
      [share, 2.1, 0.021],
      [share, 1, 0.01],
      [{ baseline: '0%', target: '90%' }, 2.1, 0.021],
      [{ baseline: '8%', target: '10%' }, 0.5, 0.005],
      [{ baseline: '100%', target: '150%' }, 120, 1.2],
      [{ type: 'maintain', high: '4%' }, 5, 0.05],
      [{ type: 'maintain', low: '90%' }, 95, 0.95],
      [{ type: 'milestone' }, 60, 0.6],
      [{ type: 'milestone' }, 100, 1],
      [{ type: 'milestone' }, 1, 1],
      [{ type: 'milestone' }, '4 of 10', 0.4],
      [{ baseline: 12, target: 18 }, 15, 15],
      [{ baseline: 0.5, target: 0.9 }, 1.2, 1.2],
      // On the side where it has no bound, everything is as it should be.
      [{ type: 'maintain', high: 1 }, -5, -5],
      [{ type: 'maintain', low: 0.5 }, 20, 20],
      [{ type: 'milestone' }, '60%', 0.6],
      [{ type: 'milestone' }, 0.6, 0.6],
    ] as const) {
      const read = reading(keyResult, value);
      expect(said(read.problems)).toEqual([]);
      expect(read.happenings.snapshots[2]?.value).toBe(is);
    }
  });

  it('a percent reported on what is counted in plain numbers is asked about too', () => {
    expect(problemsOf({ baseline: 0, target: 50 }, '38%')).toEqual([
      'Snapshots 4 Value: report-percent-among-numbers',
    ]);
    expect(
      isPercentAmongNumbers(
        { type: 'yes-no', baseline: 0, target: 1, low: null, high: null, percent: false },
        { value: 1, percent: true },
      ),
    ).toBe(false);
  });

  it('is never asked of a yes-no', () => {
    expect(
      fitsOnlyAsPercent(
        { type: 'yes-no', baseline: 0, target: 1, low: null, high: null, percent: false },
        { value: 18, percent: false },
      ),
    ).toBe(false);
  });
});

describe('A report with one mark that may be a decimal comma', () => {
  it.each<[string, Parameters<typeof reading>[0], Cell, number]>([
    ['no group of thousands begins with 0', { baseline: 0, target: 200 }, '0,125', 0.125],
    ['below zero too', { baseline: 0, target: -500 }, '-0,250', -0.25],
    ['groups have three digits', { baseline: 0, target: 20 }, '12,5', 12.5],
    ['from 0 to 2 it is a decimal', { baseline: 0, target: 2 }, '1,250', 1.25],
    ['from 0 to 20 it is a decimal', { baseline: 0, target: 20 }, '12,444', 12.444],
    ['from 800 to 1,400 it is thousands', { baseline: 800, target: 1400 }, '1.000', 1000],
    ['money has no three decimals', { baseline: 0, target: 2000 }, '¥1,200', 1200],
  ])('%s', (_, keyResult, value, is) => {
    const read = reading(keyResult, value);
    expect(said(read.problems)).toEqual([]);
    expect(read.happenings.snapshots[2]?.value).toBe(is);
  });

  it('what fits in two ways is asked about, with both readings', () => {
    const rows = soundRows();
    rows.Settings = rows.Settings!.filter(([key]) => key !== 'Time zone');
    rows['Key results']!.push(['KR9', 'O1', 'One more', 'M1', '', 0, 2000]);
    rows.Snapshots!.push(['2025-01-20', 'KR9', '1,250']);
    const { problems } = readWorkbook(bookFrom(rows));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['two-readings', '“1,250” can be read as 1250 or as 1.25: write the one that you mean.'],
    ]);
  });

  it.each<[string, (rows: ReturnType<typeof soundRows>) => void, number]>([
    ['its other figures', (rows) => rows['Key results']!.push(['', 'O1', 'b', '', '', '1,5', '2,5']), 1.25],
    ['its time zone', (rows) => rows.Settings!.push(['Time zone', 'Asia/Tokyo']), 1250],
  ])('unless the workbook tells by %s', (_, change, is) => {
    const rows = soundRows();
    rows.Settings = rows.Settings!.filter(([key]) => key !== 'Time zone');
    change(rows);
    rows['Key results']!.push(['KR9', 'O1', 'One more', 'M1', '', 0, 2000]);
    rows.Snapshots!.push(['2025-01-20', 'KR9', '1,250']);
    const { problems, happenings } = readWorkbook(withMark(bookFrom(rows)));
    expect(said(problems)).toEqual([]);
    expect(happenings.snapshots[2]?.value).toBe(is);
  });
});

describe('An error of the spreadsheet', () => {
  it.each([
    ['#REF!', 'cell-error'],
    ['#N/A', 'cell-error'],
    ['#DIV/0!', 'cell-error'],
    ['#WERT!', 'cell-error'],
    ['#¡VALOR!', 'cell-error'],
    ['#NOMBRE?', 'cell-error'],
    ['#ССЫЛКА!', 'cell-error'],
    ['#NOT CALCULATED!', 'not-calculated'],
  ])('%s is a problem at its cell, and no text', (cell, code) => {
    expect(problemsWith('Objectives', 2, 'Objective', cell)).toEqual([`Objectives 2 Objective: ${code}`]);
    expect(problemsWith('Key results', 2, 'Target', cell)).toEqual([`Key results 2 Target: ${code}`]);
  });

  it.each(['#1 priority', '#/!', '#1!', '#A?', '#great!'])('is not %s, which somebody typed', (typed) => {
    expect(problemsWith('Objectives', 2, 'Notes', typed)).toEqual([]);
  });
});
