// Takes a share; gives it as mails say it. Never more than whole percents.
import type { Language } from '../model/language.ts';

/** `0.384` as `38 %`, in Chinese `38%`; null as a dash. */
export function percentText(share: number | null, language: Language): string {
  if (share === null) return '–';
  // Adding 0 turns -0 into 0.
  return `${Math.round(share * 100) + 0}${language === 'zh' ? '%' : ' %'}`;
}
