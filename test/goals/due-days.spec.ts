// Takes goal lines that name a day by its period or by a time from now; says which day is read, and where it
// is asked about: never one that the words do not mean, and no part of them left in the text.
import { describe, expect, it } from '@jest/globals';
import type { GoalContext } from '../../shared/goals/goal.ts';
import { readGoalLine } from '../../shared/goals/read-goal-line.ts';

/** The year 2026, read on Tuesday 10 February. */
const YEAR: GoalContext = {
  start: '2026-01-01',
  end: '2026-12-31',
  today: '2026-02-10',
  people: [],
  mark: '.',
};

/** The day; else what is asked, with the days to choose from. */
function dueIn(line: string, context = YEAR): string {
  const { due, doubts } = readGoalLine(line, context)!;
  return due ?? (doubts.map(({ code, candidates }) => [code, ...candidates].join(' ')).join('; ') || '-');
}

const outside = 'day-outside 2026-12-31';

describe('a period that Chinese names', () => {
  it.each<[string, string]>([
    ['下半年底之前', '2026-12-31'],
    ['下半年底', '2026-12-31'],
    ['下半年末前', '2026-12-31'],
    ['下半年年底', '2026-12-31'],
    ['下半年', '2026-12-31'],
    ['下半年之内', '2026-12-31'],
    ['下半年初', 'day-two-ways 2026-07-01 2026-07-10'],
    ['下半年前', 'day-two-ways 2026-06-30 2026-12-31'],
    ['上半年底前', '2026-06-30'],
    ['上半年结束前', '2026-06-30'],
    ['上半年度', '2026-06-30'],
    ['今年上半年', '2026-06-30'],
    ['今年下半年年底', '2026-12-31'],
    ['今年下半年底前', '2026-12-31'],
    ['2026年下半年底前', '2026-12-31'],
    ['2026下半年', '2026-12-31'],
    ['明年上半年底前', outside],
    ['明年上半年', outside],
    ['半年底前', '2026-06-30'],
    ['本半年底', '2026-06-30'],
    ['下个半年底前', '2026-12-31'],
    ['H1底前', '2026-06-30'],
    ['2026 H2', '2026-12-31'],
    ['本季度末', '2026-03-31'],
    ['下季度', '2026-06-30'],
    ['下季度末', '2026-06-30'],
    ['下一季度末', '2026-06-30'],
    ['下一个季度末', '2026-06-30'],
    ['下下个季度末', '2026-09-30'],
    ['前三季度', '2026-09-30'],
    ['明年一季度末', outside],
    ['二〇二七年一季度末', outside],
    ['三季度中', '2026-08-15'],
    ['下个月', '2026-03-31'],
    ['下个月底', '2026-03-31'],
    ['下一个月底', '2026-03-31'],
    ['下下个月底', '2026-04-30'],
    ['下月10号', '2026-03-10'],
    ['下个月中旬', 'day-two-ways 2026-03-15 2026-03-20'],
    ['九月廿日前', '2026-09-20'],
    ['二〇二七年九月底', outside],
    ['下周', 'day-two-ways 2026-02-20 2026-02-22'],
    ['下下周', 'day-two-ways 2026-02-27 2026-03-01'],
    ['下周末前', 'day-two-ways 2026-02-20 2026-02-22'],
    ['下周五', '2026-02-20'],
    ['下下周五前', '2026-02-27'],
    ['周五前', '2026-02-13'],
    ['年中前', '2026-06-30'],
    ['今年年底前', '2026-12-31'],
    ['2026年底前', '2026-12-31'],
    ['明年底', outside],
    ['后年底', outside],
    ['2027年底', outside],
    ['周期末', '2026-12-31'],
    ['下个周期末', outside],
  ])('%s is read as %s, at the end of the line and at its head', (words, day) => {
    expect(dueIn(`新客 100 → 200，${words}`)).toBe(day);
    expect(readGoalLine(`新客 100 → 200，${words}`, YEAR)!.text).toBe('新客');
    expect(dueIn(`${words}，新客 100 → 200`)).toBe(day);
  });

  it('is taken out of the text whole where nothing parts it from what is measured', () => {
    for (const line of [
      '下半年底之前新客 100 → 200',
      '上半年底前新客 100 → 200',
      '明年上半年底前新客 100 → 200',
    ])
      expect(readGoalLine(line, YEAR)!.text).toBe('新客');
    expect(dueIn('下半年底之前新客 100 → 200')).toBe('2026-12-31');
    expect(dueIn('明年上半年底前新客 100 → 200')).toBe(outside);
  });

  it('is none where it is the time of a figure, comes again, is a thing or is in no calendar', () => {
    const kept = (line: string) => [readGoalLine(line, YEAR)!.text, dueIn(line)];
    expect(kept('新客 去年底 100 → 200')).toEqual(['新客 去年底', '-']);
    expect(kept('新客 上季度末 100 → 200')).toEqual(['新客 上季度末', '-']);
    expect(kept('新客 上个月底 100 → 200，下个月底')).toEqual(['新客 上个月底', '2026-03-31']);
    expect(kept('每月底盘点 1 → 2')).toEqual(['每月底盘点', '-']);
    expect(kept('月底库存 200 → 120')).toEqual(['月底库存', '-']);
    expect(kept('季末应收账款 80万 → 50万，6月15日前')).toEqual(['季末应收账款', '2026-06-15']);
    expect(kept('年底的在职人数 20 → 26')).toEqual(['年底的在职人数', '-']);
    expect(kept('年终奖发放率 80% → 100%')).toEqual(['年终奖发放率', '-']);
    expect(kept('四季酒店签约 3 → 5')).toEqual(['四季酒店签约', '-']);
    expect(kept('今年中秋礼盒 100 → 200')).toEqual(['今年中秋礼盒', '-']);
    expect(kept('新客 100 → 200，财年底前')[1]).toBe('day-unknown');
    expect(kept('新客 100 → 200，下学期末')[1]).toBe('day-unknown');
  });

  it('counts the next one from today where the cycle has not begun', () => {
    const spring = { ...YEAR, start: '2026-04-01', end: '2026-06-30', today: '2026-03-20' };
    expect(dueIn('新客 100 → 200，下个月底', spring)).toBe('2026-04-30');
    expect(dueIn('new guests 100 → 200 by the end of next quarter', spring)).toBe('2026-06-30');
    const next = { ...YEAR, start: '2027-01-01', end: '2027-12-31', today: '2026-12-10' };
    expect(dueIn('新客 100 → 200，明年上半年', next)).toBe('2027-06-30');
    expect(dueIn('new guests 100 → 200 by Q1 next year', next)).toBe('2027-03-31');
  });
});

