// Takes the pages that are made to be printed, in a real browser; holds that each is one sheet of A4 with
// readable type, nothing beyond its margins, whatever people wrote. By the PDF that the browser prints.
import { describe, expect, it } from '@jest/globals';
import { filmPage, pictureFile, unitPage } from '../../functions/src/pages/index.ts';
import { pictureOf } from '../../shared/board/picture.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { bookOf } from '../examples/books.ts';
import { standingOn } from '../examples/quarter.ts';
import { toldBy } from '../examples/told.ts';
import { lendPage, takeBack } from '../support/browser/browsers.ts';

/** A sheet of A4 between its margins of 10 mm, in CSS pixels. */
const BETWEEN_MARGINS = { width: 718, height: 1047 };
const SCREEN = { viewport: { width: 1280, height: 720 } };
const SMALLEST_PT = 8;
const PT_OF_PX = 0.75;

interface Printed {
  sheets: number;
  /** What reaches furthest to the right, and the smallest type. */
  right: number;
  smallest: number;
}

/** Run in the page, as text: what is in sight on paper. */
const MEASURE = `(() => {
  let right = 0;
  let smallest = 99;
  for (const each of document.querySelectorAll('main *')) {
    const { width, height, right: edge } = each.getBoundingClientRect();
    if (width <= 1 || height <= 1 || each.closest('.visually-hidden, [hidden]')) continue;
    right = Math.max(right, edge);
    const says = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (says) smallest = Math.min(smallest, parseFloat(getComputedStyle(each).fontSize));
  }
  return { right, smallest };
})()`;

async function printed(html: string): Promise<Printed> {
  const page = await lendPage(SCREEN);
  await page.setContent(html);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(BETWEEN_MARGINS);
  const { right, smallest } = (await page.evaluate(MEASURE)) as { right: number; smallest: number };
  await takeBack(page, SCREEN);
  return {
    sheets: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    right,
    smallest: smallest * PT_OF_PX,
  };
}

/** One sheet within its margins, in readable type: with the name of what was printed. */
function expectOneSheet(name: string, { sheets, right, smallest }: Printed): void {
  const isWithin = right <= BETWEEN_MARGINS.width + 1;
  expect({ name, sheets, isWithin, isReadable: smallest >= SMALLEST_PT - 0.01 }).toEqual({
    ...{ name, sheets: 1, isWithin: true, isReadable: true },
  });
}

const viewIn = (language: 'en' | 'zh') => ({ language, link: (path: string) => `/${path}`, person: null });

/** Everything that people write as long as it may be. */
function wordy(standing: Standing): Standing {
  const long = 'a long text that nobody would write, but somebody does '.repeat(6).trim().slice(0, 300);
  const { plan } = standing;
  return {
    ...standing,
    plan: {
      ...plan,
      units: plan.units.map((each) => ({ ...each, name: long })),
      people: plan.people.map((each) => ({ ...each, name: long })),
      keyResults: plan.keyResults.map((each) => ({ ...each, text: long })),
    },
    process: {
      ...standing.process,
      support: standing.process.support.map((each) => ({ ...each, request: long, reason: long })),
    },
  };
}

describe.each(['en', 'zh'] as const)('the page for the meeting, %s', (language) => {
  const told = toldBy(bookOf('retail-chain', language));

  it.each(['2025-01-13', '2025-02-17', '2025-03-31'])('is one sheet on %s, of each level', async (day) => {
    const standing = standingOn(told, day);
    for (const unit of ['HQ', 'EC', 'SC', 'NC', 'EC-SHA'])
      expectOneSheet(unit, await printed(unitPage(standing, unit, viewIn(language))!));
  });

  it('is one sheet as the file of a mail too', async () => {
    const picture = pictureOf(standingOn(told, '2025-02-17'), 'NC')!;
    expectOneSheet('file', await printed(pictureFile(picture, language)));
  });

  it('says how many reviews are open, and how many have no room', async () => {
    const standing = standingOn(told, '2025-02-17');
    const { reviews } = pictureOf(standing, 'NC')!;
    const html = unitPage(standing, 'NC', viewIn(language))!;
    expect(html).toContain(`<span class="count">${reviews.shown.length + reviews.more}</span>`);
    expect(reviews.more).toBeGreaterThan(0);
  });
});

describe('the page for the meeting', () => {
  it('is one sheet however much people write', async () => {
    const standing = wordy(standingOn(toldBy(bookOf('retail-chain', 'en')), '2025-02-17'));
    expectOneSheet('NC', await printed(unitPage(standing, 'NC', viewIn('en'))!));
  });
});

describe('the quarter as a film', () => {
  it.each(['en', 'zh'] as const)('is one sheet with all that was decided, %s', async (language) => {
    const standing = standingOn(toldBy(bookOf('retail-chain', language)), '2025-03-31');
    for (const unitId of [undefined, 'EC', 'NC'])
      expectOneSheet(
        unitId ?? 'company',
        await printed(filmPage(standing, { unitId, day: undefined }, viewIn(language))!),
      );
  });
});
