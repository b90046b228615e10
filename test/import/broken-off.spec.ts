// Takes an import that ends after any of its pieces, with its page closed; holds that the next one finishes
// it, doubles nothing, and that taking it back takes all of it (design §9, Again). Never a file.
import { describe, expect, it } from '@jest/globals';
import { FIRST_CHOICES } from '../../shared/import/again/choices.ts';
import { earlierImports } from '../../shared/import/again/take-back.ts';
import { ImportedBook } from './imported-book.ts';

const HEAD = 'Objective\tKey result\tBaseline\tTarget\tOwner';
const FIRST = [
  HEAD,
  'Neighbours come back\tRegulars a week\t80\t140\tBen',
  'Neighbours come back\tComplaints a month\t12\t4\tMia',
  'Open the second shop\tShare of shifts filled\t60%\t95%\tBen',
  // The same text twice is two rows.
  'Open the second shop\tOpen on time\t0\t1\tMia',
  'Open the second shop\tOpen on time\t0\t1\tMia',
].join('\n');
/** Two targets move, a row is reworded, one is gone, one is new. */
const SECOND = FIRST.replace('140', '150')
  .replace('\t95%', '\t97%')
  .replace('Regulars a week', 'Regular guests a week')
  .replace('Neighbours come back\tComplaints a month\t12\t4\tMia\n', '')
  .concat('\nKeep the books\tRent per month\t9000\t7000\tMia');
const WITH_GONE = { ...FIRST_CHOICES, gone: true };

const TABS = ['Units', 'People', 'Objectives', 'Key results'] as const;
/** What the book says, whatever the IDs. */
const said = (book: ImportedBook) =>
  TABS.flatMap((tab) =>
    book.rows(tab).map(({ cells }) => {
      const objective = book
        .rows('Objectives')
        .find((each) => each.cells['Objective ID'] === cells['Objective ID']);
      return [
        tab,
        cells.Name ?? cells['Key result'] ?? objective?.cells.Objective,
        cells.Target ?? '',
        tab === 'Key results' ? (objective?.cells.Objective ?? 'none') : '',
      ].join(' | ');
    }),
  ).sort();
const ids = (book: ImportedBook) => book.rows('Key results').map(({ cells }) => cells['KR ID']);

const first = (): ImportedBook => {
  const book = new ImportedBook();
  book.import(FIRST);
  return book;
};
const [WHOLE, AGAIN] = (() => {
  const book = first();
  const once = said(book);
  book.import(SECOND, WITH_GONE);
  return [once, said(book)];
})();
const upTo = (pieces: number): number[] => Array.from({ length: pieces + 1 }, (_, at) => at);

describe('An import that broke off', () => {
  it.each(upTo(new ImportedBook().import(FIRST)))('after %i pieces is finished by the next one', (pieces) => {
    const book = new ImportedBook();
    book.import(FIRST, FIRST_CHOICES, 'Plan.csv', pieces);
    const { missing, conflicts, gone } = book.compare(FIRST);
    // Nothing of it is taken for what somebody did here.
    expect({ missing, conflicts, gone }).toEqual({ missing: [], conflicts: [], gone: [] });
    book.import(FIRST);
    expect(said(book)).toEqual(WHOLE);
    expect(new Set(ids(book)).size).toBe(ids(book).length);
    expect(book.compare(FIRST)).toMatchObject({ added: [], changed: [], missing: [], gone: [] });
    expect(earlierImports(book.workbook())).toMatchObject([{ of: null }]);
    expect(book.takeBack(0)).toBe(0);
    expect(said(book)).toEqual([]);
    expect(book.rows('Import log')).toEqual([]);
  });

  it.each(upTo(new ImportedBook().import(FIRST) - 1).slice(1))(
    'after %i pieces can be taken back as far as it came',
    (pieces) => {
      const book = new ImportedBook();
      book.import(FIRST, FIRST_CHOICES, 'Plan.csv', pieces);
      expect(earlierImports(book.workbook())).toMatchObject([{ source: 'Plan.csv', of: 8 }]);
      expect(book.takeBack(0)).toBe(0);
      expect(said(book)).toEqual([]);
      expect(book.rows('Import log')).toEqual([]);
    },
  );

  it.each(upTo(first().import(SECOND, WITH_GONE)))(
    'of a next version after %i pieces is finished, its changes too',
    (pieces) => {
      const book = first();
      book.import(SECOND, WITH_GONE, 'Plan.csv', pieces);
      expect(book.compare(SECOND)).toMatchObject({ missing: [], conflicts: [] });
      book.import(SECOND, WITH_GONE);
      expect(said(book)).toEqual(AGAIN);
      expect(book.compare(SECOND)).toMatchObject({
        added: [],
        changed: [],
        reworded: [],
        missing: [],
        gone: [],
      });
      // And all of it goes back to the first version.
      expect(book.takeBack(0)).toBe(0);
      expect(said(book)).toEqual(WHOLE);
    },
  );

  it('leaves alone what somebody changed between the two presses, and says so', () => {
    const book = first();
    book.import(SECOND, WITH_GONE, 'Plan.csv', 3);
    book.edit('Key results', 'KR1', 'Target', 160);
    book.import(SECOND, WITH_GONE);
    expect(book.cell('Key results', 'KR1', 'Target')).toBe(160);
    expect(book.compare(SECOND).conflicts).toEqual([]);
  });

  it('does not hold up another file, and is finished after it', () => {
    const book = new ImportedBook();
    book.import(FIRST, FIRST_CHOICES, 'Plan.csv', 2);
    book.import(`${HEAD}\nSomething else\tAnother key result\t1\t2\tBen`, FIRST_CHOICES, 'Other.csv');
    book.import(FIRST);
    expect(said(book).filter((each) => !/else|Another/.test(each))).toEqual(WHOLE);
  });
});

describe('Taking back that broke off', () => {
  const pieces = () => {
    const book = first();
    book.import(SECOND, WITH_GONE);
    return book;
  };

  it.each(upTo(14))('after %i pieces is finished by the next press, and no row comes back twice', (at) => {
    const book = pieces();
    book.takeBack(0, at);
    if (earlierImports(book.workbook()).length === 2) book.takeBack(0);
    expect(said(book)).toEqual(WHOLE);
  });
});
