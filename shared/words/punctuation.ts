// Takes texts that stand together; gives them joined as each language joins them. Never a word of its own but
// “or”.
import { fill } from '../model/fill.ts';
import type { Language } from '../model/language.ts';
import { inLanguage, type Pair } from './say.ts';

const COMMA: Pair = [', ', '、'];
const SEMICOLON: Pair = ['; ', '；'];
const COLON: Pair = [': ', '：'];
const STOP: Pair = ['{text}.', '{text}。'];
const BRACKETS: Pair = ['{text} ({more})', '{text}（{more}）'];
const OR: Pair = [' or ', '或'];
/** Chinese sentences stand beside each other without a space. */
const SPACE: Pair = [' ', ''];

/** Some things of one kind: `a, b`. */
export const listed = (language: Language, items: readonly string[]): string =>
  items.join(inLanguage(language, COMMA));

/** Things that hold commas themselves: `a; b`. */
export const listedApart = (language: Language, items: readonly string[]): string =>
  items.join(inLanguage(language, SEMICOLON));

/** One of several: `a or b`. */
export const eitherOf = (language: Language, items: readonly string[]): string =>
  items.join(inLanguage(language, OR));

/** Sentences of one paragraph. */
export const sentences = (language: Language, items: readonly string[]): string =>
  items.join(inLanguage(language, SPACE));

/** A sentence with its full stop. */
export const stopped = (language: Language, text: string): string =>
  fill(inLanguage(language, STOP), { text });

/** What stands between two things of one kind, where they cannot be joined as text. */
export const comma = (language: Language): string => inLanguage(language, COMMA);

/** What stands after a name that is followed by what it has: `Owner: `. */
export const colon = (language: Language): string => inLanguage(language, COLON);

/** `text (more)`. */
export const inBrackets = (language: Language, text: string, more: string): string =>
  fill(inLanguage(language, BRACKETS), { text, more });

/** What stands before the last brackets, in whichever language they are. */
export const beforeBrackets = (text: string): string =>
  text.slice(0, text.lastIndexOf(text.endsWith('）') ? '（' : ' ('));

/** `name: what`. */
export const labelled = (language: Language, name: string, what: string): string =>
  `${name}${colon(language)}${what}`;

/** A percent; beside the other figures it would bring them into Code.js. */
export const PERCENT = ['{number}\u202f%', '{number}%'] as const;
