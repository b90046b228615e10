// Takes a book; gives the imports that broke off between two pieces, and which lines of their log came to
// nothing: a line is written before what it says is done (docs/design.md §9, Again). Never what a person took
// out since.
import type { Workbook } from '../../model/workbook.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { type LoggedRow, loggedLines } from './log.ts';
import { ID_OF, isSameCell, standingRows } from './standing.ts';

const isBegun = ({ what }: LoggedRow): boolean => what === 'begun';

export interface LogSplit {
  /** A line each of the imports that broke off: it stands from the first piece to the last. */
  begun: LoggedRow[];
  /** What imports did. */
  done: LoggedRow[];
  /** What an import that broke off was about to do. */
  undone: LoggedRow[];
}

/**
 * In the order of the log. What an import that broke off says of other tabs than Objectives and Key results
 * counts as done.
 */
export function splitLog(book: Workbook): LogSplit {
  const lines = loggedLines(book);
  const begun = lines.filter(isBegun);
  const names = new Set(begun.map((each) => each.import));
  const rows = lines.filter((each) => !isBegun(each));
  if (begun.length === 0) return { begun, done: rows, undone: [] };
  const standing = new Map<string, RecordCells>(
    (['Objectives', 'Key results'] as const).flatMap((tab) =>
      standingRows(book, tab).map(({ cells }) => [`${tab} ${lineOf(cells[ID_OF[tab]])}`, cells] as const),
    ),
  );
  const split: LogSplit = { begun, done: [], undone: [] };
  for (const each of rows) {
    const isDone =
      !names.has(each.import) || isAsLogged(each, standing.get(`${each.tab} ${each.id}`) ?? null);
    split[isDone ? 'done' : 'undone'].push(each);
  }
  return split;
}

function isAsLogged({ what, tab, written }: LoggedRow, cells: RecordCells | null): boolean {
  // Rows of the other tabs are told apart by what they say, wherever they come from.
  if (tab !== 'Objectives' && tab !== 'Key results') return true;
  if (what === 'removed') return cells === null;
  if (what === 'added' || !cells) return cells !== null;
  return Object.entries(written ?? {}).every(([column, cell]) =>
    isSameCell(tab, column, cells[column], cell),
  );
}
