// Takes a workbook as cells; gives the plan, what happened, the problems at their cells, the IDs to fill in,
// and what was read.
// Never throws on what a person can type, never guesses: a doubt is a problem.

import type { Language, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Happenings } from '../model/record.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Reading } from './cells/open-table.ts';
import type { CellWrite } from './cells/row.ts';
import { NO_HAPPENINGS } from './read/no-happenings.ts';
import { firstOf, note } from './read/notes.ts';
import type { Positions } from './read/positions.ts';
import { readImportHeadings } from './read/read-lists.ts';
import { readPlan } from './read/read-plan.ts';
import { readRecord } from './read/read-record.ts';
import { type ReadSettings, readSettings } from './read/read-settings.ts';
import type { RecordContext } from './read/record-context.ts';
import { type Fault, inOrder, problemOf } from './table/faults.ts';
import { findTab, readHeadings } from './table/headings.ts';
import type { OwnHeading } from './table/import-column.ts';
import { namesLanguage } from './table/language-key.ts';
import { peopleIn } from './table/people-in.ts';
import { tabSpec } from './table/tabs.ts';
import { lineOf } from './table/texts.ts';
import { choiceOf } from './table/words.ts';

interface ReadNote {
  code: string;
  message: string;
}

export interface ReadOptions {
  /** Of the messages; default: the workbook's Language. */
  language?: Language;
  /** Whether the runtime knows a time zone; default: any name that looks like one. */
  isTimeZone?: (zone: string) => boolean;
  /** `plan`: the record tabs are not read, and are not judged. */
  only?: 'plan';
}

export interface WorkbookRead {
  /** Null where a plan tab has a problem. */
  plan: Plan | null;
  /** Rows without a fault. */
  happenings: Happenings;
  /** In the order of tabs, rows and columns. */
  problems: Problem[];
  /** The same before their words, one for one. */
  faults: Fault[];
  /** Blank IDs to fill in; `plan` has them already. */
  writes: CellWrite[];
  /** Cells that refer by name, or are blank and stand for the only unit, as the IDs that they mean. */
  settled: CellWrite[];
  /** IDs of the key results whose Start is blank. */
  blankStarts: string[];
  read: ReadNote[];
  positions: Positions;
  /** Of the messages. */
  language: Language;
}

/** What a time zone's name looks like. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** Reads the record tabs that somebody needs; an add-on carries the code of those alone. */
type RecordReader = (reading: Reading, context: RecordContext) => Happenings;

/** Reads a workbook with all its record tabs (design §5). Linear in the number of cells. */
export const readWorkbook = (workbook: Workbook, options: ReadOptions = {}): WorkbookRead =>
  readWorkbookWith(readRecord, workbook, options);

/** Reads a workbook, of the record tabs what `record` reads. Linear in the number of cells. */
export function readWorkbookWith(
  record: RecordReader,
  workbook: Workbook,
  options: ReadOptions = {},
): WorkbookRead {
  const reading = readingOf(workbook, options);
  const { language } = reading;
  const positions: Positions = new Map();
  const settings = readSettings(reading);
  for (const [key, row] of settings.rows) positions.set(`setting:${key}`, { tab: 'Settings', row });
  const { plan, known, rows, blankStarts } = readPlan(reading, settings, positions);
  const isSoundPlan = reading.faults.length === 0;
  const sound = new Map(
    rows.filter(({ row }) => row.sound).map(({ keyResult }) => [keyResult.id, keyResult]),
  );
  const happenings =
    options.only === 'plan' ? NO_HAPPENINGS : record(reading, { ...known, sound, cycle: settings.cycle });
  if (reading.writes.length > 0) {
    note(reading, 'ids-filled-in', {
      count: reading.writes.length,
      list: firstOf(
        reading.writes.map(({ value }) => value),
        language,
      ),
    });
  }
  const faults = inOrder(reading.faults);
  return {
    plan: isSoundPlan ? plan : null,
    happenings,
    problems: faults.map((fault) => problemOf(fault, language)),
    faults,
    writes: reading.writes,
    settled: reading.settled,
    blankStarts,
    read: reading.notes,
    positions,
    language,
  };
}

const readingOf = (workbook: Workbook, options: ReadOptions): Reading => ({
  workbook,
  language: options.language ?? languageOf(workbook),
  isTimeZone: (zone) => ZONE.test(zone) && (options.isTimeZone?.(zone) ?? true),
  decimalMark: workbook.decimalMark ?? null,
  peopleNamed: peopleIn(workbook),
  faults: [],
  writes: [],
  settled: [],
  notes: [],
});

/**
 * The settings as they stand, whatever else is wrong with the workbook; the cycle is null where it has none.
 */
export const settingsOf = (workbook: Workbook): Pick<ReadSettings, 'settings' | 'cycle'> =>
  readSettings(readingOf(workbook, {}));

/** What the tab Import headings says of headings, as far as its rows read well. */
export const importHeadingsOf = (workbook: Workbook): OwnHeading[] =>
  readImportHeadings(readingOf(workbook, {}));

/** The workbook's Language setting; English where it says none. */
function languageOf(workbook: Workbook): Language {
  const tab = findTab(workbook, 'Settings');
  if (!tab) return 'en';
  const { index } = readHeadings(tabSpec('Settings'), tab.rows[0] ?? []);
  const cell = (row: readonly unknown[], column: string) => lineOf(row[index.get(column) ?? -1] as string);
  const row = tab.rows.find((each) => namesLanguage(cell(each, 'Key')));
  return (row && choiceOf('language', cell(row, 'Value'))) ?? 'en';
}

export { locate, rowLookup } from './read/positions.ts';
export { columnIndex, findTab, misspeltTab, readHeadings, tabNamed } from './table/headings.ts';
export { TABS, type TabName, type TabSpec, tabSpec } from './table/tabs.ts';
