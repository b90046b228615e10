// The words of the page Check in a language. Never a word of its own.
import { checkWords } from '../../../shared/words/check/page.ts';
import { sayFrom } from '../../../shared/words/say.ts';

export const say = sayFrom(checkWords);
