// Takes a word of Start and Customise; says it in a language. Never a word of its own.
import type { Language } from '../../../shared/model/plan.ts';
import { filledIn, sayFrom, type Words } from '../../../shared/words/say.ts';
import { startWords } from '../../../shared/words/sidebar.ts';

export const say = sayFrom(startWords);

/** Where data names the word: `ask.no-start`, `about.Forms`. '' where there is none. */
export function sayNamed(language: Language, key: string, parts: Record<string, string> = {}): string {
  const pair = (startWords as Words)[key];
  return pair ? filledIn(language, pair, parts) : '';
}
