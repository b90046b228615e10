// Takes a Forms tab; specifies which forms may stand for a built-in one: not under a name that none bears,
// not without a field that its step needs. Boundaries first.
import { describe, expect, it } from '@jest/globals';
import { formProblems } from '../../functions/src/usecases/publish/server-problems.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { builtInForms } from '../../shared/process/gate/built-in-forms.ts';
import { beginnings, STEPS } from '../../shared/process/steps/table.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookPlus } from '../sheet/book.ts';

const HEADINGS = ['Form ID', 'Field ID', 'Label', 'Required', 'Type', 'Options', 'Maps to'];

/** What publishing says of these rows of Forms, below the headings. */
function saidOf(rows: Cell[][], language: 'en' | 'zh' = 'en'): string[] {
  const workbook = bookPlus('Forms', HEADINGS, ...rows);
  const read = readWorkbook(workbook);
  if (!read.plan) throw new Error(JSON.stringify(read.problems));
  return formProblems(workbook, read.plan, language).map(
    ({ tab, column, row, code, message }) => `${tab} ${row} ${column}: ${code}: ${message}`,
  );
}

const field = (form: string, id: string, mapsTo = ''): Cell[] => [
  form,
  id,
  `Label of ${id}`,
  '',
  'text',
  '',
  mapsTo,
];
const titleOf = (form: string): Cell[] => [form, '', 'Our own title', '', '', '', ''];

describe('a form under an ID with a dot', () => {
  it.each([
    'review.closed',
    'Review.close',
    'review.',
    '.close',
    '.',
    'review.close.',
    'level.1',
    '复盘.关闭',
  ])('“%s” is refused: no built-in form bears it', (id) => {
    expect(saidOf([field(id, 'a')])).toEqual([expect.stringContaining(`Forms 2 Form ID: no-such-form: `)]);
    expect(saidOf([field(id, 'a')])[0]).toContain(id);
  });

  it.each(['review-close', 'level-1', '复盘', 'snapshot2'])(
    '“%s” has none, and is the company’s own',
    (id) => {
      expect(saidOf([field(id, 'a')])).toEqual([]);
    },
  );

  it('is refused with a title alone too', () => {
    expect(saidOf([titleOf('review.closed')])).toEqual([expect.stringContaining('no-such-form')]);
  });
});

describe.each(STEPS.filter(({ needs = [] }) => needs.length > 0).map((step) => [step.name, step] as const))(
  'a form that stands for %s',
  (name, { needs = [], form }) => {
    it('is taken with each field that the step needs, and none else', () => {
      expect(saidOf(needs.map((need) => field(name, need)))).toEqual([]);
    });

    it.each(needs)('without “%s” is refused, with its name and no other', (lacking) => {
      const rest = needs.filter((need) => need !== lacking).map((need) => field(name, need));
      const [said, ...more] = saidOf([...rest, field(name, 'ours')]);
      expect(more).toEqual([]);
      expect(said).toContain('Forms 2 Form ID: form-lacks: ');
      expect(said).toContain(`${lacking} (`);
      for (const need of needs.filter((each) => each !== lacking)) expect(said).not.toContain(`${need} (`);
    });

    it('takes for a field what maps to the same column, under any name', () => {
      const named = needs.map((need) => {
        const own = form.fields.find(({ id }) => id === need)?.mapsTo;
        return own ? field(name, `our-${need}`, `${own.tab}.${own.column}`) : field(name, need);
      });
      expect(saidOf(named)).toEqual([]);
    });
  },
);

describe.each(
  beginnings.filter(({ begins }) => begins?.tab !== undefined).map((step) => [step.name, step] as const),
)('a form of the company’s own that begins %s', (_, { begins, needs = [], form }) => {
  const tab = begins!.tab!;
  const columnOf = (id: string) => form.fields.find((each) => each.id === id)?.mapsTo?.column;
  const other = form.fields.find(({ id, mapsTo }) => !needs.includes(id) && mapsTo?.tab === tab);
  const begun = other ? [field('ours', 'other', `${tab}.${other.mapsTo!.column}`)] : [];
  const mapped = (ids: readonly string[]) => [
    ...begun,
    ...ids.map((id) => field('ours', `our-${id}`, `${tab}.${columnOf(id)}`)),
  ];

  it('is taken with each column that the step needs', () => {
    expect(saidOf(mapped(needs))).toEqual([]);
  });

  it.each(needs)('without “%s” is refused, with its name and no other', (lacking) => {
    const rest = needs.filter((need) => need !== lacking);
    const [said, ...more] = saidOf(mapped(rest));
    expect(more).toEqual([]);
    expect(said).toContain('Forms 2 Form ID: form-lacks: ');
    expect(said).toContain(`${lacking} (`);
    for (const need of rest) expect(said).not.toContain(`${need} (`);
  });
});

describe('a form that stands for a built-in one', () => {
  it.each(builtInForms.map(({ id }) => id))('%s may have another title alone', (id) => {
    expect(saidOf([titleOf(id)])).toEqual([]);
  });

  it.each(STEPS.filter(({ needs = [] }) => needs.length === 0).map(({ name }) => name))(
    '%s, which needs none, may have any field',
    (name) => {
      expect(saidOf([field(name, 'ours')])).toEqual([]);
    },
  );

  it('says at each what is wrong, in the language of the workbook', () => {
    const said = saidOf([field('review.closed', 'a'), field('review.close', 'measure')], 'zh');
    expect(said).toEqual([
      expect.stringMatching(/^Forms 2 Form ID: no-such-form: .*[\p{sc=Han}]/u),
      expect.stringMatching(/^Forms 3 Form ID: form-lacks: .*outcome（.*[\p{sc=Han}]/u),
    ]);
  });
});
