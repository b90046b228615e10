// Takes mails to be sent; keeps each as a document and sends it once, whatever dies in between. Never sends again what the server has accepted.
import { createHash } from 'node:crypto';
import type { MailContent } from '../../../shared/digest/content.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Log } from '../log.ts';
import type { Queue } from '../queue.ts';
import { paths } from '../store/paths.ts';
import { AlreadyExists, type Document, type Json, type Store } from '../store/port.ts';
import type { Mailer, OutgoingMail } from './ports.ts';

export interface OutboxDeps {
  store: Store;
  queue: Queue;
  log: Log;
}

export interface SendDeps extends OutboxDeps {
  mailer: Mailer;
  /** Makes the message at the moment of sending; null where nobody is to get it any more (left, unsubscribed). */
  compose: (mail: MailDocument, id: string, now: EpochMs) => Promise<OutgoingMail | null>;
}

export interface MailDocument {
  workspace: string;
  to: string;
  kind: MailContent['kind'];
  /** What of its kind it is: `2025-W03`, a snapshot day, a quarter of an hour. */
  window: string;
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'dropped';
  /** When the next step is due (pending: try; sending: the lease ends); far away where none is. */
  dueAt: EpochMs;
  attempts: number;
  queuedAt: EpochMs;
  content: MailContent;
  reason: string;
}

/** Waits before a further try: one minute, then twice as long each time, to an hour at most. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Tried for about two days before it is given up. */
const TRIES = 54;
/** A sender that has not reported back for so long is taken for dead. */
const LEASE_MS = 300_000;
const NEVER = 8_640_000_000_000_000;
const SWEPT_AT_ONCE = 200;

/** Names a mail by workspace, recipient, kind and window: the same in every retry. */
export function mailId(workspace: string, to: string, kind: string, window: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([workspace, to, kind, window]))
    .digest('hex')
    .slice(0, 40);
  return `${kind}-${hash}`;
}

export const mailDocument = (mail: MailDocument): Document => ({
  ...mail,
  content: mail.content as unknown as Json,
});
export const mailOfDocument = (document: Document): MailDocument => document as unknown as MailDocument;

/** A mail that has just been asked for. */
export const newMail = (
  fields: Pick<MailDocument, 'workspace' | 'to' | 'kind' | 'window' | 'content'>,
  now: EpochMs,
  dueAt: EpochMs = now,
): MailDocument => ({
  ...fields,
  state: 'pending',
  dueAt,
  attempts: 0,
  queuedAt: now,
  reason: '',
});

/** Keeps a mail and asks for its sending. The same window twice is one mail. */
export async function queueMail(
  deps: OutboxDeps,
  mail: Pick<MailDocument, 'workspace' | 'to' | 'kind' | 'window' | 'content'>,
  now: EpochMs,
): Promise<void> {
  const id = mailId(mail.workspace, mail.to, mail.kind, mail.window);
  try {
    await deps.store.transact(async (tx) => tx.create(paths.mail(id), mailDocument(newMail(mail, now))));
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
  await askForSending(deps, id, now, 0);
}

/** A name for each try: a queue that remembers the last one must not swallow the next. */
export async function askForSending(
  { queue }: Pick<OutboxDeps, 'queue'>,
  id: string,
  at: EpochMs,
  attempts: number,
): Promise<void> {
  await queue.enqueue({
    queue: 'sendMail',
    name: `${id}-${attempts}-${at}`,
    payload: { mail: id },
    notBefore: at,
  });
}

/** Sends a mail if it is due: lease, compose, hand over, record. Throws nothing for a server that is down: the mail waits for its next try. */
export async function sendMail(deps: SendDeps, id: string, now: EpochMs): Promise<void> {
  const leased = await lease(deps.store, id, now);
  if (!leased) return;
  const message = await deps.compose(leased, id, now);
  if (!message)
    return settle(deps.store, id, { state: 'dropped', dueAt: NEVER, reason: 'nobody to send it to' });
  const result = await deps.mailer.send(message);
  if (result.ok) return settle(deps.store, id, { state: 'sent', dueAt: NEVER, reason: '' });
  deps.log('WARNING', 'mail-not-sent', {
    mail: id,
    reason: result.reason,
    attempts: leased.attempts,
    permanent: result.permanent,
  });
  if (result.permanent || leased.attempts >= TRIES)
    return settle(deps.store, id, { state: 'failed', dueAt: NEVER, reason: result.reason });
  const at = now + Math.min(FIRST_WAIT_MS * 2 ** (leased.attempts - 1), LONGEST_WAIT_MS);
  await settle(deps.store, id, { state: 'pending', dueAt: at, reason: result.reason });
  await askForSending(deps, id, at, leased.attempts);
}

/** The mail, now ours for the time of the lease; null where it is not due, done, or somebody else's. */
async function lease(store: Store, id: string, now: EpochMs): Promise<MailDocument | null> {
  return store.transact(async (tx) => {
    const document = await tx.get(paths.mail(id));
    if (!document) return null;
    const mail = mailOfDocument(document);
    if ((mail.state !== 'pending' && mail.state !== 'sending') || mail.dueAt > now) return null;
    const leased: MailDocument = {
      ...mail,
      state: 'sending',
      dueAt: now + LEASE_MS,
      attempts: mail.attempts + 1,
    };
    tx.set(paths.mail(id), mailDocument(leased));
    return leased;
  });
}

async function settle(
  store: Store,
  id: string,
  outcome: Pick<MailDocument, 'state' | 'dueAt' | 'reason'>,
): Promise<void> {
  await store.transact(async (tx) => {
    const document = await tx.get(paths.mail(id));
    if (document) tx.set(paths.mail(id), { ...document, ...outcome });
  });
}

/** Asks again for what a crash left behind: mails that are due and in nobody's hands. */
export async function sweepMails(deps: OutboxDeps, now: EpochMs): Promise<number> {
  const due = await deps.store.query({
    collection: paths.mails,
    orderBy: { field: 'dueAt', to: now },
    limit: SWEPT_AT_ONCE,
  });
  for (const { path, data } of due)
    await askForSending(deps, path.split('/')[1]!, now, mailOfDocument(data).attempts);
  return due.length;
}
