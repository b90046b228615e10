// Takes the team of eight; holds that all its pages can be used by everybody: on a phone without JavaScript,
// by keyboard, with a screen reader, in both languages, with the back end gone. Never a request to another
// host.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addressesFor } from '../../workbench/src/live/addresses.ts';
import { namelessTools, seriousFindings } from '../support/browser/axe.ts';
import { eventually } from '../support/eventually.ts';
import { choose, goTo } from './grid.ts';
import { brightness, overlaps } from './seen.ts';
import { actAs, harnessOf } from './workbench.ts';

const harness = harnessOf({ from: '2025-01-10 12:30' });
let page: Page;

beforeAll(async () => {
  page = await harness.visit();
});

afterAll(() => {
  // All that the tests opened in their pages.
  expect(harness.foreign).toEqual([]);
});

const sidebarFrame = () => page.frames().find((each) => each.parentFrame() && each.url() === 'about:srcdoc')!;
const addresses = (email: string) => addressesFor(harness.workbench.running.company(), email);
const mailsTo = (email: string) =>
  harness.workbench.running
    .company()
    .engine.inbox.mails()
    .filter(({ to }) => to.includes(email));

describe('a phone of 390 px without JavaScript', () => {
  it('shows the form of what is owed, takes the report, and says that it was received', async () => {
    const context = await harness.browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      isMobile: true,
      hasTouch: true,
    });
    const phone = await context.newPage();
    await phone.goto(addresses('xu.chuan@team.example').formUrl);
    expect((await phone.locator('body').boundingBox())!.width).toBeLessThanOrEqual(390);
    await phone.getByLabel('Where is it now?').fill('0');
    const send = phone.getByRole('button', { name: 'Send' });
    expect((await send.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await send.click();
    await phone.getByRole('heading', { name: 'Recorded' }).waitFor();
    await context.close();
  });
});

