// Takes a standing and a person; gives the mails that are not about figures: sign-in, a bundle of notices.
// Never sends, never signs a link itself.

import type { Standing } from '../model/standing.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { readerOf } from './reader.ts';
import { mailOf } from './texts/mail-texts.ts';

/** The link that signs a board visitor in; null for an address that is not in People. */
export function signInMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const button = { label: reader.say('button.signin'), url: linkTo('signin', '') };
  // The link works for an hour: a mail that comes later only annoys.
  return mailOf(reader, 'signin', {}, { sections: [], button, until: standing.asOf.at + MS_PER_HOUR });
}

/**
 * What cannot wait, bundled; null for an address that is not in People any more. `more`: lines that did not
 * fit.
 */
export function noticeMail(
  standing: Standing,
  email: string,
  rows: MailRow[],
  linkTo: LinkTo,
  more = 0,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  const [first] = rows;
  if (!reader || !first) return null;
  // The step that the first line asks for; the board where none does.
  const button = rows.find(({ link }) => link !== null)?.link ?? {
    label: reader.say('button.board'),
    url: linkTo('board', ''),
  };
  const sections = [{ title: reader.say('section.news'), rows, more }];
  const others = rows.length - 1 + more;
  const values =
    others === 0
      ? { first: first.title }
      : { first: reader.say('first.more', { first: first.title, count: others }) };
  return mailOf(reader, 'notice', values, { sections, button });
}
