// Takes a workspace that is due; does everything that its schedule asks for up to now, then plans the next
// moment.
// Never harms by running twice or dying between two steps: mails have deterministic names.

import type { Notice } from '../../../shared/digest/news.ts';
import { lapseNotices } from '../../../shared/digest/notices.ts';
import type { Plan, Settings } from '../../../shared/model/plan.ts';
import { type EpochMs, MS_PER_DAY, NEVER } from '../../../shared/model/time.ts';
import { deadlinesOf, lapsedBetween } from '../../../shared/process/deadlines.ts';
import { forEachAtOnce } from '../at-once.ts';
import { queueDueMessages } from '../groups/queue-messages.ts';
import { bundleNotices } from '../outbox/bundle.ts';
import { bundleEnd, bundleStart } from '../outbox/bundle-window.ts';
import { queueMail } from '../outbox/outbox.ts';
import { unsentMails } from '../outbox/unsent.ts';
import { paths } from '../store/paths.ts';
import type { MailingDeps } from '../usecases/deps.ts';
import { expiredCycles, keptMoments } from '../usecases/retention/expired-cycles.ts';
import { rollUp } from '../usecases/roll-up/roll-up.ts';
import { readStanding } from '../usecases/standing/standing.ts';
import { type FeedContext, feed } from '../usecases/values/feed.ts';
import { OUT_OF_BOUNDS } from '../usecases/workspace/plan-documents.ts';
import { type DueMail, mailDue, readersDue, stillRelevant } from './compose-due.ts';
import { type Due, dueBetween, fedCalendar, nextDueAt } from './due.ts';
import { brokenNotices, type GuardedParts, guardedParts } from './guarded-parts.ts';
import { lateProposalNotices } from './late-proposals.ts';
import { meetingMails } from './meeting.ts';
import { advance, type Schedule, scheduleOf } from './plan-document.ts';
import { faultNotices, notFedNotices } from './value-notices.ts';
import { newcomers, welcomeDue } from './welcome.ts';

/** A workspace whose turn it is. */
interface Run extends FeedContext {
  deps: MailingDeps;
  schedule: Schedule;
  /** What its calendar asks for at this moment, in its order. */
  due: readonly Due[];
  linkTo: ReturnType<MailingDeps['linksFor']>;
  part: GuardedParts['part'];
}

/**
 * Reads the standing once, whatever the number of mails. A workspace that is not due any more is left alone.
 */
export async function runSchedule(deps: MailingDeps, workspace: string, now: EpochMs): Promise<void> {
  const document = await deps.store.get(paths.schedule(workspace));
  if (!document || scheduleOf(document).nextAt > now) return;
  const schedule = scheduleOf(document);
  // Whoever reported a minute ago is not reminded.
  await rollUp(deps, workspace, now);
  const read = await readStanding(deps, workspace, now);
  if (!read) return;
  const { head } = read;
  const byCells = fedCalendar(read.standing.plan);
  const due = dueNow(read.standing.plan, byCells, schedule, now);
  const standing = due.some(({ kind }) => kind === 'digest')
    ? { ...read.standing, unsent: await unsentMails(deps.store, workspace, now) }
    : read.standing;
  const { part, broken } = guardedParts(deps.log, workspace);
  const linkTo = deps.linksFor(workspace, now);
  const run: Run = { deps, workspace, head, standing, now, schedule, due, linkTo, part };
  await mailReaders(run);
  if (head.hasGroups)
    await queueDueMessages(
      deps,
      { workspace, standing, linkTo: deps.groupLinksFor(workspace, now), now },
      due,
    );
  const { mails, invitation } = meetingMails(standing, schedule.invitation, {
    isDue: due.some(({ kind }) => kind === 'meeting'),
    now,
    linksFor: linkTo,
  });
  await keepMails(run, mails);
  const notices = await noticesNow(run);
  const deadlines = part('deadlines', () => deadlinesOf(standing, toldUpTo(now)).map(bundleStart));
  // Last: what is broken has shown by now.
  const warnings = standing.board.warnings.filter(({ code }) => code === OUT_OF_BOUNDS);
  notices.push(...brokenNotices(standing, { revision: head.revision, warnings, broken }, linkTo));
  await bundleNotices(deps, { workspace, standing, notices, linkTo, now });
  const ahead = [...deadlines, ...(await askToForget(run)), ...byCells.map(({ at }) => at)];
  const nextAt = nextDueAt(standing.plan.settings, now, ahead) ?? NEVER;
  const { revision } = head;
  await advance(deps.store, { before: schedule, revision, doneUpTo: now, nextAt, invitation });
  deps.log('INFO', 'schedule-run', { workspace, due: due.map(({ kind }) => kind).join(' ') });
}

