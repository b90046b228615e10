// Takes spreadsheets of several who publish, and copies of one; says what Publish asks, tells and leaves
// alone. Never a stand-in server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../../support/running.ts';
import { openSheet } from '../sheet.ts';
import { changed } from './changed-book.ts';

let running: Running;

afterEach(() => running.close());

describe('several who publish', () => {
  beforeEach(async () => {
    running = await startPublished('2025-01-10T10:00:00+08:00');
  });

  it('the later one is told what changed and by whom, and decides', async () => {
    const sheet = await openSheet({ workbook: changed(['O1-K0', 'Target', 90]), running, revision: 1 });
    await running.v1('POST', 'publish', {
      body: publishBody(changed(['O1-K0', 'Target', 120]), { basedOn: 1 }),
    });
    sheet.answers.push('NO');
    await sheet.press('publish');
    expect(sheet.boxes[0]).toContain(HQ);
    expect(sheet.boxes[0]).toContain('owner1’s target, “A key result”: 100 → 120');
    expect(sheet.boxes.at(-1)).toContain('Nothing was published.');
    sheet.answers.push('YES');
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('Revision 3 is live.');
  });

  it('an owner is asked why, publishes their own target, and is told what waits for an admin', async () => {
    const sheet = await openSheet({
      workbook: changed(
        ['O1-K0', 'Target', 90],
        ['O2-K0', 'Target', 50],
        ['O1-K1', 'Key result', 'Other words'],
      ),
      running,
      revision: 1,
      email: OWNER,
    });
    sheet.answers.push({ button: 'OK', text: 'The shop opened late' });
    await sheet.press('publish');
    expect(sheet.boxes[0]).toContain('Why the change?');
    expect(sheet.boxes[0]).toContain('O1-K0');
    const told = sheet.boxes.at(-1)!;
    expect(told).toContain('Revision 2 is live.');
    const [live, waiting] = told.split('Waiting for an admin to publish:');
    expect(live).toContain('owner1’s target, “A key result”: 100 → 90');
    expect(waiting).toContain('owner2’s target, “A key result”: 100 → 50');
    expect(waiting).toContain('Other words: Key result A key result → Other words');
  });

  it('an owner who gives no reason publishes nothing', async () => {
    const sheet = await openSheet({
      workbook: changed(['O1-K0', 'Target', 90]),
      running,
      revision: 1,
      email: OWNER,
    });
    sheet.answers.push({ button: 'CANCEL', text: '' });
    await sheet.press('publish');
    const reply = await running.v1('GET', 'form', { email: OWNER });
    expect(((await reply.json()) as { keyResults: { target: number }[] }).keyResults[0]!.target).toBe(100);
  });
});

describe('a copied spreadsheet', () => {
  beforeEach(async () => {
    running = await startPublished('2025-01-10T10:00:00+08:00');
  });

  it('asks what it is, sends nothing on No, and starts anew on Yes', async () => {
    const copy = await openSheet({
      workbook: changed(['O1-K0', 'Target', 5]),
      running,
      spreadsheetId: 'the-copy',
      properties: { 'attune.spreadsheetId': 'sheet-1' },
    });
    copy.answers.push('NO');
    await copy.press('publish');
    expect(copy.boxes[0]).toContain('This is a copy');
    expect(copy.gate!.asked).toEqual([]);
    const state = await copy.ask('sidebarOpen', 'report');
    expect(state.settings.isCopy).toBe(true);
    expect(state.notice).toContain('until you say what it is');
    const old = copy.stores.properties.document!['attune.key'];
    expect((await copy.ask('sidebarOwnCopy')).isCopy).toBe(false);
    expect(copy.stores.properties.document!['attune.key']).not.toBe(old);
    await copy.press('publish');
    expect(copy.boxes.at(-1)).toContain('Revision 1 is live.');
    // The first workspace knows nothing of it.
    const form = (await (await running.v1('GET', 'form', { email: OWNER })).json()) as {
      keyResults: { target: number }[];
    };
    expect(form.keyResults[0]!.target).toBe(100);
  });
});

describe('a copy that came without the key of its workspace', () => {
  it('is asked what it is, and nothing is published until that is said', async () => {
    running = await startPublished('2025-01-10T10:00:00+08:00');
    const sheet = await openSheet({ workbook: bookWith(), running, key: null, spreadsheetId: 'sheet-2' });
    sheet.answers.push('NO');
    await sheet.press('publish');
    expect(sheet.boxes[0]).toContain('everybody would get every mail twice');
    expect(sheet.boxes.at(-1)).toContain('Nothing was sent: this is a copy');
    sheet.answers.push('YES');
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('Revision 1 is live');
  });
});
