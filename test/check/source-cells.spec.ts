// The specification of what Check says of values that come from cells, before anything is published: what
// cannot be read is a problem, what says no value now is worth a look and keeps nobody from publishing.
import { describe, expect, it } from '@jest/globals';
import { checkBook } from '../../shared/check/check.ts';
import type { ReadCells } from '../../shared/check/source-cells.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { planWith } from './book.ts';

const fedPlan = (source: Cell) =>
  planWith(['Key results', 1, 11, 'Value from'], ['Key results', 2, 11, source]);
const saying = (cell: Cell): ReadCells => ({
  tabs: [{ tab: 'Sales', cells: [{ row: 4, column: 3, cell }], columns: [] }],
  names: [],
});
const found = (source: Cell, cells: ReadCells | null, language: 'en' | 'zh' = 'en') =>
  checkBook(fedPlan(source), { language, cells }).groups.filter(({ key }) => key.startsWith('source'));

describe('Check reads the cells from which values come', () => {
  it.each<[string, Cell, RegExp]>([
    ['blank', '', /^Sales!C4 is blank/],
    ['an error', '#DIV/0!', /^Sales!C4 shows an error/],
    ['text', 'ask Bo', /^Sales!C4 holds no number/],
    ['two readings', '18%', /^Sales!C4 can be read in two ways/],
  ])('%s: said at its cell, and the plan may be published', (_, cell, words) => {
    const [group] = found('Sales!C4', saying(cell));
    expect(group).toMatchObject({ severity: 'warning', canDismiss: false, count: 1 });
    expect(group!.texts).toEqual([expect.stringMatching(words)]);
    expect(group!.cells).toMatchObject([{ place: { tab: 'Key results', row: 2, column: 11 } }]);
    const check = checkBook(fedPlan('Sales!C4'), { cells: saying(cell) });
    expect([check.problems, check.plan === null]).toEqual([0, false]);
  });

  it('a tab or a name that is gone', () => {
    expect(found('Sales!C4', { tabs: [], names: [] })[0]!.texts[0]).toMatch(/there is no “Sales” any more/);
    expect(found('Premium', { tabs: [], names: [] })[0]!.texts[0]).toMatch(/there is no “Premium” any more/);
  });

  it('says nothing of a value that can be read, nor of any before the cells are read', () => {
    expect(found('Sales!C4', saying(97))).toEqual([]);
    expect(found('Sales!C4', null)).toEqual([]);
    // A formula of one's own, which says 97.
    expect(found(97, { tabs: [], names: [] })).toEqual([]);
  });

  it('a source that nobody can read is to be mended first, as Publish has it, and said once', () => {
    const told = [
      {
        tab: 'Key results',
        row: 2,
        column: 'Value from',
        code: 'source-unreadable',
        message: 'As Publish said.',
      },
    ];
    const check = checkBook(fedPlan('the sales of Bo'), {
      cells: { tabs: [], names: [] },
      serverProblems: told,
    });
    expect(check.problems).toBe(1);
    expect(check.groups.map(({ severity, title }) => [severity, title])).toContainEqual([
      'problem',
      expect.stringContaining('“the sales of Bo” names no cell'),
    ]);
  });

  it('in Chinese', () => {
    const [group] = found('Sales!C4', saying(''), 'zh');
    expect([group!.title, group!.texts[0]]).toEqual([
      '目前有 1 个数值无法从单元格读取',
      'Sales!C4 为空：请填写，或自行填报数值。',
    ]);
  });
});
