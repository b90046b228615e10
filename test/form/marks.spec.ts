// Takes numbers in forms that report on no key result, and in a proposal's key results, as people of
// different countries write them; says which one reading is taken and which two are asked about.
import { describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../shared/form/check/validate.ts';
import { field, form } from '../../shared/form/templates/define.ts';
import type { DecimalMark } from '../../shared/model/workbook.ts';
import { formById } from '../../shared/process/gate/built-in-forms.ts';
import { keyResultsText, parseKeyResults } from '../../shared/sheet/cells/proposed-key-results.ts';

const NOBODY = { people: [], units: [], keyResults: [] };
const contextOf = (decimalMark: DecimalMark | null) => ({ language: 'en' as const, decimalMark, ...NOBODY });

describe('the key results of a proposal', () => {
  const template = formById([], 'proposal.submit')!;
  const only = { ...template, fields: template.fields.filter(({ id }) => id === 'keyResults') };
  const check = (text: string, mark: DecimalMark | null, asRead?: string) => {
    const raw = { keyResults: text, ...(asRead ? { 'keyResults~as': asRead } : {}) };
    const { answers, faults } = checkAnswers(only, raw, contextOf(mark));
    return faults[0]
      ? [faults[0].code, ...(faults[0].readings ?? []).map(({ label }) => label)]
      : answers.keyResults;
  };

  it.each([
    ['Gyms, 0, 8', null, 'Gyms, 0, 8'],
    ['完成门店改造，0,8', null, '完成门店改造, 0, 8'],
    ['Läden, 0,5, 1,5', ',', 'Läden, 0.5, 1.5'],
    ['Läden, 0,5 %, 1,5 %', ',', 'Läden, 0.5%, 1.5%'],
    ['Umsatz, 1.250, 2.500', ',', 'Umsatz, 1250, 2500'],
    ['Umsatz, 1,250, 2,500', '.', 'Umsatz, 1250, 2500'],
    ['Umsatz, 1,250, 2,500', ',', 'Umsatz, 1.25, 2.5'],
    ['Umsatz, 0, 1,25', ',', 'Umsatz, 0, 1.25'],
    ['Shops,0,8', ',', 'Shops, 0, 8'],
    ['Gyms, 0.5, 1.5', ',', 'Gyms, 0.5, 1.5'],
    ['A, 0, 8\nB, 12,5, 18', ',', 'A, 0, 8; B, 12.5, 18'],
  ] as const)('%j with %j is %j', (text, mark, meant) => {
    expect(check(text, mark)).toBe(meant);
  });

  it('are asked about with both readings where nobody knows the mark, and a choice holds', () => {
    const typed = 'Umsatz, 1,250, 2,500';
    expect(check(typed, null)).toEqual(['key-results-doubt', 'Umsatz, 1250, 2500', 'Umsatz, 1.25, 2.5']);
    expect(check(typed, null, ',')).toBe('Umsatz, 1.25, 2.5');
    expect(check(typed, null, '.')).toBe('Umsatz, 1250, 2500');
    expect(check(typed, '.', ',')).toBe('Umsatz, 1.25, 2.5');
  });

  it.each(['soon', 'Gyms, many, more', 'Gyms, 8'])('%j says what is missing', (text) => {
    expect(check(text, '.')).toEqual(['bad-key-results']);
  });

  it('are read again as they were written down', () => {
    for (const text of ['Umsatz, 1,125, 2', 'A, 1.125, 3; B, 12 %, 18 %'])
      for (const mark of ['.', ','] as const) {
        const read = parseKeyResults(text, mark)!;
        expect(parseKeyResults(keyResultsText(read))).toEqual(read);
      }
  });
});

describe('a number in a form of the company’s own', () => {
  const own = form('own', ['Own', '自建'], [field('n', 'number', ['How many?', '多少？'])]);
  const check = (n: string, mark: DecimalMark | null, asRead?: string) => {
    const { answers, faults } = checkAnswers(
      own,
      { n, ...(asRead ? { 'n~as': asRead } : {}) },
      contextOf(mark),
    );
    return faults[0] ? [faults[0].code, ...(faults[0].readings ?? []).map(({ value }) => value)] : answers.n;
  };

  it('is read by the person’s mark, and asked about where that is not known', () => {
    expect([check('1,250', '.'), check('1,250', ','), check('12,5', '.'), check('1.250', ',')]).toEqual([
      1250, 1.25, 12.5, 1250,
    ]);
    expect(check('1,250', null)).toEqual(['number-doubt', 1250, 1.25]);
    expect(check('1,250', null, 'number:1.25')).toBe(1.25);
  });
});
