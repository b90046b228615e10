// Takes a mail's parts; gives the mail with the texts of the Mails tab where it has some, else the built-in
// ones. Never more than one round of filling in.

import { endOfDay } from '../../calendar/zones.ts';
import { fill } from '../../model/fill.ts';
import type { MailKind } from '../../model/mail.ts';
import type { Picture } from '../../model/picture.ts';
import type { Language, MailText } from '../../model/plan.ts';
import type { EpochMs } from '../../model/time.ts';
import { mailNamed, type PlaceValues } from '../../sheet/table/mail-places.ts';
import { mailWords } from '../../words/mail.ts';
import { filledIn } from '../../words/say.ts';
import { clip, clippedCard, clippedSection, oneLine, paragraphs } from '../clip.ts';
import type { MailContent } from '../content.ts';
import type { Reader } from '../reader.ts';

/** Longest subject, characters: longer ones are cut by mail programs anyway. */
const SUBJECT_LENGTH = 150;

type Parts = Pick<MailContent, 'sections' | 'button' | 'cards' | 'rest'> & {
  calendar?: string;
  until?: EpochMs;
  pictures?: Picture[];
};

/**
 * A mail of a kind to a reader. Sections without rows are left out; nobody who leaves gets it after their
 * last day. A subject, opening or closing of the Mails tab may hold the places of its kind (mail-places.ts);
 * any other stays as it was typed.
 */
export function mailOf<Kind extends MailKind>(
  reader: Reader,
  kind: Kind,
  values: PlaceValues<Kind>,
  parts: Parts,
): MailContent {
  const { standing, person, language, say } = reader;
  const { settings, mails } = standing.plan;
  const all: Record<string, string | number> = {
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
  mails.find(({ mail, language: its }) => its === language && mailNamed(mail) === kind);
