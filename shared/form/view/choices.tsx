// Takes a field or bounds; gives what there is to choose from, as buttons and lists show it. Never an input:
// see field-input.tsx.

import type { JSX } from 'preact';
import { exactPercentText } from '../../format/format.ts';
import { StatusShape, shapeOfSelf } from '../../look/status-mark.tsx';
import type { FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';
import type { AnswerContext } from '../check/checked.ts';
import { optionLabel } from '../labels.ts';

export interface Choice {
  key: string;
  label: string;
  mark?: JSX.Element;
}

/** Characters of a list, with what stands around each choice: some 1,000 of usual length. */
const LONGEST_LIST = 60_000;
const AROUND_A_CHOICE = 26;

/** True of a list that nobody looks through, and that would make the page grow with the company. */
export function isTooLong(choices: readonly Choice[]): boolean {
  let room = LONGEST_LIST;
  return choices.some(({ key, label }) => {
    room -= key.length + label.length + AROUND_A_CHOICE;
    return room < 0;
  });
}

/** A scale of an admin's may be any size; beyond this it would be no scale. */
const LONGEST_SCALE = 21;

/** The steps of a scale. */
export function wholeNumbers(min: number, max: number): Choice[] {
  const first = Math.ceil(min);
  const count = Math.min(Math.max(Math.floor(max) - first + 1, 0), LONGEST_SCALE);
  return Array.from({ length: count }, (_, index) => ({
    key: String(first + index),
    label: String(first + index),
  }));
}

/** Yes and no, in words. */
export const yesNo = (language: Language): Choice[] => [
  { key: 'yes', label: say(language, 'yes') },
  { key: 'no', label: say(language, 'no') },
];

/** A field's options, a self status with its shape beside it. */
export function optionChoices({ options }: FormField, language: Language): Choice[] {
  return options.map((option) => {
    const { key } = option;
    const status = Object.hasOwn(shapeOfSelf, key) ? shapeOfSelf[key as keyof typeof shapeOfSelf] : null;
    return {
      key,
      label: optionLabel(option, language),
      ...(status ? { mark: <StatusShape status={status} /> } : {}),
    };
  });
}

/** The people, units or key results of the plan. */
export function planChoices(
  type: 'person' | 'unit' | 'key result',
  { people, units, keyResults }: AnswerContext,
): Choice[] {
  if (type === 'person') return people.map(({ email, name }) => ({ key: email, label: name || email }));
  return type === 'unit'
    ? units.map(({ id, name }) => ({ key: id, label: name || id }))
    : keyResults.map(({ id, text }) => ({ key: id, label: text || id }));
}

/** The two readings of `1,250`, told apart without a mark that may be read in two ways again. */
export function markLabel(reading: { value: number; percent: boolean }, language: Language): string {
  const { value, percent } = reading;
  const number = percent ? exactPercentText(value, language) : String(value);
  return say(language, Number.isInteger(percent ? value * 100 : value) ? 'asWhole' : 'asDecimals', {
    number,
  });
}

/** The two readings of a number, as buttons show them: `18 %` and `18 (1,800 %)`. */
export function readingLabel(
  reading: { value: number; percent: boolean },
  number: string,
  language: Language,
): string {
  return reading.percent
    ? exactPercentText(reading.value, language)
    : say(language, 'asNumber', { number, percent: exactPercentText(reading.value, language) });
}
