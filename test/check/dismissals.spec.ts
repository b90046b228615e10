// The specification of dismissing a warning: with a reason, in the Notes of its row, until the row changes.
import { describe, expect, it } from '@jest/globals';
import { checkBook } from '../../shared/check/check.ts';
import { dismissals } from '../../shared/check/dismissals.ts';
import { withChanges } from '../../shared/check/fixes.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { type CellAt, planWith } from './book.ts';

const SPREAD: CellAt[] = [
  ['Key results', 3, 4, 'M1'],
  ['Key results', 3, 5, 'increase'],
  ['Key results', 3, 6, 0],
  ['Key results', 3, 7, 20],
];
const BY = { reason: 'A small shop', email: 'hq@shop.example', day: '2025-01-10' };

const warningsOf = (book: Workbook) =>
  checkBook(book).groups.flatMap(({ cells, severity }) =>
    severity === 'warning' ? cells.map(({ problem }) => problem) : [],
  );

/**
 * The workbook once all its warnings are dismissed; a new column is appended to each row as the sheet does.
 */
function dismissed(book: Workbook): Workbook {
  const wide = { tabs: book.tabs.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row, '']) })) };
  return withChanges(wide, dismissals(book, warningsOf(book), BY));
}

describe('a dismissed warning', () => {
  it('stands in the Notes of its row, as a line that a person can read and delete', () => {
    const book = planWith(...SPREAD);
    expect(dismissals(book, warningsOf(book), BY)).toEqual([
      { tab: 'Key results', row: 1, column: 11, before: '', after: 'Notes' },
      {
        tab: 'Key results',
        row: 2,
        column: 11,
        before: '',
        after: expect.stringMatching(/^ok: A small shop \(Hanna Quist, 2025-01-10\) #[0-9a-f]{8}$/),
        beside: { column: 1, value: 'KR1' },
      },
    ]);
  });

  it('does not come back', () => {
    const book = planWith(...SPREAD);
    expect(warningsOf(book)).toHaveLength(1);
    expect(warningsOf(dismissed(book))).toEqual([]);
  });

  it('comes back when its row changes, and when the line is deleted', () => {
    const book = dismissed(planWith(...SPREAD));
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    const row = tab.rows[1]!;
    tab.rows[1] = row.with(6, 160);
    expect(warningsOf(book)).toHaveLength(1);
    tab.rows[1] = row.with(10, '');
    expect(warningsOf(book)).toHaveLength(1);
  });

  it('stays dismissed when something else is noted beside it, or the row moves', () => {
    const book = dismissed(planWith(...SPREAD));
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    tab.rows[1] = tab.rows[1]!.with(10, `Ask Mia in March\n${tab.rows[1]![10]}`);
    tab.rows = [tab.rows[0]!, tab.rows[2]!, tab.rows[1]!];
    expect(warningsOf(book)).toEqual([]);
  });

  it('leaves what is noted already where it is', () => {
    const book = planWith(...SPREAD, ['Key results', 1, 11, '备注'], ['Key results', 2, 11, 'Ask Mia']);
    const [line] = dismissals(book, warningsOf(book), BY);
    expect(line).toMatchObject({
      column: 11,
      before: 'Ask Mia',
      after: expect.stringMatching(/^Ask Mia\nok: /),
    });
  });

  it('takes a reason that looks like a formula as the text that it is', () => {
    const book = planWith(...SPREAD);
    const changes = dismissals(book, warningsOf(book), { ...BY, reason: '=HYPERLINK("x")\nok: #00000000' });
    expect(String(changes[1]!.after)).toMatch(
      /^ok: =HYPERLINK\("x"\) ok: #00000000 \(Hanna Quist, .*\) #[0-9a-f]{8}$/,
    );
  });
});
