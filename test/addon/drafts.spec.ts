// Takes the built add-on before a real back end; says how long what is typed in a form is kept that is not
// sent. Never a browser: sidebar/typed-page.spec.ts.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft } from '../../addon/src/entry/sidebar-messages.ts';
import { bookWith, HQ, OWNER, type Running, startPublished } from '../support/running.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const sheetOf = (more: Parameters<typeof openSheet>[0] = {}) =>
  openSheet({ workbook: bookWith(), running, revision: 1, email: OWNER, ...more });

const signal = (what: string): Draft => ({ key: 'signal-key-00001', tried: '', raw: { what } });
const SIGNAL = 'signal.report';

type Sheet = Awaited<ReturnType<typeof sheetOf>>;
const draftsIn = async (sheet: Sheet, view: 'signal' | 'report' = 'signal') =>
  (await sheet.ask('sidebarOpen', view)).drafts;

const send = (sheet: Sheet) =>
  sheet.ask('sidebarSend', {
    path: '/v1/actions',
    body: { key: 'signal-key-00001', action: SIGNAL, id: '', answers: { what: 'A price war' } },
  });

describe('What is typed in a form', () => {
  it('is there when the sidebar is opened again that day, each form with its own', async () => {
    const sheet = await sheetOf();
    await sheet.ask('sidebarDraft', SIGNAL, signal('A price war'));
    await sheet.ask('sidebarDraft', SIGNAL, signal('A price war in Hefei'));
    const report = { key: 'report-key-00001', tried: '', raw: { 'O1-K0::value': '5' } };
    await sheet.ask('sidebarDraft', 'report', report);
    const drafts = { day: '2025-01-10', forms: { [SIGNAL]: signal('A price war in Hefei'), report } };
    expect(await draftsIn(sheet)).toEqual(drafts);
    expect(await draftsIn(sheet, 'report')).toEqual(drafts);
  });

  it('is not taken for the next day’s', async () => {
    const sheet = await sheetOf();
    await sheet.ask('sidebarDraft', SIGNAL, signal('A price war'));
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await draftsIn(sheet)).toEqual({ day: '2025-01-11', forms: {} });
    await sheet.ask('sidebarDraft', 'report', signal(''));
    expect(JSON.stringify(sheet.stores.properties)).not.toContain('A price war');
  });

  it('is nobody else’s', async () => {
    const sheet = await sheetOf();
    await sheet.ask('sidebarDraft', SIGNAL, signal('A price war'));
    sheet.be(HQ);
    expect((await draftsIn(sheet)).forms).toEqual({});
  });

  it('is cleared when it is sent, and when it is kept to be sent later', async () => {
    const sheet = await sheetOf();
    for (const state of ['open', 'away'] as const) {
      await sheet.ask('sidebarDraft', SIGNAL, signal('A price war'));
      sheet.gate!.state = state;
      await send(sheet);
      expect((await draftsIn(sheet)).forms).toEqual({});
    }
  });

  it('stays where the server refuses it, until the person starts afresh', async () => {
    const sheet = await sheetOf({ email: 'stranger@chain.example' });
    await sheet.ask('sidebarDraft', SIGNAL, signal('A price war'));
    expect((await send(sheet)).state).toBe('refused');
    expect(Object.keys((await draftsIn(sheet)).forms)).toEqual([SIGNAL]);
    await sheet.ask('sidebarDraft', SIGNAL, null);
    expect((await draftsIn(sheet)).forms).toEqual({});
  });

  it('is whole, however long, within Google’s 9 KB a property', async () => {
    const sheet = await sheetOf();
    const long = '目标达成情况说明"\n😀<&\u0001'.repeat(300);
    await sheet.ask('sidebarDraft', SIGNAL, signal(long));
    expect((await draftsIn(sheet)).forms[SIGNAL]?.raw.what).toBe(long);
    await sheet.ask('sidebarDraft', SIGNAL, signal('short'));
    expect((await draftsIn(sheet)).forms[SIGNAL]?.raw.what).toBe('short');
  });
});
