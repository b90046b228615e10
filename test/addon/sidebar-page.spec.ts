// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says what a person sees and does there.
// Never a stand-in for an answer: only the network between them is made to fail.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { VIEWS, type View } from '../../addon/src/entry/sidebar-messages.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { askingBook } from '../support/asking-book.ts';
import { seriousFindings } from '../support/browser/axe.ts';
import { eventually } from '../support/eventually.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';
import { openSidebarPage } from './page.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

async function publishAgain(workbook: Workbook, basedOn = 1): Promise<void> {
  const reply = await running.v1('POST', 'publish', { body: publishBody(workbook, { basedOn }) });
  expect(reply.status).toBe(200);
}

/** Headquarters publishes the plan without a key result. */
async function takeOutOfPlan(keyResultId: string): Promise<void> {
  const shorter = bookWith();
  const keyResults = shorter.tabs.find(({ name }) => name === 'Key results')!;
  keyResults.rows = keyResults.rows.filter(([id]) => id !== keyResultId);
  await publishAgain(shorter);
}

async function sidebarOf(
  item: string,
  more: Parameters<typeof openSheet>[0] = {},
  scheme: 'light' | 'dark' = 'light',
) {
  const sheet = await openSheet({ workbook: bookWith(), running, revision: 1, email: OWNER, ...more });
  await sheet.press(item);
  const side = await openSidebarPage(sheet, { colorScheme: scheme });
  await side.page.waitForSelector('.side-foot');
  return { sheet, ...side };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
/** As read: a narrow blank before a percent sign is a blank. */
const text = async (page: Page, selector = 'main') =>
  (await page.locator(selector).allInnerTexts()).join(' ').replace(/\u202f/g, ' ');

describe('the report in the sidebar', () => {
  it('says at the field what is wrong as one types, and takes it back when it is mended', async () => {
    const { page } = await sidebarOf('report');
    await eventually(async () => expect(await text(page)).toContain('On plan would be 11'));
    await page.fill('#kr0-0', 'ab');
    await eventually(async () =>
      expect(await text(page, '#kr0-0-fault')).toBe('Write a number, such as 18.'),
    );
    await eventually(async () => expect(await page.getAttribute('#kr0-0', 'aria-invalid')).toBe('true'));
    await page.fill('#kr0-0', '5');
    await eventually(async () => expect(await page.locator('.fault').count()).toBe(0));
    // What nobody has come to yet is no fault.
    await eventually(async () => expect(await page.locator('.summary').count()).toBe(0));
  });

  it('leaves blanks and lines as they are typed, however slowly, and trims only what is sent', async () => {
    const { page } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    await page.locator('.more > summary').first().click();
    const box = page.locator('[name="O1-K0::note"]');
    await box.focus();
    const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    for (const key of ['one', ' ', ' ', 'two', 'Enter', 'Enter', 'three', ' ']) {
      if (key === 'Enter') await page.keyboard.press(key);
      else await page.keyboard.type(key);
      await drawn();
      await drawn();
    }
    expect(await box.inputValue()).toBe('one  two\n\nthree ');
    await page.click('#send');
    await page.waitForSelector('.rows');
    await running.passTo('2025-01-10T10:05:00+08:00');
    const told = await (await running.v1('GET', 'board?since=')).json();
    expect(JSON.stringify(told.records)).toContain('one  two\\n\\nthree"');
  });

  it('unfolds what an answer asks for', async () => {
    await publishAgain(askingBook());
    const { page } = await sidebarOf('report', { revision: 2 });
    const why = page.locator('[name="O1-K0::why"]');
    await page.waitForSelector('[name="O1-K0::selfStatus"]');
    expect(await why.isVisible()).toBe(false);
    await page.check('[name="O1-K0::selfStatus"][value="off track"]', { force: true });
    await eventually(async () => expect(await why.isVisible()).toBe(true));
  });

  it('moves the cursor to the first fault on Send, and sends nothing', async () => {
    const { page, called } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    await page.fill('#kr1-0', 'soon');
    await page.focus('#kr0-0');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('kr1-0'));
    await eventually(async () => expect(await text(page, '.summary')).toContain('Please check one entry'));
    expect(called).not.toContain('sidebarSend');
    // The list's link leads there too, inside the sidebar.
    await page.click('.summary a');
    await eventually(async () => expect(await focused(page)).toBe('kr1-0'));
    expect(page.url()).toBe('http://127.0.0.1/sidebar');
  });

  it('is filled in and sent with the keyboard alone, in the order of the form', async () => {
    const { page } = await sidebarOf('report');
    await page.focus('#kr0-0');
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await focused(page)).toBe('kr0-1'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await focused(page)).toBe('kr0-2'));
    await page.keyboard.press('Tab');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY'),
    );
    await page.focus('#kr0-0');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.rows');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recorded'),
    );
    const receipt = await text(page);
    for (const part of [
      'Amber',
      '55 % behind plan',
      'Recorded value: 5',
      'Plan 11',
      'A review has been opened',
    ])
      expect(receipt).toContain(part);
    expect(receipt).toContain('for steering, never for pay');
    await eventually(async () => expect(await page.locator('.rows .mark svg').count()).toBe(1));
  });

  it('does no harm on a double click: one submission, and the button says that it is on its way', async () => {
    const { page, called, hold } = await sidebarOf('report');
    const release = hold();
    await page.fill('#kr0-0', '5');
    await page.dblclick('#send');
    await eventually(async () => expect(await text(page, '#send')).toBe('Sending …'));
    await page.keyboard.press('Enter');
    release();
    await page.waitForSelector('.rows');
    expect(called.filter((name) => name === 'sidebarSend').length).toBe(1);
  });

  it.each([
    ['NetworkError', 'Connection failure due to HTTP 0', 'check the connection'],
    ['ScriptError', 'Authorization is required to perform that action.', 'allow Attune'],
    ['Exception', 'Service Spreadsheets failed', 'Service Spreadsheets failed'],
  ])('tells a %s with the way out and keeps what was typed', async (name, message, said) => {
    const { page, failNext } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    failNext(name, message);
    await page.click('#send');
    await page.waitForSelector('.notice.bad');
    await eventually(async () => expect(await text(page, '.notice.bad')).toContain(said));
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('5'));
    await page.click('#send');
    await page.waitForSelector('.rows');
  });

  it('keeps the key after a failure, so that what arrived unseen is recorded once', async () => {
    const { page, sheet, failNext } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    failNext('NetworkError', 'Connection failure');
    await page.click('#send');
    await page.waitForSelector('.notice.bad');
    const key = await page.getAttribute('input[name=key]', 'value');
    const reports = [
      {
        keyResultId: 'O1-K0',
        value: 5,
        confidence: null,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
      },
    ];
    const body = { kind: 'snapshot' as const, key: key!, date: '2025-01-10', reports };
    await sheet.ask('sidebarSend', { path: '/v1/submissions', body });
    await page.click('#send');
    await page.waitForSelector('.rows');
    await eventually(async () => expect(await text(page)).toContain('Nothing was recorded twice'));
  });

  it('counts what waits, sends it on request, and shows what was refused until it is thrown away', async () => {
    const { page, sheet } = await sidebarOf('report');
    sheet.gate!.state = 'away';
    await page.fill('#kr0-0', '5');
    await page.click('#send');
    await page.waitForSelector('text=Kept, not sent yet');
    await eventually(async () => expect(await text(page)).toContain('1 form waits to be sent.'));
    await page.click('text=Send now');
    await page.waitForSelector('text=still not reached');
    // Meanwhile headquarters has taken the key result out of the plan.
    await takeOutOfPlan('O1-K0');
    sheet.gate!.state = 'open';
    await page.click('text=Send now');
    await page.waitForSelector('text=Not taken by the server');
    await eventually(async () => expect(await text(page, '.notice.bad')).toContain('O1-K0 5'));
    await page.click('text=Throw away');
    await page.waitForSelector('.notice.bad', { state: 'detached' });
  });

  it('shows a field only when it is asked for, and keeps what was typed in it', async () => {
    const { page } = await sidebarOf('report');
    await page.click('details.more summary');
    const request = page.locator('textarea[name="O1-K0::supportRequest"]');
    await eventually(async () => expect(await request.count()).toBe(0));
    await page.locator('input[name="O1-K0::supportKind"][value=people]').first().check();
    await request.fill('two fitters by Friday');
    await page.locator('input[name="O1-K0::supportKind"][value=""]').first().check();
    await eventually(async () => expect(await request.count()).toBe(0));
    await page.locator('input[name="O1-K0::supportKind"][value=people]').first().check();
    await eventually(async () => expect(await request.inputValue()).toBe('two fitters by Friday'));
  });
});

