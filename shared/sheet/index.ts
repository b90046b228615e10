// Takes a workbook as cells; gives the plan, what happened, the problems at their cells, the IDs to fill in, and what was read.
// Never throws on what a person can type, never guesses: a doubt is a problem.
import type { KeyResult, Language, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Happenings } from '../model/record.ts';
import type { Workbook } from '../model/workbook.ts';
import { problemOf } from './faults.ts';
import { findTab, readHeadings } from './headings.ts';
import { Known } from './known.ts';
import { firstById } from './loops.ts';
import { normal } from './normal.ts';
import { listed, note } from './notes.ts';
import type { PlaceKind, Positions } from './positions.ts';
import { readForms } from './read-forms.ts';
import { type KeyResultRow, readKeyResults } from './read-key-results.ts';
import { readMails, readRewards } from './read-lists.ts';
import { readMetrics, readObjectives } from './read-objectives.ts';
import { readRecord } from './read-record.ts';
import { type ReadSettings, readSettings } from './read-settings.ts';
import { openPeople, readPeople, readUnits } from './read-units.ts';
import { type CellWrite, openTable, type Reading } from './table.ts';
import { TABS, type TabName, tabSpec } from './tabs.ts';
import { lineOf } from './texts.ts';
import { choiceOf } from './words.ts';

export interface ReadNote {
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
  /** Blank IDs to fill in; `plan` has them already. */
  writes: CellWrite[];
  read: ReadNote[];
  positions: Positions;
}

/** What a time zone's name looks like. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** Reads a workbook (design §5). Linear in the number of cells. */
export function readWorkbook(workbook: Workbook, options: ReadOptions = {}): WorkbookRead {
  const language = options.language ?? languageOf(workbook);
  const reading: Reading = {
    workbook,
    language,
    isTimeZone: (zone) => ZONE.test(zone) && (options.isTimeZone?.(zone) ?? true),
    faults: [],
    writes: [],
    notes: [],
  };
  const positions: Positions = new Map();
  const settings = readSettings(reading);
  for (const [key, row] of settings.rows) positions.set(`setting:${key}`, { tab: 'Settings', row });
  const { plan, known, rows } = readPlan(reading, settings, positions);
  const isSoundPlan = reading.faults.length === 0;
  const sound = new Map(
    rows.filter(({ row }) => row.sound).map(({ keyResult }) => [keyResult.id, keyResult]),
  );
  const happenings =
    options.only === 'plan'
      ? noHappenings()
      : readRecord(reading, { ...known, sound, cycle: settings.cycle });
  if (reading.writes.length > 0) {
    note(reading, 'ids-filled-in', {
      count: reading.writes.length,
      list: listed(
        reading.writes.map(({ value }) => value),
        language,
      ),
    });
  }
  return {
    plan: isSoundPlan ? plan : null,
    happenings,
    problems: problemsOf(reading),
    writes: reading.writes,
    read: reading.notes,
    positions,
  };
}

/** The IDs that would be filled in (design §5); the plan need not be sound. */
export function fillIds(workbook: Workbook): CellWrite[] {
  return readWorkbook(workbook).writes;
}

