// Takes a live company and a wish; moves its clock: a day, to what comes next, to the end of the story. Never
// while its past is still being loaded.
import { addDays } from '../../../shared/calendar/days.ts';
import { dayAt, endOfDay, localText, momentAt } from '../../../shared/calendar/zones.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Company } from './company.ts';
import { nextEvent } from './upcoming.ts';

export type ClockWish = 'next-event' | 'next-day' | 'end' | 'stop';

type ClockMove =
  | { ok: true; to: EpochMs | null }
  | { ok: false; code: 'loading' | 'moving' | 'nothing-left' };

/** What follows an event within so long belongs to it: the roll-up that shows it on the board. */
const AFTERMATH_MS = 60_000;
/** A cycle without a story ends when its last digest is out. */
const DAYS_AFTER_CYCLE = 8;

/** Begins to move the clock; `moved` is called when it is there or stopped. */
export async function moveClock(company: Company, wish: ClockWish, moved: () => void): Promise<ClockMove> {
  const { timeline } = company;
  if (!company.isEntered()) return { ok: false, code: 'loading' };
  if (wish === 'stop') {
    timeline.stop();
    return { ok: true, to: null };
  }
  if (timeline.moving() !== null) return { ok: false, code: 'moving' };
  const to = await destination(company, wish);
  if (to === null) return { ok: false, code: 'nothing-left' };
  void move(company, to, wish === 'next-event').finally(moved);
  return { ok: true, to };
}

async function move({ timeline, engine }: Company, to: EpochMs, withAftermath: boolean): Promise<void> {
  const isThere = await timeline.moveTo(to);
  const following = engine.queue.nextAt('rollUp');
  if (isThere && withAftermath && following !== null && following - to <= AFTERMATH_MS)
    await timeline.moveTo(following);
}

/** Null where nothing comes any more. */
async function destination(company: Company, wish: Exclude<ClockWish, 'stop'>): Promise<EpochMs | null> {
  const now = company.engine.clock.now();
  if (wish === 'next-event') return (await nextEvent(company))?.at ?? null;
  if (wish === 'next-day') {
    const [day = '', time = ''] = localText(now, company.timeZone).split(' ');
    return Math.max(now, momentAt(addDays(day, 1), time, company.timeZone));
  }
  const end = endOf(company);
  return end > now ? end : null;
}

/** The last moment of the day on which the story ends; of a workbook without one, a week after its cycle. */
function endOf({ opening, timeZone, engine }: Company): EpochMs {
  const last = opening.story?.steps.at(-1);
  const isLeft = last !== undefined && opening.story!.past < opening.story!.steps.length;
  if (isLeft && endOfDay(dayAt(last.at, timeZone), timeZone) - 1 > engine.clock.now())
    return endOfDay(dayAt(last.at, timeZone), timeZone) - 1;
  if (!opening.plan) return 0;
  return endOfDay(addDays(opening.plan.settings.cycleEnd, DAYS_AFTER_CYCLE), timeZone) - 1;
}
