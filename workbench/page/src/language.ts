// Takes the browser's wishes; gives the language that its reader most likely wants. Never the book's: only
// the server knows that.
import type { Language } from '../../../shared/model/language.ts';

export const browserLanguage = (): Language => (navigator.language.startsWith('zh') ? 'zh' : 'en');