describe('no serious finding of axe', () => {
  it('on the workbench, with its guide, its menus, a question and the board beside the grid', async () => {
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Board', exact: true }).click();
    await page.locator('.board-frames iframe').first().waitFor();
    await page.getByRole('menuitem', { name: 'File' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Start over …' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByRole('button', { name: 'Board', exact: true }).click();
  });

  it('nor a tool of the spreadsheet without a name', async () => {
    await eventually(async () => expect(await namelessTools(page)).toEqual([]));
  });

  it('on the sidebar', async () => {
    await choose(page, 'Report');
    const inside = page.frameLocator('.sidebar iframe');
    await inside.getByRole('button', { name: 'Send' }).waitFor();
    expect(await seriousFindings(sidebarFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
  });

  it('nor on the import that File opens, which leaves the open workbook as it is', async () => {
    const before = await page.title();
    await page.getByRole('menuitem', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Import OKRs from a file …' }).click();
    const inside = page.frameLocator('.sidebar iframe');
    const goals = 'Objective;Key result;Baseline;Target;Owner\nA second shop;Visits a week;80;140;Ben\n';
    await inside
      .locator('#import-file')
      .setInputFiles({ name: 'goals.csv', mimeType: 'text/csv', buffer: Buffer.from(goals) });
    await inside.getByText('80 → 140').waitFor();
    expect(await seriousFindings(sidebarFrame())).toEqual([]);
    expect(await page.title()).toBe(before);
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
  });

  it('on board, form, inbox, sign-in and the page of an action', async () => {
    // The report of the phone opened a review: its mail leads to an action.
    await harness.passes(16 * 60_000);
    const mail = mailsTo('luo.yan@team.example').findLast(({ raw }) => raw.includes('/a/'));
    const text = mail!.raw.toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    const action = /http:\/\/127\.0\.0\.1:\d+\/a\/[\w.-]+/.exec(text)![0];
    const { boardUrl, formUrl } = addresses('luo.yan@team.example');
    const origin = new URL(boardUrl).origin;
    const visitor = await (await harness.browser.newContext({ bypassCSP: true })).newPage();
    for (const address of [
      `${origin}/signin`,
      boardUrl,
      `${harness.workbench.url}/board?page=${'p'.repeat(12)}`,
      formUrl,
      action,
      `${harness.workbench.url}/inbox`,
    ]) {
      await visitor.goto(address);
      expect([address, ...(await seriousFindings(visitor))]).toEqual([address]);
    }
    await visitor.context().close();
  });
});

describe('the page of groups on a phone', () => {
  it('is no wider than it, and leaves the company’s name room for its words', async () => {
    const context = await harness.browser.newContext({ viewport: { width: 390, height: 844 } });
    const phone = await context.newPage();
    await phone.goto(addresses('tan.wen@team.example').boardUrl);
    await phone.locator('main button').first().click();
    await phone.waitForURL('**/board**');
    await phone.goto(new URL('/board/groups', phone.url()).href);
    const boxes = await phone
      .locator('.chips .tag')
      .evaluateAll((tags) => tags.map((tag) => tag.getBoundingClientRect().right));
    expect(boxes.length).toBeGreaterThan(3);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(390 - 16);
    expect((await phone.locator('.brand').boundingBox())!.width).toBeGreaterThanOrEqual(105);
    await context.close();
  });
});

describe('the bar of the workbench on a phone', () => {
  it('lays nothing over anything else', async () => {
    const phone = await harness.visit({ viewport: { width: 390, height: 844 } });
    const boxes = await Promise.all(
      ['.name', '.people', '.clock', '.links', '.menubar'].map(async (part) => ({
        part,
        ...(await phone.locator(part).boundingBox())!,
      })),
    );
    expect(overlaps(boxes)).toEqual([]);
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeLessThanOrEqual(390);
    await phone.context().close();
  });
});

describe('the keyboard', () => {
  const isAt = (text: string) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);

  it('reaches the menus and chooses an item', async () => {
    await page.getByRole('menuitem', { name: 'File' }).focus();
    await page.keyboard.press('ArrowRight');
    await isAt('View');
    await page.keyboard.press('ArrowDown');
    await isAt('Board beside the grid');
    await page.keyboard.press('ArrowRight');
    await isAt('Start');
    await page.keyboard.press('Escape');
    await isAt('Attune 同频');
  });

  it('comes to every item of the list in a list, in sight on a laptop', async () => {
    const before = page.viewportSize()!;
    await page.setViewportSize({ width: 1366, height: 700 });
    await page.getByRole('menuitem', { name: 'Attune 同频' }).click();
    await page.getByRole('menuitem', { name: 'Process' }).hover();
    const list = (await page.locator('[role=menu] [role=menu]').boundingBox())!;
    expect(list.y + list.height).toBeLessThanOrEqual(700);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.setViewportSize(before);
  });
});

describe('the focus', () => {
  const at = () =>
    page.evaluate(
      () => document.activeElement?.closest('#univer, .sidebar, .menubar, dialog')?.className ?? '',
    );

  it('leaves the spreadsheet with Escape and Tab, and goes into the sidebar when it opens', async () => {
    await goTo(page, 'Key results', 'A2');
    await page.keyboard.press('Tab');
    expect(await at()).toContain('grid-area');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toContain('menubar');
    await choose(page, 'Report');
    await page.frameLocator('.sidebar iframe').getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await goTo(page, 'Key results', 'A2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await at()).toContain('sidebar');
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
  });

  it('comes back after a question', async () => {
    const file = page.getByRole('menuitem', { name: 'File' });
    await file.click();
    await page.getByRole('menuitem', { name: 'Start over …' }).click();
    await page.keyboard.press('Escape');
    await page.locator('dialog.question').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('File');
  });
});

describe('a back end that is gone while a form is being sent', () => {
  it('the form says that it is kept, and it is sent when the back end is there again', async () => {
    await actAs(page, 'deng.lu@team.example');
    await choose(page, 'Report');
    const form = page.frameLocator('.sidebar iframe');
    await form.getByLabel('Where is it now?').fill('6');
    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('menuitem', { name: 'Switch the back end off' }).click();
    await page.locator('.saved.trouble', { hasText: 'kept and sent later' }).waitFor();
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('This is kept here and sent with your next action').waitFor();

    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('menuitem', { name: 'Switch the back end on again' }).click();
    await page.locator('.saved:not(.trouble)').waitFor();
    await choose(page, 'Refresh board');
    // The kept form goes with the next action; the board counts it with the next roll-up.
    const { engine, workspace } = harness.workbench.running.company();
    const attainment = async () => {
      await harness.passes(31_000);
      const { standing } = (await engine.readStanding(workspace))!;
      return standing.board.keyResults.find(({ id }) => id === 'KR-CTU-1-1')!.attainment;
    };
    await eventually(async () => expect(await attainment()).toBeCloseTo(6 / 40));
  });
});

describe('where the device asks for dark pages', () => {
  it('the grid is dark as well, and follows when that changes', async () => {
    const dark = await harness.visit({ colorScheme: 'dark' });
    // A part of the grid without a coloured cell.
    const light = () => brightness(dark, { x: 500, y: 500, width: 200, height: 60 });
    await eventually(async () => expect(await light()).toBeLessThan(90));
    await dark.emulateMedia({ colorScheme: 'light' });
    await eventually(async () => expect(await light()).toBeGreaterThan(200));
    await dark.context().close();
  });
});
