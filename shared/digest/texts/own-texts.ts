// Takes the texts of the Mails tab; gives those that are a company's own. What equals ours was only listed
// there: it follows what we say later. Never changes a word.
import type { MailKind } from '../../model/mail.ts';
import type { Language, MailText } from '../../model/plan.ts';
import { mailNamed } from '../../sheet/table/mail-places.ts';
import { mailWords } from '../../words/mail.ts';
import { inLanguage } from '../../words/say.ts';
import { EARLIER_TEXTS } from './earlier.ts';

type TextPart = 'subject' | 'opening';

/** What a mail says where nobody has said otherwise, with its places; no mail of ours has a closing. */
export const ourText = (kind: MailKind, part: TextPart, language: Language): string =>
  inLanguage<string>(language, mailWords[`${kind}.${part}`]);

/** Blanks and line ends do not make a text another. */
const compared = (text: string): string => text.replace(/\s+/g, ' ').trim();

const EARLIER = new Set(EARLIER_TEXTS.map(compared));

/** Whether a cell holds what an earlier version said there, and nobody's own words. */
export const isEarlier = (text: string): boolean => EARLIER.has(compared(text));

/** The texts that somebody has changed, each as it was typed; '' for all that is ours. */
export function ownTexts(mails: readonly MailText[]): MailText[] {
  return mails
    .map((row) => {
      const kind = mailNamed(row.mail);
      if (kind === null) return row;
      const own = (part: TextPart) => (isOurs(row[part], ourText(kind, part, row.language)) ? '' : row[part]);
      return { ...row, subject: own('subject'), opening: own('opening') };
    })
    .filter(({ subject, opening, closing }) => subject !== '' || opening !== '' || closing !== '');
}

const isOurs = (text: string, ours: string): boolean => compared(text) === compared(ours) || isEarlier(text);
