// Takes a small add-on of its own; holds what Google's services show in the page: menus, alerts, prompts,
// dialogs, toasts, google.script.run, and actions that throw or never end. Never Attune's own add-on: that is
// the first visit.

import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { eventually } from '../support/eventually.ts';
import { answered, choose, shows, typeAtOnce } from './grid.ts';
import { harnessOf } from './workbench.ts';

const CODE = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Ask', 'ask').addItem('Prompt', 'prompt').addItem('Toast', 'toast').addItem('Sidebar', 'sidebar')
    .addItem('Dialog', 'dialog').addSeparator().addSubMenu(ui.createMenu('More').addItem('Throw', 'fail').addItem('Never end', 'endless').addItem('Slow', 'slow')).addToUi();
}
const write = (text) => SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('B1').setValue(text);
function ask() { const ui = SpreadsheetApp.getUi(); write(String(ui.alert('Sure?', 'This cannot be taken back.', ui.ButtonSet.YES_NO_CANCEL))); }
function prompt() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt('Your name?', ui.ButtonSet.OK_CANCEL); write(String(r.getSelectedButton()) + ' ' + r.getResponseText()); }
function toast() { SpreadsheetApp.getActive().toast('It is done', 'Good', -1); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('try').setTitle('Try it')); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>Inside</p><button onclick="google.script.host.close()">Close me</button>').setWidth(300).setHeight(200), 'A window'); }
function fail() { write('half done'); throw new Error('Nothing to publish yet.'); }
function endless() { write('half done'); for (;;) {} }
function slow() { const range = SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('B2'); range.setValue(Number(range.getValue()) + 1); SpreadsheetApp.getUi().alert('One moment'); }
function double(n) { return { twice: n * 2, who: Session.getActiveUser().getEmail() }; }
function refuse() { throw new Error('No.'); }
`;

const TRY = `<!doctype html><html><head><base target="_blank"></head><body><output id="out"></output><form id="f"><input name="city" value="成都"></form>
<button id="run">Run</button><button id="bad">Bad</button><button id="date">Date</button><button id="spy">Spy</button><script>
const out = document.getElementById('out');
const say = (value) => { out.textContent = JSON.stringify(value); };
run.onclick = () => google.script.run.withSuccessHandler((value, user) => say([value, user])).withUserObject('mine').double(21);
bad.onclick = () => google.script.run.withSuccessHandler(say).withFailureHandler((e) => say([e.name, e.message])).refuse();
date.onclick = () => { try { google.script.run.double(new Date()); } catch (e) { say(e.message); } };
spy.onclick = () => { try { say(parent.document.title); } catch (e) { say(e.name); } };
</script></body></html>`;

const harness = harnessOf({
  book: { name: 'A book', sheets: [sheetOfValues('Sheet1', [['a']])] },
  addonFiles: { 'Code.js': CODE, 'try.html': TRY, 'appsscript.json': '{"timeZone":"Asia/Shanghai"}' },
  longestRunMs: (name) => (name === 'endless' ? 1_500 : undefined),
});
let page: Page;

beforeAll(async () => {
  page = await harness.visit();
});

const chooseMore = async (item: string) => {
  await page.getByRole('menuitem', { name: 'Attune 同频' }).click();
  await page.getByRole('menuitem', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const inSidebar = () => page.frameLocator('.sidebar iframe');

describe('a page that has just opened', () => {
  it('takes what is typed at once', async () => {
    const other = await harness.visit();
    await typeAtOnce(other, '马上');
    await other.context().close();
  });
});

describe('what a script asks', () => {
  it('an alert has the buttons that were asked for, and gets the one that was pressed', async () => {
    await choose(page, 'Ask');
    const question = page.getByRole('dialog', { name: 'Sure?' });
    await question.waitFor();
    expect(await question.getByRole('button').allTextContents()).toEqual(['Yes', 'No', 'Cancel']);
    await question.getByRole('button', { name: 'No', exact: true }).click();
    await shows(page, 'Sheet1', 'B1', 'NO');
  });

  it('Escape answers as Google’s closing does', async () => {
    await choose(page, 'Ask');
    await page.getByRole('dialog', { name: 'Sure?' }).waitFor();
    await page.keyboard.press('Escape');
    await shows(page, 'Sheet1', 'B1', 'CLOSE');
  });

  it('a prompt gets the text', async () => {
    await choose(page, 'Prompt');
    await page.getByLabel('Your answer').fill('梅');
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await shows(page, 'Sheet1', 'B1', 'OK 梅');
  });

  it('a toast is told and closed', async () => {
    await choose(page, 'Toast');
    const toast = page.locator('.toast', { hasText: 'It is done' });
    await toast.getByRole('button', { name: 'Close' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  it('a dialog closes itself by google.script.host', async () => {
    await choose(page, 'Dialog');
    const dialog = page.getByRole('dialog', { name: 'A window' });
    await dialog.frameLocator('iframe').getByRole('button', { name: 'Close me' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('google.script.run', () => {
  beforeAll(async () => {
    await choose(page, 'Sidebar');
    await page.getByRole('complementary', { name: 'Try it' }).waitFor();
  });
  const press = async (button: string, text: string) => {
    await inSidebar().getByRole('button', { name: button }).click();
    await inSidebar().locator('#out', { hasText: text }).waitFor();
  };

  it('hands the result and the user object to the success handler', async () => {
    await press('Run', '[{"twice":42,"who":"robin.lin@example.com"},"mine"]');
  });

  it('hands what was thrown to the failure handler', async () => {
    await press('Bad', '["Error","No."]');
  });

  it('refuses a date in the arguments, as Google does', async () => {
    await press('Date', 'Failed due to illegal value in property: 0');
  });

  it('runs in a frame that cannot look at the page around it', async () => {
    await press('Spy', 'SecurityError');
  });
});

describe('a menu inside the menu', () => {
  const top = () => page.getByRole('menuitem', { name: 'Attune 同频' });
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const inside = () => page.getByRole('menu', { name: 'More' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const openByKeys = async () => {
    await top().focus();
    await page.keyboard.press('ArrowDown');
    await item('Ask').waitFor();
  };

  afterEach(async () => {
    await page.mouse.move(900, 600);
    await top().focus();
    await page.keyboard.press('Escape');
    await item('Ask').waitFor({ state: 'detached' });
  });

  it('is opened and left by the arrows', async () => {
    await openByKeys();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await inside().waitFor();
    await page.keyboard.press('ArrowLeft');
    await inside().waitFor({ state: 'detached' });
    expect(await focused()).toBe('More');
  });

  it('takes the next key at once, however fast it comes', async () => {
    await openByKeys();
    await page.keyboard.press('End');
    // Both keys before the browser has painted anything in between.
    await page.evaluate(async () => {
      const press = (key: string) =>
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const drawn = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector('[role=menu][aria-label=More]')) resolve();
        });
        watch.observe(document.querySelector('[role=menubar]')!, { childList: true, subtree: true });
      });
      press('ArrowRight');
      await drawn;
      press('ArrowLeft');
    });
    await inside().waitFor({ state: 'detached' });
    expect(await focused()).toBe('More');
  });

  it('is not opened by a pointer that rests where the list comes: the keys go on where they are', async () => {
    await openByKeys();
    const { x, y, width, height } = (await item('More').boundingBox())!;
    await page.keyboard.press('Escape');
    await page.mouse.move(x + width / 2, y + height / 2);
    await openByKeys();
    // The browser has noticed what lies below the pointer now.
    await eventually(async () =>
      expect(await item('More').evaluate((it) => it.matches(':hover'))).toBe(true),
    );
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Prompt');
    expect(await inside().count()).toBe(0);
  });

  it('opens below the mouse, closes behind it, and leaves the keys where the mouse is', async () => {
    await top().click();
    await item('More').hover();
    await item('Throw').hover();
    expect(await focused()).toBe('Throw');
    await item('Toast').hover();
    await inside().waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Sidebar');
  });

  it('keeps the keys where the mouse leaves all lists', async () => {
    await top().click();
    await item('More').hover();
    await item('Throw').hover();
    await page.mouse.move(900, 600);
    await inside().waitFor({ state: 'detached' });
    expect(await focused()).toBe('More');
  });
});

describe('an action', () => {
  it('that throws says so, and what it had done is what Google keeps', async () => {
    await chooseMore('Throw');
    await page.locator('.toast', { hasText: 'Nothing to publish yet.' }).getByRole('button').click();
  });

  it('that never ends is stopped, said so, and leaves no trace', async () => {
    await choose(page, 'Ask');
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await shows(page, 'Sheet1', 'B1', 'YES');
    await chooseMore('Never end');
    await page.locator('.work', { hasText: 'Never end' }).waitFor();
    await page.locator('.toast', { hasText: 'The workbook is as it was before' }).getByRole('button').click();
    await shows(page, 'Sheet1', 'B1', 'YES');
  });

  it('that runs is not started a second time', async () => {
    await chooseMore('Slow');
    await page.locator('dialog.question').waitFor();
    // The page is behind the question: another way in is the keyboard of a script's page, or an impatient
    // test.
    await page.evaluate(() => globalThis.attune.choose('Slow', 'slow'));
    await page.locator('.toast', { hasText: 'Nothing was started a second time' }).waitFor();
    await answered(page);
    await page.locator('.work .spinner').waitFor({ state: 'detached' });
    await shows(page, 'Sheet1', 'B2', '1');
  });
});
