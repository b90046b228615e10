// Takes a printer; measures the board and the film of the retail chain in a real browser, on each Monday of
// its quarter and in both languages: how long a page is, and how large. Prints the worst.
import { boardPage, filmPage, quickActions } from '../../../functions/src/pages/index.ts';
import { stepsAmong, waitingThings } from '../../../functions/src/usecases/board/open-things.ts';
import { addDays } from '../../../shared/calendar/days.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import { launchBrowser } from '../../../workbench/src/browser/launch.ts';
import { bookOf } from '../../examples/books.ts';
import { standingOn } from '../../examples/quarter.ts';
import { toldBy } from '../../examples/told.ts';
import type { Print } from '../figures.ts';
import { heightIn, LAPTOP, PHONE } from './page-height.ts';

const LEAD = 'lin.yue@chain.example';
const FIRST_MONDAY = '2025-01-06';
const WEEKS = 13;

const link = (path: string) => `/${path}`;

/** The company's board as a lead opens it from a mail, every fold closed. */
function boardOf(standing: Standing, language: Language): string {
  const { plan, asOf } = standing;
  const open = waitingThings(standing, { email: LEAD, isAdmin: false, language, now: asOf.at });
  return boardPage(standing, {
    language,
    link,
    person: { email: LEAD, name: 'Lin Yue' },
    paging: { path: 'board', part: '', page: 1 },
    // As a mail's link opens it, which is how leads come: with the notice that says so.
    isByLink: true,
    quickActions: quickActions(plan, language, (_, path) => link(path)),
    open,
    stepOn: stepsAmong(() => open),
  });
}

/** Prints board_px_1366, board_px_390 and film_kb. */
export async function benchBoardPages(print: Print): Promise<void> {
  const browser = await launchBrowser();
  const worst = { laptop: 0, phone: 0, film: 0 };
  for (const language of ['en', 'zh'] as const) {
    const told = toldBy(bookOf('retail-chain', language));
    for (let week = 0; week < WEEKS; week += 1) {
      const day = addDays(FIRST_MONDAY, week * 7);
      const standing = standingOn(told, day, Date.parse(`${day}T09:00:00+08:00`));
      const html = boardOf(standing, language);
      worst.laptop = Math.max(worst.laptop, await heightIn(browser, html, LAPTOP));
      worst.phone = Math.max(worst.phone, await heightIn(browser, html, PHONE));
      for (const { id } of told.plan.units) {
        const film = filmPage(standing, { unitId: id, day: undefined }, { language, link, person: null });
        worst.film = Math.max(worst.film, Buffer.byteLength(film ?? ''));
      }
    }
  }
  await browser.close();
  const of = `the highest of ${WEEKS} Mondays in two languages`;
  print('board_px_1366', worst.laptop, `px, ${of}`, '<= 1800');
  print('board_px_390', worst.phone, `px, ${of}`, '<= 3600');
  print('film_kb', worst.film / 1000, 'kB, the largest of all units on these days', '< 150');
}
