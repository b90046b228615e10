// The small company with one key result whose value comes from a cell, what the sheet sends of it and what
// its owner says. Never a rule of its own.
import { expect } from '@jest/globals';
import { rollUp } from '../../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import type { KeyResultState } from '../../../shared/model/state.ts';
import type { Day } from '../../../shared/model/time.ts';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { columnIndex, findTab } from '../../../shared/sheet/index.ts';
import type { PublishReply } from '../../../shared/wire/messages/publish.ts';
import type { ValuesReply } from '../../../shared/wire/messages/values.ts';
import { reported } from '../../support/backend.ts';
import { bookWith, OWNER, publishBody, type Running } from '../../support/running.ts';

/** Of the second owner. */
export const FED = 'O1-K0';

export interface Cycle {
  start: Day;
  end: Day;
}

/** The company, whose key result takes its value from a cell; `cycle` for another one than the usual. */
export function fedBook(source: Cell = 'Sales!C4', cycle?: Cycle): Workbook {
  const book = bookWith();
  const tab = findTab(book, 'Key results')!;
  const at = columnIndex(tab, 'Key results', 'KR ID')!;
  const start = columnIndex(tab, 'Key results', 'Start')!;
  tab.rows = tab.rows.map((row, n) => {
    const cells = row.map((cell, column) => (cycle && n > 0 && column === start ? cycle.start : cell));
    return [...cells, n === 0 ? 'Value from' : row[at] === FED ? source : ''];
  });
  const days: Record<string, Day> = cycle ? { 'Cycle start': cycle.start, 'Cycle end': cycle.end } : {};
  const settings = findTab(book, 'Settings')!;
  settings.rows = settings.rows.map(([key = '', value = '']) => [key, days[String(key)] ?? value]);
  return book;
}

export async function publish(running: Running, book: Workbook, basedOn = 0): Promise<PublishReply> {
  const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn }) });
  expect([reply.status, reply.status === 200 ? '' : await reply.text()]).toEqual([200, '']);
  return (await reply.json()) as PublishReply;
}

/** What the sheet sends at Refresh where the cell says this; `gone`: there is no such tab any more. */
export async function carry(running: Running, cell: Cell | 'gone', revision = 1): Promise<ValuesReply> {
  const tabs = cell === 'gone' ? [] : [{ tab: 'Sales', cells: [{ row: 4, column: 3, cell }], columns: [] }];
  const body = { revision, decimalMark: '.', rows: [{ id: FED, shown: 'Sales!C4' }], tabs, names: [] };
  const reply = await running.v1('POST', 'values', { email: OWNER, body });
  expect(reply.status).toBe(200);
  return (await reply.json()) as ValuesReply;
}

/** What its owner says of it, for a day. */
export const report = (running: Running, value: number, date: Day, key = 'a-report-by-a-person') =>
  running.v1('POST', 'submissions', {
    email: OWNER,
    body: { kind: 'snapshot', key, date, reports: [reported(FED, value)] },
  });

/** What is kept of the key result, folded. */
export async function snapshotsOf(running: Running) {
  const now = running.clock.now();
  await rollUp(running.backEnd.deps, running.workspace, now);
  const read = await readStanding(running.backEnd.deps, running.workspace, now);
  return snapshotsIn(read!.standing.states.get(FED));
}

export const snapshotsIn = (state: KeyResultState | undefined) =>
  (state?.snapshots ?? []).map(({ day, value, by, fed, confidence, note }) => ({
    day,
    value,
    by,
    fed: fed ?? null,
    confidence,
    note,
  }));

/** To whom a mail went that says this. */
export const toldBy = (running: Running, words: RegExp): string[] =>
  running.sent.filter(({ text }) => words.test(text.replace(/\s+/g, ' '))).map(({ to }) => to);