function readPlan(reading: Reading, { settings, cycle }: ReadSettings, positions: Positions) {
  const open = openPeople(reading);
  const { units, people } = open;
  const unitList = readUnits(reading, open);
  const peopleList = readPeople(reading, open);
  const { metrics, known: metricIds } = readMetrics(reading, people);
  const objectiveTable = openTable(reading, 'Objectives');
  const keyResultTable = openTable(reading, 'Key results');
  const objectives = new Known('Objectives', objectiveTable.present);
  const keyResults = new Known('Key results', keyResultTable.present);
  for (const row of objectiveTable.rows) objectives.add(row, 'Objective ID', row.line('Objective ID'));
  for (const row of keyResultTable.rows) keyResults.add(row, 'KR ID', row.line('KR ID'));
  const rows = readKeyResults(keyResultTable.rows, { objectives, people, cycle });
  const byId = firstById(rows, ({ keyResult }) => keyResult.id);
  const objectiveOf = (id: string) => byId.get(id)?.keyResult.objectiveId || null;
  const objectiveList = readObjectives(objectiveTable.rows, { units, objectives, keyResults, objectiveOf });
  notePercents(reading, rows);
  const { rewards, known: rewardIds } = readRewards(reading);
  const place = (kind: PlaceKind, known: Known) => {
    for (const [id, row] of known.entries()) positions.set(`${kind}:${id}`, { tab: known.tab, row });
  };
  place('unit', units);
  place('person', people);
  place('metric', metricIds);
  place('objective', objectives);
  place('keyResult', keyResults);
  place('reward', rewardIds);
  const plan: Plan = {
    settings,
    units: unitList,
    people: peopleList,
    metrics,
    objectives: objectiveList,
    keyResults: rows.map(({ keyResult }) => keyResult),
    forms: readForms(reading),
    mails: readMails(reading, settings.language),
    rewards,
  };
  return { plan, rows, known: { units, people, objectives, keyResults, rewards: rewardIds } };
}

function notePercents({ language, ...reading }: Reading, rows: readonly KeyResultRow[]): void {
  const isNumeric = ({ type }: KeyResult) => type !== 'milestone' && type !== 'yes-no';
  const all = rows.map(({ keyResult }) => keyResult).filter(isNumeric);
  const percents = all.filter((each) => each.percent).map((each) => each.id);
  const isSmall = ({ baseline, target, low, high }: KeyResult) =>
    Math.max(...[baseline, target, low ?? 0, high ?? 0].map(Math.abs)) <= 1;
  const small = all.filter((each) => !each.percent && isSmall(each)).map((each) => each.id);
  const say = (code: 'percent-key-results' | 'small-numbers', ids: string[]) => {
    if (ids.length > 0)
      note({ language, ...reading }, code, { count: ids.length, list: listed(ids, language) });
  };
  say('percent-key-results', percents);
  say('small-numbers', small);
}

/** By tab, row and column as they stand in the table of tabs. */
function problemsOf({ faults, language }: Reading): Problem[] {
  const columns = new Map<TabName, Map<string, number>>();
  const orderOf = (tab: TabName, column: string): number => {
    const known = columns.get(tab) ?? new Map(tabSpec(tab).columns.map(({ name }, index) => [name, index]));
    columns.set(tab, known);
    return known.get(column) ?? -1;
  };
  const tabs = TABS.map(({ name }) => name);
  return faults
    .map((fault, order) => ({ fault, order }))
    .sort(
      (a, b) =>
        tabs.indexOf(a.fault.tab) - tabs.indexOf(b.fault.tab) ||
        a.fault.row - b.fault.row ||
        orderOf(a.fault.tab, a.fault.column) - orderOf(b.fault.tab, b.fault.column) ||
        a.order - b.order,
    )
    .map(({ fault }) => problemOf(fault, language));
}

/** The workbook's Language setting; where it says none, the language of the Settings tab's name. */
function languageOf(workbook: Workbook): Language {
  const tab = findTab(workbook, 'Settings');
  if (!tab) return 'en';
  const { index } = readHeadings(tabSpec('Settings'), tab.rows[0] ?? []);
  const cell = (row: readonly unknown[], column: string) => lineOf(row[index.get(column) ?? -1] as string);
  const row = tab.rows.find((each) => ['language', '语言'].includes(normal(cell(each, 'Key'))));
  return (row && choiceOf('language', cell(row, 'Value'))) ?? 'en';
}

export function noHappenings(): Happenings {
  return {
    snapshots: [],
    proposals: [],
    reviews: [],
    support: [],
    signals: [],
    microOkrs: [],
    points: [],
    adjustments: [],
    playbooks: [],
  };
}

export { columnIndex, columnNamed, findTab, readHeadings, tabNamed } from './headings.ts';
export { locate, type Place, type Positions, rowLookup, type SheetCell } from './positions.ts';
export type { CellWrite } from './table.ts';
export { TABS, type TabName, type TabSpec, tabSpec } from './tabs.ts';
