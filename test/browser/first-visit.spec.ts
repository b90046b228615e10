// Takes the team of eight on the afternoon of its first snapshot day; holds what a newcomer can do in the
// browser, in the order in which the guide offers it.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { answered, cell, choose, isNoted, isSaved, rows, shownTab, type } from './grid.ts';
import { actAs, harnessOf } from './workbench.ts';

const harness = harnessOf({ from: '2025-01-10 12:30' });
let page: Page;

beforeAll(async () => {
  page = await harness.visit({ isFirst: true });
});

const XU_CHUAN = 'xu.chuan@team.example';

describe('a newcomer', () => {
  it('finds what to try first, closes it and finds it again', async () => {
    const guide = page.getByRole('complementary', { name: 'What to try first' });
    await guide.waitFor();
    await guide.getByRole('button', { name: 'Close the guide' }).click();
    await guide.waitFor({ state: 'detached' });
    await page.getByRole('menuitem', { name: 'Help' }).click();
    await page.getByRole('menuitem', { name: 'What to try first' }).click();
    await guide.waitFor();
  });

  it('sees the company’s Board first', async () => {
    await eventually(async () => expect(await shownTab(page)).toBe('Board'));
  });

  it('changes a target and publishes', async () => {
    await page.getByRole('button', { name: 'Go to the targets' }).click();
    await type(page, 'Key results', 'G3', '42');
    await choose(page, 'Publish');
    expect(await answered(page)).toContain('Published');
    await isSaved(page);
    // Of the guide this step is done, the next one is not.
    const guide = page.getByRole('complementary', { name: 'What to try first' });
    await guide.locator('li', { hasText: 'Change a target' }).getByText('done').waitFor();
    expect(await guide.locator('.done').count()).toBe(1);
  });

  it('sees a mistake at its cell, mends it, and the mark is gone', async () => {
    await type(page, 'Key results', 'G4', 'many');
    await choose(page, 'Publish');
    // The page of the problems opens, each with its cell.
    await page.frameLocator('.sidebar iframe').getByText('G4').first().waitFor();
    await isNoted(page, 'Key results', 'G4', true);
    const neighbour = await cell(page, 'Key results', 'G5');
    await eventually(async () =>
      expect((await cell(page, 'Key results', 'G4')).background).not.toBe(neighbour.background),
    );

    await type(page, 'Key results', 'G4', '40');
    await choose(page, 'Publish');
    expect(await answered(page)).toContain('Published');
    await isNoted(page, 'Key results', 'G4', false);
    await eventually(async () =>
      expect(await cell(page, 'Key results', 'G4')).toEqual({ ...neighbour, text: '40' }),
    );
  });

  it('reports as a shop guide in the sidebar, and the board shows it amber', async () => {
    await actAs(page, XU_CHUAN);
    await choose(page, 'Report');
    const form = page.frameLocator('.sidebar iframe');
    await form.getByLabel('Where is it now?').fill('0');
    await form.getByRole('button', { name: 'Send' }).click();
    await form
      .getByText(/Received|received|Thank/)
      .first()
      .waitFor();

    // The roll-up takes its moment.
    await harness.passes(31_000);
    await choose(page, 'Refresh board');
    await page.waitForFunction(() =>
      globalThis.attune.grid.api
        .getActiveWorkbook()
        .getSheetByName('Board')
        ?.getDataRange()
        .getDisplayValues()
        .some((row) => row.includes('KR-CTU-1-4') && row.some((text) => /amber/i.test(String(text)))),
    );
    expect((await rows(page, 'Board')).some((row) => row.includes('KR-CTU-1-4'))).toBe(true);
  });

  it('moves the clock to Monday, and the digest is in the inbox', async () => {
    await actAs(page, 'tan.wen@team.example');
    const clock = page.locator('.clock');
    const day = clock.locator('time');
    // The guide, still open, offers the same step: what is meant here is the clock's own button.
    const next = clock.getByRole('button', { name: 'Next event' });
    for (let step = 0; step < 20 && (await day.getAttribute('datetime'))! < '2025-01-13'; step++) {
      const before = await clock.textContent();
      await next.click();
      await page.waitForFunction((was) => {
        const shown = document.querySelector('.clock');
        return (
          shown?.textContent !== was &&
          shown?.querySelector('button:not([disabled])') &&
          !shown.querySelector('progress')
        );
      }, before);
    }
    await page.locator('.count.fresh').waitFor();
    const inbox = await page.context().newPage();
    await inbox.goto(`${harness.workbench.url}/inbox`);
    await inbox.locator('.mail-line').getByText(/week/i).first().waitFor();
    await inbox.close();
  });

  it('starts over, and of the guide nothing is done', async () => {
    const guide = page.getByRole('complementary', { name: 'What to try first' });
    await guide.locator('li', { hasText: 'digest' }).getByText('done').waitFor();
    await page.getByRole('menuitem', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.waitForFunction(
      () => document.querySelector('.clock time')?.getAttribute('datetime') === '2025-01-10',
    );
    await eventually(async () => expect(await guide.locator('.done').count()).toBe(0));
  });
});
