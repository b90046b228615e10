// Takes what the server asks to read of the spreadsheet; sends what those cells say and tells each at its
// cell Value from. Never works a value out: the server does. Nothing is locked while the network is waited
// for.
import { byId } from '../../../shared/lookup/by-id.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { pickCells } from '../../../shared/sheet/source/reads.ts';
import type { Reads } from '../../../shared/sheet/source/source.ts';
import { columnIndex } from '../../../shared/sheet/table/headings.ts';
import { sameName } from '../../../shared/sheet/table/normal.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { ValuesReply, ValuesRequest } from '../../../shared/wire/messages/values.ts';
import { type Book, openBook, sheetOf } from '../book/book.ts';
import { readRange, readTab } from '../book/cells.ts';
import { applyMarks } from '../book/marks.ts';
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';

/** Of a named range no more is sent: that it is more than one cell is all there is to know. */
const MOST_OF_A_NAME = 2;

/**
 * What came of it, for the person, and what is said at each cell (design §5, Value from); nothing where no
 * value comes from a cell. What could not be sent is told as well: the next Refresh sends it anew.
 */
export function carryValues(
  context: Context,
  access: Access,
  { reads, revision }: { reads?: Reads; revision: number },
): ValuesReply {
  const { services, sayObstacle } = context;
  const only = (message: string): ValuesReply => ({ cells: [], message });
  if (!reads) return only('');
  const outcome: Outcome<ValuesReply> = callApi(
    services,
    access,
    '/v1/values',
    requestOf(services, reads, revision),
  );
  if (outcome.kind === 'unreachable') return only(sayObstacle('unreachable', { detail: outcome.detail }));
  if (outcome.kind === 'refused') return only(outcome.refusal.message);
  locked(context, () => markValues(services, outcome.value.cells));
  return outcome.value;
}

function requestOf(services: Services, reads: Reads, revision: number): ValuesRequest {
  const book = openBook(services);
  return {
    revision,
    decimalMark: book.decimalMark,
    rows: feeding(services, book).map(({ id, shown }) => ({ id, shown })),
    ...readCells(services, book, reads),
  };
}

/** What the cells of other tabs and of named ranges say. */
export function readCells(
  services: Services,
  book: Book,
  reads: Reads,
): Pick<ValuesRequest, 'tabs' | 'names'> {
  const { zone } = book;
  return {
    tabs: reads.tabs.flatMap((read) => {
      const found = book.sheets.find(({ title }) => sameName(title) === sameName(read.tab));
      return found ? [pickCells(read, readTab(services, found.sheet, zone).rows)] : [];
    }),
    names: reads.names.flatMap((name) => {
      const range = services.spreadsheet().getRangeByName(name);
      const cells = range ? readRange(services, range, zone).slice(0, MOST_OF_A_NAME) : [];
      return range ? [{ name, cells: cells.map((row) => row.slice(0, MOST_OF_A_NAME)) }] : [];
    }),
  };
}

interface FedCell {
  id: string;
  shown: Cell;
  row: number;
  column: number;
}

/** The rows of Key results that hold something in Value from, and where. */
function feeding(services: Services, book: Book): FedCell[] {
  const sheet = sheetOf(book, 'Key results');
  const tab = sheet && readTab(services, sheet, book.zone);
  if (!tab) return [];
  const [ids, at] = ['KR ID', 'Value from'].map((column) => columnIndex(tab, 'Key results', column));
  if (ids == null || at == null) return [];
  return tab.rows.slice(1).flatMap((cells, n) => {
    const id = lineOf(cells[ids]);
    return id === '' ? [] : [{ id, shown: cells[at] ?? '', row: n + 2, column: at + 1 }];
  });
}

/** Where the rows stand now; of the tab's other columns no mark is touched. */
function markValues(services: Services, cells: ValuesReply['cells']): void {
  const book = openBook(services);
  const rows = feeding(services, book);
  const places = byId(rows);
  const [first] = rows;
  if (!first) return;
  const marks = cells.flatMap(({ id, severity, message }) => {
    const place = places.get(id);
    return place ? [{ row: place.row, column: place.column, severity, messages: [message] }] : [];
  });
  applyMarks(sheetOf(book, 'Key results')!, marks, { rows: 0, columns: 0 }, first.column);
}
