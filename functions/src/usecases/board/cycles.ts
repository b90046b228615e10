// Takes a workspace; gives its cycles: the live one as it ends, and the past ones as they ended. Reads a
// constant number of documents beside what is still to be folded. Never changes the past.
import { atEndOf } from '../../../../shared/board/fold.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { type CycleSpan, cycleAfter, endingsOf } from '../../../../shared/process/new-cycle.ts';
import type { CycleReply } from '../../../../shared/wire/messages/board.ts';
import type { Deps } from '../deps.ts';
import { rollUp } from '../roll-up/roll-up.ts';
import { readMemory } from '../standing/memory.ts';
import { lastCycleOf, readStanding, standingOf } from '../standing/standing.ts';
import { entrant } from '../workspace/entrant.ts';
import type { Head, PastCycle } from '../workspace/head.ts';
import { readPlan } from '../workspace/plan-documents.ts';

/**
 * What New cycle starts from, for a person of the workspace; null where the workspace or the person is
 * unknown. What was sent a moment ago counts: it is folded first.
 */
export async function readCycle(
  deps: Deps,
  workspace: string,
  email: string,
  now: EpochMs,
): Promise<CycleReply | null> {
  const before = await readStanding(deps, workspace, now);
  if (!before) return null;
  const today = dayAt(now, before.standing.plan.settings.timeZone);
  const entered = entrant(before.head, before.standing.plan, email, now);
  if (!entered) return null;
  const { folded } = await rollUp(deps, workspace, now);
  const { head, standing } = folded === 0 ? before : (await readStanding(deps, workspace, now))!;
  const { settings } = standing.plan;
  return {
    cycle: liveSpan(head),
    ended: today >= settings.cycleEnd,
    next: cycleAfter(settings),
    isAdmin: entered.isAdmin,
    keyResults: endingsOf(standing),
    past: head.past.map(spanOf),
  };
}

export const liveSpan = ({ settings }: Pick<Head, 'settings'>): CycleSpan => ({
  name: settings.cycle,
  start: settings.cycleStart,
  end: settings.cycleEnd,
});

export const spanOf = ({ name, key, end }: PastCycle): CycleSpan => ({ name, start: key, end });

/**
 * The standing of a past cycle at its end, by the plan that was live last; null where there was no such
 * cycle.
 */
export async function readPastStanding(
  { store }: Pick<Deps, 'store'>,
  workspace: string,
  head: Head,
  key: Day,
): Promise<Standing | null> {
  const at = head.past.findIndex((each) => each.key === key);
  const past = head.past[at];
  if (!past) return null;
  const published = await readPlan(store, workspace, past);
  const { memory } = await readMemory(store, workspace, key);
  const last = lastCycleOf(head.past[at - 1]);
  const asOf = atEndOf(past.end, published.plan.settings.timeZone);
  return { ...standingOf(published, memory, asOf, head), ...(last ? { last } : {}) };
}
