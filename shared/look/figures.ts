// Takes numbers, days and hours; gives them as people read them, in English and Chinese. Never uses Intl: the add-on's runtime and
// a server would differ. Rounds for display only.

import { weekdayOf } from '../calendar/days.ts';
import type { KeyResult, Language } from '../model/plan.ts';
import type { Day, EpochMs } from '../model/time.ts';
import { trimEnd } from '../model/trim-end.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAYS_ZH = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
const MS_PER_HOUR = 3_600_000;

/** A number with thousands separators and at most `decimals` places; a minus sign proper. */
export function numberText(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const places = trimEnd(fraction, '0');
  const grouped = whole.includes('e') ? whole : inThousands(whole);
  const size = places ? `${grouped}.${places}` : grouped;
  return value < 0 && size !== '0' ? `−${size}` : size;
}

function inThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

/** A fraction as a percent: 0.38 is `38 %`; one decimal below 10 %, where it tells. Null is a dash. */
export function percentText(share: number | null, language: Language, decimals?: number): string {
  if (share === null) return '–';
  const places = decimals ?? (Math.abs(share) < 0.1 ? 1 : 0);
  return `${numberText(share * 100, places)}${language === 'zh' ? '%' : '\u202f%'}`;
}

/** A value of a KR in its own unit: percents as percents, milestones as shares, yes-no as a word. Null is a dash. */
export function valueText(
  value: number | null,
  keyResult: Pick<KeyResult, 'type' | 'percent'>,
  language: Language,
): string {
  if (value === null) return '–';
  if (keyResult.type === 'yes-no') {
    if (language === 'zh') return value >= 1 ? '是' : '否';
    return value >= 1 ? 'yes' : 'no';
  }
  if (keyResult.percent || keyResult.type === 'milestone') return percentText(value, language, 1);
  return numberText(value);
}

/** The range that `maintain` keeps to: `10–20`, `≥ 10`, `≤ 20`. */
export function rangeText(
  keyResult: Pick<KeyResult, 'type' | 'percent' | 'low' | 'high'>,
  language: Language,
): string {
  const { low, high } = keyResult;
  if (low === null) return `≤ ${valueText(high, keyResult, language)}`;
  if (high === null) return `≥ ${valueText(low, keyResult, language)}`;
  return `${valueText(low, keyResult, language)}–${valueText(high, keyResult, language)}`;
}

/** `10 Jan` / `1月10日`. */
export function dayText(day: Day, language: Language): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`;
}

/** With weekday and year: `Friday 10 Jan 2025` / `2025年1月10日 星期五`. */
export function longDayText(day: Day, language: Language): string {
  const year = day.slice(0, 4);
  const weekday = weekdayOf(day) - 1;
  return language === 'zh'
    ? `${Number(year)}年${dayText(day, language)} ${WEEKDAYS_ZH[weekday]}`
    : `${WEEKDAYS_EN[weekday]} ${dayText(day, language)} ${year}`;
}

/** A stretch of time as one figure: minutes below an hour, hours below three days, else days. */
export function spanText(ms: EpochMs, language: Language): string {
  const hours = Math.abs(ms) / MS_PER_HOUR;
  const zh = language === 'zh';
  if (hours < 1) return `${Math.round(hours * 60)}${zh ? ' 分钟' : '\u202fmin'}`;
  if (hours < 72.05) return `${Math.floor(hours + 1e-9)}${zh ? ' 小时' : '\u202fh'}`;
  return `${numberText(hours / 24, 0)}${zh ? ' 天' : ' days'}`;
}
