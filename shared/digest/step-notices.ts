// Takes a step that was taken; gives whom it concerns at once and the line that tells it, by the step's
// definition. Null where it is nobody's news.
import { dayAt } from '../calendar/zones.ts';
import { keyResultNamed, planIndex } from '../lookup/plan-index.ts';
import type { Standing } from '../model/standing.ts';
import type { Answerable } from '../process/answered.ts';
import type { Happened, HappenedKind } from '../process/happened.ts';
import { leadsAsOf } from '../process/leads.ts';
import type { Announcement, Audience, MailTexts, NoticeLine } from '../process/steps/announcement.ts';
import { entryNamed } from '../process/steps/entries.ts';
import { STEPS, stepNamed } from '../process/steps/table.ts';
import type { MailRow } from './content.ts';
import { keyResultTitle, nameOfPerson, plainRow, type Reader } from './reader.ts';

/** One thing that happened, as mails tell it. */
export interface MailNews {
  emails: readonly string[];
  rowFor: (reader: Reader) => MailRow | null;
  /** The answer that it asks for; null: for none, or for one that is never due. */
  asks: (reader: Reader) => Answerable | null;
  /** As what groups hear of it, and the unit whose group is the nearest; absent: none does. */
  group?: { news: 'review' | 'signal' | 'back'; unitId: string };
}

const announcementOf = new Map<HappenedKind, Announcement>(
  STEPS.flatMap(({ happens, announcement }) => (announcement ? [[happens, announcement] as const] : [])),
);

/** Whom a step concerns and what they read. */
export function stepNews(standing: Standing, { kind, id }: Happened): MailNews | null {
  const announcement = announcementOf.get(kind);
  const entry = announcement && entryNamed(standing.process, announcement.of, id);
  if (!announcement || !entry) return null;
  const heard = announcement.to(entry, audienceOf(standing));
  const noticeFor = (reader: Reader) => announcement.notice(entry, mailTextsFor(reader));
  const unitId = announcement.group?.unitIdOf(entry, planIndex(standing.plan));
  return {
    emails: heard.filter((email): email is string => Boolean(email)),
    rowFor: (reader) => {
      const notice = noticeFor(reader);
      return notice && rowOf(reader, notice, id);
    },
    asks: (reader) => {
      const step = stepNamed(noticeFor(reader)?.link?.step ?? '');
      return step?.answer ? `${step.name}:${id}` : null;
    },
    ...(announcement.group && unitId !== undefined
      ? { group: { news: announcement.group.news, unitId } }
      : {}),
  };
}

const rowOf = (reader: Reader, { title, parts, link }: NoticeLine, id: string): MailRow =>
  plainRow(
    title,
    parts.filter((part) => part !== '').join(reader.say('between')),
    link ? { label: reader.say(link.word), url: reader.linkTo('action', `${link.step}:${id}`) } : null,
  );

function audienceOf(standing: Standing): Audience {
  const { plan, process } = standing;
  const { keyResults, units } = planIndex(plan);
  const leads = leadsAsOf(standing);
  return {
    leads,
    admins: leads.admins,
    ownerOf: (id) => keyResults.get(id)?.owner,
    leadOf: (id) => units.get(id)?.leadEmail,
    spokenOn: (id) => process.comments.filter(({ keyResultId }) => keyResultId === id).map(({ by }) => by),
  };
}

/** What a definition may tell its reader with. */
export function mailTextsFor(reader: Reader): MailTexts {
  const { standing, say, language } = reader;
  const { plan } = standing;
  return {
    standing,
    say,
    language,
    person: (email) => nameOfPerson(reader, email),
    unit: (id) => planIndex(plan).units.get(id)?.name,
    keyResult: (id) => {
      const keyResult = keyResultNamed(standing.plan, id);
      return keyResult ? keyResultTitle(reader, keyResult) : id;
    },
    dayOf: (at) => dayAt(at, plan.settings.timeZone),
  };
}
