// Takes the Forms tab; says how a training's level is set up in cells, which mistakes are shown where, and
// that every form can be written into cells and read back. Never a store.
import { describe, expect, it } from '@jest/globals';
import { scoreOf } from '../../shared/form/check/level.ts';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import type { FormTemplate, RawAnswers } from '../../shared/model/form.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { builtInForms } from '../../shared/process/gate/built-in-forms.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { headingRow, neutralText, rowFor } from '../../shared/sheet/write/write.ts';
import { formCells } from '../../shared/sheet/write/write-forms.ts';
import { bookPlus } from './book.ts';

const headings = ['Form ID', 'Field ID', 'Label', 'Type', 'Options', 'Right answer', 'Pass at', 'Points'];
const reading = (...rows: Cell[][]) => readWorkbook(bookPlus('Forms', headings, ...rows));
const title = (passAt: Cell, points: Cell): Cell[] => ['level-1', '', 'Level 1', '', '', '', passAt, points];
const colour: Cell[] = [
  'level-1',
  'colour',
  'Colour of alarm?',
  'one choice',
  'red=Red|红; green=Green|绿',
  'red',
];
const share: Cell[] = ['level-1', 'share', 'Premium share?', 'percent', '', '18%'];
const scenes: Cell[] = [
  'level-1',
  'scenes',
  'Which scenes?',
  'several choices',
  'kitchen; family; gift',
  'gift; kitchen',
];
const word: Cell[] = ['level-1', 'word', 'What is it called?', 'text', '', 'Attune; 同频'];
const free: Cell[] = ['level-1', 'why', 'Why?', 'long text', '', ''];

const codes = (...rows: Cell[][]) =>
  reading(...rows).problems.map(({ row, column, code }) => [row, column, code]);
const level = (...rows: Cell[][]): FormTemplate => {
  const { plan, problems } = reading(...rows);
  expect(problems).toEqual([]);
  return plan!.forms[0]!;
};

describe('A form with right answers and points', () => {
  it('is a level of a training: passed with all of them, or with the number or share of them that the title says', () => {
    for (const [passAt, needed] of [
      ['', 4],
      [3, 3],
      ['50%', 2],
      ['60%', 3],
      [0.75, 3],
      ['100%', 4],
    ] as const)
      expect(level(title(passAt, 60), colour, share, scenes, word, free).level).toEqual({
        points: 60,
        needed,
      });
  });

  it('counts an answer as right by any of the right ones, of several choices by all of them and no other', () => {
    const form = level(title('', 60), colour, share, scenes, word, free);
    const context = { language: 'en' as const, people: [], units: [], keyResults: [] };
    const right = (raw: RawAnswers) => scoreOf(form, checkAnswers(form, raw, context).answers)?.right;
    const all = { colour: 'red', share: '18 %', scenes: ['kitchen', 'gift'], word: ' attune ' };
    expect(right(all)).toBe(4);
    expect(scoreOf(form, checkAnswers(form, all, context).answers)?.passed).toBe(true);
    expect(right({ ...all, word: '同频' })).toBe(4);
    expect(right({ ...all, scenes: ['kitchen'] })).toBe(3);
    expect(right({ ...all, scenes: ['kitchen', 'gift', 'family'] })).toBe(3);
    expect(right({ ...all, share: '0.19', colour: 'green' })).toBe(2);
    expect(right({})).toBe(0);
  });

  it('takes right answers in the words of either language and gives them as the option that they name', () => {
    expect(
      level(title('', 1), ['level-1', 'c', 'C', 'one choice', 'red=Red|红; green', '红；green']).fields[0]!
        .right,
    ).toEqual(['red', 'green']);
    expect(level(title('', 1), ['level-1', 'c', 'C', '是否', '', '是']).fields[0]!.right).toEqual(['yes']);
  });
});

describe('A mistake in a level', () => {
  it('is shown on the cell that holds it', () => {
    expect(codes(title('', 60), free)).toEqual([[2, 'Points', 'level-without-answers']]);
    expect(codes(title(2, ''), free)).toEqual([[2, 'Pass at', 'level-without-answers']]);
    expect(codes(title('', ''), colour)).toEqual([[3, 'Right answer', 'level-without-points']]);
    expect(codes(colour)).toEqual([[2, 'Right answer', 'level-without-points']]);
    for (const passAt of [0, 2, 1.5, '0%', '150%', 'most'])
      expect(codes(title(passAt, 60), colour)).toEqual([
        [2, 'Pass at', passAt === 'most' ? 'bad-number' : 'bad-pass-mark'],
      ]);
    for (const points of [0, -5, 2.5, '10%', 'many', 10_001])
      expect(codes(title('', points), colour)[0]!.slice(0, 2)).toEqual([2, 'Points']);
    expect(codes(title('', 60), [...colour, 1, 60])).toEqual([
      [3, 'Pass at', 'level-on-field'],
      [3, 'Points', 'level-on-field'],
    ]);
    expect(codes(title('', 60), colour.with(5, 'blue'))).toEqual([[3, 'Right answer', 'bad-right-answer']]);
    const twice = colour.with(4, 'red=Warm; orange=Warm; blue=Cold').with(5, 'warm');
    expect(codes(title('', 60), twice)).toEqual([[3, 'Right answer', 'two-of-a-name']]);
    expect(codes(title('', 60), twice.with(5, 'orange; Cold'))).toEqual([]);
    expect(codes(title('', 60), share.with(5, 'a fifth'))).toEqual([[3, 'Right answer', 'bad-right-answer']]);
    expect(codes(title('', 60), colour, free.with(5, 'because'))).toEqual([
      [4, 'Right answer', 'no-right-answer'],
    ]);
  });

  it('says the way out in both languages', () => {
    const [english] = reading(title(3, 60), colour).problems;
    expect(english!.message).toBe(
      'The pass mark is a number of right answers from 1 to 1, or a share such as 80%; not “3”.',
    );
    const chinese = readWorkbook(bookPlus('Forms', headings, title(3, 60), colour), { language: 'zh' });
    expect(chinese.problems[0]!.message).toBe('及格线应为 1 到 1 的答对题数，或 80% 这样的比例，而不是“3”。');
  });
});

describe('A form written into cells', () => {
  const roundTrip = (form: FormTemplate, language: 'en' | 'zh') => {
    const row = headingRow('Forms', language);
    const cells = formCells(form).map((record) => rowFor('Forms', row, record).map(neutralText));
    const { plan, problems } = readWorkbook(bookPlus('Forms', row, ...cells));
    // What a built-in form is asked with comes from the plan when it is opened: cells have to say it.
    expect(problems.filter(({ code }) => code !== 'no-options')).toEqual([]);
    return plan?.forms[0] ?? null;
  };

  it.each(builtInForms.map((form) => [form.id, form] as const))('reads back the same: %s', (_, form) => {
    const isComplete = form.fields.every(({ type, options }) => type !== 'one choice' || options.length > 0);
    for (const language of ['en', 'zh'] as const)
      if (isComplete) expect(roundTrip(form, language)).toEqual(form);
  });

  it('reads back the same with right answers and points', () => {
    const form = level(title(3, 60), colour, share, scenes, word, free);
    expect(roundTrip(form, 'zh')).toEqual(form);
  });
});
