// Takes what a file of tests needs of a workbench; opens it and a browser before them and closes both after;
// lets another person sit at its page. Never shares them between files.
import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Harness, openHarness, type Setting } from '../support/browser/browser-harness.ts';
import { theBrowser } from '../support/browser/browsers.ts';

/** One workbench and one browser for all tests of a file; to be read in the tests, not before. */
export function harnessOf(setting: Setting): Harness {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness({ ...setting, browser: await theBrowser() });
  });
  afterAll(() => harness?.close());
  return {
    get workbench() {
      return harness.workbench;
    },
    get browser() {
      return harness.browser;
    },
    get foreign() {
      return harness.foreign;
    },
    passes: (ms) => harness.passes(ms),
    visit: (options) => harness.visit(options),
    close: () => harness.close(),
  };
}

/** Whoever sits at the page is that person from now on. */
export async function actAs(page: Page, email: string): Promise<void> {
  await page.getByLabel('Acting as').selectOption(email);
  await page.waitForFunction(
    (who) => document.querySelector<HTMLSelectElement>('.people select')?.value === who,
    email,
  );
}
