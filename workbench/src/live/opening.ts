// Takes a book and the moment in which it is entered; gives what a live company starts from: the sheet as it
// stood then, what happened before, what happens after. Never does anything of it.

import type { BookModel } from '../../../shared/books/sheet-model.ts';
import { isTimeZone, momentAt, momentOf } from '../../../shared/calendar/zones.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { toWorkbook } from '../books/to-workbook.ts';
import { typedBook } from '../books/typed.ts';
import { stepsOf } from '../play/happenings.ts';
import { planAsItWas } from '../play/plan-as-it-was.ts';
import { startOf } from '../play/run.ts';
import type { PlayStep } from '../play/step.ts';
import { withSetupLooks } from './sheet/setup-looks.ts';
import { bookAsItWas, inOrderOfTabs } from './sheet/sheet-as-it-was.ts';

/** What a workbook says happened, before and after the moment in which it is entered. */
export interface BookStory {
  book: Workbook;
  plan: Plan;
  happenings: Happenings;
  /** All of it, in order; the first `past` of them lie before the moment. */
  steps: PlayStep[];
  past: number;
  /** When the replay of the past begins. */
  begin: EpochMs;
}

export interface Opening {
  /** What the spreadsheet holds at first. */
  sheet: BookModel;
  /** Where the clock stands when everything is loaded. */
  enter: EpochMs;
  /** Of the workbook as it was opened; null where it has problems. */
  plan: Plan | null;
  /** Null for a workbook that nothing has happened in, or that has problems. */
  story: BookStory | null;
  /** True: the record tabs are empty, and the add-on's Refresh writes the past into them. */
  refresh: boolean;
}

const OFFICE_HOUR = '09:00';

/**
 * `from`: wall-clock text such as `2025-01-10 14:00`; null: after all that the book says. `now`: the
 * machine's clock.
 */
export function openingOf(given: BookModel, from: string | null, now: EpochMs): Opening {
  const typed = inOrderOfTabs(withSetupLooks(typedBook(given)));
  const workbook = toWorkbook(typed);
  const read = readWorkbook(workbook, { isTimeZone });
  const { plan, happenings } = read;
  const book = { ...typed, name: plan?.settings.workspace || typed.name };
  if (!plan || read.problems.length > 0)
    return { sheet: book, enter: now, plan: null, story: null, refresh: false };
  const steps = stepsOf(happenings, plan);
  const { timeZone } = plan.settings;
  if (steps.length === 0 && from === null)
    return { sheet: book, enter: nowInCycle(plan, now), plan, story: null, refresh: false };
  const last = steps.at(-1)?.at ?? 0;
  const enter = from === null ? Math.max(last, nowInCycle(plan, now)) : momentOf(from, timeZone);
  const past = steps.filter((step) => step.at <= enter).length;
  const story = {
    book: workbook,
    plan,
    happenings,
    steps,
    past,
    begin: Math.min(startOf(plan, steps), enter),
  };
  if (from === null) return { sheet: book, enter, plan, story, refresh: false };
  const sheet = bookAsItWas(book, planAsItWas(workbook, happenings, steps.slice(0, past)));
  return { sheet, enter, plan, story, refresh: true };
}

/** The machine's clock where it lies in the cycle, else the cycle's first morning. */
function nowInCycle({ settings }: Plan, now: EpochMs): EpochMs {
  const { cycleStart, cycleEnd, timeZone } = settings;
  const first = momentAt(cycleStart, OFFICE_HOUR, timeZone);
  const isInside = now >= first && now <= momentAt(cycleEnd, '23:59', timeZone);
  return isInside ? now : first;
}
