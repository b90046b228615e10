// Takes lines in plain words; says which goal is read in each, and what is asked. A line that has two
// plausible readings is never taken unasked.
import { describe, expect, it } from '@jest/globals';
import type { Figure, GoalContext, GoalLine } from '../../shared/goals/goal.ts';
import { readGoalLine } from '../../shared/goals/read-goal-line.ts';
import { readGoals } from '../../shared/goals/read-goals.ts';
import { GOAL_LINES } from './goal-lines.ts';
import { WRITTEN_LINES } from './written-lines.ts';

const person = (email: string, name: string) => ({ email: `${email}@shop.example`, name });
const context: GoalContext = {
  start: '2026-04-01',
  end: '2026-06-30',
  today: '2026-04-03',
  people: [
    person('ben', 'Ben Carter'),
    person('mia', 'Mia Lopez'),
    person('sam', 'Sam Green'),
    person('wang', '小王'),
    person('li', '李娜'),
    person('zhang', '张伟'),
    person('chen', '陈晓明'),
  ],
  mark: '.',
};

const figure = (read: Figure | null): string =>
  read === null ? '-' : read.percent ? `${Number((read.value * 100).toPrecision(12))}%` : String(read.value);

function said(goal: GoalLine): string {
  const figures =
    goal.low || goal.high
      ? `${figure(goal.low)}..${figure(goal.high)}`
      : `${figure(goal.from)} > ${figure(goal.to)}`;
  const codes = goal.doubts.map(({ code }) => code).join(' ');
  const parts = [
    goal.type,
    goal.text,
    figures,
    goal.unit ?? '-',
    goal.due?.slice(5) ?? '-',
    goal.owner?.name ?? '-',
    codes,
  ];
  return parts.join(' | ').trimEnd();
}

const read = (line: string, around: Partial<GoalContext> = {}) =>
  readGoalLine(line, { ...context, ...around })!;

describe('A goal in plain words', () => {
  it('is read as the table says, two hundred lines and more, half of them Chinese', () => {
    const chinese = GOAL_LINES.filter(([line]) => /\p{Script=Han}/u.test(line));
    expect(GOAL_LINES.length).toBeGreaterThanOrEqual(200);
    expect(chinese.length).toBeGreaterThanOrEqual(100);
    expect(GOAL_LINES.map(([line]) => [line, said(read(line))])).toEqual(GOAL_LINES);
  });

  it('is read as people really write it: mixed units, weekdays beside dates, names at either end', () => {
    expect(WRITTEN_LINES.map(([line]) => [line, said(read(line))])).toEqual(WRITTEN_LINES);
  });

  it('has its weekday where that is the day’s, and is asked about another', () => {
    expect(read('launch the menu by Friday 15 May, Ben')).toMatchObject({ due: '2026-05-15', doubts: [] });
    expect(read('开新店，5月15日（周五）前')).toMatchObject({
      text: '开新店',
      due: '2026-05-15',
      doubts: [],
    });
    expect(read('launch the menu by Monday 15 May, Ben').doubts.map(({ code }) => code)).toEqual([
      'several-days',
    ]);
  });

  it('counts 300w as 万 beside a Chinese name, and as it stands where nothing is Chinese', () => {
    expect(read('GMV 300w → 450w，李娜')).toMatchObject({ text: 'GMV', from: { value: 3_000_000 } });
    expect(read('bulbs 60w → 40w')).toMatchObject({ text: 'bulbs', unit: 'w', to: { value: 40 } });
  });

  it('is asked about where two people bear the name', () => {
    const people = [person('ben1', 'Ben Carter'), person('ben2', 'Ben Hill')];
    const goal = read('regulars 80 → 140, Ben', { people });
    expect(goal.owner).toBeNull();
    expect(goal.doubts).toEqual([
      { code: 'owner-two-ways', about: ['Ben'], candidates: ['ben1@shop.example', 'ben2@shop.example'] },
    ]);
    expect(read('regulars 80 → 140, Ben Hill', { people }).owner?.email).toBe('ben2@shop.example');
  });

  it('is read by the decimal mark of the person, and asked about where nobody knows it', () => {
    expect(read('members 1,250 → 1,800', { mark: ',' }).to?.value).toBe(1.8);
    expect(read('members 1,250 → 1,800').to?.value).toBe(1800);
    expect(read('members 1,250 → 1,800', { mark: null }).doubts[0]?.code).toBe('number-two-ways');
  });

  it('has its day in the year of the cycle, also where the cycle ends in the next', () => {
    const winter = { start: '2026-12-01', end: '2027-02-28', today: '2026-12-02' };
    expect(read('regulars 80 → 140 by 15 January', winter).due).toBe('2027-01-15');
    expect(read('客流 200→260，2月底前', winter).due).toBe('2027-02-28');
  });

  it.each([
    ['上线小程序，覆盖三店（含旗舰店），6月底前', '上线小程序，覆盖三店（含旗舰店）'],
    ['客单价：早餐时段 18→22元', '客单价：早餐时段'],
    ['客单价:早餐时段, 周末 18→22元，6月底前', '客单价:早餐时段, 周末'],
    ['会员含企业客户，不含试用 1,200→1,500', '会员含企业客户，不含试用'],
    ['Open on time! Every shop，every day 80 → 95', 'Open on time! Every shop，every day'],
  ])('keeps its punctuation: %s', (line, text) => {
    expect(read(line).text).toBe(text);
  });

  it('is bounded: a line of ten thousand characters is read in no time and cut', () => {
    const goal = read(`${'a 1 to '.repeat(2000)}`);
    expect(goal.text.length).toBeLessThanOrEqual(300);
  });
});

describe('A page of goals', () => {
  it('holds objectives and below each its key results', () => {
    const objectives = readGoals(
      'Neighbours come back every week\nregulars 80 → 140, Ben\n\n提升服务\n- 好评率 60% 到 95%，小王\n',
      context,
    );
    expect(objectives.map(({ text, keyResults }) => [text, keyResults.map(({ goal }) => goal.text)])).toEqual(
      [
        ['Neighbours come back every week', ['regulars']],
        ['提升服务', ['好评率']],
      ],
    );
  });

  it('keeps an objective’s punctuation', () => {
    const [objective] = readGoals('让熟客再来，并带来朋友！\n复购率 20% → 30%', context);
    expect(objective!.text).toBe('让熟客再来，并带来朋友！');
  });

  it('keeps key results that stand under no objective', () => {
    const [first] = readGoals('regulars 80 → 140, Ben\nopen the second shop, Ben', context);
    expect(first).toMatchObject({
      text: null,
      keyResults: [{ line: 0 }, { line: 1, goal: { type: 'yes-no' } }],
    });
  });
});