const goTo = async (page: Page, view: View) => {
  await page.click('header summary');
  await page.locator('nav button').nth(VIEWS.indexOf(view)).click();
  await page.waitForSelector('.side-foot');
};

describe('what is typed and not sent', () => {
  it('is there again after a look at something else in the sidebar, until it is sent', async () => {
    const { page } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    await goTo(page, 'signal');
    await page.click('.starter');
    await page.fill('textarea', 'A price war');
    await goTo(page, 'report');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('5'));
    await eventually(async () => expect(await text(page)).toContain('Taken up where you left it'));
    await page.click('#send');
    await page.waitForSelector('.rows');
    await goTo(page, 'report');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe(''));
    await goTo(page, 'signal');
    await page.click('.starter');
    await eventually(async () => expect(await page.inputValue('textarea')).toBe('A price war'));
  });

  it('is there again when the menu opened the sidebar anew', async () => {
    const { page, sheet, called, close } = await sidebarOf('report');
    await page.fill('#kr0-0', '5');
    // Whoever goes to the menu leaves the sidebar’s page.
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await eventually(async () => expect(called.includes('sidebarDraft')).toBe(true));
    await eventually(async () => expect(JSON.stringify(sheet.stores.properties)).toContain('attune.draft'));
    await close();
    await sheet.press('report');
    const again = await openSidebarPage(sheet);
    await again.page.waitForSelector('.side-foot');
    await eventually(async () => expect(await again.page.inputValue('#kr0-0')).toBe('5'));
    await again.page.click('text=Start afresh');
    await eventually(async () => expect(await again.page.inputValue('#kr0-0')).toBe(''));
    await eventually(async () => expect(await text(again.page)).not.toContain('Taken up where you left it'));
    await again.close();
  });

  it('is opened again where the server did not take it, and is gone once it is sent', async () => {
    const stranger = 'new@chain.example';
    const { page, sheet } = await sidebarOf('openSignals', { email: stranger });
    sheet.gate!.state = 'away';
    await sheet.ask('sidebarSend', {
      path: '/v1/actions',
      body: {
        key: 'signal-key-00001',
        action: 'signal.report',
        id: '',
        answers: { what: 'A price war', where: 'Hefei' },
      },
    });
    sheet.gate!.state = 'open';
    await goTo(page, 'signal');
    await eventually(async () => expect(await text(page, '.notice.bad')).toContain('not in the People tab'));
    // An admin adds them, as the reason said.
    const longer = bookWith();
    longer.tabs.find(({ name }) => name === 'People')!.rows.push([stranger, 'New', 'U1', 'Guide', 'member']);
    await publishAgain(longer);
    await goTo(page, 'report');
    await page.click('text=Open again');
    await page.waitForSelector('textarea');
    await eventually(async () => expect(await page.inputValue('textarea')).toBe('A price war'));
    await page.fill('textarea', 'A price war in the south');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await eventually(async () => expect(await page.locator('.notice.bad').count()).toBe(0));
  });

  it('stays beside the form where a part of it has no place there any more', async () => {
    const { page, sheet } = await sidebarOf('report');
    sheet.gate!.state = 'away';
    await page.fill('#kr0-0', '5');
    await page.fill('#kr1-0', '6');
    await page.click('#send');
    await page.waitForSelector('text=Kept, not sent yet');
    await takeOutOfPlan('O1-K0');
    sheet.gate!.state = 'open';
    await page.click('text=Send now');
    await page.waitForSelector('text=Not taken by the server');
    await eventually(async () =>
      expect(await text(page, '.notice.bad')).toContain('Open it again to mend it, or throw it away'),
    );
    await page.click('text=Open again');
    await page.waitForSelector('#kr0-0');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('6'));
    await page.click('#send');
    await page.waitForSelector('.rows');
    await eventually(async () => expect(await text(page, '.notice.bad')).toContain('O1-K0 5'));
    await page.click('text=Throw away');
    await page.waitForSelector('.notice.bad', { state: 'detached' });
  });
});

