// The specification of Check's list: groups of a kind in words, with their cells, in both languages.
import { describe, expect, it } from '@jest/globals';
import { checkBook } from '../../shared/check/check.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { planWith } from './book.ts';

const titles = (book: Workbook, language: 'en' | 'zh' = 'en') =>
  checkBook(book, { language }).groups.map(({ title }) => title);

describe('problems of a kind', () => {
  const inNoUnit = planWith(
    ['People', 3, 3, 'North shop'],
    ['People', 4, 3, 'North shop'],
    ['Key results', 2, 3, ''],
    ['Key results', 3, 10, 'soon'],
  );

  it('are one group with its cells, in words', () => {
    expect(titles(inNoUnit)).toEqual([
      '2 people are in “North shop”, which is not in Units',
      'Key result is blank for 1 key result',
      'Due of 1 key result cannot be read as a date',
    ]);
    expect(titles(inNoUnit, 'zh')).toEqual([
      '2 人属于“North shop”，但组织中没有',
      '1 个关键结果的“关键结果”为空',
      '1 个关键结果的“截止”无法读作日期',
    ]);
  });

  it('name their cells and what their rows are called', () => {
    const [group] = checkBook(inNoUnit, { language: 'en' }).groups;
    expect(group!.cells.map(({ place, name }) => [place.tab, place.row, place.column, name])).toEqual([
      ['People', 3, 3, 'Ben Lee'],
      ['People', 4, 3, 'Mia Wong'],
    ]);
    expect(group!.texts).toEqual([
      'There is no “North shop” in Units. Add it there, or choose one that is there.',
    ]);
  });

  it('count all of them, and there is no plan while there is one', () => {
    const { problems, plan } = checkBook(inNoUnit);
    expect([problems, plan]).toEqual([4, null]);
  });

  it('are none in a sound plan, which is there to be published', () => {
    const { problems, plan } = checkBook(planWith());
    expect([problems, plan?.keyResults.length]).toEqual([0, 2]);
  });

  it('hold what the server alone found, until its cell changes', () => {
    const told = [
      {
        tab: 'People',
        row: 3,
        column: 'Email',
        code: 'erased-person',
        message: 'ben@shop.example was erased here.',
      },
    ];
    expect(checkBook(planWith(), { serverProblems: told }).groups[0]).toMatchObject({
      title: 'ben@shop.example was erased here.',
      texts: [],
      count: 1,
    });
  });
});

describe('warnings of a kind', () => {
  const book = planWith(
    ['Key results', 2, 5, 'increase'],
    ['Key results', 3, 4, 'M1'],
    ['Key results', 3, 5, 'increase'],
    ['Key results', 3, 6, 0],
    ['Key results', 3, 7, 20],
    ['Metrics', 2, 3, ''],
  );

  it('are one group too, and keep nobody from publishing', () => {
    const { problems, warnings } = checkBook(book, { language: 'en' });
    expect([problems, warnings]).toEqual([0, 2]);
    expect(titles(book)).toEqual([
      '1 target lies far from another for the same post',
      '1 metric has no definition',
    ]);
    expect(titles(book, 'zh')).toEqual(['1 个目标值与同岗位相差悬殊', '1 个指标没有口径']);
  });

  it('ask for no metric where nobody keeps a dictionary', () => {
    const blank = planWith(['Key results', 2, 4, ''], ['Key results', 3, 4, '']);
    expect(titles(blank)).toEqual(['2 key results name no metric that is in Metrics']);
    const tabs = blank.tabs.filter(({ name }) => name !== 'Metrics');
    expect(titles({ ...blank, tabs })).toEqual([]);
  });
});
