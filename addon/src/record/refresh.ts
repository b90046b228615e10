// Takes the board and the record since the last time; writes Board, the record tabs and what the process made
// live.
// Never moves the cursor before its rows stand in the sheet.
import type { BoardReply, RecordRows } from '../../../shared/wire/messages/board.ts';
import { openBook, readTabs, rememberLanguage } from '../book/book.ts';
import { isPrepared } from '../book/prepared.ts';
import { type Access, askApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import { recall, remember } from '../entry/store.ts';
import { accessOf } from '../entry/workspace.ts';
import { adoptIntoPlan } from './adopted.ts';
import { writeBoardCells, writeBoardTab } from './board-tab.ts';
import { writeRecords } from './records.ts';
import { sendUnsent } from './unsent.ts';
import { carryValues } from './values.ts';

/** Replies of one refresh at most: each holds some hundred submissions. */
const MOST_PAGES = 40;

/** So often another refresh may come in between. */
const MOST_AT_ONCE = 5;

/** The menu's Refresh board. */
export function refreshBoard(context: Context): void {
  const { services, say, sayObstacle, sayNewCycle } = context;
  // The record tabs are those of the next cycle already; what the server has is the last one's.
  if (isPrepared(services)) throw new PersonFault(sayNewCycle('cyclePrepared'));
  const access = accessOf(context);
  const spreadsheet = services.spreadsheet();
  spreadsheet.toast(say('refreshWorking'), say('product'));
  sendUnsent(services, access);
  let brought: RefreshResult | null = null;
  for (let again = MOST_AT_ONCE; brought === null; again -= 1) {
    if (again === 0) throw new PersonFault(sayObstacle('busy'));
    brought = bringUp(context, access);
  }
  const values = carryValues(context, access, brought.reply);
  if (values.cells.length > 0) locked(context, () => writeBoardCells(services, values.cells));
  const { rows } = brought;
  const said = [say('refreshed'), rows > 0 ? say('refreshedRows', { rows }) : '', values.message];
  spreadsheet.toast(said.filter(Boolean).join(' '), say('product'));
}

interface RefreshResult {
  /** How many were appended. */
  rows: number;
  reply: BoardReply;
}

/**
 * Gives what was brought; null where another refresh brought rows while this one asked for them.
 */
function bringUp(context: Context, access: Access): RefreshResult | null {
  const { services } = context;
  const since = recall(services, 'cursor') ?? '';
  const { reply, records } = fetchAll(context, access, since);
  return locked(context, () => {
    if ((recall(services, 'cursor') ?? '') !== since) return null;
    const book = openBook(services);
    rememberLanguage(context, { tabs: readTabs(services, book, (name) => name === 'Settings') });
    adoptIntoPlan(context, book, records);
    const appended = writeRecords(context, book, records);
    // Before the board is written: should that fail, the rows are not brought a second time.
    services.flush();
    remember(services, { cursor: reply.cursor });
    writeBoardTab(context, book, reply);
    remember(services, { revision: String(reply.revision), refreshedAt: reply.refreshedAt });
    return { rows: appended, reply };
  });
}

/** The latest board, and all rows since the cursor. */
function fetchAll(
  context: Context,
  access: Access,
  since: string,
): { reply: BoardReply; records: RecordRows[] } {
  let cursor = since;
  const records: RecordRows[] = [];
  for (let page = 0; ; page += 1) {
    const reply = fetchBoard(context, access, cursor);
    // Rows that move on (reviews) come with every page: the last one says how they stand.
    records.push(...reply.records);
    if (reply.cursor === cursor || page === MOST_PAGES) return { reply, records };
    cursor = reply.cursor;
  }
}

/** Throws PersonFault where there is no board to show. */
export function fetchBoard(context: Context, access: Access, since: string): BoardReply {
  return askApi(context, access, `/v1/board?since=${encodeURIComponent(since)}`);
}
