// Takes one row of Settings; gives its value by the kind of its key. Never reads another row.
import { BOUNDS, isDayInBounds, isLongerThan, isNumberInBounds } from '../../model/bounds.ts';
import type { Holidays } from '../../model/plan.ts';
import { inLanguage } from '../../words/say.ts';
import { readDay, readTime } from '../cells/dates.ts';
import { readShare } from '../cells/numbers.ts';
import type { Reading } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import type { SettingSpec } from '../table/setting-keys.ts';
import { partsOf } from '../table/texts.ts';
import { note } from './notes.ts';

/** The value of a key; null where it is a fault. */
export function readSetting(reading: Reading, row: Row, { kind, key, zh, bounds }: SettingSpec): unknown {
  switch (kind) {
    case 'line':
      return lineWithin(row);
    case 'language':
      return row.choice('Value', 'language');
    case 'weekday':
      return row.choice('Value', 'weekday');
    case 'zone': {
      const zone = row.line('Value');
      return reading.isTimeZone(zone) ? zone : row.fault('Value', 'bad-time-zone');
    }
    case 'day':
      return row.day('Value');
    case 'moment':
      return row.moment('Value');
    case 'time': {
      const time = readTime(row.cell('Value'));
      return time.ok ? time.value : row.fault('Value', time.code);
    }
    case 'whole':
      return row.whole('Value', bounds.low, bounds.high);
    case 'share':
      return shareOf(reading, row, inLanguage(reading.language, [key, zh]));
    case 'holidays':
      return holidaysOf(row);
  }
}

/** The cells of this column are of all kinds: a line among them has the bound of lines. */
function lineWithin(row: Row): string | null {
  const line = row.line('Value');
  return isLongerThan(line, BOUNDS.lineCharacters)
    ? row.fault('Value', 'too-long', { most: BOUNDS.lineCharacters })
    : line;
}

function shareOf(reading: Reading, row: Row, key: string): number | null {
  const read = readShare(row.cell('Value'), row.mark ?? '.');
  if (!read) return row.fault('Value', 'bad-number');
  if (read.value < 0) return row.fault('Value', 'out-of-range', { low: '0%', high: '100%' });
  if (!isNumberInBounds(read.value))
    return row.fault('Value', 'too-many-digits', { most: BOUNDS.numberDigits });
  if (read.guessed) note(reading, 'share-read-as-percent', { key, value: row.line('Value') });
  return read.value;
}

function holidaysOf(row: Row): Holidays | null {
  const holidays: Holidays = { calendar: null, days: [] };
  for (const part of partsOf(row.cell('Value'))) {
    const day = readDay(part);
    if (/^(?:cn|中[国國])$/i.test(part)) holidays.calendar = 'CN';
    else if (day.ok && !isDayInBounds(day.value))
      return row.fault('Value', 'day-out-of-range', {
        value: part,
        low: BOUNDS.firstDay,
        high: BOUNDS.lastDay,
      });
    else if (day.ok) holidays.days.push(day.value);
    else return row.fault('Value', day.code, { value: part });
  }
  holidays.days.sort();
  return holidays.calendar === null && holidays.days.length === 0 ? null : holidays;
}
