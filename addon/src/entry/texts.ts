// Takes a word's key and its parts; gives it in the workbook's language. Never decides anything.
import { addOnWords } from '../../../shared/words/add-on.ts';
import { newCycleWords } from '../../../shared/words/new-cycle.ts';
import { type Parts, type Plain, sayFrom } from '../../../shared/words/say.ts';
import { languageOf } from './language.ts';
import type { Services } from './services.ts';

const words = { ...addOnWords, ...newCycleWords };

/** For tables that name a word. */
export type TextName = Plain<typeof words>;

export const say = sayFrom(words);

/** In the workbook's language. */
export const speak = <Key extends keyof typeof words>(
  services: Services,
  key: Key,
  ...parts: Parts<(typeof words)[Key]>
): string => say(languageOf(services), key, ...parts);
