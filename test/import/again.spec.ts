// Takes two versions of a team's file and what was done to the book between them; holds what an import of the
// second one says and writes (design §9, Again). Never a file.
import { describe, expect, it } from '@jest/globals';
import { FIRST_CHOICES } from '../../shared/import/again/choices.ts';
import { takenBack } from '../../shared/import/again/take-back.ts';
import { ImportedBook } from './imported-book.ts';

const HEAD = 'Objective\tKey result\tBaseline\tTarget\tOwner';
const FIRST = [
  HEAD,
  'Neighbours come back\tRegulars a week\t80\t140\tBen',
  'Neighbours come back\tComplaints a month\t12\t4\tMia',
  'Open the second shop\tShare of shifts filled\t60%\t95%\tBen',
].join('\n');

const version = (from: string, to: string) => FIRST.replace(from, to);
const without = (words: string) =>
  FIRST.split('\n')
    .filter((line) => !line.includes(words))
    .join('\n');

function imported(): ImportedBook {
  const book = new ImportedBook();
  book.import(FIRST);
  return book;
}

const NOTHING = { added: [], changed: [], reworded: [], conflicts: [], gone: [], missing: [] };
const CASES: [what: string, next: string, meanwhile: (book: ImportedBook) => void, found: object][] = [
  ['the same file', FIRST, () => {}, NOTHING],
  [
    'a target that moved',
    version('140', '150'),
    () => {},
    { ...NOTHING, changed: [['Regulars a week', 'Target', 140, 150]] },
  ],
  [
    'a text that was reworded',
    version('Regulars a week', 'Regular guests a week'),
    () => {},
    { ...NOTHING, reworded: [['Regulars a week', 'Key result', 'Regulars a week', 'Regular guests a week']] },
  ],
  [
    'a key result more',
    `${FIRST}\nOpen the second shop\tRent per month\t9000\t7000\tMia`,
    () => {},
    { ...NOTHING, added: ['Rent per month'] },
  ],
  [
    'a row that is gone',
    without('Complaints'),
    () => {},
    { ...NOTHING, gone: [['Complaints a month', false]] },
  ],
  [
    'a row that is gone and was edited here',
    without('Complaints'),
    (book) => book.edit('Key results', 'KR2', 'Target', 3),
    { ...NOTHING, gone: [['Complaints a month', true]] },
  ],
  [
    'an edit here of what the file still says',
    FIRST,
    (book) => book.edit('Key results', 'KR1', 'Target', 145),
    NOTHING,
  ],
  [
    'an edit on both sides',
    version('140', '150'),
    (book) => book.edit('Key results', 'KR1', 'Target', 145),
    { ...NOTHING, conflicts: [['Regulars a week', 'Target', 145, 150]] },
  ],
  [
    'the same edit on both sides',
    version('140', '150'),
    (book) => book.edit('Key results', 'KR1', 'Target', 150),
    NOTHING,
  ],
  [
    'a row that was taken out here',
    FIRST,
    (book) => book.remove('Key results', 'KR2'),
    { ...NOTHING, missing: ['Complaints a month'] },
  ],
  [
    'a row that moved to another objective',
    version('Neighbours come back\tComplaints', 'Open the second shop\tComplaints'),
    () => {},
    { ...NOTHING, changed: [['Complaints a month', 'Objective ID', 'O1', 'O2']] },
  ],
  [
    'a name that was replaced by the address of the same person',
    FIRST,
    (book) => {
      book.add('People', { Email: 'mia@shop.example', Name: 'Mia' });
      book.edit('Key results', 'KR2', 'Owner', 'mia@shop.example');
    },
    NOTHING,
  ],
  [
    'an objective that was reworded out of knowing, by its key results',
    FIRST.replaceAll('Neighbours come back', 'A place to be'),
    () => {},
    {
      ...NOTHING,
      reworded: [['Neighbours come back', 'Objective', 'Neighbours come back', 'A place to be']],
    },
  ],
];

