// Measures on a phone of 390 px, in a real browser at the speed of a person, how long a report of three key
// results takes, and how many taps lie between a weekly mail and a recorded answer. Never a part of the
// tests: it reads the clock.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/src/browser/launch.ts';
import { lineOf, readMail } from '../../workbench/src/inbox/read-mail.ts';
import { bookAt } from '../../workbench/src/live/books.ts';
import { openHarness, visitor } from '../support/browser/browser-harness.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { OWNER, publishBody, type Running, startRunning } from '../support/running.ts';
import { handOn } from './by-hand.ts';
import { medianOf, type Print, secondsOf } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
const ROUNDS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Prints `report_3_krs_taps`, `report_3_krs_s` and `mail_taps`. Throws where nothing was recorded. */
export async function benchByPhone(print: Print): Promise<void> {
  const browser = await launchBrowser();
  const rounds: { taps: number; seconds: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await reportOfThree(browser));
  } finally {
    await browser.close();
  }
  const medianBy = (of: 'taps' | 'seconds') => medianOf(rounds.map((each) => each[of]));
  print('report_3_krs_taps', medianBy('taps'), `taps, median of ${ROUNDS}`, '<= 9');
  print(
    'report_3_krs_s',
    medianBy('seconds'),
    `s at 250 ms a tap, 150 ms a key, median of ${ROUNDS}`,
    '< 20',
  );
  print('mail_taps', await answerFromMail(), 'taps from the open mail to a recorded answer', '<= 3');
}

/** One key result is unchanged, one a step further, one behind and typed, with what is in the way. */
async function reportOfThree(browser: Browser): Promise<{ taps: number; seconds: number }> {
  const running = await reported();
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const hand = handOn(page);
  const seconds = await secondsOf(async () => {
    await page.goto(`${running.url}/f/${running.link('form', OWNER)}`);
    await hand.tap(page.locator('.unchanged'));
    await hand.tap(page.getByRole('button', { name: /^More by/ }));
    await hand.tap(page.locator('.onward'));
    await hand.tap(page.locator('[name="O1-K2::value"]'));
    await hand.type('31');
    await hand.tap(page.locator('[name="O1-K2::blocker"]'));
    await hand.type('the shop is shut');
    await hand.tap(page.locator('#send'));
    await page.waitForSelector('[data-received]');
  });
  const rows = await page.locator('.rows > li').count();
  if (rows !== 3) throw new Error(`${rows} of 3 were recorded`);
  await context.close();
  await running.close();
  return { taps: hand.taps(), seconds };
}

/** Three key results of one owner, a week after their last report. */
async function reported(): Promise<Running> {
  const running = await startRunning('2025-02-07T10:00:00+08:00');
  const book = publishBody(workbookOf(companyOf(3, 3)));
  const published = await running.v1('POST', 'publish', { body: book });
  if (published.status !== 200) throw new Error(await published.text());
  const form = { 'O1-K0::value': '55', 'O1-K1::value': '50', 'O1-K2::value': '30' };
  await running.page(`/f/${running.link('form', OWNER)}`, { form });
  await running.passTo('2025-02-14T10:00:00+08:00');
  return running;
}

/** A lead's digest of the example, on the Monday on which its first card asks for an answer. */
async function answerFromMail(): Promise<number> {
  const asked = bookAt(join(root, 'examples', 'retail-chain', 'en'), '2025-02-17 09:00');
  const harness = await openHarness({ asked });
  try {
    const mails = harness.workbench.running.company().engine.inbox.mails();
    const digests = await Promise.all(mails.filter((mail) => lineOf(mail).kind === 'digest').map(readMail));
    const digest = digests.filter(({ html }) => /[>;]Answer[<&]/.test(html)).at(-1);
    if (!digest) throw new Error('no digest asks for an answer');
    const page = await visitor(harness.browser, harness.foreign, PHONE);
    await page.setContent(digest.html);
    const opening = page.context().waitForEvent('page');
    const onMail = handOn(page);
    await onMail.tap(page.getByRole('link', { name: /Answer/ }));
    const opened = await opening;
    await opened.waitForSelector('#send');
    const onForm = handOn(opened);
    await fillIn(opened);
    await onForm.tap(opened.locator('#send'));
    await opened.waitForSelector('[data-received]');
    return onMail.taps() + onForm.taps();
  } finally {
    await harness.close();
  }
}

/** Typing is aside. */
async function fillIn(page: Page): Promise<void> {
  const field = page.locator('textarea:visible').first();
  if ((await field.count()) > 0 && (await field.inputValue()) === '')
    await field.fill('Two guides go there on Friday');
}
