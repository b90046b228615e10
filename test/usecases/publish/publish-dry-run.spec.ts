// The specification of a dry run of Publish: it tells what would change, and leaves everything as it is.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PublishReply } from '../../../shared/wire/messages/publish.ts';
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import { bookWith, OWNER, publishBody, type Running, startPublished } from '../../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/** The small company with a target and a text changed. */
function changed() {
  const book = bookWith();
  const tab = book.tabs.find(({ name }) => name === 'Key results')!;
  const [target, text] = ['Target', 'Key result'].map((column) => tab.rows[0]!.indexOf(column));
  tab.rows = tab.rows.map((row) =>
    row[0] === 'O1-K0' ? row.with(target!, 120).with(text!, 'Regulars') : row,
  );
  return book;
}

async function asked(more: object, email?: string): Promise<PublishReply & Refusal> {
  const body = publishBody(changed(), { basedOn: 1, dryRun: true, ...more });
  const reply = await running.v1('POST', 'publish', { body, ...(email ? { email } : {}) });
  return (await reply.json()) as PublishReply & Refusal;
}

describe('a dry run', () => {
  it('tells in words what would change, and publishes nothing', async () => {
    const before = await running.store.query({ collection: `workspaces/${running.workspace}/revisions` });
    const { revision, changes } = await asked({});
    expect(revision).toBe(1);
    expect(changes.flatMap(({ said }) => said)).toEqual([
      'Regulars: Key result A key result → Regulars',
      'owner1’s target, “Regulars”: 100 → 120',
    ]);
    expect(await running.store.query({ collection: `workspaces/${running.workspace}/revisions` })).toEqual(
      before,
    );
    const form = (await (await running.v1('GET', 'form', { email: OWNER })).json()) as {
      keyResults: { target: number }[];
    };
    expect(form.keyResults[0]!.target).toBe(100);
  });

  it('asks an owner for no reason yet, and tells what would wait for an admin', async () => {
    const { changes, waiting } = await asked({}, OWNER);
    expect(changes.flatMap(({ said }) => said)).toEqual(['owner1’s target, “A key result”: 100 → 120']);
    expect(waiting.map(({ column }) => column)).toEqual(['Key result']);
  });

  it('refuses what Publish refuses', async () => {
    expect((await asked({ basedOn: 0 })).code).toBe('outdated');
    expect((await asked({ spreadsheetId: 'another' })).code).toBe('copied-spreadsheet');
  });

  it('leaves the same publish, asked for at once after it, as good as new', async () => {
    await asked({});
    expect((await asked({ dryRun: false })).revision).toBe(2);
    expect((await asked({ dryRun: true, basedOn: 2 })).changes).toEqual([]);
  });
});
