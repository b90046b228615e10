// Takes a kept mail at the moment of its sending; gives what of it its reader is still to get: who has left
// gets nothing, who has reported no reminder, nobody a line that was answered, and a weekly mail says what is
// so now. Reads the plan and the roll-up's memory, which a process keeps, and the states of what a reminder
// asks for; folds a board only where a notice loses a line, or where it has moved since a weekly mail was
// made.
import { dayAt } from '../../../shared/calendar/zones.ts';
import type { LinkTo, MailContent, MailRow } from '../../../shared/digest/content.ts';
import { noticeMail } from '../../../shared/digest/other-mails.ts';
import { leftToReport } from '../../../shared/digest/snapshot-mails.ts';
import type { Facts } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { dueDays } from '../../../shared/okr/owed.ts';
import { isAnswered } from '../../../shared/process/answered.ts';
import { activePerson } from '../../../shared/process/leads.ts';
import type { MailDocument } from '../outbox/mail-document.ts';
import { unsentMails } from '../outbox/unsent.ts';
import type { Store } from '../ports/store.ts';
import { weeklyMail } from '../schedule/compose-due.ts';
import { paths } from '../store/paths.ts';
import { readFacts, readPageStanding, readStanding } from '../usecases/standing/standing.ts';
import { stateOf } from '../usecases/workspace/state-document.ts';

/**
 * The mail's content as it is, made anew, or null where nothing of it is wanted any more (design §7, Mail).
 * Signed links of what is composed anew are made by `linkTo`. What the server may have accepted already comes
 * again as it was.
 */
export async function stillWanted(
  store: Store,
  mail: MailDocument,
  now: EpochMs,
  linkTo: LinkTo,
): Promise<MailContent | null> {
  const { workspace, to, kind, content, window } = mail;
  if (content.until !== null && now > content.until) return null;
  const facts = await readFacts({ store }, workspace, now);
  // Nothing is published: nobody can have left.
  if (!facts) return content;
  if (!activePerson(facts.plan, to, dayAt(now, facts.plan.settings.timeZone))) return null;
  const mayBeThere = (mail.unknown ?? 0) > 0;
  switch (kind) {
    case 'digest':
    case 'headquarters':
      return mayBeThere || facts.foldedAt <= mail.queuedAt ? content : weeklyNow(store, mail, now, linkTo);
    case 'reminder':
    case 'nudge':
      return (await hasReported(store, workspace, facts, to, window)) ? null : content;
    case 'notice':
      return mayBeThere ? content : withoutAnswered(store, facts, mail, linkTo);
    case 'meeting':
      return isOvertaken(facts, mail) ? null : content;
    case 'welcome':
    case 'signin':
      return content;
  }
}

/**
 * An invitation to a moment that the plan does not name any more: its correction is on the way. What takes
 * one back always goes.
 */
const isOvertaken = ({ plan }: Facts, { window }: MailDocument): boolean =>
  !window.includes('~off~') && window.split('~')[0] !== plan.settings.decodingMeeting;

/** Nothing is left for the day: by the states themselves, which a report moves before any roll-up. */
async function hasReported(
  store: Store,
  workspace: string,
  facts: Facts,
  email: string,
  day: string,
): Promise<boolean> {
  const days = dueDays(facts.plan.settings);
  const left = leftToReport(facts, email, day, days);
  if (left.length === 0) return true;
  const { cycleStart } = facts.plan.settings;
  const documents = await store.getAll(left.map(({ id }) => paths.keyResultState(workspace, cycleStart, id)));
  const latest = documents.flatMap((document) => stateOf(document) ?? []);
  const states = new Map([...facts.states, ...latest.map((state) => [state.keyResultId, state] as const)]);
  return leftToReport({ ...facts, states }, email, day, days).length === 0;
}

/**
 * A weekly mail of what is so now: a decision that was taken meanwhile is asked for no more, and the next one
 * stands in its place. It is as useful as long as the one that waited.
 */
async function weeklyNow(
  store: Store,
  { workspace, to, window, content }: MailDocument,
  now: EpochMs,
  linkTo: LinkTo,
): Promise<MailContent | null> {
  const read = await readPageStanding({ store }, workspace, now);
  if (!read) return content;
  const standing =
    content.kind === 'headquarters'
      ? { ...read.standing, unsent: await unsentMails(store, workspace, now) }
      : read.standing;
  const anew = weeklyMail(standing, window, to, linkTo);
  // Another lead's by now: whoever leads from now on gets the next one.
  return anew?.kind === content.kind ? { ...anew, until: content.until } : null;
}

async function withoutAnswered(
  store: Store,
  facts: Facts,
  { workspace, content, to }: MailDocument,
  linkTo: LinkTo,
): Promise<MailContent | null> {
  const isOpen = ({ waitsFor }: MailRow) => waitsFor === undefined || !isAnswered(facts, waitsFor);
  const rows = content.sections.flatMap((section) => section.rows);
  const open = rows.filter(isOpen);
  const more = content.sections.reduce((sum, section) => sum + (section.more ?? 0), 0);
  if (open.length === 0 && more === 0) return null;
  if (open.length === rows.length || open.length === 0) return content;
  const read = await readStanding({ store }, workspace, facts.asOf.at);
  return read && noticeMail(read.standing, to, open, linkTo, more);
}
