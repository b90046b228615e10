// Takes the board and its pages in a real browser; holds that everybody can use them: on a laptop and a
// phone, in both languages, light and dark, with and without a script. Never a server: each page is given at
// its address.
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import {
  boardPage,
  filmPage,
  keyResultPage,
  PAGE_HEADERS,
  processPage,
  quickActions,
  unitPage,
  unitsPage,
} from '../../functions/src/pages/index.ts';
import { waitingThings } from '../../functions/src/usecases/board/open-things.ts';
import type { Language } from '../../shared/model/plan.ts';
import type { Comment } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { Status } from '../../shared/model/state.ts';
import { bookOf } from '../examples/books.ts';
import { standingOn } from '../examples/quarter.ts';
import { toldBy } from '../examples/told.ts';
import { axeFindings } from '../support/browser/axe.ts';
import { lendPage, ownPage } from '../support/browser/browsers.ts';

const ORIGIN = 'http://127.0.0.1:9';
const LEAD = 'lin.yue@chain.example';
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** The Monday after North China has turned red: four reviews wait for an answer. */
const BUSIEST = '2025-02-10';

const comment: Comment = {
  id: 'SAY-1',
  at: Date.parse('2025-02-10T08:30:00+08:00'),
  keyResultId: 'KR-EC-1-1',
  by: LEAD,
  text: 'Which shop first?',
  mentions: [],
};

const standings = new Map<string, Standing>();
function standingIn(language: Language): Standing {
  const made =
    standings.get(language) ??
    standingOn(toldBy(bookOf('retail-chain', language)), BUSIEST, Date.parse(`${BUSIEST}T09:00:00+08:00`));
  standings.set(language, made);
  return { ...made, process: { ...made.process, comments: [comment] } };
}

/** What the address shows. */
function pageAt(url: URL, language: Language): string | null {
  const standing = standingIn(language);
  const { plan, asOf } = standing;
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  const path = url.pathname.slice(1);
  const view = {
    language,
    link: (to: string) => `/${to}`,
    person: { email: LEAD, name: 'Lin Yue' },
    paging: { path, part: '', page: 1 },
  };
  const begin = quickActions(plan, language, (_, to) => `/${to}`);
  const open = waitingThings(standing, { email: LEAD, isAdmin: false, language, now: asOf.at });
  const status = asked('status') as Status | undefined;
  switch (path) {
    case 'board':
      return boardPage(standing, { ...view, unitId: asked('unit'), status, quickActions: begin, open });
    case 'board/film':
      return filmPage(standing, { unitId: asked('unit'), day: asked('day') }, view);
    case 'board/units':
      return unitsPage(standing, asked('unit'), view);
    case 'board/unit':
      return unitPage(standing, asked('id') ?? '', view);
    case 'board/process':
      return processPage(standing, view, { open, quickActions: begin });
    default:
      return keyResultPage(standing, asked('id') ?? '', view, 'a-form-key-of-the-talk');
  }
}

async function visit(
  path: string,
  language: Language,
  options: BrowserContextOptions,
  newPage = lendPage,
): Promise<Page> {
  const page = await newPage(options);
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({
      status: 200,
      headers: { ...PAGE_HEADERS },
      body: pageAt(new URL(route.request().url()), language) ?? '',
    }),
  );
  await page.goto(`${ORIGIN}/${path}`);
  return page;
}

const PATHS = [
  'board',
  'board?unit=NC',
  'board?status=red',
  'board/film',
  'board/film?unit=EC&day=2025-01-24',
  'board/units',
  'board/unit?id=NC',
  'board/key-result?id=KR-EC-1-1',
  'board/process',
];

describe.each<[Language, 'light' | 'dark', typeof LAPTOP]>([
  ['en', 'light', LAPTOP],
  ['zh', 'dark', LAPTOP],
  ['zh', 'light', PHONE],
  ['en', 'dark', PHONE],
])('the pages of the board, %s, %s', (language, colorScheme, viewport) => {
  it.each(PATHS)(`have no finding of axe and nothing beyond ${viewport.width} px: %s`, async (path) => {
    const page = await visit(path, language, { viewport, colorScheme, bypassCSP: true });
    // What is folded is looked at too.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
  });
});

describe('the board', () => {
  it.each<[Language, typeof LAPTOP, number]>([
    ['en', LAPTOP, 1800],
    ['zh', LAPTOP, 1800],
    ['en', PHONE, 3600],
    ['zh', PHONE, 3600],
  ])(
    'on its busiest Monday is not longer than two screens of a laptop or four of a phone: %s',
    async (language, viewport, most) => {
      const page = await visit('board', language, { viewport });
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
    },
  );

  it('answers why by one press, without a script, and keeps its navigation in sight', async () => {
    const page = await visit('board', 'en', { viewport: PHONE, javaScriptEnabled: false });
    const mark = page.locator('.kr-row .why').first();
    await mark.locator('summary').click();
    expect(await mark.textContent()).toMatch(/Red: more than 40\s% behind\./);
    expect(await page.locator('nav.pages').boundingBox()).toMatchObject({ y: 0 });
  });
});

describe('the film', () => {
  const shown = (page: Page) => page.locator('[data-frame]:visible').getAttribute('data-frame');

  it('goes from day to day by links, without a script', async () => {
    const page = await visit('board/film', 'en', { javaScriptEnabled: false });
    expect(await shown(page)).toBe(BUSIEST);
    await page.getByRole('link', { name: '24 Jan', exact: true }).click();
    await page.waitForURL(/day=2025-01-24/);
    expect(await shown(page)).toBe('2025-01-24');
    expect(await page.locator('input[type=range]').isVisible()).toBe(false);
  });

  it('is a slider where scripts run: by keyboard, with the address of the day that is shown', async () => {
    const page = await visit('board/film?unit=EC', 'en', {});
    const slider = page.getByRole('slider', { name: 'Day' });
    await slider.focus();
    await page.keyboard.press('Home');
    const first = await shown(page);
    expect(await slider.getAttribute('aria-valuetext')).toContain('2025');
    expect(new URL(page.url()).searchParams.get('day')).toBe(first);
    // What was decided later has not happened yet.
    expect(await page.locator('li[data-event]:visible').count()).toBe(0);
    await page.reload();
    expect(await shown(page)).toBe(first);
    await page.keyboard.press('Tab');
  });

  it('plays to its last frame and stops there', async () => {
    const page = await visit('board/film?day=2025-02-07', 'en', {}, ownPage);
    await page.clock.install();
    await page.reload();
    await page.getByRole('button', { name: 'Play' }).click();
    await page.clock.runFor(60_000);
    expect(await shown(page)).toBe(BUSIEST);
    expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  });
});
