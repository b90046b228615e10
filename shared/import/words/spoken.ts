// Takes the language of a file; gives the one of ours that a person is spoken to in. Never a third.
import { isLanguage, type Language } from '../../model/language.ts';

/** English where the file is in a language that we do not speak. */
export const spokenIn = (language: string): Language => (isLanguage(language) ? language : 'en');
