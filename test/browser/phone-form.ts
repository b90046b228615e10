// Takes a moment; gives before each test a published company's phone form in a real browser, behind a gate
// that can fail, hang or go away. Never what a test has left behind.
import { afterEach, beforeEach } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Gate, gateBefore } from '../addon/gate.ts';
import { ownPage } from '../support/browser/browsers.ts';
import { type Running, startPublished } from '../support/running.ts';

export interface Phone {
  running: Running;
  gate: Gate;
  page: Page;
}

/** Hands a new phone to `take` before each test of the file, and closes it afterwards. */
export function onPhone(moment: string, take: (phone: Phone) => void): void {
  let open: Phone;
  beforeEach(async () => {
    const running = await startPublished(moment);
    const gate = await gateBefore(running.url);
    open = { running, gate, page: await ownPage({ viewport: { width: 390, height: 844 } }) };
    take(open);
  });
  afterEach(async () => {
    await open.gate.close();
    await open.running.close();
  });
}
