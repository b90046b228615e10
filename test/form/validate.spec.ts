// The specification of checking answers: one table per field type, boundaries first.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import type { FieldType, FormField, RawAnswers } from '../../shared/model/form.ts';
import { builtInForms } from '../../shared/process/gate/built-in-forms.ts';
import { context, fieldOf, formOf } from './fixtures.ts';

/** The answer of a form with one field, or the code of its fault. */
const answer = (field: FormField, typed: string | string[], more: RawAnswers = {}) => {
  const { answers, faults } = checkAnswers(formOf(field), { a: typed, ...more }, context);
  return faults[0] ? { fault: faults[0].code } : answers.a;
};
const fault = (code: string) => ({ fault: code });
const options = ['red', 'blue', 'green'].map((key) => ({ key, label: { en: `The ${key}`, zh: key } }));

const TABLES: Record<
  FieldType,
  [changes: Partial<FormField>, typed: string | string[], expected: unknown][]
> = {
  text: [
    [{}, '  hello ', 'hello'],
    [{}, '', null],
    [{}, 'two\r\nlines', 'two lines'],
    [{ max: 5 }, '12345', '12345'],
    [{ max: 5 }, '123456', fault('too-long')],
    [{ max: 2 }, '😀😀', '😀😀'],
    [{ min: 3 }, 'ab', fault('too-short')],
    [{ min: 3 }, 'abc', 'abc'],
    [{}, '=IMPORTXML("x")', '=IMPORTXML("x")'],
    [{ required: true }, '   ', fault('required')],
  ],
  'long text': [
    [{}, 'one\r\ntwo', 'one\ntwo'],
    [{}, 'x'.repeat(5000), 'x'.repeat(5000)],
    [{}, 'x'.repeat(5001), fault('too-long')],
  ],
  number: [
    [{}, '18', 18],
    [{}, '1,234.5', 1234.5],
    [{}, '１８', 18],
    [{}, '-3', -3],
    [{}, 'a lot', fault('not-a-number')],
    [{}, '12 or 13', fault('not-a-number')],
    [{ min: 0, max: 10 }, '0', 0],
    [{ min: 0, max: 10 }, '10', 10],
    [{ min: 0, max: 10 }, '10.1', fault('too-large')],
    [{ min: 0, max: 10 }, '-0.1', fault('too-small')],
    [{ required: true }, '', fault('required')],
  ],
  percent: [
    [{}, '18 %', 0.18],
    [{}, '18%', 0.18],
    [{}, '18％', 0.18],
    [{}, '0.18', 0.18],
    [{}, '1', 1],
    [{}, '107 %', 1.07],
    [{}, '18', fault('percent-doubt')],
    [{}, '1.01', fault('percent-doubt')],
    [{}, '-18', fault('percent-doubt')],
    [{ max: 1 }, '101 %', fault('too-large')],
    [{}, 'much', fault('not-a-number')],
  ],
  date: [
    [{}, '2025-01-14', '2025-01-14'],
    [{}, '2025/1/14', '2025-01-14'],
    [{}, '2025年1月14日', '2025-01-14'],
    [{}, '3/4/2025', fault('ambiguous-date')],
    [{}, '2025-02-29', fault('impossible-date')],
    [{}, 'soon', fault('bad-date')],
    [{ min: '2025-01-01' }, '2024-12-31', fault('too-early')],
    [{ min: '2025-01-01' }, '2025-01-01', '2025-01-01'],
    [{ max: '2025-03-31' }, '2025-04-01', fault('too-late')],
    [{ max: '2025-03-31' }, '2025-03-31', '2025-03-31'],
  ],
  'one choice': [
    [{ options }, 'red', 'red'],
    [{ options }, 'The Blue', 'blue'],
    [{ options }, 'pink', fault('not-an-option')],
    [{ options, required: true }, '', fault('required')],
  ],
  'several choices': [
    [{ options }, ['red', 'blue', 'red'], ['red', 'blue']],
    [{ options }, [], []],
    [{ options }, ['red', 'pink'], fault('not-an-option')],
    [{ options, min: 2 }, ['red'], fault('too-few')],
    [{ options, max: 1 }, ['red', 'blue'], fault('too-many')],
    [{ options, required: true }, [], fault('required')],
  ],
  scale: [
    [{ min: 1, max: 5 }, '1', 1],
    [{ min: 1, max: 5 }, '5', 5],
    [{ min: 1, max: 5 }, '0', fault('not-whole')],
    [{ min: 1, max: 5 }, '6', fault('not-whole')],
    [{ min: 1, max: 5 }, '4.5', fault('not-whole')],
    [{ min: 1, max: 5 }, 'five', fault('not-whole')],
  ],
  confidence: [
    [{}, '1', 1],
    [{}, '10', 10],
    [{}, '0', fault('not-whole')],
    [{}, '11', fault('not-whole')],
  ],
  person: [
    [{}, 'LIN@chain.example', 'lin@chain.example'],
    [{}, 'who@chain.example', fault('unknown-person')],
  ],
  unit: [
    [{}, 'EAST', 'EAST'],
    [{}, 'WEST', fault('unknown-unit')],
  ],
  'key result': [
    [{}, 'K1', 'K1'],
    [{}, 'K9', fault('unknown-key-result')],
  ],
  'yes-no': [
    [{}, 'yes', true],
    [{}, '否', false],
    [{}, '1', true],
    [{}, 'perhaps', fault('not-yes-no')],
    [{ required: true }, '', fault('required')],
  ],
  link: [
    [{}, 'https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    [{}, 'http://例子.example/', 'http://例子.example/'],
    [{}, 'javascript:alert(1)', fault('not-a-link')],
    [{}, 'https://', fault('not-a-link')],
    [{}, 'https://a.example/"onclick', fault('not-a-link')],
    [{}, 'https://user@evil.example', fault('not-a-link')],
    [{}, 'example.com', fault('not-a-link')],
  ],
};

describe.each(Object.entries(TABLES))('a field of type %s', (type, rows) => {
  it.each(rows)('%j with %j typed is %j', (changes, typed, expected) => {
    expect(answer(fieldOf(type as FieldType, changes), typed)).toEqual(expected);
  });
});

describe('18 where 18 % may be meant', () => {
  const percent = fieldOf('percent');

  it('offers both readings, and takes the one that the person chooses', () => {
    const { faults } = checkAnswers(formOf(percent), { a: '18' }, context);
    expect(faults[0]?.readings).toEqual([
      { key: 'percent:18', value: 0.18, percent: true },
      { key: 'number:18', value: 18, percent: false },
    ]);
    expect(answer(percent, '18', { 'a~as': 'percent:18' })).toBe(0.18);
    expect(answer(percent, '18', { 'a~as': 'number:18' })).toBe(18);
  });

  it('asks again where the number was changed after the choice', () => {
    expect(answer(percent, '19', { 'a~as': 'percent:18' })).toEqual(fault('percent-doubt'));
  });

  it('is not asked where the bounds allow one reading only', () => {
    expect(answer(fieldOf('percent', { min: 0, max: 1 }), '18')).toBe(0.18);
    expect(answer(fieldOf('number', { min: 0, max: 10 }), '1,250')).toBe(1.25);
    expect(answer(fieldOf('number', { min: 100 }), '1.250')).toBe(1250);
  });
});

describe('a field that is shown only when another holds something', () => {
  const kind = fieldOf('one choice', { id: 'kind', options });
  const why = fieldOf('text', {
    id: 'why',
    required: true,
    showWhen: { fieldId: 'kind', values: ['red'], negated: false },
  });
  const check = (raw: RawAnswers, ...fields: FormField[]) =>
    checkAnswers(formOf(kind, ...fields), raw, context);

  it('is required while it is shown', () => {
    expect(check({ kind: 'red' }, why).faults.map(({ fieldId, code }) => [fieldId, code])).toEqual([
      ['why', 'required'],
    ]);
  });

  it('is neither required nor kept while it is hidden', () => {
    expect(check({ kind: 'blue', why: 'because' }, why)).toEqual({ answers: { kind: 'blue' }, faults: [] });
  });

  it('may be shown when the other holds anything, or does not', () => {
    const any = { ...why, showWhen: { fieldId: 'kind', values: [], negated: false } };
    const blank = { ...why, showWhen: { fieldId: 'kind', values: [], negated: true } };
    expect(check({ kind: 'blue' }, any).faults).toHaveLength(1);
    expect(check({}, any).faults).toHaveLength(0);
    expect(check({}, blank).faults).toHaveLength(1);
    expect(check({ kind: 'blue' }, blank).faults).toHaveLength(0);
  });

  it('is hidden together with the field that it depends on', () => {
    const then = fieldOf('text', {
      id: 'then',
      required: true,
      showWhen: { fieldId: 'why', values: [], negated: false },
    });
    expect(check({ kind: 'blue', why: 'typed before' }, why, then)).toEqual({
      answers: { kind: 'blue' },
      faults: [],
    });
  });

  it('is shown where its condition names a field that is not there', () => {
    const lost = { ...why, showWhen: { fieldId: 'gone', values: [], negated: false } };
    expect(check({}, lost).faults).toHaveLength(1);
  });
});

describe('the messages', () => {
  it('are in the language of the person and name the field', () => {
    const template = formOf(fieldOf('text', { required: true }));
    expect(checkAnswers(template, {}, context).faults[0]?.message).toBe('Please fill in “Answer”.');
    expect(checkAnswers(template, {}, { ...context, language: 'zh' }).faults[0]?.message).toBe(
      '请填写“回答”。',
    );
  });
});

describe('whatever is sent', () => {
  const names = fc.constantFrom(
    ...new Set(builtInForms.flatMap(({ fields }) => fields.flatMap(({ id }) => [id, `${id}~as`]))),
    '__proto__',
    'constructor',
  );
  const anything = fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string()), fc.anything()));

  it('never throws, and every form says for each field at most one fault or one answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInForms), anything, (template, raw) => {
        const { answers, faults } = checkAnswers(template, raw as RawAnswers, context);
        const told = [...Object.keys(answers), ...faults.map(({ fieldId }) => fieldId)];
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 300 },
    );
  });
});
