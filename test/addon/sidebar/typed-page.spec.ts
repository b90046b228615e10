// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says what becomes of what is typed and not sent.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { bookWith, type Running, startPublished } from '../../support/running.ts';
import { openSidebarPage, textOf } from '../page.ts';
import { goTo, publishAgain, sidebarOf, takeOutOfPlan } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('what is typed and not sent', () => {
  it('is there again after a look at something else in the sidebar, until it is sent', async () => {
    const { page } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '5');
    await goTo(page, 'signal');
    await page.click('.starter');
    await page.fill('textarea', 'A price war');
    await goTo(page, 'report');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('5'));
    await eventually(async () => expect(await textOf(page)).toContain('Taken up where you left it'));
    await page.click('#send');
    await page.waitForSelector('.rows');
    await goTo(page, 'report');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe(''));
    await goTo(page, 'signal');
    await page.click('.starter');
    await eventually(async () => expect(await page.inputValue('textarea')).toBe('A price war'));
  });

  it('is there again when the menu opened the sidebar anew', async () => {
    const { page, sheet, called, close } = await sidebarOf(running, 'report');
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
    await eventually(async () =>
      expect(await textOf(again.page)).not.toContain('Taken up where you left it'),
    );
    await again.close();
  });

  it('is opened again where the server did not take it, and is gone once it is sent', async () => {
    const stranger = 'new@chain.example';
    const { page, sheet } = await sidebarOf(running, 'openSignals', { email: stranger });
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
    await eventually(async () =>
      expect(await textOf(page, '.notice.bad')).toContain('not in the People tab'),
    );
    // An admin adds them, as the reason said.
    const longer = bookWith();
    longer.tabs.find(({ name }) => name === 'People')!.rows.push([stranger, 'New', 'U1', 'Guide', 'member']);
    await publishAgain(running, longer);
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
    const { page, sheet } = await sidebarOf(running, 'report');
    sheet.gate!.state = 'away';
    await page.fill('#kr0-0', '5');
    await page.fill('#kr1-0', '6');
    await page.click('#send');
    await page.waitForSelector('text=Kept, not sent yet');
    await takeOutOfPlan(running, 'O1-K0');
    sheet.gate!.state = 'open';
    await page.click('text=Send now');
    await page.waitForSelector('text=Not taken by the server');
    await eventually(async () =>
      expect(await textOf(page, '.notice.bad')).toContain('Open it again to mend it, or throw it away'),
    );
    await page.click('text=Open again');
    await page.waitForSelector('#kr0-0');
    await eventually(async () => expect(await page.inputValue('#kr0-0')).toBe('6'));
    await page.click('#send');
    await page.waitForSelector('.rows');
    await eventually(async () => expect(await textOf(page, '.notice.bad')).toContain('O1-K0 5'));
    await page.click('text=Throw away');
    await page.waitForSelector('.notice.bad', { state: 'detached' });
  });
});
