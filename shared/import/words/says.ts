// Takes a sentence in English and in Chinese; gives the one for the file's language. Never mixes them.

import { isLanguage } from '../../model/language.ts';
import { inLanguage } from '../../words/say.ts';

export const saysIn = (language: string, english: string, chinese: string): string =>
  inLanguage(isLanguage(language) ? language : 'en', [english, chinese]);
