// Headings that only one company has: a person says once what they are, and every import knows it from then
// on (design §9, Import). Nothing is guessed, and what nobody has said is offered.
import { describe, expect, it } from '@jest/globals';
import { importOf } from '../../shared/import/index.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';
import { importHeadingsOf, readWorkbook } from '../../shared/sheet/index.ts';
import { bookWith } from '../support/running.ts';

const plan = (head: string) =>
  gridsOfText(
    'plan.csv',
    `${head}\nCustomers stay;Renewals above 90 %;Ada;12;90\nCustomers stay;Churn below 2 %;Ben;5;2\n`,
  );
const HOUSE = 'North star;Proof point;Captain;Was;Shall';
const SAID = [
  { heading: 'north STAR', field: 'objective' },
  { heading: 'Proof point', field: 'keyResult' },
  { heading: 'Captain', field: 'owner' },
  { heading: 'Was', field: 'baseline' },
  { heading: 'Shall', field: 'target' },
] as const;

describe('A heading that the reader does not know', () => {
  it('is offered with what stands below it, in a table that was found', () => {
    const { unread, leftOut } = importOf(plan('Objective;Key result;Captain of it all;Baseline;Target'));
    expect(unread).toEqual([{ at: 'plan.csv!C', heading: 'Captain of it all', samples: ['Ada', 'Ben'] }]);
    expect(leftOut.map(({ at }) => at)).toContain('plan.csv!C');
  });

  it('is offered where most of the headings are a company’s own words, and none of them is taken for a goal', () => {
    const { objectives, unread } = importOf(plan('Objective;Proof point;Captain;Was;Shall'));
    expect(objectives.map(({ text }) => text)).toEqual(['Customers stay']);
    expect(unread.map(({ heading }) => heading)).toEqual(['Proof point', 'Captain', 'Shall']);
  });

  it('is offered where no table was found at all', () => {
    const { objectives, unread } = importOf(plan('Νόρθ;Πρφ;Κπτ;Ηταν;Θα'));
    expect(objectives).toEqual([]);
    expect(unread.map(({ heading }) => heading)).toEqual(['Νόρθ', 'Πρφ', 'Κπτ', 'Ηταν', 'Θα']);
  });

  it('is read as a person has said, whatever stands below it and whatever the words mean elsewhere', () => {
    const { objectives, unread } = importOf(plan(HOUSE), { headings: SAID });
    expect(unread).toEqual([]);
    expect(
      objectives.map(({ text, keyResults }) => [
        text,
        keyResults.map(({ text: said, owner, baseline, target }) => [said, owner, baseline, target]),
      ]),
    ).toEqual([
      [
        'Customers stay',
        [
          ['Renewals above 90 %', 'Ada', 0.12, 0.9],
          ['Churn below 2 %', 'Ben', 0.05, 0.02],
        ],
      ],
    ]);
  });

  it('is left out with a line where a person says so, and not offered again', () => {
    const { unread, leftOut } = importOf(plan('Objective;Key result;Captain;Baseline;Target'), {
      headings: [{ heading: 'Captain', field: 'ignored' }],
    });
    expect(unread).toEqual([]);
    expect(leftOut.map(({ at }) => at)).toContain('plan.csv!C');
  });
});

describe('The tab Import headings', () => {
  const tab = (...rows: string[][]) => ({
    name: '导入表头',
    rows: [['表头', '对应列'], ...rows],
  });

  it('says what headings are, in both languages', () => {
    const book = { tabs: [tab(['North star', '目标'], ['Captain', 'owner'])] };
    expect(importHeadingsOf(book)).toEqual([
      { heading: 'North star', field: 'objective' },
      { heading: 'Captain', field: 'owner' },
    ]);
  });

  it('is checked at its cells: a column that there is not, a heading that stands twice, one that is blank', () => {
    const own = tab(['Captain', 'admiral'], ['Shall', 'target'], ['SHALL', 'value'], ['', 'owner']);
    const { problems } = readWorkbook({ tabs: [...bookWith().tabs, own] });
    expect(problems.map(({ tab: name, row, column, code }) => [name, row, column, code])).toEqual([
      ['Import headings', 2, 'Column', 'unknown-choice'],
      ['Import headings', 4, 'Heading', 'duplicate-id'],
      ['Import headings', 5, 'Heading', 'missing-value'],
    ]);
    expect(importHeadingsOf({ tabs: [own] })).toEqual([{ heading: 'Shall', field: 'target' }]);
  });

  it('may lie beside a file: it is no plan, and what it says counts', () => {
    const beside = gridsOfText(
      'Import headings.csv',
      'Heading;Column\nNorth star;objective\nProof point;key result\nCaptain;owner\n',
    );
    const { files, objectives, leftOut } = importOf([...beside, ...plan(HOUSE)]);
    expect(files).toEqual(['plan.csv']);
    expect(objectives[0]?.keyResults.map(({ owner }) => owner)).toEqual(['Ada', 'Ben']);
    expect(leftOut).toContainEqual({ at: 'Import headings.csv', reason: 'headings of your own' });
  });

  it('holds no more rows than there are bounds for', () => {
    const rows = Array.from({ length: 501 }, (_, at) => [`Word ${at}`, 'note']);
    const { problems } = readWorkbook({ tabs: [...bookWith().tabs, tab(...rows)] });
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[502, 'too-many-rows']]);
  });
});
