// Takes a head and a moment; gives the past cycles whose time to be kept is over, and when the next one's is.
// Never deletes.
import { endOfDay } from '../../../../shared/calendar/zones.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { defaultSettings } from '../../../../shared/sheet/table/setting-keys.ts';
import type { Head } from '../workspace/head.ts';

const STANDARD_YEARS = defaultSettings().keepYears;

/** The same day so many years later; 29 February is the 28th where there is none. */
function yearsAfter(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return day.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** The end of the day up to which a cycle that ended on `end` is kept (docs/design.md §7, Personal data). */
function keptUntil({ settings }: Pick<Head, 'settings'>, end: Day): EpochMs {
  // One that was published before there was the setting has none.
  return endOfDay(yearsAfter(end, settings.keepYears ?? STANDARD_YEARS), settings.timeZone);
}

type Cycles = Pick<Head, 'settings' | 'past' | 'expiring'>;

/**
 * The first days of the past cycles whose *Keep years* are over, and of those that are being deleted
 * (design §7, Personal data).
 */
export const expiredCycles = (head: Cycles, now: EpochMs): Day[] => [
  ...(head.expiring ?? []).map(({ key }) => key),
  ...head.past.filter(({ end }) => keptUntil(head, end) < now).map(({ key }) => key),
];

/** The moments, after `now`, from which on each of the other past cycles is over its *Keep years*. */
export const keptMoments = (head: Cycles, now: EpochMs): EpochMs[] =>
  head.past.map(({ end }) => keptUntil(head, end) + 1).filter((at) => at > now);
