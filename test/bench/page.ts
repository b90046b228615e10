// Takes a project that is built; measures the workbench's page in a real browser: when it can be used, how
// long a publish takes there, and whether 2,000 key results still scroll and publish. Never a part of the
// tests: it reads the clock.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exampleIn } from '../../workbench/src/live/books.ts';
import { buildWhereNeeded } from '../../workbench/src/live/built.ts';
import { answered, choose, type, typeAtOnce } from '../browser/grid.ts';
import { type Harness, isDrawn, openHarness, visitor } from '../support/browser/browser-harness.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { bookOf } from './addon-book.ts';
import { medianOf, type Print, secondsOf } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
/** What is typed into each page that was opened: a key that no cell holds. */
const KEYS = [...'vwxyz'];
const OPENINGS = KEYS.length;
const PUBLISHES = 5;
const TURNS = 60;
/** Pixels of one turn of the wheel: about five rows. */
const TURN_PX = 120;

/**
 * Prints the figures of the example company, then those of one with 2,000 key results. Throws where a publish
 * does not say that it is published.
 */
export async function benchPage(print: Print): Promise<void> {
  buildWhereNeeded(root, () => {});
  await inHarness(await openHarness({ asked: exampleIn(root, 'en') }), async (harness) => {
    print('page_usable_s', await usableAfter(harness), `s, median of ${OPENINGS} openings`, '< 4');
    print('page_reload_s', await reloadAfter(harness), `s, median of ${OPENINGS} reloads`, '< 4');
    const took = await publishIn(await harness.visit());
    print('publish_in_page_s', took, `s, median of ${PUBLISHES}`, '< 2');
  });
  const book = bookOf(workbookOf(companyOf(1_000, 2)));
  await inHarness(await openHarness({ book }), async (harness) => {
    print('page_2000_krs_usable_s', await usableAfter(harness), `s, median of ${OPENINGS} openings`, '< 4');
    const page = await harness.visit();
    const frames = await framesOfScrolling(page);
    print('scroll_2000_krs_frame_ms', medianOf(frames), 'ms, median frame', '< 50');
    print('scroll_2000_krs_worst_ms', Math.max(...frames), 'ms, slowest frame', '< 500');
    print('publish_2000_krs_s', await publishIn(page), `s, median of ${PUBLISHES}`, '< 10');
  });
}

async function inHarness(harness: Harness, work: (harness: Harness) => Promise<void>): Promise<void> {
  try {
    await work(harness);
  } finally {
    await harness.close();
  }
}

/**
 * Seconds from asking for the address, nothing cached, until what is typed stands in the grid and the
 * add-on's menu is there.
 */
async function usableAfter(harness: Harness): Promise<number> {
  const openings: number[] = [];
  for (const key of KEYS) {
    const page = await visitor(harness.browser, harness.foreign);
    openings.push(
      await secondsOf(async () => {
        await page.goto(harness.workbench.url);
        await isUsable(page, key);
      }),
    );
    await page.context().close();
  }
  return medianOf(openings);
}

/** The same for a page that is loaded again: the browser has kept what it may keep. */
async function reloadAfter(harness: Harness): Promise<number> {
  const page = await harness.visit();
  const reloads: number[] = [];
  for (const key of KEYS) {
    reloads.push(
      await secondsOf(async () => {
        await page.reload();
        await isUsable(page, `again ${key}`);
      }),
    );
  }
  await page.context().close();
  return medianOf(reloads);
}

async function isUsable(page: Page, text: string): Promise<void> {
  await isDrawn(page);
  await page.getByRole('menuitem', { name: 'Attune 同频' }).waitFor();
  await typeAtOnce(page, text);
}

/**
 * Seconds from the click on Publish until the page says that it is done, the first key result renamed each
 * time.
 */
async function publishIn(page: Page): Promise<number> {
  const publishes: number[] = [];
  for (let each = 0; each < PUBLISHES; each++) {
    await type(page, 'Key results', 'C2', `The first, edition ${each}`);
    publishes.push(
      await secondsOf(async () => {
        await choose(page, 'Publish');
        await page.locator('dialog.question').waitFor();
      }),
    );
    const said = await answered(page);
    if (!said.includes('Published')) throw new Error(`not published: ${said}`);
  }
  return medianOf(publishes);
}

/** Run in the page, as text: what runs this file adds calls to functions that the page does not have. */
const COUNT_FRAMES = `{
  const frames = (globalThis.frames = []);
  let last = performance.now();
  const count = (now) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}`;

/** Milliseconds of each frame that the browser draws while the wheel turns. */
async function framesOfScrolling(page: Page): Promise<number[]> {
  await type(page, 'Key results', 'C2', 'Text of the first');
  await page.mouse.move(600, 450);
  await page.evaluate(COUNT_FRAMES);
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, TURN_PX * 10);
  return page.evaluate('globalThis.frames');
}
