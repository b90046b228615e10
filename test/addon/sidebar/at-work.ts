// Takes the small company at work; gives the sidebar of its spreadsheet, an owner of key results in front of
// it, and what headquarters does meanwhile. For specifications of the sidebar.
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { VIEWS, type View } from '../../../addon/src/entry/sidebar-messages.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { bookWith, OWNER, publishBody, type Running } from '../../support/running.ts';
import { openItem } from '../page.ts';
import type { SheetOptions } from '../sheet.ts';

export const sidebarOf = (
  running: Running,
  item: string,
  more: SheetOptions = {},
  scheme: 'light' | 'dark' = 'light',
) => openItem({ workbook: bookWith(), running, revision: 1, email: OWNER, ...more }, item, { scheme });

/** By the list of views at the top. */
export async function goTo(page: Page, view: View): Promise<void> {
  await page.click('header summary');
  await page.locator('nav button').nth(VIEWS.indexOf(view)).click();
  await page.waitForSelector('.side-foot');
}

export async function publishAgain(running: Running, workbook: Workbook): Promise<void> {
  const reply = await running.v1('POST', 'publish', { body: publishBody(workbook, { basedOn: 1 }) });
  expect(reply.status).toBe(200);
}

/** Headquarters publishes the plan without a key result. */
export async function takeOutOfPlan(running: Running, keyResultId: string): Promise<void> {
  const shorter = bookWith();
  const keyResults = shorter.tabs.find(({ name }) => name === 'Key results')!;
  keyResults.rows = keyResults.rows.filter(([id]) => id !== keyResultId);
  await publishAgain(running, shorter);
}
