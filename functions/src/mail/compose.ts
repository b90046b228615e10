// Takes a kept mail; gives the message that the server gets, rendered at the moment of sending. The renderer is loaded only then: it is heavy.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Links } from '../identity/links.ts';
import { paths } from '../store/paths.ts';
import type { Store } from '../store/port.ts';
import type { MailDocument } from './outbox.ts';
import type { OutgoingMail } from './ports.ts';

/** Mails that a person can switch off. */
const CAN_BE_SWITCHED_OFF: readonly MailDocument['kind'][] = [
  'digest',
  'headquarters',
  'reminder',
  'nudge',
  'notice',
  'meeting',
];

/** An unsubscribe link works as long as the mail may lie in an inbox. */
const UNSUBSCRIBE_MS = 400 * 24 * 3_600_000;

export interface ComposeDeps {
  store: Store;
  links: Links;
  baseUrl: string;
  /** The host part of Message-IDs. */
  mailDomain: string;
}

/** Composes a mail; null where its reader has switched the kind off. */
export function composer({
  store,
  links,
  baseUrl,
  mailDomain,
}: ComposeDeps): (mail: MailDocument, id: string, now: EpochMs) => Promise<OutgoingMail | null> {
  return async (mail, id, now) => {
    const suppressed = await store.get(paths.suppression(mail.workspace, mail.to));
    const isSwitchable = CAN_BE_SWITCHED_OFF.includes(mail.kind);
    if (isSwitchable && Array.isArray(suppressed?.kinds) && suppressed.kinds.includes(mail.kind)) return null;
    const { renderMail } = await import('./render.tsx');
    const token = links.sign({
      workspace: mail.workspace,
      email: mail.to,
      purpose: 'unsubscribe',
      subject: mail.kind,
      expiresAt: now + UNSUBSCRIBE_MS,
    });
    const unsubscribeUrl = isSwitchable ? `${baseUrl}/u/${token}` : null;
    const { html, text } = await renderMail(mail.content, unsubscribeUrl);
    return {
      messageId: `<${id}@${mailDomain}>`,
      to: mail.to,
      subject: oneLine(mail.content.subject),
      html,
      text,
      date: new Date(mail.queuedAt),
      unsubscribeUrl,
      calendar: mail.content.calendar,
    };
  };
}

/** Typed text in a subject: one line, no control characters, of a length that mail programs show. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
