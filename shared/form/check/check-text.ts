// Takes a field of text and what was typed; gives the text as it is kept, or the fault: too long, too short,
// no key results, no link. Never cuts a text.
import { BOUNDS } from '../../model/bounds.ts';
import type { FormField } from '../../model/form.ts';
import { keyResultsReadings, keyResultsText } from '../../sheet/cells/proposed-key-results.ts';
import { type AnswerContext, boundOf, type Checked, type Fail, passed } from './checked.ts';

/** Characters of a link: more than any browser's bar shows. */
const LONGEST_LINK = 2_000;

/** Characters of an answer; a browser's line breaks count once. */
export function longestOf({ type, max }: FormField): number {
  if (type === 'text' || type === 'long text')
    return Math.min(boundOf(max, BOUNDS.textCharacters), BOUNDS.textCharacters) * 2;
  return type === 'link' ? LONGEST_LINK : BOUNDS.lineCharacters;
}

/**
 * `min` and `max` of the field count characters, within the bound of a text. A field of one line is kept as
 * one line.
 */
export function checkText(field: FormField, text: string, fail: Fail): Checked {
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

/** Kept as they were understood, so that nobody reads them a second time in another way. */
export function checkKeyResults(
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

/** Kept as it was typed; only http and https, of at most LONGEST_LINK characters. */
export const checkLink = (text: string, fail: Fail): Checked =>
  isLink(text) ? passed(text) : fail('not-a-link');

/**
 * An https or http address without blanks, quotes or a user's name in it: nothing else may become a link on a
 * page.
 */
function isLink(text: string): boolean {
  return (
    text.length <= LONGEST_LINK &&
    /^https?:\/\/[^\s<>"'`\\{}|^]+$/i.test(text) &&
    /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text)
  );
}
