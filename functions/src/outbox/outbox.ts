// Takes mails and groups' messages to be sent; keeps each as a document and sends it once, whatever dies in
// between. Never sends again what the server has accepted.
import type { MailContent } from '../../../shared/digest/content.ts';
import { BROKE_OFF_TIMES, DIED } from '../../../shared/model/mail.ts';
import { type EpochMs, MS_PER_HOUR, MS_PER_MINUTE, NEVER } from '../../../shared/model/time.ts';
import { forEachAtOnce } from '../at-once.ts';
import { type Backoff, waitAfter } from '../backoff.ts';
import type { Log } from '../ports/log.ts';
import type { SendResult } from '../ports/mail.ts';
import type { Queue, QueueName } from '../ports/queue.ts';
import { AlreadyExists, type Json, type Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import {
  mailDocument,
  mailId,
  mailOfDocument,
  newMail,
  type OutboxDocument,
  type OutboxRequest,
} from './mail-document.ts';

export interface OutboxDeps {
  store: Store;
  queue: Queue;
  log: Log;
}

/**
 * What came of handing it over: nobody is to get it any more; its service takes none before a moment, so that
 * nothing was tried; or what the server said. `content`: what it was handed, where that was made anew.
 */
export type Delivery =
  | { is: 'unwanted' }
  | { is: 'postponed'; until: EpochMs }
  | { is: 'tried'; result: SendResult; content?: MailContent };

export interface SendDeps extends OutboxDeps {
  deliver: (kept: OutboxDocument, id: string, now: EpochMs) => Promise<Delivery>;
}

const BACKOFF: Backoff = { firstWaitMs: MS_PER_MINUTE, longestWaitMs: MS_PER_HOUR };
/** Tried for about two days before it is given up. */
const TRIES = 54;
/**
 * A sender that has not reported back for so long is taken for dead. A mailer gives up long before (smtp.ts).
 */
const LEASE_MS = 300_000;
const SWEPT_AT_ONCE = 200;

/**
 * Keeps a mail and asks for its sending at `dueAt`, by its name; absent: now. The same window twice is one
 * mail (design §7, Mail).
 */
export async function queueMail(
  deps: OutboxDeps,
  mail: OutboxRequest,
  now: EpochMs,
  dueAt: (id: string) => EpochMs = () => now,
): Promise<void> {
  const id = mailId(mail.workspace, mail.to, mail.kind, mail.window);
  const at = dueAt(id);
  try {
    await deps.store.transact(async (tx) => tx.create(paths.mail(id), mailDocument(newMail(mail, now, at))));
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
  // Asked for even where the mail was there: whoever kept it may have died before asking.
  await askForSending(deps, id, at, 0);
}

/** A service that hangs holds up no mail: messages have a queue of their own. */
const queueOf = (id: string): QueueName => (id.startsWith('group-') ? 'sendGroup' : 'sendMail');

/** A name for each try: a queue that remembers the last one must not swallow the next. */
export async function askForSending(
  { queue }: Pick<OutboxDeps, 'queue'>,
  id: string,
  at: EpochMs,
  attempts: number,
): Promise<void> {
  await queue.enqueue({
    queue: queueOf(id),
    name: `${id}-${attempts}-${at}`,
    payload: { mail: id },
    notBefore: at,
  });
}

/**
 * Sends a mail or a message if it is due: lease, hand over, record (design §7, Mail). Throws nothing for a
 * server that is down: the mail waits for its next try.
 */
export async function sendMail(deps: SendDeps, id: string, now: EpochMs): Promise<void> {
  const leased = await lease(deps.store, id, now);
  if (!leased) return;
  const { attempts } = leased;
  const delivery = await deps.deliver(leased, id, now);
  if (delivery.is === 'unwanted')
    return settle(deps.store, id, attempts, ended('dropped', 'nobody is to get it any more'));
  if (delivery.is === 'postponed') {
    const postponed = (leased.postponed ?? 0) + 1;
    await settle(deps.store, id, attempts, {
      state: 'pending',
      dueAt: delivery.until,
      reason: '',
      postponed,
    });
    return askForSending(deps, id, delivery.until, attempts);
  }
  const { result, content } = delivery;
  // The next try says the same: the server may have this one.
  const said = content === undefined ? {} : { content: content as unknown as Json };
  if (result.ok) return settle(deps.store, id, attempts, { ...ended('sent', ''), ...said });
  const { reason, permanent, answer = '', waitMs = 0 } = result;
  const unknown = (leased.unknown ?? 0) + (result.isUnknown ? 1 : 0);
  deps.log('WARNING', 'mail-not-sent', { mail: id, reason, attempts, permanent });
  const tries = triesOf(leased);
  const isOver = permanent || tries >= TRIES || unknown >= BROKE_OFF_TIMES;
  if (isOver)
    return settle(deps.store, id, attempts, { ...failed(leased, reason, now), answer, unknown, ...said });
  const at = now + Math.max(waitMs, waitAfter(tries, BACKOFF));
  await settle(deps.store, id, attempts, { state: 'pending', dueAt: at, reason, answer, unknown, ...said });
  await askForSending(deps, id, at, attempts);
}

const triesOf = ({ attempts, postponed = 0 }: OutboxDocument): number => attempts - postponed;

/** The mail, now ours for the time of the lease; null where it is not due, done, or somebody else's. */
async function lease(store: Store, id: string, now: EpochMs): Promise<OutboxDocument | null> {
  return store.transact(async (tx) => {
    const document = await tx.get(paths.mail(id));
    if (!document) return null;
    const mail = mailOfDocument(document);
    if ((mail.state !== 'pending' && mail.state !== 'sending') || mail.dueAt > now) return null;
    // Its sender died before it could say anything: the server may have the mail.
    const died = mail.state === 'sending';
    const unknown = (mail.unknown ?? 0) + (died ? 1 : 0);
    if (triesOf(mail) >= TRIES || unknown >= BROKE_OFF_TIMES) {
      tx.set(paths.mail(id), { ...document, ...failed(mail, DIED, now) });
      return null;
    }
    const attempts = mail.attempts + 1;
    const leased: OutboxDocument = { ...mail, state: 'sending', dueAt: now + LEASE_MS, attempts, unknown };
    tx.set(paths.mail(id), mailDocument(leased));
    return leased;
  });
}

type Outcome = Pick<
  OutboxDocument,
  'state' | 'dueAt' | 'reason' | 'answer' | 'unknown' | 'postponed' | 'failedIn' | 'failedAt'
> & { content?: Json };

const ended = (state: 'sent' | 'dropped', reason: string): Outcome => ({
  state,
  dueAt: NEVER,
  reason,
});

/** Given up: its admins see it, and can send it again (unsent.ts). */
const failed = ({ workspace }: OutboxDocument, reason: string, now: EpochMs): Outcome => ({
  state: 'failed',
  dueAt: NEVER,
  reason,
  failedIn: workspace,
  failedAt: now,
});

/**
 * Records what came of try number `attempts`. A sender that outlived its lease may say that it was sent, and
 * nothing else.
 */
async function settle(store: Store, id: string, attempts: number, outcome: Outcome): Promise<void> {
  await store.transact(async (tx) => {
    const document = await tx.get(paths.mail(id));
    if (!document) return;
    const { state, attempts: latest } = mailOfDocument(document);
    const isOurs = state === 'sending' && latest === attempts;
    if (isOurs || (outcome.state === 'sent' && state !== 'sent'))
      tx.set(paths.mail(id), { ...document, ...outcome });
  });
}

/** Asks again for what a crash left behind: mails that are due and in nobody's hands. Gives their number. */
export async function sweepMails(deps: OutboxDeps, now: EpochMs): Promise<number> {
  const due = await deps.store.query({
    collection: paths.mails,
    orderBy: { field: 'dueAt', to: now },
    limit: SWEPT_AT_ONCE,
  });
  await forEachAtOnce(due, ({ path, data }) =>
    askForSending(deps, path.split('/')[1]!, now, mailOfDocument(data).attempts),
  );
  return due.length;
}
