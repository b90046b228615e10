// Takes a field and what was typed; gives the checked value or the fault. Never decides for the person where
// two readings are possible.

import { isLongerThan } from '../../model/bounds.ts';
import type { FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { readDay } from '../../sheet/cells/dates.ts';
import { choiceOf } from '../../sheet/table/words.ts';
import { faultMessage } from '../../words/answer-faults.ts';
import { labelOf } from '../labels.ts';
import { checkChoice, checkChoices } from './check-choice.ts';
import { checkKeyResult, checkPerson, checkUnit } from './check-named.ts';
import { checkNumber } from './check-number.ts';
import { checkKeyResults, checkLink, checkText, longestOf } from './check-text.ts';
import { type AnswerContext, boundOf, type Checked, type Fail, passed } from './checked.ts';

/**
 * Checks what was typed into a field that is shown; blank is null, or a fault where the field is required.
 * `asRead`: the reading that the person chose.
 */
export function checkField(
  field: FormField,
  typed: string[],
  asRead: string,
  context: AnswerContext,
): Checked {
  const fail = failing(field, context.language);
  if (typed.length === 0) {
    if (field.required) return fail('required');
    return passed(field.type === 'several choices' ? [] : null);
  }
  const max = longestOf(field);
  // Before anything reads it.
  const long = typed.find((each) => isLongerThan(each, max));
  if (long !== undefined) return fail('too-long', { max, count: Array.from(long).length });
  return checkFilled(field, typed, asRead, context, fail);
}

/** A fault of the field, in the reader's words. */
const failing =
  (field: FormField, language: Language): Fail =>
  (code, parts = {}, readings) => ({
    ok: false,
    fault: {
      fieldId: field.id,
      code,
      message: faultMessage(code, language, { label: labelOf(field, language), ...parts }),
      ...(readings ? { readings } : {}),
    },
  });

/** By the field's type; what was typed is not blank and not too long. */
function checkFilled(
  field: FormField,
  typed: string[],
  asRead: string,
  context: AnswerContext,
  fail: Fail,
): Checked {
  const text = typed[0]!;
  switch (field.type) {
    case 'text':
    case 'long text':
      return field.reads ? checkKeyResults(field, text, asRead, context, fail) : checkText(field, text, fail);
    case 'number':
    case 'percent':
      return checkNumber(field, text, asRead, context, fail);
    case 'date':
      return checkDate(field, text, fail);
    case 'one choice':
      return checkChoice(field, text, context.language, fail);
    case 'several choices':
      return checkChoices(field, typed, context.language, fail);
    case 'scale':
      return checkWhole(text, boundOf(field.min, 1), boundOf(field.max, 5), fail);
    case 'confidence':
      return checkWhole(text, boundOf(field.min, 1), boundOf(field.max, 10), fail);
    case 'person':
      return checkPerson(text, context, fail);
    case 'unit':
      return checkUnit(text, context, fail);
    case 'key result':
      return checkKeyResult(text, context, fail);
    case 'yes-no':
      return checkYesNo(text, fail);
    case 'link':
      return checkLink(text, fail);
  }
}

function checkDate(field: FormField, text: string, fail: Fail): Checked {
  const read = readDay(text);
  if (!read.ok) {
    const { code } = read;
    return fail(code === 'ambiguous-date' || code === 'impossible-date' ? code : 'bad-date');
  }
  const { min, max } = field;
  if (typeof min === 'string' && min !== '' && read.value < min) return fail('too-early', { min });
  if (typeof max === 'string' && max !== '' && read.value > max) return fail('too-late', { max });
  return passed(read.value);
}

/** A whole number of a scale; 4.5, "five" and 6 of 5 get the same clear answer. */
function checkWhole(text: string, min: number, max: number, fail: Fail): Checked {
  const plain = text.normalize('NFKC');
  const value = /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isInteger(value) && value >= min && value <= max
    ? passed(value)
    : fail('not-whole', { min, max });
}

function checkYesNo(text: string, fail: Fail): Checked {
  const answer = choiceOf('yesNo', text);
  return answer === null ? fail('not-yes-no') : passed(answer);
}
