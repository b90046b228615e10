// `npm run screenshots`: renders what README.md and its twin show into docs/pictures: a team's Start, the
// retail chain on the Monday after its first snapshot day, and its film on the last day. Arguments say how
// the names of the wanted pictures begin. Never waits by the clock.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Harness, isDrawn, openHarness, visitor } from '../test/support/browser/browser-harness.ts';
import { addressesFor } from '../workbench/src/live/addresses.ts';
import { bookAt } from '../workbench/src/live/books.ts';
import { buildWhereNeeded } from '../workbench/src/live/built.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');
const MOMENT = '2025-01-13 09:00';
/** The quarter's last evening: the film is whole. */
const END = '2025-03-31 20:00';
const LAPTOP = { width: 1360, height: 850 };
/** Of a page that tells a story from top to bottom. */
const TALL = { width: 1360, height: 1120 };
const PHONE = { width: 390, height: 844 };

type Language = 'en' | 'zh';

interface Picture {
  name: string;
  url: string;
  size: typeof LAPTOP;
  dark?: boolean;
  /** Brings the page to what is to be seen; the picture waits for it. */
  ready?: (page: Page) => Promise<unknown>;
}

async function take(harness: Harness, { name, url, size, dark = false, ready }: Picture): Promise<void> {
  const page = await visitor(harness.browser, harness.foreign, {
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(url);
  await ready?.(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.context().close();
  console.log(`docs/pictures/${name}.png`);
}

/** The grid drawn, its Board in front, the web board beside it. */
async function boardInGrid(page: Page): Promise<void> {
  await isDrawn(page);
  await page.locator('.links button').first().click();
  await page.frameLocator('.board-frames iframe').locator('main').first().waitFor();
  // The engine draws in frames of its own.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/** A link shows a button first: mail scanners open every link, and only a press signs in. */
async function signIn(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await page.waitForURL('**/board**');
}

async function openDigest(page: Page): Promise<void> {
  await page.locator('main a, li a').first().click();
  await page.locator('iframe').first().waitFor();
  await page.frameLocator('iframe').first().locator('table').first().waitFor();
}

/** A value one step further, with what it would mean. */
async function stepOn(page: Page): Promise<void> {
  await page.locator('.step:visible').last().click();
  await page.locator('.meaning .mark:visible').waitFor();
}

async function picturesIn(language: Language): Promise<void> {
  const asked = bookAt(join(root, 'examples', 'retail-chain', language), MOMENT);
  const harness = await openHarness({ asked });
  const { workbench } = harness;
  // A sign-in link works once: each picture has its own.
  const lead = () => addressesFor(workbench.running.company(), 'lin.yue@chain.example');
  const named = (name: string) => `${name}-${language}`;
  await take(harness, { name: named('workbench'), url: workbench.url, size: LAPTOP, ready: boardInGrid });
  await take(harness, { name: named('board'), url: lead().boardUrl, size: LAPTOP, ready: signIn });
  await take(harness, {
    name: named('board-phone'),
    url: lead().boardUrl,
    size: PHONE,
    dark: language === 'zh',
    ready: signIn,
  });
  await take(harness, { name: named('form-phone'), url: lead().formUrl, size: PHONE, ready: stepOn });
  const inbox = `${workbench.url}/inbox?lang=${language}&to=lin.yue%40chain.example`;
  await take(harness, { name: named('digest'), url: inbox, size: LAPTOP, ready: openDigest });
  await harness.close();
}

/** The film of North China, whose curve bends; a link shows the board, from there a session leads on. */
async function filmIn(language: Language): Promise<void> {
  const asked = bookAt(join(root, 'examples', 'retail-chain', language), END);
  const harness = await openHarness({ asked });
  const { boardUrl } = addressesFor(harness.workbench.running.company(), 'lin.yue@chain.example');
  const ready = async (page: Page) => {
    await signIn(page);
    await page.goto(new URL('/board/film?unit=NC&day=2025-02-21', page.url()).href);
    await page.locator('[data-film]').waitFor();
  };
  await take(harness, { name: `film-${language}`, url: boardUrl, size: TALL, ready });
  await harness.close();
}

const TEAM = {
  en: {
    name: 'Corner Bakery',
    people: 'Ben Carter <ben@bakery.example>\nada@bakery.example\nWang Min <min@bakery.example>',
    goals:
      'Neighbours come back every week\nregulars 80 → 140, Ben\nbread ready on time 60% → 95%, Ada\nopen the second shop, Wang Min',
  },
  zh: {
    name: '街角面包店',
    people: '李娜 <lina@bakery.example>\n王敏 <min@bakery.example>\n小周 <zhou@bakery.example>',
    goals: '让街坊每周都来\n常客 80 → 140，李娜\n面包准时出炉率 60% 到 95%，王敏\n开第二家店，小周',
  },
};

/** An empty workbook, the page Start beside it, and goals as they are read while one types. */
async function startIn(language: Language): Promise<void> {
  const harness = await openHarness({ language });
  const ready = async (page: Page) => {
    await isDrawn(page);
    await page.locator('.menubar [role=menuitem]').first().click();
    await page.locator('[role=menu] [role=menuitem]').first().click();
    await page.locator('.name .book', { hasText: /^(Untitled|未命名)$/ }).waitFor();
    await page.locator('.guide .link').first().click();
    const sidebar = page.frameLocator('.sidebar iframe');
    await sidebar.locator('#start-team').fill(TEAM[language].name);
    await sidebar.locator('#start-people').fill(TEAM[language].people);
    await sidebar.locator('#start-goals').fill(TEAM[language].goals);
    await sidebar.locator('.goals-read li').nth(2).waitFor();
    await sidebar.locator('.goals-read').evaluate((read) => read.scrollIntoView({ block: 'end' }));
  };
  const { url } = harness.workbench;
  await take(harness, { name: `start-${language}`, url, size: LAPTOP, ready });
  await harness.close();
}

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
mkdirSync(pictures, { recursive: true });
buildWhereNeeded(root, console.log);
for (const language of ['en', 'zh'] as const) {
  if (isWanted('start')) await startIn(language);
  if (isWanted('board')) await picturesIn(language);
  if (isWanted('film')) await filmIn(language);
}
process.exit();
