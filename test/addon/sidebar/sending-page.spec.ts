// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says what becomes of a report that is sent, however often and whoever is away.
// Never a stand-in for an answer: only the network between them is made to fail.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { goTo, sidebarOf, takeOutOfPlan } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('the report in the sidebar', () => {
  it('does no harm on a double click: one submission, and the button says that it is on its way', async () => {
    const { page, called, hold } = await sidebarOf(running, 'report');
    const release = hold();
    await page.fill('#kr0-0', '5');
    await page.dblclick('#send');
    await eventually(async () => expect(await textOf(page, '#send')).toBe('Sending …'));
    await page.keyboard.press('Enter');
    release();
    await page.waitForSelector('.rows');
    expect(called.filter((name) => name === 'sidebarSend').length).toBe(1);
  });

  it.each([
    ['NetworkError', 'Connection failure due to HTTP 0', 'check the connection'],
    ['ScriptError', 'Authorization is required to perform that action.', 'allow Attune'],
    ['Exception', 'Service Spreadsheets failed', 'Service Spreadsheets failed'],
  ])('tells a %s with the way out and keeps what was typed', async (name, message, said) => {
    const { page, failNext } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '5');
    failNext(name, message);
    await page.click('#send');
    await page.waitForSelector('.notice.bad');
    await eventually(async () => expect(await textOf(page, '.notice.bad')).toContain(said));
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('5'));
    await page.click('#send');
    await page.waitForSelector('.rows');
  });

  it('keeps the key after a failure, so that what arrived unseen is recorded once', async () => {
    const { page, sheet, failNext } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '5');
    failNext('NetworkError', 'Connection failure');
    await page.click('#send');
    await page.waitForSelector('.notice.bad');
    const key = await page.getAttribute('input[name=key]', 'value');
    const reports = [
      {
        keyResultId: 'O1-K0',
        value: 5,
        confidence: null,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
      },
    ];
    const body = { kind: 'snapshot' as const, key: key!, date: '2025-01-10', reports };
    await sheet.ask('sidebarSend', { path: '/v1/submissions', body });
    await page.click('#send');
    await page.waitForSelector('.rows');
    await eventually(async () => expect(await textOf(page)).toContain('Nothing was recorded twice'));
  });

  it('counts what waits, sends it on request, and shows what was refused until it is thrown away', async () => {
    const { page, sheet } = await sidebarOf(running, 'report');
    sheet.gate!.state = 'away';
    await page.fill('#kr0-0', '5');
    await page.click('#send');
    await page.waitForSelector('text=Kept, not sent yet');
    await eventually(async () => expect(await textOf(page)).toContain('1 form waits to be sent.'));
    await page.click('text=Send now');
    await page.waitForSelector('text=still not reached');
    // Meanwhile headquarters has taken the key result out of the plan.
    await takeOutOfPlan(running, 'O1-K0');
    sheet.gate!.state = 'open';
    await page.click('text=Send now');
    await page.waitForSelector('text=Not taken by the server');
    await eventually(async () => expect(await textOf(page, '.notice.bad')).toContain('O1-K0 5'));
    await page.click('text=Throw away');
    await page.waitForSelector('.notice.bad', { state: 'detached' });
  });

  it('says no more that the server is not reached once the next form has taken along what waited', async () => {
    const { page, sheet } = await sidebarOf(running, 'report');
    sheet.gate!.state = 'away';
    const answers = { what: 'A price war', where: '', effect: '' };
    const body = { key: 'signal-key-00001', action: 'signal.report' as const, id: '', answers };
    await sheet.ask('sidebarSend', { path: '/v1/actions', body });
    Object.assign(sheet.gate!, { state: 'open', breaksOn: 'A price war' });
    await goTo(page, 'report');
    await page.click('text=Send now');
    await page.waitForSelector('text=still not reached');
    sheet.gate!.breaksOn = null;
    await page.fill('#kr0-0', '5');
    await page.click('#send');
    await page.waitForSelector('.rows');
    expect(await textOf(page)).not.toContain('still not reached');
  });
});
