// Takes sources as people write them; says how each is understood. Never reads a value.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSource } from '../../../shared/sheet/source/parse-source.ts';
import { readsFor } from '../../../shared/sheet/source/reads.ts';
import { BOOK, sourceSays } from './said.ts';

describe('A source is written as people say it', () => {
  it.each([
    ['Sales!C4', 31],
    ['Sales!$c$4', 31],
    ['Sales！C4', 31],
    ["'Bo''s sales'!C4", 31],
    ['「销售」!C4', 31],
    ['Sales[Premium].last', 31],
    ['sales[premium].FIRST', 10],
    ['Sales[Premium].sum', 61],
    ['Sales[Premium].max where Region = East', 20],
    ['sum of Sales[Premium]', 61],
    ['sum of Premium in Sales', 61],
    ['total of Premium in Sales where Region = north', 41],
    ['average of Premium in Sales where Region = North', 20.5],
    ["lowest of Premium in 'Bo's sales'", 10],
    ['last of Premium in Sales where Day <= 2025-01-04', 20],
    ['sum of Premium in Sales where Region = North and Day > 2025-01-03', 31],
    ['count of Trainings where Passed = yes', 2],
    ['count of Trainings where Passed is not yes', 2],
    ['count of Trainings where Score ≥ 90', 2],
    ['count of Trainings where Score = blank', 1],
    ['count of Trainings', 4],
    ['count of rows in Trainings', 4],
    ['number of Score in Trainings', 3],
    ['销售[Premium].最后', 31],
    ['销售[Premium]的合计', 61],
    ['合计：销售的Premium，其中 Region = North', 41],
    ['计数：培训，其中 Passed = 是', 2],
    ['培训中 Passed = 是 的数量', 2],
    ['培训中Passed=是的数量', 2],
    ['培训中的数量', 4],
    ['销售中Region=North的Premium合计', 41],
    ['销售中Premium的平均值，其中 Region = North 且 Day ≥ 2025-01-05', 31],
  ])('%s', (typed, value) => {
    expect([typed, sourceSays(typed, BOOK)]).toEqual([typed, value]);
  });

  it.each([
    ['the sales of last week', 'source-unreadable'],
    ['', 'source-unreadable'],
    ['Sales!', 'source-unreadable'],
    ['Sales[Premium]', 'source-unreadable'],
    ['Sales[].last', 'source-unreadable'],
    ['sum of Sales', 'source-unreadable'],
    ['share of Sales', 'source-unreadable'],
    ['count of Trainings where Passed', 'source-unreadable'],
    ['count of Trainings where Passed =', 'source-unreadable'],
    ['C14', 'source-without-tab'],
    ['Sales!C2:C14', 'source-range'],
    ['Sales!C:C', 'source-range'],
  ])('“%s” is asked about: %s', (typed, code) => {
    expect(parseSource(typed)).toEqual({ ok: false, code });
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      ..."Sales!C4[].=中的数量合计 where and ’'「」:，%$".split(''),
      ' of ',
      ' in ',
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseSource(text);
        if (parsed.ok) readsFor([parsed.source]);
      }),
    );
  });

  it('finds every cell by the letters that a spreadsheet gives it', () => {
    expect(['A1', 'Z9', 'AA10', 'ZZZ1000000'].map((cell) => parseSource(`S!${cell}`))).toEqual(
      [
        [1, 1],
        [9, 26],
        [10, 27],
        [1_000_000, 18_278],
      ].map(([row, column]) => ({ ok: true, source: { kind: 'cell', tab: 'S', row, column } })),
    );
  });
});
