// Shares one browser among all tests of a process, and gives each pages of its own. Never what another
// test has left in a page, and never a browser that outlives its process.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addTo } from '../../../shared/model/group-by.ts';
import { launchBrowser } from '../../../workbench/src/browser/launch.ts';
import { closeAfterFile, closeAfterTest } from '../after-test.ts';

let launched: Promise<Browser> | undefined;
const idlePages = new Map<string, Page[]>();
const takenBack = new WeakMap<Page, Promise<void>>();

/** One for all files of this process: close what you open in it, never the browser itself. */
export function theBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.once('disconnected', () => {
    launched = undefined;
    idlePages.clear();
  });
  const close = () => browser.close();
  // Jest ends a worker by no longer listening to it, and waits until nothing is open there.
  if (process.send) process.on('removeListener', (event) => void (event === 'message' && close()));
  else closeAfterFile(close);
  return browser;
}

/**
 * A page that nobody else has, in a context of these options: one that an earlier test has left and that was
 * emptied since, or a new one. Ends with the test.
 */
export async function lendPage(options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const page = idlePages.get(key)?.pop() ?? (await newPage(options));
  takenBack.delete(page);
  closeAfterTest(() => takeBack(page, options));
  return page;
}

/**
 * A page of a context of its own, closed with the test: one whose clock is replaced, or that keeps a worker.
 */
export async function ownPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  closeAfterTest(() => page.context().close());
  return page;
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await theBrowser()).newContext(options);
  return context.newPage();
}

/** Before the test is over: whoever leaves a page leaves it as closing would, without another process. */
export function takeBack(page: Page, options: BrowserContextOptions = {}): Promise<void> {
  const taken = takenBack.get(page) ?? empty(page, options);
  takenBack.set(page, taken);
  return taken;
}

async function empty(page: Page, options: BrowserContextOptions): Promise<void> {
  if (page.isClosed()) return;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await leave(page);
  await page.context().clearCookies();
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? null });
  if (options.viewport) await page.setViewportSize(options.viewport);
  addTo(idlePages, JSON.stringify(options), page);
}

/**
 * To an empty page of the same origin: another origin would cost another process, which is most of what a
 * page costs.
 */
async function leave(page: Page): Promise<void> {
  const url = new URL(page.url());
  if (!url.protocol.startsWith('http')) return page.setContent('');
  await page.route(`${url.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(url.origin);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}
