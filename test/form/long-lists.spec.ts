// Takes lists of a small and of the largest company; specifies that a form offers what one can look through,
// and that of more the name or the ID is typed and read alike.
import { describe, expect, it } from '@jest/globals';
import { actionPage } from '../../functions/src/pages/index.ts';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import { BOUNDS } from '../../shared/model/bounds.ts';
import type { FieldType, FormField } from '../../shared/model/form.ts';
import { context, fieldOf, formOf } from './fixtures.ts';

const LARGEST_BYTES = 200_000;
const most = (count: number) => Array.from({ length: count }, (_, at) => at);

/** What there is to choose from in a company of this size. */
const companyOf = (count: number) => ({
  ...context,
  people: most(count).map((at) => ({ email: `p${at}@chain.example`, name: `Person ${at}` })),
  units: most(count).map((at) => ({ id: `U${at}`, name: `门店 ${at}` })),
  keyResults: most(count).map((at) => ({ id: `O${at}-K1`, text: `Premium share of shop ${at} to 18 %` })),
});
const goals = (count: number) =>
  most(count).map((at) => ({ key: `O${at}`, label: { en: `Win shop ${at}`, zh: `拿下门店 ${at}` } }));

const fieldsOf = (count: number): FormField[] => [
  fieldOf('person', { id: 'person' }),
  fieldOf('unit', { id: 'unit' }),
  fieldOf('key result', { id: 'keyResult' }),
  fieldOf('one choice', { id: 'goal', options: goals(count) }),
];

const pageOf = (count: number, raw = {}) =>
  actionPage({
    language: 'en',
    workspace: 'Chain',
    template: formOf(...fieldsOf(count)),
    raw,
    faults: [],
    context: companyOf(count),
    formKey: 'k'.repeat(20),
  });

const inputOf = (html: string, name: string) =>
  new RegExp(`<(select|input)\\b[^>]* name="${name}"[^>]*>`).exec(html)![0];

describe('a list of a form', () => {
  it('is a list while one can look through it', () => {
    const html = pageOf(500);
    for (const { id } of fieldsOf(0)) expect(inputOf(html, id)).toContain('<select');
  });

  it('of the largest company is typed, on a page that stays small', () => {
    const html = pageOf(BOUNDS.keyResults, { keyResult: 'O7-K1' });
    for (const { id } of fieldsOf(0)) expect(inputOf(html, id)).toContain('placeholder="Name or ID"');
    expect(inputOf(html, 'keyResult')).toContain('value="O7-K1"');
    expect(Buffer.byteLength(html)).toBeLessThan(LARGEST_BYTES);
  });

  const answer = (type: FieldType, typed: string, changes: Partial<FormField> = {}) => {
    const { answers, faults } = checkAnswers(formOf(fieldOf(type, changes)), { a: typed }, companyOf(9));
    return faults[0]?.code ?? answers.a;
  };

  it.each<[FieldType, string, unknown]>([
    ['person', 'P7@chain.example', 'p7@chain.example'],
    ['person', 'person 7', 'p7@chain.example'],
    ['person', 'Person', 'unknown-person'],
    ['unit', 'u7', 'U7'],
    ['unit', '门店 7', 'U7'],
    ['key result', 'O7-K1', 'O7-K1'],
    ['key result', 'premium share of shop 7 to 18 %', 'O7-K1'],
    ['one choice', 'O7', 'O7'],
    ['one choice', 'win shop 7', 'O7'],
    ['one choice', '拿下门店 7', 'O7'],
    ['one choice', 'Win', 'not-an-option'],
    ['one choice', '–', 'not-an-option'],
  ])('%s: “%s” is read as %s', (type, typed, expected) => {
    expect(answer(type, typed, { options: type === 'one choice' ? goals(9) : [] })).toBe(expected);
  });

  it('asks for the ID where two choices bear the name', () => {
    const options = ['A1', 'A2'].map((key) => ({ key, label: { en: 'Win the shop' } }));
    expect(answer('one choice', 'Win the shop', { options })).toBe('two-of-a-name');
    expect(answer('one choice', 'A2', { options })).toBe('A2');
    expect(answer('several choices', 'Win the shop', { options })).toBe('two-of-a-name');
    expect(answer('several choices', 'A2', { options })).toEqual(['A2']);
  });
});
