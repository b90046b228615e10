// Takes one workbook in two browsers; holds that both end with the same book, whatever was late, cut off or
// loaded anew. Never a change that is not typed by hand.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { cell, chooseInCell, goTo, isSaved, paste, rows, shows, type } from './grid.ts';
import { harnessOf } from './workbench.ts';

const harness = harnessOf({ from: '2025-01-10 12:30' });
let mei: Page;
let tao: Page;

beforeAll(async () => {
  [mei, tao] = [await harness.visit(), await harness.visit()];
});

/** Lets no change of a page through until it is told to. */
async function hold(page: Page): Promise<{ held: Promise<void>; release(): Promise<void> }> {
  const waiting: Route[] = [];
  let isHolding = true;
  let arrived = () => {};
  const held = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  // The way is watched to the end: what is asked for at the moment when a watch is taken away may never be
  // answered.
  await page.route('**/do', async (route) => {
    if (!isHolding || !route.request().postData()?.includes('"type":"mutations"')) return route.continue();
    waiting.push(route);
    arrived();
  });
  return {
    held,
    release: async () => {
      isHolding = false;
      await Promise.all(waiting.map((route) => route.continue().catch(() => undefined)));
    },
  };
}

async function insertRowAbove(page: Page, tab: string, row: number): Promise<void> {
  await page.evaluate(
    ([name, at]) => {
      const book = globalThis.attune.grid.api.getActiveWorkbook();
      const sheet = book.getSheetByName(name as string)!;
      book.setActiveSheet(sheet);
      sheet.insertRows((at as number) - 1, 1);
    },
    [tab, row],
  );
}

/** What the server's book holds, counted from 0. */
async function atServer(tab: string, row: number, column: number): Promise<unknown> {
  const sheet = await harness.workbench.running.company().sheet;
  const { tabs } = await sheet.workbook();
  return tabs.find(({ name }) => name === tab)!.rows[row]![column];
}

describe('two people in one workbook', () => {
  it('see what the other types', async () => {
    await type(mei, 'Units', 'F2', 'from Mei');
    await type(tao, 'Units', 'F3', 'from Tao');

    await shows(tao, 'Units', 'F2', 'from Mei');
    await shows(mei, 'Units', 'F3', 'from Tao');
  });

  it('the one who comes second at the server wins a cell, on both pages', async () => {
    const { held, release } = await hold(tao);
    await type(tao, 'Units', 'F4', 'second');
    await held;
    await type(mei, 'Units', 'F4', 'first');
    await isSaved(mei);
    await release();

    await shows(mei, 'Units', 'F4', 'second');
    await isSaved(tao);
    expect((await cell(tao, 'Units', 'F4')).text).toBe('second');
  });

  it('what one types lands where it was meant, though the other inserted a row above it meanwhile', async () => {
    const { held, release } = await hold(tao);
    await type(tao, 'Units', 'F5', 'below the new row');
    await held;
    await insertRowAbove(mei, 'Units', 3);
    await isSaved(mei);
    await release();

    await shows(mei, 'Units', 'F6', 'below the new row');
    await isSaved(tao);
    await eventually(async () => expect(await rows(tao, 'Units')).toEqual(await rows(mei, 'Units')));
    expect(await atServer('Units', 5, 5)).toBe('below the new row');
  });
});

describe('a page that is loaded anew', () => {
  it('in the middle of sending loses nothing', async () => {
    const { held, release } = await hold(mei);
    await type(mei, 'Units', 'G2', 'typed before the reload');
    await held;
    await mei.reload();
    await release();
    await mei.waitForFunction(() => globalThis.attune?.grid && !document.querySelector('.opening'));

    await shows(tao, 'Units', 'G2', 'typed before the reload');
    await shows(mei, 'Units', 'G2', 'typed before the reload');
    await isSaved(mei);
  });

  it('while nobody answers keeps what is typed, says so, and brings it when somebody does', async () => {
    await mei.context().setOffline(true);
    await type(mei, 'Units', 'G3', 'typed while cut off');
    await mei.locator('.saved.trouble').waitFor();
    await eventually(async () => expect(await mei.locator('.saved').textContent()).toContain('kept here'));
    await mei.context().setOffline(false);

    await shows(tao, 'Units', 'G3', 'typed while cut off');
    await isSaved(mei);
  });
});

describe('the grid', () => {
  it('takes back with undo and does again with redo, on both pages', async () => {
    await type(mei, 'Units', 'G4', 'a slip');
    await shows(tao, 'Units', 'G4', 'a slip');
    await mei.keyboard.press('Control+z');
    await shows(tao, 'Units', 'G4', '');
    await mei.keyboard.press('Control+y');
    await shows(tao, 'Units', 'G4', 'a slip');
  });

  it('takes a pasted block whole, and clears it again, on both pages and at the server', async () => {
    await paste(mei, 'Units', 'J2', 'Mei\t18%\t2025-01-14\n成都\t3.5\tone; two\n');
    await shows(tao, 'Units', 'L3', 'one; two');
    expect((await rows(tao, 'Units')).slice(1, 3).map((row) => row.slice(9))).toEqual([
      ['Mei', '18%', '2025-01-14'],
      ['成都', '3.5', 'one; two'],
    ]);
    await isSaved(mei);
    expect(await atServer('Units', 2, 9)).toBe('成都');

    await goTo(mei, 'Units', 'J3');
    await mei.keyboard.press('Delete');
    await shows(tao, 'Units', 'J3', '');
    await isSaved(mei);
    expect((await atServer('Units', 2, 9)) ?? '').toBe('');
  });

  it('takes a choice from a drop-down', async () => {
    await chooseInCell(mei, 'Key results', 'E3', 'maintain');
    await shows(tao, 'Key results', 'E3', 'maintain');
    await mei.keyboard.press('Control+z');
    await shows(tao, 'Key results', 'E3', 'increase');
  });

  it('works out a formula on each page', async () => {
    await type(mei, 'Units', 'H2', '20');
    await type(mei, 'Units', 'H3', '=H2+1');
    await shows(tao, 'Units', 'H3', '21');
    await type(tao, 'Units', 'H2', '41');
    await shows(mei, 'Units', 'H3', '42');
  });

  it('opens with headings that stay, widths, and the drop-downs of Set up', async () => {
    const tab = await tao.evaluate(() => {
      const sheet = globalThis.attune.grid.api.getActiveWorkbook().getSheetByName('Key results')!;
      return {
        frozen: sheet.getFrozenRows(),
        width: sheet.getColumnWidth(2),
        rule: sheet.getRange('E2').getDataValidation()?.getCriteriaType(),
      };
    });
    expect(tab).toEqual({ frozen: 1, width: 280, rule: 'list' });
  });
});
