// Takes the tab Import log; gives what earlier imports wrote, row by row, and the rows to add to it (design
// §9, Again). Never a row of the plan itself.
import type { NewId, NewRecord } from '../../goals/first-rows.ts';
import type { Day } from '../../model/time.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import { isTabName, type TabName } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { standingRows } from './standing.ts';

export const LOG: TabName = 'Import log';

/** A cell of a sheet holds 50,000 characters: of a row that says more it is only kept that it was written. */
const MOST_CHARACTERS = 45_000;

/** `begun`: the import has pieces left to write. */
type LoggedWhat = 'added' | 'changed' | 'removed' | 'begun';

/** What an import did to a row. */
export interface LoggedRow {
  /** The key of the import: one press of its button. */
  import: string;
  day: Day;
  /** The file or tab, as the person knows it. */
  source: string;
  what: LoggedWhat;
  tab: TabName;
  /** '' in a tab whose rows an import gives no ID. */
  id: string;
  /** The cell of the source that the row came from. */
  from: string;
  /** What was written; null where that is not known. */
  written: RecordCells | null;
  /** What the source said, where it is not what was written: before questions were answered. */
  read: RecordCells | null;
  /** What stood there before. */
  before: RecordCells | null;
  /** The row of the log as it stands. */
  cells: RecordCells;
}

/** The log in the order in which it was written. A row that somebody has spoiled is left out. */
export function loggedLines(book: Workbook): LoggedRow[] {
  return standingRows(book, LOG).flatMap(({ cells }) => {
    const tab = lineOf(cells.Tab);
    if (!isTabName(tab)) return [];
    return [
      {
        import: lineOf(cells.Import),
        day: lineOf(cells.Date),
        source: lineOf(cells.Source),
        what: whatOf(lineOf(cells.What)),
        tab,
        id: lineOf(cells.ID),
        from: lineOf(cells.From),
        written: recordIn(cells.Written),
        read: recordIn(cells.Read),
        before: recordIn(cells.Before),
        cells,
      },
    ];
  });
}

const WHATS: readonly LoggedWhat[] = ['changed', 'removed', 'begun'];

const whatOf = (word: string): LoggedWhat => WHATS.find((each) => each === word) ?? 'added';

function recordIn(cell: Cell | undefined): RecordCells | null {
  try {
    const kept: unknown = JSON.parse(String(cell ?? ''));
    return typeof kept === 'object' && !Array.isArray(kept) ? (kept as RecordCells | null) : null;
  } catch {
    return null;
  }
}

/** Of which import, and when. */
export type ImportName = Pick<LoggedRow, 'import' | 'day' | 'source'>;

export interface ToLog {
  what: LoggedWhat;
  tab: TabName;
  id: string | NewId;
  from: string;
  written: NewRecord | null;
  read?: NewRecord | null;
  before?: RecordCells | null;
}

/** A row for the log. IDs have a column of their own: those in the record are left out of it. */
export function logRecord(of: ImportName, { what, tab, id, from, written, read, before }: ToLog): NewRecord {
  return {
    Import: of.import,
    Date: of.day,
    Source: lineOf(of.source),
    What: what,
    Tab: tab,
    ID: id,
    From: from,
    Written: textOfRecord(written),
    Read: textOfRecord(read ?? null),
    Before: textOfRecord(before ?? null),
  };
}

function textOfRecord(record: NewRecord | null): string {
  if (record === null) return '';
  const known = Object.entries(record).filter(([, cell]) => typeof cell !== 'object' && cell !== '');
  const text = JSON.stringify(Object.fromEntries(known));
  return text.length > MOST_CHARACTERS ? '' : text;
}