describe('a period that English names', () => {
  it.each<[string, string]>([
    ['by the end of next half', '2026-12-31'],
    ['by the end of the next half-year', '2026-12-31'],
    ['by the end of this half', '2026-06-30'],
    ['by half-year end', '2026-06-30'],
    ['in the second half of the year', '2026-12-31'],
    ['by the end of the second half', '2026-12-31'],
    ['by the end of the first half of 2026', '2026-06-30'],
    ['in the second half of next year', outside],
    ['in the second half', 'day-unknown'],
    ['by the first half of May', '2026-05-15'],
    ['in the second half of May', '2026-05-31'],
    ['by H1', '2026-06-30'],
    ['by the end of H1', '2026-06-30'],
    ['by H2/2026', '2026-12-31'],
    ['by 2026 H2', '2026-12-31'],
    ['by 2H26', '2026-12-31'],
    ['by the end of H2 next year', outside],
    ['by the start of H2', '2026-07-01'],
    ['by mid-H2', '2026-09-30'],
    ['by mid-Q3', '2026-08-15'],
    ['by mid-year', '2026-06-30'],
    ['by midyear', '2026-06-30'],
    ['by the middle of next month', '2026-03-15'],
    ['by Q1 next year', outside],
    ['by 15 March next year', outside],
    ['by the end of the month after next', '2026-04-30'],
    ['by the end of next week', 'day-two-ways 2026-02-20 2026-02-22'],
    ['by EOW', 'day-two-ways 2026-02-13 2026-02-15'],
    ['by Friday next week', '2026-02-20'],
    ['by the end of 2026', '2026-12-31'],
    ['by the end of year 2027', outside],
    ['by year-end 2026', '2026-12-31'],
    ['by the end of next cycle', outside],
    ['within this quarter', '2026-03-31'],
    ['by the end of the fiscal year', 'day-unknown'],
  ])('%s is read as %s', (words, day) => {
    expect(dueIn(`new guests 100 → 200 ${words}`)).toBe(day);
    if (!day.includes('unknown'))
      expect(readGoalLine(`new guests 100 → 200 ${words}`, YEAR)!.text).toBe('new guests');
  });

  it('leaves a figure behind a period, a half that is a share and a time of day', () => {
    expect(readGoalLine('revenue in May 8000 to 9500', YEAR)).toMatchObject({
      text: 'revenue',
      due: '2026-05-31',
    });
    expect(readGoalLine('Q2 2000 → 3000 loaves', YEAR)).toMatchObject({
      due: '2026-06-30',
      to: { value: 3000 },
    });
    expect(dueIn('cut checkout time in half, from 40 seconds')).toBe('-');
    expect(dueIn('trips from 1H30 to 1H10')).toBe('no-number');
    expect(dueIn('bookings in the week, 20 → 30')).toBe('-');
    expect(dueIn('returns within the month 6% → 4%')).toBe('-');
  });
});

