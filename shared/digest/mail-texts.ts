// Takes a mail's parts; gives the mail with the texts of the Mails tab where it has some, else the built-in
// ones. Never more than one round of filling in.

import { endOfDay } from '../calendar/zones.ts';
import { fill } from '../model/fill.ts';
import type { MailKind } from '../model/mail.ts';
import type { Picture } from '../model/picture.ts';
import type { Language, MailText } from '../model/plan.ts';
import type { EpochMs } from '../model/time.ts';
import { mailWords } from '../words/mail.ts';
import { mailKinds } from '../words/mail-kinds.ts';
import { filledIn, inLanguage } from '../words/say.ts';
import { clip, clippedCard, clippedSection, oneLine, paragraphs } from './clip.ts';
import type { MailContent } from './content.ts';
import type { Reader } from './reader.ts';

/** Longest subject, characters: longer ones are cut by mail programs anyway. */
const SUBJECT_LENGTH = 150;

type Values = Record<string, string | number>;
type Parts = Pick<MailContent, 'sections' | 'button' | 'cards' | 'rest'> & {
  calendar?: string;
  until?: EpochMs;
  pictures?: Picture[];
};

/**
 * A mail of a kind to a reader. Sections without rows are left out; nobody who leaves gets it after their
 * last day. A subject, opening or closing of the Mails tab may hold `{workspace}`, `{cycle}` and `{name}`,
 * and what the mail itself gives: `{day}` and `{due}` of a snapshot, `{at}` and `{days}` of the meeting,
 * `{first}`: what a digest or a bundle says first. Any other stays as it was typed.
 */
export function mailOf(reader: Reader, kind: MailKind, values: Values, parts: Parts): MailContent {
  const { standing, person, language, say } = reader;
  const { settings, mails } = standing.plan;
  const all: Values = {
    workspace: settings.workspace,
    cycle: settings.cycle,
    name: person.name || person.email,
    ...values,
  };
  const builtIn = (part: 'subject' | 'opening') => filledIn(language, mailWords[`${kind}.${part}`], all, '');
  const own = ownTextOf(mails, kind, language);
  const lastDay = person.leftOn === null ? [] : [endOfDay(person.leftOn, settings.timeZone)];
  const ends = [...lastDay, ...(parts.until === undefined ? [] : [parts.until])];
  return {
    kind,
    language,
    subject: clip(oneLine(own?.subject ? fill(own.subject, all) : builtIn('subject')), SUBJECT_LENGTH),
    opening: paragraphs(own?.opening ? fill(own.opening, all) : builtIn('opening')),
    closing: paragraphs(own?.closing ? fill(own.closing, all) : ''),
    trust: kind === 'signin' ? '' : say('trust'),
    calendar: parts.calendar ?? null,
    ...(parts.pictures && parts.pictures.length > 0 ? { pictures: parts.pictures } : {}),
    until: ends.length === 0 ? null : Math.min(...ends),
    ...(parts.cards && parts.cards.length > 0 ? { cards: parts.cards.map(clippedCard) } : {}),
    ...(parts.rest ? { rest: parts.rest } : {}),
    sections: parts.sections.filter((section) => section.rows.length > 0).map(clippedSection),
    button: parts.button,
  };
}

const ownTextOf = (mails: readonly MailText[], kind: MailKind, language: Language): MailText | undefined =>
  mails.find(
    ({ mail, language: its }) =>
      its === language &&
      [kind, inLanguage<string>('zh', mailKinds[kind])].includes(mail.trim().toLowerCase()),
  );
