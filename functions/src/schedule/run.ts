// Takes a workspace whose time has come; does what is due, then says when to come again. Run twice, or dying between any two steps, it tells nobody twice.
import { lapseNotices } from '../../../shared/digest/notices.ts';
import { meetingMail } from '../../../shared/digest/other-mails.ts';
import { leadsOf } from '../../../shared/digest/reader.ts';
import { ownersOf, snapshotMail } from '../../../shared/digest/snapshot-mails.ts';
import { weeklyDigest } from '../../../shared/digest/weekly.ts';
import type { LinkTo, MailContent } from '../../../shared/digest/content.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { deadlinesOf, lapsedBetween } from '../../../shared/process/deadlines.ts';
import { MS_PER_DAY } from '../../../shared/process/reviews.ts';
import { bundleNotices } from '../mail/bundle.ts';
import { type OutboxDeps, queueMail } from '../mail/outbox.ts';
import { paths } from '../store/paths.ts';
import { rollUp } from '../usecases/roll-up.ts';
import type { Deps } from '../usecases/deps.ts';
import { readStanding } from '../usecases/standing.ts';
import { type Due, dueBetween, nextDueAt } from './due.ts';

export interface ScheduleDeps extends OutboxDeps, Deps {
  linksFor: (workspace: string, now: EpochMs) => (email: string) => LinkTo;
}

/** What is left undone for so long (the back end was away) is not made up for: a reminder of last week helps nobody. */
const LATEST_MS = 2 * MS_PER_DAY;

/** Does what was due since the last run, up to `now`. */
export async function runSchedule(deps: ScheduleDeps, workspace: string, now: EpochMs): Promise<void> {
  await rollUp(deps, workspace, now);
  const read = await readStanding(deps, workspace, now);
  const schedule = await deps.store.get(paths.schedule(workspace));
  if (!read || !schedule) return;
  const { standing } = read;
  const from = Math.max(Number(schedule.doneUpTo), now - LATEST_MS);
  const linkTo = deps.linksFor(workspace, now);
  for (const due of dueBetween(standing.plan.settings, from, now)) await mailAll(deps, workspace, standing, due, linkTo, now);
  await bundleNotices(deps, { workspace, standing, notices: lapseNotices(standing, lapsedBetween(standing, from, now), linkTo), linkTo, now });
  await advance(deps, workspace, standing, now);
}

/** The mails of one due thing, one for each whom it concerns, under a window that names it. */
async function mailAll(deps: ScheduleDeps, workspace: string, standing: Standing, due: Due, linkTo: (email: string) => LinkTo, now: EpochMs): Promise<void> {
  for (const email of audienceOf(standing, due)) {
    const content = contentOf(standing, due, email, linkTo(email));
    if (content) await queueMail(deps, { workspace, to: email, kind: content.kind, window: `${due.kind} ${due.day}`, content }, now);
  }
}

function audienceOf(standing: Standing, { kind }: Due): string[] {
  return kind === 'reminder' || kind === 'nudge' ? ownersOf(standing) : leadsOf(standing);
}

function contentOf(standing: Standing, { at, kind, day }: Due, email: string, linkTo: LinkTo): MailContent | null {
  if (kind === 'reminder' || kind === 'nudge') return snapshotMail(standing, email, day, kind, linkTo);
  if (kind === 'meeting') return meetingMail(standing, email, linkTo);
  if (kind === 'digest') return weeklyDigest(standing, email, at - 7 * MS_PER_DAY, linkTo);
  const isRoot = standing.plan.units.some((unit) => unit.parentId === null && unit.leadEmail === email);
  return isRoot ? weeklyDigest(standing, email, at - MS_PER_DAY, linkTo) : null;
}

async function advance(deps: ScheduleDeps, workspace: string, standing: Standing, now: EpochMs): Promise<void> {
  const nextAt = nextDueAt(standing.plan.settings, now, deadlinesOf(standing, now));
  await deps.store.transact(async (tx) => {
    const schedule = await tx.get(paths.schedule(workspace));
    if (schedule && Number(schedule.doneUpTo) <= now) tx.set(paths.schedule(workspace), { ...schedule, doneUpTo: now, nextAt: nextAt ?? NEVER });
  });
}

const NEVER = 8_640_000_000_000_000;

/** Comes back in time for a deadline that has just begun to run. */
export async function wakeFor(deps: Pick<Deps, 'store'>, workspace: string, standing: Standing, now: EpochMs): Promise<void> {
  const next = deadlinesOf(standing, now).reduce((first, at) => Math.min(first, at), NEVER);
  await deps.store.transact(async (tx) => {
    const schedule = await tx.get(paths.schedule(workspace));
    if (schedule && next < Number(schedule.nextAt)) tx.set(paths.schedule(workspace), { ...schedule, nextAt: next });
  });
}
