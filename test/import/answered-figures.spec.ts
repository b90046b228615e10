// What a person answers about figures, days and scales, and which cells then follow (design §9, Import).
import { describe, expect, it } from '@jest/globals';
import { workbookOf } from '../../shared/import/book/workbook.ts';
import type { Import } from '../../shared/import/model.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { doubtOf, keyResults, readOf, settled, settledAll } from './answered.ts';

describe('An answer about figures', () => {
  it('to figures in the sentences: taken, or left open', () => {
    const read = readOf('Objective,Key result,Owner', 'Grow,Regulars from 80 to 140 a week,Ben');
    const figures = (of: Import) =>
      keyResults(of).map(({ baseline, target, proposed }) => [baseline, target, proposed]);
    expect(figures(read)).toEqual([[null, null, { baseline: 80, target: 140 }]]);
    expect(figures(settled(read, 'target', ([take]) => take))).toEqual([[80, 140, undefined]]);
    expect(figures(settled(read, 'target', () => null))).toEqual([[null, null, undefined]]);
  });

  it.each([
    ['1–5', ['4', '2'], ['8', '4']],
    ['%', ['70', '35'], ['7', '4']],
    ['%', ['0.7', '0.35'], ['7', '4']],
    ['1–10', ['4', '2'], ['4', '2']],
  ])('to the scale of the confidence, %s of %j: from 1 to 10', (scale, given, meant) => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Confidence',
      ...given.map((confidence, at) => `Grow,Result ${at},0,${at + 5},${confidence}`),
    );
    const answer = (candidates: unknown[]) => candidates.find((each) => each === scale);
    expect(keyResults(settled(read, 'confidence', answer)).map(({ confidence }) => confidence)).toEqual(
      meant,
    );
  });

  it('that goes against the figures: it is written as it was answered, and the check names it', () => {
    const read = readOf('Objective,Key result,Type,Baseline,Target', 'Grow,Regulars,decrease,80,140');
    const typeFaults = (of: Import) =>
      readWorkbook(workbookOf(of)).problems.filter(({ code }) => code === 'type-against-sign');
    expect(typeFaults(read)).toEqual([]);
    expect(typeFaults(settled(read, 'type', () => 'increase'))).toEqual([]);
    expect(typeFaults(settled(read, 'type', () => 'decrease'))).toHaveLength(1);
  });

  it('that it falls: the rows that were doubted, and no other', () => {
    const read = readOf(
      'Objective,Key result,Target,Current,Status',
      'Grow,Response time,4,12,at risk',
      'Grow,Regulars a week,140,90,at risk',
    );
    const types = (of: Import) => keyResults(of).map(({ type }) => type);
    expect(types(settled(read, 'type', ([falls]) => falls))).toEqual(['decrease', 'increase']);
    expect(types(settled(read, 'type', ([, rises]) => rises))).toEqual(['increase', 'increase']);
  });

  it('that figures are no per cents: bounds and earlier values too, and not what has a sign of its own', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Unit,2026-01-31',
      'Grow,Index,60,95,%,70',
      'Grow,Share,60%,95%,%,70%',
    );
    const figures = (of: Import) =>
      keyResults(of).map(({ baseline, target, asPercent, history }) => [
        baseline,
        target,
        asPercent,
        history?.[0]?.value,
      ]);
    const shares = [0.6, 0.95, true, 0.7];
    expect(figures(settled(read, 'percent', ([first]) => first))).toEqual([shares, shares]);
    expect(figures(settled(read, 'percent', ([, second]) => second))).toEqual([[60, 95, false, 70], shares]);
  });

  it('to days in two orders: the whole column is read in that order', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Due',
      'Grow,Regulars,80,140,03/04/2026',
      'Grow,Visits,12,40,05/06/2026',
    );
    const days = (of: Import) => keyResults(of).map(({ due }) => due);
    const [first, second] = doubtOf(read, 'due').candidates as string[];
    expect([first, second]).toEqual(expect.arrayContaining(['2026-03-04', '2026-04-03']));
    const other = { '2026-03-04': '2026-05-06', '2026-04-03': '2026-06-05' } as Record<string, string>;
    for (const [place, day] of [first!, second!].entries())
      expect(days(settled(read, 'due', (candidates) => candidates[place]))).toEqual([day, other[day]]);
  });

  it('to weeks as days: each row has the day of its own week', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Due',
      'Grow,Regulars,80,140,2026-W10',
      'Grow,Visits,12,40,2026-W12',
    );
    const days = (place: number) =>
      keyResults(settled(read, 'due', (candidates) => candidates[place])).map(({ due }) => due);
    expect([days(0), days(1)]).toEqual([
      ['2026-03-06', '2026-03-20'],
      ['2026-03-08', '2026-03-22'],
    ]);
  });

  it('in any order: a value between two ends is computed whichever question came first', () => {
    const read = readOf(
      'Objective,Key result,Target,Progress',
      'Grow,Regulars a week,140,50%',
      'Grow,Visits a week,80,25%',
    );
    const [compute, none] = [
      ['current', ([first]: unknown[]) => first],
      ['baseline', ([zero]: unknown[]) => zero],
    ] as const;
    const values = (...given: Parameters<typeof settledAll>[1][]) =>
      keyResults(settledAll(read, ...given)).map(({ current }) => current);
    expect(values([...compute], [...none])).toEqual([70, 20]);
    expect(values([...none], [...compute])).toEqual([70, 20]);
  });

  it('to baselines: not where the sentence says one', () => {
    const read = readOf(
      'Objective,Key result,Target',
      'Grow,Regulars from 80 to 140 a week,140',
      'Grow,Visits,900',
    );
    expect(keyResults(settled(read, 'baseline', ([zero]) => zero)).map((each) => each.baseline)).toEqual([
      null,
      0,
    ]);
  });
});
