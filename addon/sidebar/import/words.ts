// The words of the import page in a language. Never a word of its own.
import { importWords } from '../../../shared/words/page/import.ts';
import { sayFrom } from '../../../shared/words/say.ts';

export const say = sayFrom(importWords);
