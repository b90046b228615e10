// Takes a printer; measures the pages one press away from the board in a real browser, on each Monday of the
// retail chain's quarter and in both languages: how long each is. Prints the worst of each.
import {
  growthPage,
  keyResultPage,
  processPage,
  quickActions,
  unitPage,
} from '../../../functions/src/pages/index.ts';
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
/** Led by Lin Yue; the key result with most reports, reviews and support of it. */
const UNIT = 'EC';
const KEY_RESULT = 'KR-EC-1-1';
const FIRST_MONDAY = '2025-01-06';
const WEEKS = 13;
/**
 * Two screens of a laptop for what is going on, four of a phone for all; one thing's page holds its whole
 * past.
 */
const GOALS: Record<string, string> = {
  process_px_1366: '<= 1536',
  unit_px_1366: '<= 2000',
  key_result_px_1366: '<= 2500',
  growth_px_1366: '<= 2100',
};
const ON_A_PHONE = '<= 3376';

const link = (path: string) => `/${path}`;

/** Each page as a lead sees it, every fold closed. */
function pagesOf(standing: Standing, language: Language): Record<string, string | null> {
  const { plan, asOf } = standing;
  const person = { email: LEAD, name: 'Lin Yue' };
  const open = waitingThings(standing, { email: LEAD, isAdmin: false, language, now: asOf.at });
  const stepOn = stepsAmong(() => open);
  const view = (path: string) => ({ language, link, person, paging: { path, part: '', page: 1 }, stepOn });
  return {
    process: processPage(standing, view('board/process'), {
      open,
      quickActions: quickActions(plan, language, (_, path) => link(path)),
    }),
    unit: unitPage(standing, UNIT, view('board/unit')),
    key_result: keyResultPage(standing, KEY_RESULT, view('board/key-result'), 'a-form-key-of-the-talk'),
    growth: growthPage(standing, view('board/growth'), { email: LEAD, givesPoints: true }),
  };
}

/** Prints process_px_1366, process_px_390 and the same of unit, key_result and growth. */
export async function benchPagesBesideBoard(print: Print): Promise<void> {
  const browser = await launchBrowser();
  const worst = new Map<string, number>();
  for (const language of ['en', 'zh'] as const) {
    const told = toldBy(bookOf('retail-chain', language));
    for (let week = 0; week < WEEKS; week += 1) {
      const day = addDays(FIRST_MONDAY, week * 7);
      const standing = standingOn(told, day, Date.parse(`${day}T09:00:00+08:00`));
      for (const [name, html] of Object.entries(pagesOf(standing, language))) {
        for (const viewport of [LAPTOP, PHONE]) {
          const figure = `${name}_px_${viewport.width}`;
          worst.set(figure, Math.max(worst.get(figure) ?? 0, await heightIn(browser, html ?? '', viewport)));
        }
      }
    }
  }
  await browser.close();
  for (const [figure, px] of worst)
    print(figure, px, `px, the highest of ${WEEKS} Mondays in two languages`, GOALS[figure] ?? ON_A_PHONE);
}
