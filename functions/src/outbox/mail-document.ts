// Takes what a mail to a person, or a message to a group, is; gives its document and its name. Never reads or
// writes the store.
import { createHash } from 'node:crypto';
import type { MailContent } from '../../../shared/digest/content.ts';
import type { GroupMessage } from '../../../shared/groups/message.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Document, Json } from '../ports/store.ts';

/** What the outbox knows of what it sends, whoever gets it. */
interface OutboxFields {
  workspace: string;
  /** A mail address, or a group's ID. */
  to: string;
  /** What of its kind it is: `2025-W03`, a snapshot day, a quarter of an hour. */
  window: string;
  /** `dropped`: nobody was to get it any more (switched off, left, overtaken). */
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'dropped';
  /** When the next step is due (pending: try; sending: the lease ends); NEVER where none is. */
  dueAt: EpochMs;
  attempts: number;
  /** How many of these did not get as far as a try: its service takes no more for the moment. */
  postponed?: number;
  queuedAt: EpochMs;
  /** Why it is not sent (yet); '' else. */
  reason: string;
  /** What the server said last, in one line; it may hold an address. */
  answer?: string;
  /** How often the server had the whole mail and broke off before it said whether it took it. */
  unknown?: number;
  /**
   * The workspace again, and when, where it was given up: a field of its own, so that one index finds these.
   */
  failedIn?: string;
  failedAt?: EpochMs;
  /** It may be deleted by then: long after its last try, and after its window can come again. */
  expiresAt: EpochMs;
}

export interface MailDocument extends OutboxFields {
  kind: MailContent['kind'];
  content: MailContent;
}

export interface MessageDocument extends OutboxFields {
  kind: 'group';
  content: GroupMessage;
}

/** One outbox for both: kept, leased, sent once, given up, sent again in the same way. */
export type OutboxDocument = MailDocument | MessageDocument;

/** What names a mail or a message, and what it says. */
export type OutboxRequest =
  | Pick<MailDocument, 'workspace' | 'to' | 'kind' | 'window' | 'content'>
  | Pick<MessageDocument, 'workspace' | 'to' | 'kind' | 'window' | 'content'>;

/** Half a year: admins see what failed, and a window that is planned again is found. */
const MAIL_KEPT_MS = 183 * 24 * 3_600_000;

/**
 * Names a mail by workspace, recipient, kind and window: the same in every retry, and the start of its
 * Message-ID.
 */
export function mailId(workspace: string, to: string, kind: string, window: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([workspace, to, kind, window]))
    .digest('hex')
    .slice(0, 40);
  return `${kind}-${hash}`;
}

/** Content is plain data: sections, rows and strings. */
export const mailDocument = (mail: OutboxDocument): Document => ({
  ...mail,
  content: mail.content as unknown as Json,
});

/** As it was kept: nothing is checked or filled in. */
export const mailOfDocument = (document: Document): OutboxDocument => document as unknown as OutboxDocument;

/** A mail or a message that has just been asked for. */
export const newMail = <Request extends OutboxRequest>(
  request: Request,
  now: EpochMs,
  dueAt: EpochMs = now,
) => ({
  ...request,
  state: 'pending' as const,
  dueAt,
  attempts: 0,
  queuedAt: now,
  reason: '',
  expiresAt: now + MAIL_KEPT_MS,
});
