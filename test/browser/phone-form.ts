// Takes a moment; gives before each test a published company's phone form in a real browser, behind a gate
// that can fail, hang or go away. Never what a test has left behind.
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/src/browser/launch.ts';
import { type Gate, gateBefore } from '../addon/gate.ts';
import { type Running, startPublished } from '../support/running.ts';

export interface Phone {
  running: Running;
  gate: Gate;
  page: Page;
}

/** Hands a new phone to `take` before each test of the file, and closes it afterwards. */
export function onPhone(moment: string, take: (phone: Phone) => void): void {
  let browser: Browser;
  let open: Phone;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    const running = await startPublished(moment);
    const gate = await gateBefore(running.url);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    open = { running, gate, page: await context.newPage() };
    take(open);
  });
  afterEach(async () => {
    await open.page.context().close();
    await open.gate.close();
    await open.running.close();
  });
}