describe('Again', () => {
  it.each(CASES)('says of %s what it is, and nothing else', (_, next, meanwhile, found) => {
    const book = imported();
    meanwhile(book);
    expect(book.compare(next)).toEqual(found);
  });

  it('says the same in Chinese', () => {
    const book = new ImportedBook('zh');
    const first = [
      '目标\t关键结果\t基线\t目标值\t负责人',
      '邻居常来\t每周熟客数\t80\t140\t小李',
      '邻居常来\t每月投诉\t12\t4\t小王',
    ];
    book.import(first.join('\n'));
    const next = first.join('\n').replace('140', '150').replace('每月投诉', '每月投诉数量');
    expect(book.compare(next)).toEqual({
      ...NOTHING,
      changed: [['每周熟客数', 'Target', 140, 150]],
      reworded: [['每月投诉', 'Key result', '每月投诉', '每月投诉数量']],
    });
  });

  it.each([
    ['the same file', FIRST],
    ['a reworded one', version('Regulars a week', 'Regular guests a week')],
    ['one with a row more', `${FIRST}\nOpen the second shop\tRent per month\t9000\t7000\tMia`],
  ])('doubles nothing: after %s each row stands once', (_, next) => {
    const book = imported();
    book.import(next);
    const once = book.texts();
    expect(new Set(once).size).toBe(once.length);
    book.import(next);
    expect(book.texts()).toEqual(once);
  });

  it('finds the rows of a tree by the IDs that the export gives, whatever was done to the words', () => {
    const tree = (words: string) =>
      ['ID\tObjective\tKey result\tTarget', `100234\tGrow\t\t`, `100235\t\t${words}\t20`].join('\n');
    const book = new ImportedBook();
    book.import(tree('Two shops more'));
    expect(book.compare(tree('Entirely different wording'))).toMatchObject({ added: [], gone: [] });
  });

  it('asks once: what was decided against is not asked again, and a further change is', () => {
    const book = imported();
    book.edit('Key results', 'KR1', 'Target', 145);
    book.import(version('140', '150'));
    expect(book.cell('Key results', 'KR1', 'Target')).toBe(145);
    expect(book.compare(version('140', '150'))).toEqual(NOTHING);
    expect(book.compare(version('140', '160'))).toEqual({
      ...NOTHING,
      conflicts: [['Regulars a week', 'Target', 145, 160]],
    });
  });

  it('takes what the person ticks: conflicts, rows that are gone, rows that come back', () => {
    const book = imported();
    book.edit('Key results', 'KR1', 'Target', 145);
    book.remove('Key results', 'KR3');
    const next = without('Complaints').replace('140', '150');
    book.import(next, { ...FIRST_CHOICES, conflicts: true, gone: true, missing: true });
    expect(book.cell('Key results', 'KR1', 'Target')).toBe(150);
    expect(book.texts()).toEqual([
      'Neighbours come back',
      'Open the second shop',
      'Regulars a week',
      'Share of shifts filled',
    ]);
  });

  it('knows a file of another team for what it is: nothing of the first is gone', () => {
    const book = imported();
    const other = [HEAD, 'Sell online\tOrders a day\t0\t40\tZoe'].join('\n');
    expect(book.compare(other, 'Online.csv')).toEqual({ ...NOTHING, added: ['Sell online', 'Orders a day'] });
  });

  it('brings a file in anew once all of it is gone from the book: a new cycle began', () => {
    const book = imported();
    for (const id of ['KR1', 'KR2', 'KR3']) book.remove('Key results', id);
    for (const id of ['O1', 'O2']) book.remove('Objectives', id);
    expect(book.compare(FIRST)).toMatchObject({ missing: [], added: { length: 5 } });
  });
});

describe('Take back', () => {
  it('undoes an import of long ago, and the book is as it was', () => {
    const book = new ImportedBook();
    book.add('Objectives', { 'Objective ID': 'O1', Objective: 'Ours' });
    const before = book.texts();
    book.import(FIRST);
    book.takeBack(0);
    expect(book.texts()).toEqual(before);
    expect(book.rows('Import log')).toEqual([]);
  });

  it('changes cells back, brings rows back, and keeps what was edited since', () => {
    const book = imported();
    const next = `${without('Complaints').replace('140', '150')}\nOpen the second shop\tRent\t9000\t7000\tMia`;
    book.import(next, { ...FIRST_CHOICES, gone: true });
    book.edit('Key results', 'KR4', 'Target', 6500);
    expect(book.takeBack(0)).toBe(1);
    expect(book.cell('Key results', 'KR1', 'Target')).toBe(140);
    expect(book.texts().sort()).toEqual([
      'Complaints a month',
      'Neighbours come back',
      'Open the second shop',
      'Regulars a week',
      'Rent',
      'Share of shifts filled',
    ]);
  });

  it('keeps an objective, a unit and a person that rows of somebody else belong to by now', () => {
    const book = imported();
    book.add('Key results', { 'KR ID': 'KR9', 'Objective ID': 'O2', 'Key result': 'By hand' });
    // The objective, and the unit that it is of.
    expect(book.takeBack(0)).toBe(2);
    expect(book.texts()).toEqual(['Open the second shop', 'By hand']);
  });

  it('takes a row out whose blank ID was filled in by Publish', () => {
    const book = new ImportedBook();
    book.import(
      ['Team\tObjective\tKey result\tTarget', 'North\tGrow\tShops\t20', 'South\tSave\tRent\t7'].join('\n'),
    );
    const units = book.rows('Units').map(({ cells }) => cells.Name);
    expect(units).toContain('North');
    book.fillIds('Units', 'Unit ID');
    expect(book.takeBack(0)).toBe(0);
    expect(book.rows('Units')).toEqual([]);
  });

  it('says nothing to take back of a key that the log does not have', () => {
    expect(takenBack(imported().workbook(), 'other').rows).toMatchObject({ tabs: [], out: [], closing: [] });
  });
});
