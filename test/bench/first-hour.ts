// Takes a workbench in a real browser; goes from an empty book to the first digest as a team of six would,
// and counts what they type and press. Never a part of the tests: it reads the clock.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openHarness } from '../support/browser/browser-harness.ts';
import type { Print } from './figures.ts';

const PEOPLE = [
  'Ben Carter <ben@bakery.example>',
  'sam@bakery.example',
  'ada@bakery.example',
  'lee@bakery.example',
  'Wang Min <min@bakery.example>',
];
const GOALS = [
  'Neighbours come back every week',
  'regulars 80 → 140, Ben',
  'complaints from 12 to 4, Sam',
  'Mornings run by themselves',
  'bread ready on time 60% → 95%, Ada',
  'open the second shop, Lee',
];
const REPORTED = '82';

interface Counted {
  typed: number;
  clicks: number;
  failed: number;
}

/**
 * A step with a picture of how it looks then; the place of the pictures is given to whoever looks at them.
 */
export type Shown = (name: string, page: Page) => Promise<unknown>;

/** `typed_things`, `clicks`, `failed_publishes` and `seconds_of_machine` of `first_hour`. */
export async function benchFirstHour(
  print: Print,
  language: 'en' | 'zh' = 'en',
  shown: Shown = async () => {},
): Promise<void> {
  const harness = await openHarness({ language });
  const counted: Counted = { typed: 0, clicks: 0, failed: 0 };
  try {
    const page = await harness.visit();
    const from = performance.now();
    await goThrough(page, counted, shown);
    const seconds = (performance.now() - from) / 1000;
    print('first_hour_typed_things', counted.typed, 'things', '<= 14');
    print('first_hour_clicks', counted.clicks, 'clicks', '<= 20');
    print('first_hour_failed_publishes', counted.failed, 'publishes', '0');
    print('first_hour_seconds_of_machine', seconds, 's', '< 30');
  } finally {
    await harness.close();
  }
}

async function goThrough(page: Page, counted: Counted, shown: Shown): Promise<void> {
  const hour: Hour = { page, sidebar: page.frameLocator('.sidebar iframe'), counted, shown };
  await openStart(hour);
  await startWithGoals(hour);
  await reportWhenReminded(hour);
  await readDigest(hour);
}

interface Hour {
  page: Page;
  sidebar: FrameLocator;
  counted: Counted;
  shown: Shown;
}

async function press({ counted }: Hour, what: Locator): Promise<void> {
  await what.click();
  counted.clicks += 1;
}

/** Each line is a thing. What stands there already was not typed. */
async function type({ counted }: Hour, where: Locator, lines: readonly string[]): Promise<void> {
  const before = await where.inputValue();
  await where.fill(before + lines.join('\n'));
  counted.typed += lines.length;
}

/** Presses *Next event* until `isThere`, at most `most` times. */
async function waitFor(hour: Hour, isThere: (mails: string) => boolean, most: number): Promise<void> {
  const { page } = hour;
  const next = page.locator('.clock-buttons button').first();
  for (let moves = 0; moves < most && !isThere(await mailsOf(page)); moves += 1) {
    const before = await page.locator('.clock').textContent();
    await press(hour, next);
    await page.waitForFunction((was) => {
      const clock = document.querySelector('.clock');
      const isStill = clock?.querySelector('button:not([disabled])') && !clock.querySelector('progress');
      return isStill && clock?.textContent !== was;
    }, before);
  }
}

/** An empty book, and its guide's first step. */
async function openStart(hour: Hour): Promise<void> {
  const { page, sidebar, shown } = hour;
  await press(hour, page.locator('.menubar [role=menuitem]').first());
  await press(hour, page.locator('[role=menu] [role=menuitem]').first());
  // The book that was open gives way.
  await page.locator('.name .book', { hasText: /^(Untitled|未命名)$/ }).waitFor();
  const guide = page.locator('.guide .link').first();
  await guide.waitFor();
  await shown('1-empty', page);
  await press(hour, guide);
  await sidebar.locator('#start-team').waitFor();
  await shown('2-start', page);
}

async function startWithGoals(hour: Hour): Promise<void> {
  const { page, sidebar, counted, shown } = hour;
  await type(hour, sidebar.locator('#start-team'), ['Corner Bakery']);
  await type(hour, sidebar.locator('#start-people'), PEOPLE);
  await type(hour, sidebar.locator('#start-goals'), GOALS);
  await sidebar.locator('.goals-read li').nth(3).waitFor();
  await shown('3-read', page);
  await press(hour, sidebar.locator('button[type=submit]'));
  await sidebar.locator('.notice h2').first().waitFor();
  if ((await sidebar.locator('.notice.bad').count()) > 0) counted.failed += 1;
  await shown('4-live', page);
}

/** Ben reports when the reminder comes. */
async function reportWhenReminded(hour: Hour): Promise<void> {
  const { page, sidebar, counted, shown } = hour;
  await page.locator('.people option', { hasText: 'Ben' }).first().waitFor({ state: 'attached' });
  await waitFor(hour, (mails) => /snapshot is due|前提交进度快照/.test(mails), 6);
  await page.locator('.people select').selectOption('ben@bakery.example');
  counted.clicks += 1;
  await press(hour, page.locator('.menubar [role=menuitem]', { hasText: 'Attune' }));
  await press(hour, page.locator('[role=menu] [role=menuitem]', { hasText: /^(Report|填报)$/ }));
  await sidebar.locator('#kr0-0').waitFor();
  await type(hour, sidebar.locator('#kr0-0'), [REPORTED]);
  await shown('5-report', page);
  await press(hour, sidebar.locator('button[type=submit]').last());
  await sidebar.locator('.notice.good').waitFor();
  await shown('6-recorded', page);
}

async function readDigest(hour: Hour): Promise<void> {
  const { page, shown } = hour;
  await waitFor(hour, (mails) => DIGEST.test(mails), 8);
  const [inbox] = await Promise.all([
    page.context().waitForEvent('page'),
    press(hour, page.locator('.links a').last()),
  ]);
  await press(hour, inbox.locator('a.mail-line', { hasText: DIGEST }).first());
  await inbox.frameLocator('iframe').locator('table').first().waitFor();
  await shown('7-digest', inbox);
}

/** What the inbox calls a digest. */
const DIGEST = /Weekly digest|Headquarters digest|周报/;

/** The page of the inbox, as it stands there. */
async function mailsOf(page: Page): Promise<string> {
  const address = await page.locator('.links a').last().getAttribute('href');
  return page.evaluate(async (href) => (await fetch(href!)).text(), address);
}
