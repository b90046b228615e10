// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says that each view can be read there, by everybody.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../../support/browser/axe.ts';
import { eventually } from '../../support/eventually.ts';
import { bookWith, type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { publishAgain, sidebarOf } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

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
      await publishAgain(running, bookWith(settings));
      for (const [, item] of views) {
        const scheme = item === 'report' ? 'dark' : 'light';
        const { page, close } = await sidebarOf(
          running,
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
            expect(await textOf(page, 'body')).not.toMatch(/[A-Za-z]{4,} [a-z]{3,}(?! (key|objective))/),
          );
        await close();
      }
    },
  );
});
