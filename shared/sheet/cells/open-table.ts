// Takes a workbook; gives the rows of a tab with their positions, its headings judged, blank IDs filled in.
// Never reads what a cell means: readers do.
import { BOUNDS } from '../../model/bounds.ts';
import type { Language } from '../../model/plan.ts';
import type { Cell, DecimalMark, Tab, Workbook } from '../../model/workbook.ts';
import type { Values } from '../../words/cell-faults.ts';
import type { Code } from '../../words/cells/faults.ts';
import { listed } from '../../words/punctuation.ts';
import { type Fault, shown } from '../table/faults.ts';
import { misspeltTab, readHeadings, secondTab, tabsNamed } from '../table/headings.ts';
import { idFiller } from '../table/ids.ts';
import { isProgress } from '../table/resembling.ts';
import { type TabName, tabSpec } from '../table/tabs.ts';
import { choiceWords } from '../table/words.ts';
import { type CellWrite, Row, type RowContext } from './row.ts';

/** What all readers share: the workbook, and what they find. */
export interface Reading {
  workbook: Workbook;
  /** Of the messages. */
  language: Language;
  isTimeZone: (zone: string) => boolean;
  decimalMark: DecimalMark | null;
  /** Addresses by the name in People. */
  peopleNamed: (name: string) => readonly string[];
  faults: Fault[];
  writes: CellWrite[];
  /** References by name, as IDs. */
  settled: CellWrite[];
  notes: { code: string; message: string }[];
}

export interface Table {
  /** False where the tab or its IDs are not there: what refers to it cannot be judged. */
  present: boolean;
  rows: Row[];
}

/** Without these there is no plan. */
const NEEDED_TABS: readonly TabName[] = ['Settings', 'Units', 'People', 'Objectives', 'Key results'];

const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The tab's rows; notes what is wrong with the tab and its headings. */
export function openTable(reading: Reading, name: TabName): Table {
  const spec = tabSpec(name);
  const fault = (row: number, column: string, code: Code, values: Values = {}) =>
    reading.faults.push({ tab: name, row, column, code, values });
  const [tab, second] = tabsNamed(reading.workbook, name);
  if (second) fault(0, '', 'duplicate-tab');
  const hasHeadings = tab !== undefined && (tab.rows[0] ?? []).some((cell) => !isBlankCell(cell));
  if (!tab || !hasHeadings) {
    const slip = tab ? null : misspeltTab(reading.workbook, spec);
    if (slip) fault(0, '', 'misspelt-tab', { typed: shown(slip.name) });
    else if (tab?.rows.some((row) => row.some((cell) => !isBlankCell(cell)))) fault(1, '', 'no-headings');
    else if (NEEDED_TABS.includes(name)) fault(0, '', 'missing-tab');
    return { present: false, rows: [] };
  }
  const headings = readHeadings(spec, tab.rows[0] ?? []);
  for (const { column } of headings.duplicate) fault(1, column, 'duplicate-heading');
  for (const { name: column, needed } of spec.columns) {
    const slip = headings.misspelt.get(column);
    if (slip) fault(1, column, 'misspelt-heading', { typed: shown(slip.typed) });
    else if (needed && !headings.index.has(column)) fault(1, column, 'missing-column');
  }
  for (const { typed, index } of headings.unknown) {
    if (isProgress(name, typed) && tab.rows.some((row, at) => at > 0 && !isBlankCell(row[index])))
      fault(1, typed, 'unread-column', { typed: shown(typed) });
  }
  const similar = secondTab(reading.workbook, spec);
  if (similar) fault(0, '', 'second-tab', { typed: shown(similar.name) });
  const rows = rowsOf(reading, name, tab, headings.index);
  fillIds(reading, name, rows, headings.index);
  const idColumn = spec.columns.find(({ kind }) => kind === 'id');
  return { present: !idColumn || headings.index.has(idColumn.name), rows };
}

/** Rows of a tab of the plan; what a record holds is bounded by the size of its file. */
const MOST_ROWS: Partial<Record<TabName, number>> = {
  Units: BOUNDS.units,
  People: BOUNDS.people,
  Metrics: BOUNDS.metrics,
  Objectives: BOUNDS.objectives,
  'Key results': BOUNDS.keyResults,
  Mails: BOUNDS.mails,
  'Import headings': BOUNDS.importHeadings,
  Rewards: BOUNDS.rewards,
};

/**
 * A row is blank where every column that is known is: check boxes of somebody's own column do not make a row.
 */
function rowsOf(reading: Reading, name: TabName, tab: Tab, index: ReadonlyMap<string, number>): Row[] {
  const columns = [...index.values()];
  const rows: Row[] = [];
  const context: RowContext = {
    faults: reading.faults,
    settled: reading.settled,
    choices: (choice) => listed(reading.language, choiceWords(choice, reading.language)),
    mark: reading.decimalMark,
    peopleNamed: reading.peopleNamed,
  };
  for (let at = 1; at < tab.rows.length; at++) {
    const cells = tab.rows[at] ?? [];
    if (columns.every((column) => isBlankCell(cells[column]))) continue;
    const row = new Row(name, at + 1, cells, index, context);
    const most = MOST_ROWS[name] ?? Number.POSITIVE_INFINITY;
    if (rows.length >= most) {
      row.fault(tabSpec(name).columns[0]!.name, 'too-many-rows', { most });
      break;
    }
    rows.push(row);
  }
  return rows;
}

/**
 * IDs left blank are filled in (design §5); where the column itself is missing there is no cell to write to.
 */
function fillIds(reading: Reading, name: TabName, rows: Row[], index: ReadonlyMap<string, number>): void {
  const column = tabSpec(name).columns.find((each) => each.kind === 'id' && each.detail !== '');
  if (!column || !index.has(column.name)) return;
  const blank = rows.filter((row) => row.isBlank(column.name) && (name !== 'Forms' || !row.isBlank('Type')));
  if (blank.length === 0) return;
  const nextId = idFiller(reading.workbook, column.detail);
  for (const row of blank) {
    const value = nextId();
    row.fill(column.name, value);
    reading.writes.push({ tab: name, row: row.at, column: column.name, value });
  }
}