function dueNow({ settings }: Plan, byCells: readonly Due[], schedule: Schedule, now: EpochMs): Due[] {
  const all = [
    ...dueBetween(settings, schedule.doneUpTo, now),
    ...byCells.filter(({ at }) => at > schedule.doneUpTo && at <= now),
    ...openInvitation(settings, schedule, now),
  ];
  return stillRelevant(all, settings, now);
}

const keepMails = ({ deps, workspace, now }: Run, mails: readonly DueMail[]) =>
  forEachAtOnce(mails, ({ to, window, content }) =>
    queueMail(deps, { workspace, to, kind: content.kind, window, content }, now),
  );

/** Everybody's own mails: welcomes, and what the calendar asks for. */
async function mailReaders(run: Run): Promise<void> {
  const { deps, workspace, head, standing, schedule, due, linkTo, part } = run;
  // Each is kept before the next is composed: the mails of a large company are more than a process holds.
  const keepEach = (name: string, readers: readonly string[], compose: (reader: string) => DueMail[]) =>
    forEachAtOnce(readers, (reader) =>
      keepMails(
        run,
        part(name, () => compose(reader)),
      ),
    );
  // A welcome says when the first report is due: it is nobody's reminder too.
  const isWelcomed = new Set<string>();
  const { welcomed } = schedule;
  const came = await newcomers(deps.store, workspace, { standing, welcomed, revision: head.revision });
  await keepEach('welcome', came, (reader) => {
    const mails = welcomeDue(standing, reader, linkTo(reader));
    if (mails.length > 0) isWelcomed.add(reader);
    return mails;
  });
  for (const each of due) {
    const readers = part(each.kind, () => readersDue(standing, each));
    const owed = each.kind === 'reminder' ? readers.filter((reader) => !isWelcomed.has(reader)) : readers;
    await keepEach(each.kind, owed, (reader) => mailDue(standing, each, reader, linkTo(reader)));
  }
}

/** What cannot wait for a digest. */
async function noticesNow(run: Run): Promise<Notice[]> {
  const { standing, schedule, due, now, linkTo, part } = run;
  return [
    ...(await reportFromCells(run)),
    ...due.flatMap(({ kind, day }) =>
      kind === 'proposals-late' ? part(kind, () => lateProposalNotices(standing, day, linkTo)) : [],
    ),
    ...part('deadlines', () =>
      lapseNotices(standing, lapsedBetween(standing, schedule.doneUpTo, toldUpTo(now)), linkTo),
    ),
    ...part('values', () => faultNotices(standing, linkTo)),
  ];
}

/** Reports what cells say for the days that end; gives the notices of what they could not. */
async function reportFromCells({ deps, due, linkTo, ...feeding }: Run): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { kind, day } of due) {
    if (kind !== 'fed') continue;
    const left = await feed(deps, feeding, day);
    notices.push(...notFedNotices(feeding.standing, left, day, linkTo));
  }
  return notices;
}

/**
 * Asks for the past cycles whose time is over to be deleted; gives when to look again: for the others', and
 * tomorrow as long as there are some that are not gone.
 */
async function askToForget({ deps: { queue }, workspace, head, now }: Run): Promise<EpochMs[]> {
  const expired = expiredCycles(head, now);
  for (const cycle of expired)
    await queue.enqueue({
      queue: 'erase',
      name: `${workspace}-${cycle}-${now}`,
      payload: { workspace, cycle },
      notBefore: now,
    });
  return [...keptMoments(head, now), ...(expired.length > 0 ? [now + MS_PER_DAY] : [])];
}

/**
 * What lapses within the quarter of an hour is one mail, which goes out at the quarter's end
 * (design §7, Mail).
 */
const toldUpTo = (now: EpochMs): EpochMs => bundleEnd(now) - 1;

/**
 * A meeting that was set, or moved, when its invitation's time had passed: mails have names, so nobody is
 * invited twice.
 */
function openInvitation(settings: Settings, { doneUpTo }: Schedule, now: EpochMs): Due[] {
  return dueBetween(settings, 0, now).filter(({ kind, at }) => kind === 'meeting' && at <= doneUpTo);
}