describe('a time from now', () => {
  const asked = (...days: string[]) => ['day-two-ways', ...days].join(' ');

  it.each<[string, string]>([
    ['二十天内', asked('2026-03-02')],
    ['三十天内', asked('2026-03-12')],
    ['九十天内', asked('2026-05-11', '2026-04-01')],
    ['一百天内', asked('2026-05-21', '2026-04-11')],
    ['一百零五天内', asked('2026-05-26', '2026-04-16')],
    ['一百二十天', asked('2026-06-10', '2026-05-01')],
    ['120天', asked('2026-06-10', '2026-05-01')],
    ['两周', asked('2026-02-24')],
    ['两个礼拜内', asked('2026-02-24')],
    ['半个月内', asked('2026-02-25')],
    ['一个半月内', asked('2026-03-25', '2026-02-16')],
    ['1.5个月内', asked('2026-03-25', '2026-02-16')],
    ['半年内', asked('2026-08-10', '2026-07-01')],
    ['一年半内', asked('2027-08-10', '2027-07-01')],
    ['两个季度内', asked('2026-08-10', '2026-07-01')],
    ['接下来三十天内', asked('2026-03-12')],
    ['二十天后', asked('2026-03-02')],
    ['几天内', 'day-unknown'],
    ['三五天内', 'day-unknown'],
    ['十五个工作日内', 'day-unknown'],
    ['二十四小时', 'several-numbers'],
  ])('%s is asked about as %s', (words, doubt) => {
    expect(dueIn(`新客 100 → 200，${words}`)).toBe(doubt);
  });

  it.each<[string, string]>([
    ['in twenty days', asked('2026-03-02')],
    ['within ninety days', asked('2026-05-11', '2026-04-01')],
    ['in a hundred and twenty days', asked('2026-06-10', '2026-05-01')],
    ['within a fortnight', asked('2026-02-24')],
    ['within half a year', asked('2026-08-10', '2026-07-01')],
    ['within a year and a half', asked('2027-08-10', '2027-07-01')],
    ['over the next six weeks', asked('2026-03-24', '2026-02-12')],
    ['two weeks from now', asked('2026-02-24')],
  ])('%s is asked about as %s', (words, doubt) => {
    expect(dueIn(`new guests 100 → 200 ${words}`)).toBe(doubt);
  });

  it('is asked about at the head of a line, but where it is what a rate is measured by', () => {
    expect(dueIn('三十天内新客 100 → 200')).toBe(asked('2026-03-12'));
    expect(dueIn('在二十天内把新客从 100 提到 200')).toBe(asked('2026-03-02'));
    expect(readGoalLine('七天内退货率 5% → 3%', YEAR)).toMatchObject({ text: '七天内退货率', doubts: [] });
    expect(readGoalLine('二十四小时响应率 70% → 95%', YEAR)).toMatchObject({ doubts: [] });
  });
});
