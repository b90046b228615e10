// Takes a book; finds the row that a line of the log is about, and says whether a row that stays refers to
// it. Never changes one.
import { addTo } from '../../model/group-by.ts';
import type { Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { sameText } from '../words/plain.ts';
import type { LoggedRow } from './log.ts';
import { standingRows } from './standing.ts';

/** What a row is known by, whatever else it says; the first is the ID that the log has. */
const KNOWN_BY: Partial<Record<TabName, readonly string[]>> = {
  Objectives: ['Objective ID'],
  'Key results': ['KR ID'],
  Snapshots: ['KR ID', 'Date'],
  Units: ['Name'],
  People: ['Email'],
  Metrics: ['Name'],
};

/** Columns that name a row of another tab. */
const REFERS: Partial<Record<TabName, readonly [column: string, to: TabName][]>> = {
  Snapshots: [['KR ID', 'Key results']],
  'Key results': [
    ['Objective ID', 'Objectives'],
    ['Owner', 'People'],
    ['Metric', 'Metrics'],
  ],
  Objectives: [['Unit', 'Units']],
  People: [['Unit', 'Units']],
  Units: [
    ['Parent', 'Units'],
    ['Lead', 'People'],
  ],
};

/** What others may call a row. */
const CALLED: Partial<Record<TabName, readonly string[]>> = {
  Objectives: ['Objective ID', 'Objective'],
  'Key results': ['KR ID', 'Key result'],
  Units: ['Unit ID', 'Name'],
  People: ['Email', 'Name'],
  Metrics: ['Metric ID', 'Name'],
};

export class ReferredRows {
  readonly #rows = new Map<string, RecordCells[]>();
  readonly #references = new Map<string, number>();

  constructor(book: Workbook, tabs: readonly TabName[]) {
    for (const tab of tabs)
      for (const { cells } of standingRows(book, tab)) {
        addTo(this.#rows, keyOf(tab, cells), cells);
        this.#count(tab, cells, 1);
      }
  }

  /** The row of a line of the log, which stands no more from then on; null where it is gone. */
  take({ tab, id, written }: LoggedRow): RecordCells | null {
    const [column] = KNOWN_BY[tab] ?? [];
    const record = id === '' || column === undefined ? (written ?? {}) : { ...written, [column]: id };
    const cells = this.#rows.get(keyOf(tab, record))?.shift() ?? null;
    if (cells) this.#count(tab, cells, -1);
    return cells;
  }

  /** True where a row of that ID stands: it need not come back. */
  has({ tab, id }: LoggedRow): boolean {
    const [column] = KNOWN_BY[tab] ?? [];
    return column !== undefined && (this.#rows.get(keyOf(tab, { [column]: id }))?.length ?? 0) > 0;
  }

  /** It stays after all, and so does what it refers to. */
  putBack(tab: TabName, cells: RecordCells): void {
    this.#count(tab, cells, 1);
  }

  isNeeded(tab: TabName, cells: RecordCells): boolean {
    return (CALLED[tab] ?? []).some((column) => (this.#references.get(nameOf(tab, cells[column])) ?? 0) > 0);
  }

  #count(tab: TabName, cells: RecordCells, by: number): void {
    for (const [column, to] of REFERS[tab] ?? []) {
      if (lineOf(cells[column]) === '') continue;
      const name = nameOf(to, cells[column]);
      this.#references.set(name, (this.#references.get(name) ?? 0) + by);
    }
  }
}

const keyOf = (tab: TabName, cells: RecordCells): string =>
  [tab, ...(KNOWN_BY[tab] ?? []).map((column) => sameText(lineOf(cells[column])))].join('\n');

const nameOf = (tab: TabName, cell: RecordCells[string] | undefined): string =>
  `${tab}\n${sameText(lineOf(cell))}`;