describe('the process in the sidebar', () => {
  it('a signal is reported, then headquarters sees it open and acknowledges it', async () => {
    const { page, sheet } = await sidebarOf('openSignals');
    await page.click('.starter');
    await page.fill('textarea', '=IMPORTXML("http://x","//y") <b>price war</b>');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-12T10:05:00+08:00');
    sheet.be(HQ);
    await goTo(page, 'signal');
    await eventually(async () =>
      expect(await text(page)).toContain('=IMPORTXML("http://x","//y") <b>price war</b>'),
    );
    await eventually(async () => expect(await text(page)).toContain('overdue'));
    await page.click('.things button');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-12T10:10:00+08:00');
    await page.click('text=Back');
    await page.waitForSelector('text=Nothing is open here.');
  });

  it('a review goes on step by step: answered, started, closed', async () => {
    const { page } = await sidebarOf('report');
    await page.fill('#kr0-0', '1');
    await page.click('#send');
    await page.waitForSelector('.rows');
    for (const [minute, step, measure] of [
      ['10', 'Answer the review', 'We send an expert'],
      ['15', 'The change is under way', 'Training by film'],
      ['20', 'Close the review', 'Training by film'],
    ]) {
      await running.passTo(`2025-01-10T10:${minute}:00+08:00`);
      await goTo(page, 'review');
      await page.click(`.things button:has-text("${step}")`);
      await page.fill('textarea', measure!);
      if (step === 'Close the review') await page.locator('input[value=effective]').check();
      await page.click('#send');
      await page.waitForSelector('.notice.good');
    }
    await running.passTo('2025-01-10T10:40:00+08:00');
    await goTo(page, 'review');
    await page.waitForSelector('text=Keep it as a playbook');
  });

  it('a form grows from below: proposed by anybody, adopted by an admin, filled in by all', async () => {
    const { page, sheet } = await sidebarOf('openForms');
    await page.click('.starter');
    await page.fill('input[name=label]', 'What does the competitor do?');
    await page.fill('input[name=title]', 'Competitor');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-10T10:05:00+08:00');
    await goTo(page, 'forms');
    await page.waitForSelector('.things');
    await eventually(async () => expect(await page.locator('.things button').count()).toBe(0));
    sheet.be(HQ);
    await goTo(page, 'forms');
    await page.click('.things button');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-10T10:10:00+08:00');
    await goTo(page, 'forms');
    await page.click('button:has-text("Competitor")');
    await page.waitForSelector('text=Proposed by owner1');
  });
});

