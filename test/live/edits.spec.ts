// Takes a workbench and what people do in its grid; specifies that the add-on hears of their edits, and of
// nothing else, and that an onEdit that goes wrong harms nobody.
// Never the wall clock.
import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../shared/calendar/days.ts';
import { dayAt, momentAt } from '../../shared/calendar/zones.ts';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import { addressesFor } from '../../workbench/src/live/addresses.ts';
import { openPage, type Page, start, type Workbench } from './workbench.ts';

const HOUR_MS = 3_600_000;

/** The sheet's ID by its name, as the grid knows it. */
async function sheetNamed(page: Page, name: string): Promise<string> {
  const { snapshot } = await page.start();
  const sheets = snapshot.sheets as Record<string, { id: string; name: string }>;
  return Object.values(sheets).find((each) => each.name === name)!.id;
}

/** A person types into a cell of the grid; row and column from 1. */
async function type(page: Page, tab: string, [row, column]: [number, number], v: number): Promise<void> {
  const subUnitId = await sheetNamed(page, tab);
  const { seen, taken } = await page.start();
  const mutation: Mutation = {
    id: 'sheet.mutation.set-range-values',
    params: { unitId: 'book', subUnitId, cellValue: { [row - 1]: { [column - 1]: { v, t: 2 } } } },
  };
  const reply = await page.send({ type: 'mutations', seen, batch: taken + 1, mutations: [mutation] });
  expect(reply).toEqual({ ok: true, value: null });
}

/** A menu item, every box answered with its first button; gives what the boxes said. */
async function choose(page: Page, functionName: string): Promise<string[]> {
  const said: string[] = [];
  const answer = async (after: number): Promise<void> => {
    const asked = await page.notice('question', ({ question }) => question > after);
    said.push(asked.prompt);
    const button = asked.buttons.startsWith('YES') ? 'YES' : 'OK';
    await page.send({ type: 'answer', question: asked.question, button, text: '' });
    return answer(asked.question);
  };
  void answer(0);
  expect(await page.send({ type: 'call', functionName, args: [] })).toMatchObject({ ok: true });
  return said;
}

/** The web board as the page's person sees it. */
async function steeringPage(workbench: Workbench, page: Page): Promise<string> {
  const { running, backEndUrl } = workbench;
  const { boardUrl } = addressesFor(running.company(), running.personOf(page.id));
  const signedIn = await fetch(boardUrl, { method: 'POST', redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  return (await fetch(`${backEndUrl}/board/process`, { headers: { cookie } })).text();
}

const editedAt = ({ running }: Workbench): number => {
  const noted = running.company().memory.stores()!.properties.document!['attune.editedAt'];
  return noted === undefined ? Number.NaN : Number(noted);
};

/** What was asked for before this is done. */
const settled = async ({ running }: Workbench): Promise<void> => {
  await (await running.company().sheet).workbook();
};

describe('a target edited in the grid at 10:00 and published at 11:30', () => {
  it('is an hour and a half on the page of how the company steers', async () => {
    const workbench = await start();
    const { engine, timeline, timeZone } = workbench.running.company();
    const tomorrow = addDays(dayAt(engine.clock.now(), timeZone), 1);
    const at = (time: string) => momentAt(tomorrow, time, timeZone);
    const page = await openPage(workbench);
    await timeline.moveTo(at('10:00'));
    await type(page, 'Key results', [3, 7], 42);
    // Looked at again and changed once more: the first edit counts.
    await timeline.moveTo(at('11:00'));
    await type(page, 'Key results', [3, 7], 44);
    await timeline.moveTo(at('11:30'));
    expect((await choose(page, 'publish')).join()).toContain('Revision 2 is live');
    expect(editedAt(workbench)).toBeNaN();

    await timeline.moveTo(at('11:45'));
    const board = await steeringPage(workbench, page);
    expect(board.slice(board.indexOf('Edit to plan')).replace(/<[^>]*>/g, '')).toMatch(
      /^Edit to plan1\.5\u202fh/,
    );
  });
});

describe('the add-on', () => {
  it('hears of a person’s edit at its moment, though the clock is moved right after it', async () => {
    const workbench = await start();
    const { engine, timeline } = workbench.running.company();
    const page = await openPage(workbench);
    const now = engine.clock.now();
    await type(page, 'Key results', [3, 7], 42);
    await timeline.moveTo(now + HOUR_MS);
    await settled(workbench);
    expect(editedAt(workbench) - now).toBeLessThan(HOUR_MS / 60);
  });

  it('does not hear of what it writes itself, nor of what the story types', async () => {
    const workbench = await start();
    const page = await openPage(workbench);
    await page.start();
    const sheet = await workbench.running.company().sheet;
    await sheet.type('Key results', 3, 7, '42');
    await choose(page, 'refreshBoard');
    await settled(workbench);
    expect(editedAt(workbench)).toBeNaN();
  });
});

const WRITES =
  'function onOpen() {} function write() { SpreadsheetApp.getActive().getSheetByName("Settings").getRange("H1").setValue("written"); }';
const SCRIPTS = {
  throwing: `${WRITES} function onEdit() { throw new Error('no such thing'); }`,
  endless: `${WRITES} function onEdit() { SpreadsheetApp.getActive().getSheetByName("Settings").getRange("H2").setValue("half"); for (;;) {} }`,
};

async function cell({ running }: Workbench, row: number, column: number): Promise<unknown> {
  const { tabs } = await (await running.company().sheet).workbook();
  return tabs.find(({ name }) => name === 'Settings')!.rows[row - 1]?.[column - 1] ?? '';
}

describe('an onEdit that goes wrong', () => {
  it('is said once in the terminal and never to the person, whose edits and menu items go on', async () => {
    const said: string[] = [];
    const workbench = await start({ addonFiles: { 'Code.js': SCRIPTS.throwing }, said });
    const page = await openPage(workbench);
    await type(page, 'Settings', [30, 5], 1);
    await type(page, 'Settings', [30, 5], 2);
    expect(await page.send({ type: 'call', functionName: 'write', args: [] })).toMatchObject({ ok: true });

    expect([await cell(workbench, 30, 5), await cell(workbench, 1, 8)]).toEqual([2, 'written']);
    expect(said.filter((line) => line.includes('onEdit'))).toEqual(['onEdit failed: no such thing']);
    const shown = page.notices.map((notice) => notice.type);
    expect(shown.filter((each) => each === 'toast' || each === 'question' || each === 'reload')).toEqual([]);
    const ran = page.notices.flatMap((notice) => (notice.type === 'running' ? [notice.functionName] : []));
    expect(ran).toEqual(['write', null]);
  });

  it('and never ends is stopped once: the edit stands, what it wrote does not, and menu items go on', async () => {
    const said: string[] = [];
    const files = { 'Code.js': SCRIPTS.endless };
    const workbench = await start({
      addonFiles: files,
      said,
      longestRunMs: (name) => (name === 'onEdit' ? 300 : undefined),
    });
    const page = await openPage(workbench);
    await type(page, 'Settings', [30, 5], 1);
    await type(page, 'Settings', [30, 5], 2);
    expect(await page.send({ type: 'call', functionName: 'write', args: [] })).toMatchObject({ ok: true });

    const cells = [await cell(workbench, 30, 5), await cell(workbench, 1, 8), await cell(workbench, 2, 8)];
    expect(cells).toEqual([2, 'written', '']);
    const lines = said.filter((line) => line.includes('onEdit'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('did not end');
  });
});
