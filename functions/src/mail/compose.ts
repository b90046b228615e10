// Takes a kept mail; gives the message that the server gets, rendered at the moment of sending. The renderer
// is loaded only then.

import type { MailContent } from '../../../shared/digest/content.ts';
import { cleanText } from '../../../shared/model/clean-text.ts';
import { cutText } from '../../../shared/model/cut-text.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Links } from '../identity/links.ts';
import { linksFor } from '../identity/links-for.ts';
import type { MailDocument } from '../outbox/mail-document.ts';
import type { Delivery } from '../outbox/outbox.ts';
import type { AttachedPage, Mailer, MayMail, OutgoingMail } from '../ports/mail.ts';
import type { Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { stillWanted } from './still-wanted.ts';

/** A person can switch off all mails but the one that they asked for themselves. */
const canBeSwitchedOff = (kind: MailDocument['kind']): boolean => kind !== 'signin';

/** An unsubscribe link works as long as the mail may lie in an inbox. */
const UNSUBSCRIBE_MS = 400 * 24 * 3_600_000;

interface ComposeDeps {
  store: Store;
  links: Links;
  baseUrl: string;
  /** The host part of Message-IDs. */
  mailDomain: string;
  mayMail: MayMail;
}

/** What goes to the server, and what it says: as it was kept, or made anew. */
interface Composed {
  message: OutgoingMail;
  content: MailContent;
}

/**
 * Composes a mail; null where its reader has switched the kind off, has left, has reported or answered since,
 * or where it comes too late to be of use.
 */
export function composer({
  store,
  links,
  baseUrl,
  mailDomain,
  mayMail,
}: ComposeDeps): (mail: MailDocument, id: string, now: EpochMs) => Promise<Composed | null> {
  return async (mail, id, now) => {
    const { workspace, to, kind, queuedAt } = mail;
    const content = await stillWanted(store, mail, now, linksFor(links, baseUrl, workspace, now)(to));
    if (!content) return null;
    const isSwitchable = canBeSwitchedOff(kind);
    // Whoever asks for a sign-in gets it, in our own words alone (usecases/access/sign-in.ts).
    if (kind !== 'signin' && !(await mayMail(workspace, to))) return null;
    if (isSwitchable) {
      const suppressed = await store.get(paths.suppression(workspace, to));
      if (Array.isArray(suppressed?.kinds) && suppressed.kinds.includes(kind)) return null;
    }
    const token = links.sign({
      workspace,
      email: to,
      purpose: 'unsubscribe',
      subject: kind,
      expiresAt: queuedAt + UNSUBSCRIBE_MS,
    });
    const unsubscribeUrl = isSwitchable ? `${baseUrl}/u/${token}` : null;
    const { renderMail } = await import('./render.tsx');
    const { html, text } = renderMail(content, unsubscribeUrl);
    const attached = await attachedTo(content);
    const message = {
      messageId: `<${id}@${mailDomain}>`,
      to,
      subject: oneLine(content.subject),
      html,
      text,
      // The same in every try: what the server may have accepted already and what it gets again are one
      // message.
      date: new Date(queuedAt),
      unsubscribeUrl,
      calendar: content.calendar,
      ...(attached.length > 0 ? { attached } : {}),
    };
    return { message, content };
  };
}

/** Hands a mail to the server, where anybody is to get it. */
export const mailDelivery =
  (mailer: Mailer, compose: ReturnType<typeof composer>) =>
  async (mail: MailDocument, id: string, now: EpochMs): Promise<Delivery> => {
    const composed = await compose(mail, id, now);
    if (!composed) return { is: 'unwanted' };
    const { message, content } = composed;
    const result = await mailer.send(message);
    return content === mail.content ? { is: 'tried', result } : { is: 'tried', result, content };
  };

/** The pictures as files. Made of the mail's own data: the same in every try. */
async function attachedTo({ pictures = [], language }: MailContent): Promise<AttachedPage[]> {
  if (pictures.length === 0) return [];
  const { pictureFile, pictureFileName } = await import('../pages/unit/picture-file.tsx');
  return pictures.map((picture) => ({
    fileName: pictureFileName(picture),
    html: pictureFile(picture, language),
  }));
}

const LONGEST_SUBJECT = 200;

/** Typed text in a subject: one line, no control characters, of a length that mail programs show. */
function oneLine(text: string): string {
  return cutText(
    cleanText(text)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
    LONGEST_SUBJECT,
  );
}
