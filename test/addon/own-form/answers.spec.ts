// Says where answers to a form of the company's own tab go, from the sidebar and from elsewhere. Never a
// typed text as a formula.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, type Running, startPublished } from '../../support/running.ts';
import { openSheet } from '../sheet.ts';
import { OWN } from './own-tab.ts';
import { answered, send, sendElsewhere, withForm } from './with-form.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('answers to a form of a tab', () => {
  it('stand in that tab at once, typed text as text, numbers in the tab’s own formats', async () => {
    const sheet = await withForm(running);
    const reply = await sheet.ask('sidebarSend', send('own-form-key-0000001', '=IMPORTXML("x")'));
    expect(reply).toMatchObject({ state: 'sent', message: 'Recorded. Thank you.' });
    const row = (await sheet.tab(OWN)).rows[3]!;
    expect(row.map((cell) => cell?.value)).toEqual([
      '=IMPORTXML("x")',
      0.18,
      3,
      expect.anything(),
      'High',
      true,
      HQ,
      '2025-01-10 10:00',
    ]);
    expect(row[0]!.formula).toBeUndefined();
    expect([row[0], row[1], row[3]].map((cell) => cell?.format)).toEqual(['@', '0.0%', 'd mmm yyyy']);
  });

  it('that were kept unsent come with the Refresh after they were sent', async () => {
    const sheet = await withForm(running);
    sheet.gate!.state = 'away';
    expect(await sheet.ask('sidebarSend', send('own-form-key-0000001', 'kept'))).toMatchObject({
      state: 'kept',
    });
    expect((await sheet.rows(OWN)).length).toBe(3);
    sheet.gate!.state = 'open';
    await sheet.ask('sidebarSendKept');
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    expect(await answered(sheet)).toEqual(['kept']);
  });

  it('are recorded while another action holds the document: the row comes with the next Refresh', async () => {
    const sheet = await withForm(running);
    const release = sheet.host.holdLock('document');
    const reply = await sheet.ask('sidebarSend', send('own-form-key-0000001', 'later'));
    expect(reply.state).toBe('sent');
    expect(reply.message).toContain('next Refresh board brings it');
    release();
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    expect(await answered(sheet)).toEqual(['later']);
  });

  it('find their columns wherever they were moved, and a tab that is gone is made again', async () => {
    const first = await withForm(running);
    const model = await first.host.model();
    const own = model.sheets.find(({ name }) => name === OWN)!;
    for (const row of own.rows) row.reverse();
    const properties = first.stores.properties.document!;
    const sheet = await openSheet({ workbook: model, running, revision: 2, properties });
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'moved'));
    expect((await sheet.rows(OWN))[3]!.at(-1)).toBe('moved');
    model.sheets = model.sheets.filter(({ name }) => name !== OWN);
    const without = await openSheet({ workbook: model, running, revision: 2, properties });
    await without.ask('sidebarSend', send('own-form-key-0000002', 'made again'));
    expect((await without.records(OWN))[0]).toMatchObject({ What: 'made again', By: HQ });
  });

  it('of programs, whose keys begin alike, are all there', async () => {
    const sheet = await withForm(running);
    for (const at of [1, 2, 3]) await sendElsewhere(running, `visits-of-2025-01-10-row-${at}`, `row ${at}`);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    await sendElsewhere(running, 'visits-of-2025-01-10-row-4', 'row 4');
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    expect(await answered(sheet)).toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  });
});
