// Takes the phone form in a real browser, before a server that fails, hangs or answers; says that nothing
// typed is lost and nothing recorded twice. Never waits by the clock.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { Gate } from '../addon/gate.ts';
import { askingBook } from '../support/asking-book.ts';
import { OWNER, publishBody, type Running } from '../support/running.ts';
import { onPhone } from './phone-form.ts';

let running: Running;
let gate: Gate;
let page: Page;
onPhone('2025-01-10T12:00:00+08:00', (phone) => {
  ({ running, gate, page } = phone);
});

const VALUE = 'O1-K0::value';
const open = async () => void (await page.goto(`${gate.url}/f/${running.link('form', OWNER)}`));
const type = (text: string, name = VALUE) => page.fill(`[name="${name}"]`, text);
const typed = (name = VALUE) => page.inputValue(`[name="${name}"]`);
const send = () => page.click('#send');
/** Does not wait for what comes of it. */
const press = () =>
  page.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('#send')!.click()));
const now = () => page.evaluate(() => performance.now());
const title = () => page.textContent('h1');
const keyOf = () => page.inputValue('[name=key]');
const isTakenUp = () => page.isVisible('[data-taken-up]');

async function recorded(): Promise<number[]> {
  await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
  const read = await readStanding(running.backEnd.deps, running.workspace, running.clock.now());
  return (read!.standing.states.get('O1-K0')?.snapshots ?? []).map(({ value }) => value);
}

describe('what is typed on a phone', () => {
  it('comes back when the form is opened again, with what is folded away, and is blank after its receipt', async () => {
    await open();
    await type('12');
    await page.click('summary');
    await type('the shop was shut\nfor two days', 'O1-K0::note');
    const key = await keyOf();
    await open();
    expect([await typed(), await keyOf(), await isTakenUp()]).toEqual(['12', key, true]);
    expect(await typed('O1-K0::note')).toBe('the shop was shut\nfor two days');
    expect(await page.isVisible('[name="O1-K0::note"]')).toBe(true);
    await send();
    await page.waitForSelector('[data-received]');
    expect(await title()).toContain('Recorded');
    expect(await recorded()).toEqual([12]);
    await open();
    expect([await typed(), await isTakenUp()]).toEqual(['', false]);
  });

  it('is sent by itself when the form is opened again after a fault', async () => {
    await open();
    await type('12');
    gate.state = 'ill';
    await send();
    await page.getByText('The server has not answered yet.').waitFor();
    expect(await typed()).toBe('12');
    gate.state = 'open';
    await open();
    await page.waitForSelector('[data-received]');
    expect(await recorded()).toEqual([12]);
  });

  it('comes back after the browser’s Back', async () => {
    await open();
    await type('12');
    await page.goto('about:blank');
    await page.goBack();
    expect(await typed()).toBe('12');
  });

  it('is put away by Start afresh', async () => {
    await open();
    await type('12');
    await open();
    await page.click('[data-afresh]');
    expect([await typed(), await isTakenUp()]).toEqual(['', false]);
    await open();
    expect(await typed()).toBe('');
  });

  it('is nobody else’s on the same device', async () => {
    await open();
    await type('12');
    await page.goto(`${gate.url}/f/${running.link('form', 'owner2@chain.example')}`);
    expect(await page.locator('[data-taken-up]').isVisible()).toBe(false);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(OWNER);
  });
});

describe('Send', () => {
  it('can be pressed again after Stop, and records once', async () => {
    await open();
    await type('12');
    const held = new Promise<() => void>((hold) => {
      gate.meanwhile = (asked) => (asked.startsWith('POST') ? new Promise<void>(hold) : undefined);
    });
    await press();
    const release = await held;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.stopLoading');
    gate.meanwhile = null;
    await page.waitForFunction(`performance.now() > ${(await now()) + 500}`);
    await press();
    release();
    await page.waitForSelector('[data-received]');
    expect(await title()).toContain('Recorded');
    expect(await recorded()).toEqual([12]);
  });

  it('pressed by somebody who went back to correct a value records the correction, and its receipt says so', async () => {
    await open();
    await type('12');
    await send();
    await page.waitForSelector('[data-received]');
    await page.goBack();
    await type('21');
    await send();
    await page.waitForSelector('[data-received]');
    expect(await page.textContent('main')).toContain('21');
    expect(await page.textContent('main')).not.toContain('received already');
    expect((await recorded()).at(-1)).toBe(21);
  });
});

describe('a field that somebody added to the snapshot form', () => {
  const publishAsking = async () =>
    expect(
      (await running.v1('POST', 'publish', { body: publishBody(askingBook(), { basedOn: 1 }) })).status,
    ).toBe(200);

  it('unfolds when its condition is met, at once and when the form is taken up again', async () => {
    await publishAsking();
    await open();
    const why = page.locator('[name="O1-K0::why"]');
    expect(await why.isVisible()).toBe(false);
    await page.check('[name="O1-K0::selfStatus"][value="off track"]', { force: true });
    expect(await why.isVisible()).toBe(true);
    await open();
    expect(await why.isVisible()).toBe(true);
  });
});
