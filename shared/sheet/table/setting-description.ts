// Takes a key of the Settings tab; gives what stands beside it: what it does, and its default. Never reads a
// cell.
import type { Language } from '../../model/plan.ts';
import { settingWords } from '../../words/cells/settings.ts';
import { filledIn } from '../../words/say.ts';
import { defaultText, SETTING_KEYS, type SettingSpec } from './setting-keys.ts';

/** One line, the default last: `How many weeks … Default: 2.` */
export function settingDescription(spec: SettingSpec, language: Language): string {
  const about = filledIn(language, settingWords[spec.field], {});
  const value = defaultText(spec, language);
  return value === '' ? about : filledIn(language, settingWords.withDefault, { about, value });
}

/** Every text that the product writes there, in both languages: only over these it writes again. */
export const settingDescriptions = (): Set<string> =>
  new Set(SETTING_KEYS.flatMap((spec) => [settingDescription(spec, 'en'), settingDescription(spec, 'zh')]));
