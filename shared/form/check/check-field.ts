// Takes a field and what was typed; gives the checked value or the fault. Never decides for the person where
// two readings are possible.

import { BOUNDS, isLongerThan } from '../../model/bounds.ts';
import type { FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { readDay } from '../../sheet/cells/dates.ts';
import { keyResultsReadings, keyResultsText } from '../../sheet/cells/proposed-key-results.ts';
import { sameName } from '../../sheet/table/normal.ts';
import { mailOf } from '../../sheet/table/texts.ts';
import { choiceOf } from '../../sheet/table/words.ts';
import { faultMessage } from '../../words/answer-faults.ts';
import { listed } from '../../words/punctuation.ts';
import { checkNumber } from './check-number.ts';
import { type AnswerContext, boundOf, type Checked, type Fail, passed } from './checked.ts';
import { idsNamed } from './named.ts';

/** The field's label in a language; its ID where it has none. */
export function labelOf({ label, id }: Pick<FormField, 'label' | 'id'>, language: Language): string {
  return label[language] ?? label.en ?? label.zh ?? id;
}

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
  const fail: Fail = (code, parts = {}, readings) => ({
    ok: false,
    fault: {
      fieldId: field.id,
      code,
      message: faultMessage(code, context.language, { label: labelOf(field, context.language), ...parts }),
      ...(readings ? { readings } : {}),
    },
  });
  if (typed.length === 0) {
    if (field.required) return fail('required');
    return passed(field.type === 'several choices' ? [] : null);
  }
  const max = longestOf(field);
  // Before anything reads it.
  const long = typed.find((each) => isLongerThan(each, max));
  if (long !== undefined) return fail('too-long', { max, count: Array.from(long).length });
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
      return known(personNamed(text, context.people)) ?? fail('unknown-person');
    case 'unit':
      return checkThing(
        idsNamed(context.units, ({ name }) => name, text),
        text,
        'unknown-unit',
        fail,
      );
    case 'key result':
      return checkThing(
        idsNamed(context.keyResults, (each) => each.text, text),
        text,
        'unknown-key-result',
        fail,
      );
    case 'yes-no': {
      const answer = choiceOf('yesNo', text);
      return answer === null ? fail('not-yes-no') : passed(answer);
    }
    case 'link':
      return isLink(text) ? passed(text) : fail('not-a-link');
  }
}

/** Kept as they were understood, so that nobody reads them a second time in another way. */
function checkKeyResults(
  field: FormField,
  text: string,
  asRead: string,
  { decimalMark = null }: AnswerContext,
  fail: Fail,
): Checked {
  const sound = checkText(field, text, fail);
  if (!sound.ok) return sound;
  const readings = keyResultsReadings(text);
  const read =
    readings.length === 1
      ? readings[0]
      : (readings.find(({ mark }) => mark === asRead) ?? readings.find(({ mark }) => mark === decimalMark));
  if (read) return passed(keyResultsText(read.keyResults));
  if (readings.length === 0) return fail('bad-key-results');
  const choices = readings.map(({ mark, keyResults }) => ({
    key: mark,
    value: 0,
    percent: false,
    label: keyResultsText(keyResults),
  }));
  return fail('key-results-doubt', {}, choices);
}

/** Characters of an answer; a browser's line breaks count once. */
function longestOf({ type, max }: FormField): number {
  if (type === 'text' || type === 'long text')
    return Math.min(boundOf(max, BOUNDS.textCharacters), BOUNDS.textCharacters) * 2;
  return type === 'link' ? 2_000 : BOUNDS.lineCharacters;
}

/** By address, or by the name of one person alone: a people chip shows a name. */
function personNamed(text: string, people: AnswerContext['people']): string | undefined {
  const address = mailOf(text);
  const named = people.filter(({ email, name }) =>
    address === null ? sameName(name) === sameName(text) : email.toLowerCase() === address,
  );
  return named.length === 1 ? named[0]?.email : undefined;
}

/** One is meant; of two both are said. */
function checkThing(
  [id, other]: readonly string[],
  value: string,
  unknown: 'unknown-unit' | 'unknown-key-result',
  fail: Fail,
): Checked {
  if (id === undefined) return fail(unknown);
  return other === undefined ? passed(id) : fail('two-of-a-name', { value, first: id, second: other });
}

const known = (id: string | undefined): Checked | null => (id === undefined ? null : passed(id));

function checkText(field: FormField, text: string, fail: Fail): Checked {
  // Characters as people count them: a surrogate pair is one. Line breaks of a browser count once.
  const kept = text.replace(/\r\n?/g, '\n');
  const count = Array.from(kept).length;
  const max = Math.min(boundOf(field.max, BOUNDS.textCharacters), BOUNDS.textCharacters);
  if (count > max) return fail('too-long', { max, count });
  const min = boundOf(field.min, 0);
  if (count < min) return fail('too-short', { min });
  return passed(field.type === 'text' ? oneLine(kept) : kept);
}

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

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

/** The keys of the options that a text names: by its key, else by one of its labels. */
function optionKeys({ options }: FormField, text: string): string[] {
  if (options.some(({ key }) => key === text)) return [text];
  const wanted = text.toLowerCase();
  const named = options.filter(({ key, label }) =>
    [key, label.en, label.zh].some((each) => each?.toLowerCase() === wanted),
  );
  return named.map(({ key }) => key);
}

const optionList = (field: FormField, language: Language): string =>
  listed(
    language,
    field.options.slice(0, 8).map(({ key, label }) => label[language] ?? key),
  );

function checkChoice(field: FormField, text: string, language: Language, fail: Fail): Checked {
  const [key, other] = optionKeys(field, text);
  if (key === undefined) return fail('not-an-option', { options: optionList(field, language) });
  if (other !== undefined) return fail('two-of-a-name', { value: text, first: key, second: other });
  return passed(key === '' ? null : key);
}

function checkChoices(field: FormField, typed: string[], language: Language, fail: Fail): Checked {
  const keys = typed.map((each) => optionKeys(field, each)[0] ?? null);
  if (keys.includes(null)) return fail('not-an-option', { options: optionList(field, language) });
  const chosen = [...new Set(keys as string[])].filter((key) => key !== '');
  const min = boundOf(field.min, field.required ? 1 : 0);
  const max = boundOf(field.max, Number.POSITIVE_INFINITY);
  if (chosen.length < min) return fail('too-few', { min });
  return chosen.length > max ? fail('too-many', { max }) : passed(chosen);
}

/** A whole number of a scale; 4.5, "five" and 6 of 5 get the same clear answer. */
function checkWhole(text: string, min: number, max: number, fail: Fail): Checked {
  const plain = text.normalize('NFKC');
  const value = /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isInteger(value) && value >= min && value <= max
    ? passed(value)
    : fail('not-whole', { min, max });
}

/**
 * An https or http address without blanks, quotes or a user's name in it: nothing else may become a link on a
 * page.
 */
function isLink(text: string): boolean {
  return (
    text.length <= 2_000 &&
    /^https?:\/\/[^\s<>"'`\\{}|^]+$/i.test(text) &&
    /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text)
  );
}
