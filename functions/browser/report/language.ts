// Gives the language of the page. Never another than the server chose.
import type { Language } from '../../../shared/model/plan.ts';

export const pageLanguage = (): Language => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
