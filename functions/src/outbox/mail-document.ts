// Takes what a mail is; gives its document and its name. Never reads or writes the store.
import { createHash } from 'node:crypto';
import type { MailContent } from '../../../shared/digest/content.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Document, Json } from '../ports/store.ts';

export interface MailDocument {
  workspace: string;
  to: string;
  kind: MailContent['kind'];
  /** What of its kind it is: `2025-W03`, a snapshot day, a quarter of an hour. */
  window: string;
  /** `dropped`: nobody was to get it any more (switched off, left, overtaken). */
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'dropped';
  /** When the next step is due (pending: try; sending: the lease ends); NEVER where none is. */
  dueAt: EpochMs;
  attempts: number;
  queuedAt: EpochMs;
  content: MailContent;
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

/** What names a mail, and what it says. */
export type MailRequest = Pick<MailDocument, 'workspace' | 'to' | 'kind' | 'window' | 'content'>;

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
export const mailDocument = (mail: MailDocument): Document => ({
  ...mail,
  content: mail.content as unknown as Json,
});

export const mailOfDocument = (document: Document): MailDocument => document as unknown as MailDocument;

/** A mail that has just been asked for. */
export const newMail = (request: MailRequest, now: EpochMs, dueAt: EpochMs = now): MailDocument => ({
  ...request,
  state: 'pending',
  dueAt,
  attempts: 0,
  queuedAt: now,
  reason: '',
  expiresAt: now + MAIL_KEPT_MS,
});
