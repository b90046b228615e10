// How a definition says something: in both languages beside each other, and how it refuses. Never picks a
// language.

import type { RawAnswers } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { type ChoiceName, type ChoiceValue, choiceOf, choiceWords } from '../../sheet/table/words.ts';
import { listed } from '../../words/punctuation.ts';
import { filledIn, inLanguage, type Pair } from '../../words/say.ts';
import type { ReviewRefusal } from '../reviews.ts';

export type Both = Pair;
/** What is filled into words; a pair in the language that the words are in. */
export type Values = Record<string, string | number | Both>;

/** Why a step is not taken, by the code of its words (functions/src/usecases/refuse.ts). */
export interface Refusing {
  refused: StepRefusal;
  values?: Values;
}

type StepRefusal =
  | ReviewRefusal
  | 'unknown-thing'
  | 'unknown-key-result'
  | 'not-allowed'
  | 'bad-answers'
  | 'no-resources'
  | 'not-above'
  | 'goal-gone'
  | 'loop'
  | 'not-enough-points'
  | 'out-of-stock';

/** `values` stand in the places that the words of the refusal have. */
export const refused = (code: StepRefusal, values: Values = {}): Refusing => ({ refused: code, values });

/** Refused: there is nothing of that ID. */
export const unknown = (id: string): Refusing => refused('unknown-thing', { id });

/** Refused: an answer cannot be; says which and why. */
export const badAnswer = (field: Both, reason: Both | string): Refusing =>
  refused('bad-answers', { field, reason });

/** The values as words of a language take them. */
export const valuesIn = (values: Values, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? inLanguage(language, value) : value,
    ]),
  );

/** A text in one of its languages, with its values: what somebody typed is never filled in. */
export const filledPair = (text: Both, values: Values, language: Language): string =>
  filledIn(language, text, valuesIn(values, language));

/** An answer as trimmed text; '' where it is missing. */
export function textOf({ answers }: { answers: RawAnswers }, field: string): string {
  const value = answers[field];
  return (Array.isArray(value) ? value.join('; ') : (value ?? '')).trim();
}

/** The parts of an answer that has one a line, or several in a line. */
export const listOf = (asked: { answers: RawAnswers }, field: string): string[] =>
  textOf(asked, field)
    .split(/[;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What an answer stands for among the choices of a name, typed in either language; null for none of them. */
export const choiceIn = <Name extends ChoiceName>(
  asked: { answers: RawAnswers },
  field: string,
  name: Name,
): ChoiceValue<Name> | null => choiceOf(name, textOf(asked, field));

/** Some words of one kind, as each language lists them. */
export const listedInBoth = (wordsIn: (language: Language) => readonly string[]): Both => [
  listed('en', wordsIn('en')),
  listed('zh', wordsIn('zh')),
];

/** Refused: an answer that is none of the choices of a name; says which there are. */
export const notAChoice = (field: Both, name: ChoiceName): Refusing =>
  badAnswer(
    field,
    listedInBoth((language) => choiceWords(name, language)),
  );

/**
 * What a new ID is made of: letters and digits of any script, and what joins them. Half a character, a slash
 * or a blank at its end is none.
 */
const PLAIN_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u;

/** An ID for something new: the one asked for where it is plain, else one made from the request's key. */
export const newIdOf = ({ id, fresh }: { id: string; fresh: string }, prefix: string): string =>
  PLAIN_ID.test(id) ? id : `${prefix}-${fresh}`;

/** What there is to know of a thing, in one line; what is blank is left out. */
export const factsLine = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');
