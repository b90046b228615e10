// Takes key results and reports with and without percent signs; says what is read and what is asked. Never guesses.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
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
    ['on a key result in percents', share, 15, ['report-percent-doubt']],
    ['on one in fractions', { baseline: 0.12, target: 0.18 }, 15, ['report-percent-doubt']],
    ['at the edge of what fits', { baseline: 0.1, target: 0.2 }, 40, ['report-percent-doubt']],
    ['beyond what fits either way', { baseline: 0.1, target: 0.2 }, 41, []],
    ['on a milestone', { type: 'milestone' }, 60, ['report-percent-doubt']],
    ['of all the work', { type: 'milestone' }, 100, ['report-percent-doubt']],
    ['on what is kept below 4 %', { type: 'maintain', high: '4%' }, 5, ['report-percent-doubt']],
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
      [share, 1, 1],
      [{ baseline: 12, target: 18 }, 15, 15],
      [{ baseline: 0.5, target: 0.9 }, 1.2, 1.2],
      // On the side where it has no bound, everything is as it should be.
      [{ type: 'maintain', high: 1 }, -5, -5],
      [{ type: 'maintain', low: 0.5 }, 20, 20],
      [{ type: 'milestone' }, '60%', 0.6],
      [{ type: 'milestone' }, 0.6, 0.6],
      [{ type: 'milestone' }, 120, 120],
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
