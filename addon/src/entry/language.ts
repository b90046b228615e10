// Takes the Settings tab or the person's locale; gives the language that the add-on speaks in this workbook.
// Never reads the workbook under AuthMode.NONE.
import { isLanguage } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Services } from './services.ts';
import { recall } from './store.ts';

const CHINESE = /^zh|^中文|^汉语|^chinese/i;

/** As remembered from the Settings tab at the last action; else by the person's locale; else English. */
export function rememberedLanguage(services: Services): Language {
  try {
    const remembered = recall(services, 'language');
    if (isLanguage(remembered)) return remembered;
  } catch {
    // A store that cannot be read says nothing about a language.
  }
  return languageOfLocale(services);
}

function languageOfLocale(services: Services): Language {
  try {
    return CHINESE.test(services.userLocale()) ? 'zh' : 'en';
  } catch {
    return 'en';
  }
}

/** Language of a Settings row's value; null where it says neither. */
export function languageNamed(text: string): Language | null {
  if (CHINESE.test(text.trim())) return 'zh';
  return /^en|^英/i.test(text.trim()) ? 'en' : null;
}
