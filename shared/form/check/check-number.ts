// Takes a number or percent field and what was typed; gives the number, or asks which of two readings was
// meant. Never guesses.

import { exactPercentText, numberText } from '../../format/format.ts';
import { percentsOf, shareOfPercents } from '../../format/percents.ts';
import { BOUNDS, isNumberInBounds } from '../../model/bounds.ts';
import type { FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import { lookAlikeReadings, readingsOf } from '../../sheet/cells/numbers.ts';
import {
  fitsOnlyAsPercent,
  isPercentAmongNumbers,
  readingKey,
  type ValueTerms,
} from '../../sheet/cells/percent-doubt.ts';
import { type Meaning, readReport, type ValueRead } from '../../sheet/cells/value-reading.ts';
import type { AnswerContext } from './checked.ts';
import { boundOf, type Checked, type Fail, passed, type ValueReading } from './checked.ts';

/** A field that reports on a KR knows its numbers: see value-field.ts. */
export type NumberField = FormField & {
  keyResult?: ValueTerms;
};

/**
 * The number that was typed (design §5, Reading cells). On a key result: by its range and the reader's
 * decimal mark. Elsewhere: what lies in the field's bounds; in a percent field `18 %` is 0.18, 0.18 is 0.18,
 * and a bare number above 1 is asked about where both are within them.
 */
export function checkNumber(
  field: NumberField,
  text: string,
  asRead: string,
  { language, decimalMark = null }: Pick<AnswerContext, 'language' | 'decimalMark'>,
  fail: Fail,
): Checked {
  const isPercent = field.type === 'percent';
  const chosen = choicesOf(text).find(({ key }) => key === asRead);
  if (chosen) return checkBounds(field, chosen.value, language, fail);
  const read = field.keyResult
    ? onKeyResult(field.keyResult, text, decimalMark)
    : inField(field, text, decimalMark);
  const isTiny =
    read.kind === 'one' &&
    Math.abs(read.meaning.value) < BOUNDS.number &&
    !isNumberInBounds(read.meaning.value);
  if (read.kind === 'none' || isTiny) return fail('not-a-number', { example: isPercent ? '18 %' : '18' });
  if (read.kind === 'one') {
    if (field.keyResult && !isPercent && isPercentAmongNumbers(field.keyResult, read.meaning))
      return fail('percent-among-numbers');
    return checkBounds(field, read.meaning.value, language, fail);
  }
  const all = read.meanings.map(choiceOf);
  const inBounds = boundsOf(field);
  const fitting = all.filter(({ value }) => inBounds(value));
  const code = read.by === 'percent' ? 'percent-doubt' : 'number-doubt';
  return fail(code, { typed: text.trim() }, fitting.length > 0 ? fitting : all);
}

const choiceOf = ({ value, percent }: Meaning): ValueReading => ({
  key: readingKey(percent ? 'percent' : 'number', percent ? percentsOf(value) : value),
  value,
  percent,
});

/**
 * All that anybody could have chosen for what was typed: a choice holds, also where one would not be asked
 * for it today.
 */
const choicesOf = (text: string): ValueReading[] =>
  [...readingsOf(text), ...(lookAlikeReadings(text) ?? [])].flatMap((reading) => [
    choiceOf(reading),
    ...(reading.percent ? [] : [choiceOf({ value: shareOfPercents(reading.value), percent: true })]),
  ]);

/**
 * On small plain numbers a bare 18 that fits only as 18 % is asked about: nobody said that percents are
 * meant.
 */
function onKeyResult(keyResult: ValueTerms, text: string, mark: DecimalMark | null): ValueRead {
  const read = readReport(text, keyResult, mark);
  if (read.kind !== 'one' || keyResult.percent || !fitsOnlyAsPercent(keyResult, read.meaning)) return read;
  if (keyResult.type === 'milestone') return read;
  return bothOf(read.meaning.value);
}

function bothOf(value: number): ValueRead {
  return {
    kind: 'two',
    by: 'percent',
    meanings: [
      { value: shareOfPercents(value), percent: true },
      { value, percent: false },
    ],
  };
}

/** A field of a form that reports on nothing: its bounds and the reader's mark decide. */
function inField(field: FormField, text: string, mark: DecimalMark | null): ValueRead {
  const alike = lookAlikeReadings(text);
  if (alike) return { kind: 'two', by: 'mark', meanings: alike };
  const readings = readingsOf(text);
  const inBounds = boundsOf(field);
  const fitting = readings.filter(({ value }) => inBounds(value));
  const [first, second] = fitting.length === 1 ? fitting : readings;
  if (!first) return { kind: 'none' };
  const known = second ? [first, second].find((each) => each.mark === mark) : first;
  if (!known && second) return { kind: 'two', by: 'mark', meanings: [first, second] };
  const { value, percent } = known ?? first;
  const one: ValueRead = { kind: 'one', meaning: { value, percent } };
  if (field.type !== 'percent' || percent || Math.abs(value) <= 1) return one;
  const both = bothOf(value);
  if (both.kind !== 'two') return one;
  const possible = both.meanings.filter((each) => inBounds(each.value));
  return possible.length === 1 ? { kind: 'one', meaning: possible[0]! } : both;
}

const lowestOf = ({ min }: FormField) => Math.max(boundOf(min, -BOUNDS.number), -BOUNDS.number);
const highestOf = ({ max }: FormField) => Math.min(boundOf(max, BOUNDS.number), BOUNDS.number);

const boundsOf = (field: FormField) => (value: number) =>
  value >= lowestOf(field) && value <= highestOf(field);

function checkBounds(field: FormField, value: number, language: Language, fail: Fail): Checked {
  const text = (bound: number) =>
    field.type === 'percent' ? exactPercentText(bound, language) : numberText(bound, 6);
  const min = lowestOf(field);
  const max = highestOf(field);
  if (value < min) return fail('too-small', { min: text(min) });
  return value > max ? fail('too-large', { max: text(max) }) : passed(value);
}
