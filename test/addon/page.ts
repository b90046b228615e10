// Takes a driven spreadsheet; gives its sidebar in a real browser, 300 px wide, google.script.run wired to
// the built Code.js, and what is read there. Never another host.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { lendPage, takeBack } from '../support/browser/browsers.ts';
import { type DrivenSheet, openSheet, type SheetOptions } from './sheet.ts';

/**
 * google.script.run as the page finds it at Google: handlers chained, functions by name, a refusal as an
 * Error.
 */
const SHIM = `window.google = { script: { get run() {
  const chain = { ok: () => {}, no: () => {} };
  const run = new Proxy(chain, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (f) => { chain.ok = f; return run; };
    if (name === 'withFailureHandler') return (f) => { chain.no = f; return run; };
    return (...args) => { window.callScript(name, args).then((said) => said.fault ? chain.no(Object.assign(new Error(said.fault.message), { name: said.fault.name })) : chain.ok(said.value)); };
  } });
  return run;
} } };`;

export interface OpenSidebar {
  page: Page;
  /** Names of the functions that the page called. */
  called: string[];
  /** The next call fails as google.script.run does; with `of` the next one of that function. */
  failNext(name: string, message: string, of?: string): void;
  /** Calls wait until the returned function is called. */
  hold(): () => void;
  close(): Promise<void>;
}

type CallScript = (name: string, args: unknown[]) => Promise<unknown>;

/** Who answers the calls of a page: the sheet of the test that has it. */
const answering = new WeakMap<Page, CallScript>();

async function wire(page: Page, answer: CallScript): Promise<void> {
  const isWired = answering.has(page);
  answering.set(page, answer);
  if (isWired) return;
  await page.exposeFunction('callScript', (name: string, args: unknown[]) =>
    answering.get(page)!(name, args),
  );
  await page.addInitScript(SHIM);
}

/** Opens the page that the add-on showed last. */
export async function openSidebarPage(
  sheet: DrivenSheet,
  more: BrowserContextOptions = {},
): Promise<OpenSidebar> {
  const options = { viewport: { width: 300, height: 720 }, ...more };
  const page = await lendPage(options);
  // A loaded machine is slow, not broken.
  page.setDefaultTimeout(90_000);
  const called: string[] = [];
  const failures: { name: string; message: string; of: string | undefined }[] = [];
  let held: Promise<void> = Promise.resolve();
  await wire(page, async (name, args) => {
    called.push(name);
    // What is typed is kept beside all else, whenever: it takes no failure that is meant for a press.
    const at = name === 'sidebarDraft' ? -1 : failures.findIndex(({ of = name }) => of === name);
    const [fault] = at < 0 ? [] : failures.splice(at, 1);
    if (fault) return { fault };
    await held;
    try {
      return { value: await sheet.host.call(name, args) };
    } catch (error) {
      return { fault: { name: (error as Error).name, message: (error as Error).message } };
    }
  });
  const html = sheet.pages.at(-1)!;
  await page.route('**/*', (route) =>
    route.request().url() === 'http://127.0.0.1/sidebar'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto('http://127.0.0.1/sidebar');
  return {
    page,
    called,
    failNext: (name, message, of) => void failures.push({ name, message, of }),
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    close: () => takeBack(page, options),
  };
}

/** Opens a spreadsheet and the sidebar of a menu item; there once it shows `shown`. */
export async function openItem(
  options: SheetOptions,
  item: string,
  { shown = '.side-foot', scheme = 'light' }: { shown?: string; scheme?: 'light' | 'dark' } = {},
): Promise<OpenSidebar & { sheet: DrivenSheet }> {
  const sheet = await openSheet(options);
  await sheet.press(item);
  const side = await openSidebarPage(sheet, { colorScheme: scheme });
  await side.page.waitForSelector(shown);
  return { sheet, ...side };
}

/** As read: a narrow blank before a percent sign is a blank. */
export const textOf = async (page: Page, selector = 'main'): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join(' ').replace(/\u202f/g, ' ');
