// Gives the language of the page. Never another than the server chose.
import type { Language } from '../../../shared/model/plan.ts';

/** By the document's `lang`: any Chinese is `zh`, all else `en`. */
export const pageLanguage = (): Language => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
