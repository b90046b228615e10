// The other company of the specification that workspaces are apart: every text of it, and every ID, names the
// animal, so that a word of it is known wherever it appears.
import { expect } from '@jest/globals';
import type { Stored } from '../../functions/src/ports/store.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { reported } from '../support/backend.ts';
import { workbookOf } from '../support/company-of-size.ts';
import { keyResultOf, objectiveOf, planOf, unitOf } from '../support/plans.ts';
import { OTHER_KEY, publishBody, type Running } from '../support/running.ts';

export const MARK = /zebra/i;
export const BOSS = 'boss@zebra.example';
export const THEIRS = workspaceIdOf(OTHER_KEY);

/** Its people and KRs are nobody's here. */
function theirBook(): Workbook {
  const book = workbookOf(
    planOf({
      units: [unitOf('Zebra-HQ', null, BOSS)],
      // The lead alone: who founded the workspace is its admin.
      people: [],
      objectives: [objectiveOf({ id: 'Zebra-O', unitId: 'Zebra-HQ', text: 'Zebra stripes' })],
      keyResults: [keyResultOf({ id: 'Zebra-K', objectiveId: 'Zebra-O', owner: BOSS, text: 'Zebra herds' })],
    }),
  );
  const settings = book.tabs[0]!;
  settings.rows = settings.rows.map((row) => (row[0] === 'Workspace' ? ['Workspace', 'Zebra Ltd'] : row));
  return book;
}

/** A report on one key result, with texts of theirs. */
export const snapshot = (key: string, keyResultId: string) => ({
  kind: 'snapshot',
  key,
  date: '2025-01-10',
  reports: [
    { ...reported(keyResultId, 0), blocker: 'Zebra crossing', supportNeeded: 'people: zebra keepers' },
  ],
});

/** They publish, report and signal, beside the company that is there. */
export async function workBeside(running: Running): Promise<void> {
  const theirs = { email: BOSS, key: OTHER_KEY };
  const does = async (path: string, body: unknown) =>
    expect((await running.v1('POST', path, { ...theirs, body })).status).toBe(200);
  await does('publish', publishBody(theirBook(), { spreadsheetId: 'z' }));
  await does('submissions', snapshot('their-own-form-key-1', 'Zebra-K'));
  const signal = { what: 'Zebras on the road', where: 'Zebra lane', effect: '' };
  await does('actions', {
    key: 'their-own-signal-1',
    action: 'signal.report',
    id: 'Zebra-S',
    answers: signal,
  });
  await running.passTo('2025-01-10T12:20:00+08:00');
}

/** Everything that the store holds of the other workspace. */
export async function theirDocuments(running: Running): Promise<Stored[]> {
  const collections = ['plans', 'krs', 'submissions', 'pending', 'entries', 'balances', 'board', 'told'];
  const found = await Promise.all(
    [...collections, 'suppressions', 'revisions', 'stocks'].map((name) =>
      running.store.query({ collection: `workspaces/${THEIRS}/${name}` }),
    ),
  );
  const head = await running.store.get(`workspaces/${THEIRS}`);
  return [...found.flat(), { path: 'head', data: head! }];
}
