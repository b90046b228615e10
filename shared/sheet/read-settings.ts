// Takes the Settings tab; gives the settings with their defaults. Never guesses a cycle: its start and end must be there.
import type { Holidays, Settings } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { readDay, readTime } from './dates.ts';
import { nearest, normal } from './normal.ts';
import { note } from './notes.ts';
import { readShare } from './numbers.ts';
import type { Row } from './row.ts';
import { SETTING_KEYS, type SettingSpec } from './setting-keys.ts';
import { openTable, type Reading } from './table.ts';
import { partsOf } from './texts.ts';
import { choiceOf } from './words.ts';

const MOST_WEEKS = 53;
const MOST_WORKING_DAYS = 366;
const MOST_HOURS = 24 * 366;

export interface ReadSettings {
  settings: Settings;
  /** Null where the cycle could not be read: nothing is judged by it then. */
  cycle: { start: Day; end: Day } | null;
  /** Row of each key that is there. */
  rows: Map<string, number>;
}

/** The settings; where a cell could not be read, its default stands in and a fault is noted. */
export function readSettings(reading: Reading): ReadSettings {
  const { present, rows } = openTable(reading, 'Settings');
  const byField = rowsByField(rows);
  const settings = { ...DEFAULTS };
  for (const spec of SETTING_KEYS) {
    const row = byField.get(spec.field);
    const value = row && !row.isBlank('Value') ? readValue(reading, row, spec) : null;
    if (value !== null) Object.assign(settings, { [spec.field]: value });
  }
  if (settings.timeZone === '') settings.timeZone = settings.language === 'zh' ? 'Asia/Shanghai' : 'UTC';
  if (present) noteDefaults(reading, byField);
  return { settings, cycle: readCycle(reading, present, byField, settings), rows: rowsOf(byField) };
}

const DEFAULTS: Settings = {
  workspace: '',
  language: 'en',
  timeZone: '',
  cycle: '',
  cycleStart: '',
  cycleEnd: '',
  snapshotEveryWeeks: 2,
  snapshotDay: 5,
  snapshotDueTime: '12:00',
  reminderHoursBefore: 24,
  nudgeHoursAfter: 4,
  digestDay: 1,
  digestTime: '08:00',
  amberAbove: 0.15,
  redAbove: 0.4,
  openingPlan: 0.2,
  reviewAbove: 0.15,
  responseHours: 72,
  signalHours: 24,
  proposalWorkingDays: 5,
  decodingMeeting: null,
  holidays: null,
};

const rowsOf = (byField: Map<string, Row>) =>
  new Map(
    SETTING_KEYS.flatMap(({ field, key }) =>
      byField.has(field) ? [[key, byField.get(field)!.at] as const] : [],
    ),
  );

function rowsByField(rows: readonly Row[]): Map<string, Row> {
  const names = new Map(
    SETTING_KEYS.flatMap((spec) =>
      [spec.key, spec.zh, spec.key + spec.zh, spec.zh + spec.key].map(
        (word) => [normal(word), spec] as const,
      ),
    ),
  );
  const found = new Map<string, Row>();
  const unknown: Row[] = [];
  for (const row of rows) {
    const typed = row.line('Key');
    const spec = names.get(normal(typed));
    const earlier = spec && found.get(spec.field);
    if (!spec) unknown.push(row);
    else if (earlier) row.fault('Key', 'duplicate-setting', { key: typed, other: earlier.at });
    else found.set(spec.field, row);
  }
  const missing = SETTING_KEYS.filter((spec) => !found.has(spec.field)).flatMap((spec) => [
    spec.key,
    spec.zh,
  ]);
  for (const row of unknown) {
    const key = nearest(row.line('Key'), missing);
    if (key !== null) row.fault('Key', 'misspelt-setting', { key });
  }
  return found;
}

function readCycle(
  reading: Reading,
  present: boolean,
  byField: Map<string, Row>,
  settings: Settings,
): ReadSettings['cycle'] {
  for (const field of ['cycleStart', 'cycleEnd'] as const) {
    const { key, zh } = SETTING_KEYS.find((spec) => spec.field === field)!;
    const row = byField.get(field);
    const name = reading.language === 'zh' ? zh : key;
    if (row?.isBlank('Value')) row.fault('Value', 'missing-setting', { key: name });
    else if (!row && present)
      reading.faults.push({
        tab: 'Settings',
        row: 0,
        column: 'Key',
        code: 'missing-setting',
        values: { key: name },
      });
  }
  const { cycleStart: start, cycleEnd: end } = settings;
  if (start === '' || end === '') return null;
  if (end >= start) return { start, end };
  byField.get('cycleEnd')?.fault('Value', 'cycle-reversed', { start, end });
  return null;
}

/** The value of a key; null where it is a fault. */
function readValue(reading: Reading, row: Row, { kind, key, zh }: SettingSpec): unknown {
  switch (kind) {
    case 'line':
      return row.line('Value');
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
      return row.whole('Value', 1, key === 'Snapshot every weeks' ? MOST_WEEKS : MOST_WORKING_DAYS);
    case 'hours': {
      const hours = row.number('Value');
      if (hours === null) return null;
      const isSound = !hours.percent && hours.value >= 0 && hours.value <= MOST_HOURS;
      return isSound ? hours.value : row.fault('Value', 'out-of-range', { low: 0, high: MOST_HOURS });
    }
    case 'share':
      return shareOf(reading, row, reading.language === 'zh' ? zh : key);
    case 'holidays':
      return holidaysOf(row);
  }
}

function shareOf(reading: Reading, row: Row, key: string): number | null {
  const read = readShare(row.cell('Value'));
  if (!read) return row.fault('Value', 'bad-number');
  if (read.value < 0) return row.fault('Value', 'out-of-range', { low: '0%', high: '100%' });
  if (read.guessed) note(reading, 'share-read-as-percent', { key, value: row.line('Value') });
  return read.value;
}

function holidaysOf(row: Row): Holidays | null {
  const holidays: Holidays = { calendar: null, days: [] };
  for (const part of partsOf(row.cell('Value'))) {
    const day = readDay(part);
    if (/^(?:cn|中国)$/i.test(part)) holidays.calendar = 'CN';
    else if (day.ok) holidays.days.push(day.value);
    else return row.fault('Value', day.code, { value: part });
  }
  holidays.days.sort();
  return holidays;
}

function noteDefaults(reading: Reading, byField: Map<string, Row>): void {
  const taken = SETTING_KEYS.filter(
    ({ field, initial }) => initial !== '' && (byField.get(field)?.isBlank('Value') ?? true),
  ).map((spec) =>
    reading.language === 'zh'
      ? `${spec.zh} ${spec.kind === 'weekday' ? (choiceOf('weekday', spec.initial) === 1 ? '星期一' : '星期五') : spec.initial}`
      : `${spec.key} ${spec.initial}`,
  );
  if (taken.length > 0) note(reading, 'defaults-taken', { list: taken.join(', ') });
}
