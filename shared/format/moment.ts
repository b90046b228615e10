// Takes moments; gives them as people in a zone read them. Apart from format.ts, because the add-on loads
// that and no table of zones.
import { localText } from '../calendar/zones.ts';
import type { Language } from '../model/language.ts';
import { type EpochMs, MS_PER_DAY } from '../model/time.ts';
import { dayText, weekdayText } from './format.ts';

/** A weekday names one day for so long, before and after. */
const WEEKDAY_TELLS_MS = 7 * MS_PER_DAY;

/**
 * A moment in a zone, as one says it at `now`: `Thursday 11:13` / `星期四 11:13` within a week, else with its
 * day, `20 Mar 11:13` / `3月20日 11:13`.
 */
export function momentText(at: EpochMs, zone: string, language: Language, now: EpochMs): string {
  const [day = '', time = ''] = localText(at, zone).split(' ');
  const isNear = Math.abs(at - now) < WEEKDAY_TELLS_MS;
  return `${isNear ? weekdayText(day, language) : dayText(day, language)} ${time}`;
}
