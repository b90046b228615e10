// Takes a value of a KR; gives it as people read it. Never for calculation: it rounds.
import type { KeyResult, Language } from '../model/plan.ts';

/** Digits that a reader needs. */
const DIGITS = 4;

/** `18.3 %`, `1,204`, `yes`: four digits, percents and shares of work with their sign. */
export function shownValue(
  value: number,
  { type, percent }: Pick<KeyResult, 'type' | 'percent'>,
  language: Language = 'en',
): string {
  if (type === 'yes-no')
    return value === 1 ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '否' : 'no';
  if (percent || type === 'milestone') return `${rounded(value * 100)} %`;
  return rounded(value);
}

function rounded(value: number): string {
  const short = Math.abs(value) >= 10 ** DIGITS ? Math.round(value) : Number(value.toPrecision(DIGITS));
  const [whole = '', part] = String(short).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
