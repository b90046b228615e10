// Takes moments; gives them as people in a zone read them. Apart from format.ts, because the add-on loads
// that and no table of zones.
import { localText } from '../calendar/zones.ts';
import type { Language } from '../model/language.ts';
import type { EpochMs } from '../model/time.ts';
import { weekdayText } from './format.ts';

/** A moment of the days to come, in a zone: `Thursday 11:13` / `星期四 11:13`. Unambiguous for a week. */
export function momentText(at: EpochMs, zone: string, language: Language): string {
  const [day = '', time = ''] = localText(at, zone).split(' ');
  return `${weekdayText(day, language)} ${time}`;
}
