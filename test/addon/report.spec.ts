// Takes the built add-on before a real back end; says how a report goes from the sidebar: known figures,
// sent, kept, sent later, refused. Never a stand-in server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bookWith, OWNER, type Running, startPublished } from '../support/running.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const sheetOf = (more: Parameters<typeof openSheet>[0] = {}) =>
  openSheet({ workbook: bookWith(), running, revision: 1, email: OWNER, ...more });

const reportOf = (key: string, value: number, keyResultId = 'O1-K0') => ({
  path: '/v1/submissions' as const,
  body: {
    kind: 'snapshot' as const,
    key,
    date: '2025-01-10',
    reports: [
      {
        keyResultId,
        value,
        confidence: null,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
      },
    ],
  },
});

describe('Report', () => {
  it('opens the sidebar on the report, in the language of the workbook', async () => {
    const sheet = await sheetOf();
    await sheet.press('report');
    expect(sheet.pages[0]).toContain('id="start">{"view":"report","language":"en"');
  });

  it('knows the person’s key results, last values and plan to date', async () => {
    const sheet = await sheetOf();
    const state = await sheet.ask('sidebarOpen', 'report');
    expect(state.notice).toBeNull();
    expect(
      state.form?.keyResults.map(({ id, lastValue, plannedValue }) => [id, lastValue, plannedValue]),
    ).toEqual([
      ['O1-K0', null, expect.closeTo(100 * (10 / 90), 9)],
      ['O1-K1', null, expect.closeTo(101 * (10 / 90), 9)],
    ]);
  });

  it('gives the receipt: plan against attained, colour, whether a review was opened', async () => {
    const sheet = await sheetOf();
    const reply = await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5));
    expect(reply).toMatchObject({ state: 'sent', fresh: true, kept: { unsent: 0, refused: [] } });
    expect(reply.receipt).toEqual([
      {
        keyResultId: 'O1-K0',
        attainment: 0.05,
        planned: expect.closeTo(10 / 90, 9),
        deviation: expect.closeTo(0.55, 9),
        colour: 'amber',
        reviewOpened: true,
      },
    ]);
  });

  it('keeps what cannot be sent, counts it, and sends it with the next action', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    const kept = await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5));
    expect(kept).toMatchObject({ state: 'kept', kept: { unsent: 1 } });
    expect((await sheet.ask('sidebarOpen', 'report')).kept.unsent).toBe(1);
    sheet.gate!.state = 'open';
    expect((await sheet.ask('sidebarOpen', 'report')).kept.unsent).toBe(0);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const state = await sheet.ask('sidebarOpen', 'report');
    expect(state.form?.keyResults[0]?.lastValue).toBe(5);
  });

  it('sends what is kept at once on “send now”', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'ill';
    await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5));
    await sheet.ask('sidebarSend', reportOf('form-key-00000002', 6));
    expect((await sheet.ask('sidebarSendKept')).unsent).toBe(2);
    sheet.gate!.state = 'open';
    expect(await sheet.ask('sidebarSendKept')).toEqual({ unsent: 0, refused: [] });
    await running.passTo('2025-01-10T10:05:00+08:00');
    expect((await sheet.ask('sidebarOpen', 'report')).form?.keyResults[0]?.lastValue).toBe(6);
  });

  it('records once what arrived without an answer and is sent again', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'deaf';
    expect(await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5))).toMatchObject({ state: 'kept' });
    sheet.gate!.state = 'open';
    expect(await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5))).toMatchObject({
      state: 'sent',
      fresh: false,
      kept: { unsent: 0 },
    });
  });

  it('leaves the form open with the message where the server refuses', async () => {
    const sheet = await sheetOf();
    const reply = await sheet.ask('sidebarSend', {
      ...reportOf('form-key-00000001', 5),
      body: { ...reportOf('form-key-00000001', 5).body, date: '2025-02-01' },
    });
    expect(reply).toMatchObject({ state: 'refused', kept: { unsent: 0, refused: [] } });
    expect(reply.message).toContain('2025-02-01');
  });

  it('sets aside with its message what the server refuses later, until the person throws it away', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    const what = reportOf('form-key-00000001', 5);
    await sheet.ask('sidebarSend', { ...what, body: { ...what.body, date: '2025-02-01' } });
    sheet.gate!.state = 'open';
    const { kept } = await sheet.ask('sidebarOpen', 'report');
    expect(kept.unsent).toBe(0);
    expect(kept.refused).toEqual([
      {
        key: 'form-key-00000001',
        message: expect.stringContaining('2025-02-01'),
        about: 'O1-K0 5',
        what: expect.objectContaining({ path: '/v1/submissions' }),
      },
    ]);
    expect(await sheet.ask('sidebarDismiss', 'form-key-00000001')).toEqual({ unsent: 0, refused: [] });
  });

  it('sends the forms after one that is refused, and after one that the server breaks on', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    const late = reportOf('form-key-00000001', 3);
    await sheet.ask('sidebarSend', { ...late, body: { ...late.body, date: '2025-02-01' } });
    await sheet.ask('sidebarSend', reportOf('form-key-00000002', 4));
    await sheet.ask('sidebarSend', reportOf('form-key-00000003', 5, 'O1-K1'));
    sheet.gate!.state = 'open';
    sheet.gate!.breaksOn = 'form-key-00000002';
    const kept = await sheet.ask('sidebarSendKept');
    expect([kept.unsent, kept.refused.map(({ key }) => key)]).toEqual([1, ['form-key-00000001']]);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const { form } = await sheet.ask('sidebarOpen', 'report');
    expect(form?.keyResults.map(({ lastValue }) => lastValue)).toEqual([null, 5]);
  });

  it('never sends a correction before the report that it corrects', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    await sheet.ask('sidebarSend', reportOf('form-key-00000001', 4));
    await sheet.ask('sidebarSend', reportOf('form-key-00000002', 6));
    sheet.gate!.state = 'open';
    sheet.gate!.breaksOn = 'form-key-00000001';
    expect((await sheet.ask('sidebarSendKept')).unsent).toBe(2);
    sheet.gate!.breaksOn = null;
    expect((await sheet.ask('sidebarSendKept')).unsent).toBe(0);
    await running.passTo('2025-01-10T10:05:00+08:00');
    expect((await sheet.ask('sidebarOpen', 'report')).form?.keyResults[0]?.lastValue).toBe(6);
  });

  it('keeps a long report whole within Google’s 9 KB a property', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    const what = reportOf('form-key-00000001', 5);
    what.body.reports[0]!.note = '目标达成情况说明"\n'.repeat(90);
    what.body.reports[0]!.blocker = '😀<&\u0001'.repeat(240);
    await sheet.ask('sidebarSend', what);
    sheet.gate!.state = 'open';
    expect((await sheet.ask('sidebarSendKept')).unsent).toBe(0);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('setUp');
    await sheet.press('refreshBoard');
    expect((await sheet.records('Snapshots'))[0]).toMatchObject({
      Note: expect.stringContaining('目标达成情况说明'),
    });
  });

  it('keeps each spreadsheet’s and each person’s unsent forms apart', async () => {
    const sheet = await sheetOf();
    sheet.gate!.state = 'away';
    await sheet.ask('sidebarSend', reportOf('form-key-00000001', 5));
    sheet.be('owner2@chain.example');
    expect((await sheet.ask('sidebarOpen', 'settings')).kept.unsent).toBe(0);
    sheet.be(OWNER);
    expect((await sheet.ask('sidebarOpen', 'settings')).kept.unsent).toBe(1);
  });

  it('says why there is no form: nobody published, not in People, not identified', async () => {
    const unpublished = await sheetOf({ key: 'a-key-that-nobody-has-published-under-1' });
    expect((await unpublished.ask('sidebarOpen', 'report')).notice).toContain('Publish');
    const stranger = await sheetOf({ email: 'stranger@chain.example' });
    expect((await stranger.ask('sidebarOpen', 'report')).notice).toContain('People');
    const nobody = await sheetOf({ host: { identityToken: () => null } });
    expect((await nobody.ask('sidebarOpen', 'report')).notice).toContain('Sign in');
    const alone = await sheetOf();
    alone.gate!.state = 'away';
    expect((await alone.ask('sidebarOpen', 'report')).notice).toContain('could not be reached');
  });
});
