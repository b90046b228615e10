// Takes the browser's wishes; gives the language that its reader most likely wants. Never the book's: only
// the server knows that.
import type { Language } from './grid/open-grid.ts';

export const browserLanguage = (): Language => (navigator.language.startsWith('zh') ? 'zh' : 'en');
