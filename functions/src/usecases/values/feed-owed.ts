// Takes a workspace whose cells are about to say something else, or whose cycle ends; reports what they said
// for the snapshot days that no schedule has come to. Exactly once, as the schedule does it (feed.ts).
import { dayAt, endOfDay, startOfDay } from '../../../../shared/calendar/zones.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { DueDay } from '../../../../shared/okr/owed.ts';
import { daysUnfed } from '../../../../shared/process/fed-values.ts';
import type { Document } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { rollUp } from '../roll-up/roll-up.ts';
import { readStanding } from '../standing/standing.ts';
import { feed } from './feed.ts';

/**
 * The days that are over and that no schedule has come to: what is carried now is not what counts for them.
 */
export const daysOver = (plan: Plan, schedule: Document | null, now: EpochMs): DueDay[] =>
  schedule
    ? daysUnfed(plan, Number(schedule.doneUpTo)).filter(
        ({ day }) => endOfDay(day, plan.settings.timeZone) <= now,
      )
    : [];

/**
 * Reports for those days (design §5, Value from). `isEnding`: the cycle ends with a publish, so that a day
 * which is still to come is reported now where a report of today counts for it.
 */
export async function feedOwed(
  deps: Deps,
  workspace: string,
  { isEnding }: { isEnding: boolean },
  now: EpochMs,
): Promise<void> {
  // Who reported a moment ago needs no cell.
  await rollUp(deps, workspace, now);
  const read = await readStanding(deps, workspace, now);
  if (!read) return;
  const { head, standing } = read;
  const schedule = await deps.store.get(paths.schedule(workspace));
  const { plan } = standing;
  const { timeZone } = plan.settings;
  const today = dayAt(now, timeZone);
  const days = isEnding
    ? daysUnfed(plan, Number(schedule?.doneUpTo ?? now)).filter(
        ({ countsFrom }) => startOfDay(countsFrom, timeZone) <= now,
      )
    : daysOver(plan, schedule, now);
  for (const { day } of days)
    await feed(deps, { workspace, head, standing, now }, day, day < today ? day : today);
  if (days.length > 0) await rollUp(deps, workspace, now);
}
