// Takes a number or percent field and what was typed; gives the number, or asks which of two readings was meant. Never guesses.
import { numberText, percentText } from '../../look/figures.ts';
import { BOUNDS, isNumberInBounds } from '../../model/bounds.ts';
import type { FormField } from '../../model/form.ts';
import type { KeyResult, Language } from '../../model/plan.ts';
import { type ReadNumber, readNumber } from '../../sheet/cells/numbers.ts';
import { fitsOnlyAsPercent, isPercentAmongNumbers, readingKey } from '../../sheet/cells/percent-doubt.ts';
import { boundOf, type Checked, type Fail, passed, type Reading } from './checked.ts';

/** A field that reports on a KR knows its numbers: see value-field.ts. */
export type NumberField = FormField & {
  measured?: Pick<KeyResult, 'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent'>;
};

/**
 * Percent fields: `18 %` is 0.18 and 0.18 is 0.18; a bare number above 1 is asked about. Number fields: 18 is 18; asked about only where, for the KR it
 * reports on, it fits only when read as a percent (design §5, Reading cells).
 */
export function checkNumber(
  field: NumberField,
  text: string,
  asRead: string,
  language: Language,
  fail: Fail,
): Checked {
  const isPercent = field.type === 'percent';
  const read = readNumber(text);
  const isTiny = read !== null && Math.abs(read.value) < BOUNDS.number && !isNumberInBounds(read.value);
  if (!read || isTiny) return fail('not-a-number', { example: isPercent ? '18 %' : '18' });
  if (field.measured && !isPercent && isPercentAmongNumbers(field.measured, read))
    return fail('percent-among-numbers');
  const inBounds = boundsOf(field);
  if (!isDoubtful(field, read)) return checkBounds(field, read.value, language, fail);
  const all = readingsOf(text, read);
  const fitting = all.filter(({ value }) => inBounds(value));
  const chosen = all.find(({ key }) => key === asRead);
  if (chosen) return checkBounds(field, chosen.value, language, fail);
  return fail('percent-doubt', { typed: numberText(read.value) }, fitting.length > 0 ? fitting : all);
}

function isDoubtful(field: NumberField, read: ReadNumber): boolean {
  if (read.percent || Math.abs(read.value) <= 1) return false;
  return (
    field.type === 'percent' || (field.measured !== undefined && fitsOnlyAsPercent(field.measured, read))
  );
}

function readingsOf(text: string, { value }: ReadNumber): Reading[] {
  const asPercent = readNumber(`${text.trim()}%`);
  return [
    { key: readingKey('percent', value), value: asPercent?.value ?? value / 100, percent: true },
    { key: readingKey('number', value), value, percent: false },
  ];
}

const lowestOf = ({ min }: FormField) => Math.max(boundOf(min, -BOUNDS.number), -BOUNDS.number);
const highestOf = ({ max }: FormField) => Math.min(boundOf(max, BOUNDS.number), BOUNDS.number);

const boundsOf = (field: FormField) => (value: number) =>
  value >= lowestOf(field) && value <= highestOf(field);

function checkBounds(field: FormField, value: number, language: Language, fail: Fail): Checked {
  const text = (bound: number) =>
    field.type === 'percent' ? percentText(bound, language) : numberText(bound, 6);
  const min = lowestOf(field);
  const max = highestOf(field);
  if (value < min) return fail('too-small', { min: text(min) });
  return value > max ? fail('too-large', { max: text(max) }) : passed(value);
}