describe('how the sidebar looks', () => {
  const views: [string, string][] = [
    ['report', 'report'],
    ['objective', 'newObjective'],
    ['reviews', 'openReviews'],
    ['groups', 'openGroups'],
    ['settings', 'openSettings'],
  ];

  it.each(['en', 'zh'] as const)(
    'has no serious finding of axe and fits 300 px in %s, light and dark',
    async (language) => {
      const settings: [string, string][] = [['Language', language]];
      await publishAgain(bookWith(settings));
      for (const [, item] of views) {
        const scheme = item === 'report' ? 'dark' : 'light';
        const { page, close } = await sidebarOf(
          item,
          { workbook: bookWith(settings), properties: { 'attune.language': language } },
          scheme,
        );
        if (item === 'report') {
          await page.fill('#kr0-0', '?');
          await page.click('#send');
        }
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ item, width, findings: await seriousFindings(page) }).toEqual({
          item,
          width: 300,
          findings: [],
        });
        await eventually(async () => expect(await page.getAttribute('html', 'lang')).toBe(language));
        if (language === 'zh')
          await eventually(async () =>
            expect(await text(page, 'body')).not.toMatch(/[A-Za-z]{4,} [a-z]{3,}(?! (key|objective))/),
          );
        await close();
      }
    },
  );
});
