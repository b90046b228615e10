// What the product writes into the tabs of the record is what their readers take from them: every entry comes
// back the same, in either language. Moments are kept to the minute, as the sheet shows them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../../shared/sheet/index.ts';
import {
  headingRow,
  neutralText,
  type RecordCells,
  rowFor,
  tabTitle,
} from '../../../shared/sheet/write/write.ts';
import { bookFrom, soundRows } from '../book.ts';
import { FIGURE_TABS } from './figures.ts';
import { GROWTH_TABS } from './growth.ts';
import { PROCESS_TABS } from './process.ts';

const TABS = [...FIGURE_TABS, ...PROCESS_TABS, ...GROWTH_TABS];

/** The tab with these records, as a file keeps it. */
function written(name: TabName, language: 'en' | 'zh', record: RecordCells) {
  const headings: Cell[] = headingRow(name, language);
  const { [name]: _, ...rest } = soundRows();
  const row = rowFor(name, headings, record).map(neutralText);
  return readWorkbook(bookFrom({ ...rest, [tabTitle(name, language)]: [headings, row] }));
}

describe('What is written reads back the same', () => {
  it.each(['#WOW!', '#REF!', '#N/A', '#/!', "'quoted", '=1+1'])(
    '%s in an objective and its notes',
    (typed) => {
      const row = rowFor('Objectives', headingRow('Objectives', 'en'), {
        ID: 'O9',
        Objective: typed,
        Unit: 'EC',
      });
      const { plan, problems } = readWorkbook(
        bookFrom({ ...soundRows(), Objectives: [...soundRows().Objectives!, row.map(neutralText)] }),
      );
      expect(problems).toEqual([]);
      expect(plan?.objectives.map(({ text }) => text)).toContain(typed);
    },
  );

  it('in every tab of the record', () => {
    const { happenings } = readWorkbook(bookFrom(soundRows()));
    expect(TABS.map(([, { rows }]) => rows).sort()).toEqual(Object.keys(happenings).sort());
  });

  it.each(TABS)('%s', (name, { rows, entries, cells: cellsOf, read: expected }) => {
    fc.assert(
      fc.property(entries, fc.constantFrom('en' as const, 'zh' as const), (entry, language) => {
        const { happenings, problems } = written(name, language, cellsOf(entry));
        expect(problems).toEqual([]);
        expect(happenings[rows]).toEqual([{ row: 2, ...expected(entry) }]);
      }),
    );
  });
});
