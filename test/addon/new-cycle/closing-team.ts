// The team of eight at the end of its quarter before a real back end, and its spreadsheet with the built
// add-on. For specifications of a new cycle; never a stand-in server.
import { expect } from '@jest/globals';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { bookOf, type Language } from '../../examples/books.ts';
import { closeAfterTest } from '../../support/after-test.ts';
import { publishBody, type Running, startRunning } from '../../support/running.ts';
import { type DrivenSheet, openSheet, type SheetOptions } from '../sheet.ts';

export const ADMIN = 'tan.wen@team.example';
export const OWNER = 'he.xi@team.example';

/** The last evening of the cycle. */
export const CLOSING = '2025-03-31T18:00:00+08:00';

/** Published, two of its key results reported on: one reached its target, one did not. */
export async function teamAt(moment: string, language: Language): Promise<Running> {
  const running = await startRunning('2025-01-10T10:00:00+08:00');
  closeAfterTest(() => running.close());
  const body = publishBody(bookOf('team-of-eight', language));
  expect((await running.v1('POST', 'publish', { email: ADMIN, body })).status).toBe(200);
  running.clock.moveTo(Date.parse(moment) - 3_600_000);
  const date = moment.slice(0, 10) <= '2025-03-31' ? moment.slice(0, 10) : '2025-03-31';
  await report(running, 'KR-CTU-1-1', 'deng.lu@team.example', date, 41);
  await report(running, 'KR-CTU-1-2', OWNER, date, 25);
  running.clock.moveTo(Date.parse(moment));
  await running.queue.runDue(running.clock.now());
  return running;
}

async function report(to: Running, keyResultId: string, email: string, date: string, value: number) {
  const blank = { confidence: null, selfStatus: null, blocker: '', note: '', supportNeeded: '' };
  const body = {
    kind: 'snapshot',
    key: `key-of-${keyResultId}`,
    date,
    reports: [{ keyResultId, value, ...blank }],
  };
  expect((await to.v1('POST', 'submissions', { email, body })).status).toBe(200);
}

/** Its spreadsheet, an admin in front of it. */
export const sheetOf = (
  running: Running,
  language: Language,
  more: SheetOptions = {},
): Promise<DrivenSheet> =>
  openSheet({
    workbook: bookOf('team-of-eight', language),
    running,
    revision: 1,
    email: ADMIN,
    userLocale: language,
    ...more,
  });

/** What stands in the first column below the headings. */
export const idsIn = async (sheet: DrivenSheet, tab: string) =>
  (await sheet.rows(tab))
    .slice(1)
    .map(([id]) => id)
    .filter((id) => (id ?? '') !== '');

/** Every tab, without its blank rows. */
export const whole = async (sheet: DrivenSheet): Promise<Workbook> => ({
  tabs: (await sheet.host.workbook()).tabs.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => row.some((cell) => cell !== '')),
  })),
});
