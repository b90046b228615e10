// Takes nothing; renders the pictures that the READMEs show into docs/pictures, of the retail chain on the Monday after its first snapshot day. Never waits by the clock.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../workbench/src/browser/launch.ts';
import { addressesFor } from '../workbench/src/live/addresses.ts';
import { bookAt } from '../workbench/src/live/books.ts';
import { buildWhereNeeded, loadBuilt } from '../workbench/src/live/built.ts';
import { startWorkbench, type Workbench } from '../workbench/src/live/command.ts';
import { shelfAt } from '../workbench/src/live/shelf.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');
const MOMENT = '2025-01-13 09:00';
const LAPTOP = { width: 1360, height: 850 };
const PHONE = { width: 390, height: 844 };

type Language = 'en' | 'zh';

/** The example in a folder of its own that goes with the script; its clock stands. */
async function withExample(language: Language, use: (workbench: Workbench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-pictures-'));
  const asked = bookAt(join(root, 'examples', 'retail-chain', language), MOMENT);
  const machine = () => Date.UTC(2026, 0, 15, 2);
  const options = { asked, shelf: shelfAt(folder), port: 0, machine };
  const workbench = await startWorkbench(root, await loadBuilt(root), options, () => undefined);
  try {
    await workbench.bench.company().entered;
    await use(workbench);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Picture {
  name: string;
  url: string;
  size: typeof LAPTOP;
  dark?: boolean;
  /** Brings the page to what is to be seen; the picture waits for it. */
  ready?: (page: Page) => Promise<unknown>;
}

async function take(browser: Browser, { name, url, size, dark = false, ready }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: size, colorScheme: dark ? 'dark' : 'light' });
  await context.addInitScript(() => localStorage.setItem('guide closed', '1'));
  const page = await context.newPage();
  await page.goto(url);
  await ready?.(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

/** The grid drawn, its Board in front, the web board beside it. */
async function boardInGrid(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('#univer canvas') && !document.querySelector('.opening'),
  );
  await page.locator('.links button').first().click();
  await page.frameLocator('.board-frames iframe').locator('main').first().waitFor();
  // The engine draws in frames of its own.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/** A link shows a button first: mail scanners open every link, and only a press signs in. */
async function signIn(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await page.waitForURL('**/board**');
}

async function openDigest(page: Page): Promise<void> {
  await page.locator('main a, li a').first().click();
  await page.locator('iframe').first().waitFor();
  await page.frameLocator('iframe').first().locator('table').first().waitFor();
}

async function picturesIn(browser: Browser, language: Language): Promise<void> {
  await withExample(language, async (workbench) => {
    const company = workbench.bench.company();
    const lead = addressesFor(company, 'lin.yue@chain.example');
    const named = (name: string) => `${name}-${language}`;
    await take(browser, { name: named('workbench'), url: workbench.url, size: LAPTOP, ready: boardInGrid });
    await take(browser, { name: named('board'), url: lead.boardUrl, size: LAPTOP, ready: signIn });
    await take(browser, {
      name: named('board-phone'),
      url: lead.boardUrl,
      size: PHONE,
      dark: language === 'zh',
      ready: signIn,
    });
    await take(browser, { name: named('form-phone'), url: lead.formUrl, size: PHONE });
    const inbox = `${workbench.url}/inbox?lang=${language}&to=lin.yue%40chain.example`;
    await take(browser, { name: named('digest'), url: inbox, size: LAPTOP, ready: openDigest });
  });
}

mkdirSync(pictures, { recursive: true });
buildWhereNeeded(root, console.log);
const browser = await launchBrowser();
for (const language of ['en', 'zh'] as const) await picturesIn(browser, language);
await browser.close();
process.exit();
