// Takes words in both languages and what goes into them; gives what a person reads. Never decides what to
// say.
import { fill } from '../model/fill.ts';
import type { Language } from '../model/language.ts';

/** A word or text in both languages, beside each other so that neither is forgotten. */
export type Pair<Value = string> = readonly [en: Value, zh: Value];

/** The words of a subject by their keys. */
export type Words = Readonly<Record<string, Pair>>;

/** The names in `{name}` and `{name?one|many}`. */
type Places<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}?${string}` ? Name : Inside) | Places<Rest>
  : never;

/** What a word needs filled in; nothing where it has no places. */
export type Parts<Entry extends Pair> = [Places<Entry[number]>] extends [never]
  ? []
  : [parts: Readonly<Record<Places<Entry[number]>, string | number>>];

/**
 * Says a word in a language. What it needs filled in is known from its text: forgotten or misspelt is an
 * error of the compiler.
 */
type Say<Subject extends Words> = <Key extends keyof Subject>(
  language: Language,
  key: Key,
  ...parts: Parts<Subject[Key]>
) => string;

/** The same where the language is known once. */
export type SayIn<Subject extends Words> = <Key extends keyof Subject>(
  key: Key,
  ...parts: Parts<Subject[Key]>
) => string;

/** The keys of words that need nothing filled in: for tables that name a word. */
export type Plain<Subject extends Words> = {
  [Key in keyof Subject]: Parts<Subject[Key]> extends [] ? Key : never;
}[keyof Subject];

/** The one of a pair that is in this language. */
export function inLanguage<Value>(language: Language, [en, zh]: Pair<Value>): Value {
  return language === 'zh' ? zh : en;
}

/**
 * A pair in a language, filled in: where data names the word (a fault's code), so that the compiler cannot
 * know its places. `missing` as in `fill`.
 */
export const filledIn = (
  language: Language,
  pair: Pair,
  parts: Readonly<Record<string, string | number | undefined>>,
  missing?: string,
): string => fill(inLanguage(language, pair), parts, missing);

/** The `say` of some subjects. A bundle holds only the subjects that its own `say` is made of. */
export const sayFrom =
  <Subject extends Words>(words: Subject): Say<Subject> =>
  (language, key, ...[parts]) =>
    fill(inLanguage(language, words[key]!), parts ?? {});
