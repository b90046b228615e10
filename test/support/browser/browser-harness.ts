// A workbench as `npm start` runs it, entered at a moment, with a browser on it. Never waits by the clock,
// and belongs to no test runner: benchmarks and pictures use it, too.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import { launchBrowser } from '../../../workbench/src/browser/launch.ts';
import { bookFoldersIn } from '../../../workbench/src/live/book-folders.ts';
import { type BookRequest, bookAt } from '../../../workbench/src/live/books.ts';
import type { LongestRun } from '../../../workbench/src/live/sheet/live-sheet.ts';
import { startWorkbench, type Workbench } from '../../../workbench/src/start/start-workbench.ts';
import { builtProject } from '../built-project.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const TEAM = join(root, 'examples', 'team-of-eight');
const PAGE = join(root, 'workbench', 'dist', 'page', 'index.html');

export interface Setting {
  language?: 'en' | 'zh';
  /** Wall-clock text of the workspace. */
  from?: string;
  /** Instead of the team of eight: another workbook, or one in which nothing has happened. */
  asked?: BookRequest;
  book?: BookModel;
  /** Instead of the built add-on. */
  addonFiles?: Record<string, string>;
  longestRunMs?: LongestRun;
  /** One that stays open: only what was opened in it is closed. Without it, one of its own. */
  browser?: Browser;
}

export type Visit = BrowserContextOptions & { isFirst?: boolean };

export interface Harness {
  readonly workbench: Workbench;
  readonly browser: Browser;
  /**
   * A visitor of their own, the workbench's page open and the grid drawn. Not their first visit, unless it is
   * said.
   */
  visit(options?: Visit): Promise<Page>;
  /**
   * Lets time pass at the workbench, as it would by itself: the board counts a report within half a minute.
   */
  passes(ms: number): Promise<unknown>;
  /** Addresses beyond this machine that any page asked for. */
  readonly foreign: string[];
  close(): Promise<void>;
}

/** Opens both, once the past of the workbook is loaded. */
export async function openHarness(setting: Setting): Promise<Harness> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-browser-'));
  const foreign: string[] = [];
  const contexts: BrowserContext[] = [];
  const [workbench, browser] = await Promise.all([
    openWorkbench(folder, setting),
    setting.browser ?? launchBrowser(),
  ]);
  return {
    workbench,
    browser,
    foreign,
    passes: (ms) => {
      const { timeline, engine } = workbench.running.company();
      return timeline.moveTo(engine.clock.now() + ms);
    },
    visit: async (options) => {
      const page = await visitor(browser, foreign, options);
      contexts.push(page.context());
      await page.goto(workbench.url);
      await isDrawn(page);
      return page;
    },
    close: async () => {
      await (setting.browser ? Promise.all(contexts.map((each) => each.close())) : browser.close());
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of its own context: nothing is cached or remembered. Requests beyond this machine are noted. */
export async function visitor(
  browser: Browser,
  foreign: string[],
  { isFirst = false, ...options }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/.test(request.url())) foreign.push(request.url());
  });
  if (!isFirst) await context.addInitScript(() => localStorage.setItem('guide closed', '1'));
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

async function openWorkbench(folder: string, setting: Setting): Promise<Workbench> {
  const { language = 'en', from = null, asked, book, addonFiles, longestRunMs } = setting;
  if (!existsSync(PAGE)) throw new Error('the page is not built: npm run build');
  const built = await builtProject();
  const workbench = await startWorkbench(
    root,
    { ...built, addonFiles: addonFiles ?? built.addonFiles },
    {
      asked:
        asked ??
        (book
          ? { place: 'own', source: async () => ({ book, from: null }) }
          : bookAt(join(TEAM, language), from)),
      folders: bookFoldersIn(folder),
      port: 0,
      // The clock stands until it is moved.
      machine: () => Date.UTC(2026, 0, 15, 2),
      ...(longestRunMs === undefined ? {} : { longestRunMs }),
    },
    () => undefined,
  );
  await workbench.running.company().entered;
  return workbench;
}

/** The grid is there and can be typed into. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('#univer canvas') && !document.querySelector('.opening'),
  );
}
