// Takes the Settings tab; gives the settings with their defaults. Never guesses a cycle: its start and end
// must be there.
import { BOUNDS, isCycleInBounds } from '../../model/bounds.ts';
import type { Settings } from '../../model/plan.ts';
import type { Day } from '../../model/time.ts';
import { listed } from '../../words/punctuation.ts';
import { inLanguage } from '../../words/say.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import { defaultSettings, defaultText, SETTING_KEYS } from '../table/setting-keys.ts';
import { nearSettings, settingNamed } from '../table/setting-named.ts';
import { note } from './notes.ts';
import { readSetting } from './setting-values.ts';

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
  const settings = defaultSettings();
  for (const spec of SETTING_KEYS) {
    const row = byField.get(spec.field);
    const value = row && !row.isBlank('Value') ? readSetting(reading, row, spec) : null;
    if (value !== null) Object.assign(settings, { [spec.field]: value });
  }
  if (settings.timeZone === '') settings.timeZone = inLanguage(settings.language, ['UTC', 'Asia/Shanghai']);
  if (present) noteDefaults(reading, byField);
  return { settings, cycle: readCycle(reading, present, byField, settings), rows: rowsOf(byField) };
}

const rowsOf = (byField: Map<string, Row>) =>
  new Map(
    SETTING_KEYS.flatMap(({ field, key }) =>
      byField.has(field) ? [[key, byField.get(field)!.at] as const] : [],
    ),
  );

function rowsByField(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  const unknown: Row[] = [];
  for (const row of rows) {
    const typed = row.line('Key');
    const spec = settingNamed(typed);
    const earlier = spec && found.get(spec.field);
    if (!spec) unknown.push(row);
    else if (earlier) row.fault('Key', 'duplicate-setting', { key: typed, other: earlier.at });
    else found.set(spec.field, row);
  }
  for (const row of unknown) {
    const [key] = nearSettings(row.line('Key'), ({ field }) => found.has(field));
    if (key !== undefined) row.fault('Key', 'misspelt-setting', { key });
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
    const name = inLanguage(reading.language, [key, zh]);
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
  const endRow = byField.get('cycleEnd');
  if (end < start) endRow?.fault('Value', 'cycle-reversed', { start, end });
  else if (!isCycleInBounds(start, end))
    endRow?.fault('Value', 'cycle-too-long', { start, end, most: BOUNDS.cycleYears });
  else return { start, end };
  return null;
}

function noteDefaults(reading: Reading, byField: Map<string, Row>): void {
  const taken = SETTING_KEYS.flatMap((spec) => {
    const value = defaultText(spec, reading.language);
    const isTaken = value !== '' && (byField.get(spec.field)?.isBlank('Value') ?? true);
    return isTaken ? [`${inLanguage(reading.language, [spec.key, spec.zh])} ${value}`] : [];
  });
  if (taken.length > 0) note(reading, 'defaults-taken', { list: listed(reading.language, taken) });
}
