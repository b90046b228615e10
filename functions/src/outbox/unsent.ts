// Takes a workspace; gives the mails that were given up, and sends them again when an admin asks. Never those
// of another workspace.
import type { UnsentMail } from '../../../shared/model/mail.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { forEachAtOnce } from '../at-once.ts';
import type { Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { mailDocument, mailOfDocument, type OutboxDocument } from './mail-document.ts';
import { askForSending, type OutboxDeps } from './outbox.ts';

/** More are not listed: by then it is the mail server that has to be looked at. */
const MOST_READ = 1000;

/** The mails that were given up, the last first. One query over one field. */
export async function unsentMails(store: Store, workspace: string, now: EpochMs): Promise<UnsentMail[]> {
  const found = await store.query({
    collection: paths.mails,
    where: [{ field: 'failedIn', equals: workspace }],
    limit: MOST_READ,
  });
  return found
    .map(({ path, data }) => unsentOf(path.split('/')[1]!, mailOfDocument(data), now))
    .sort((a, b) => b.failedAt - a.failedAt || (a.id < b.id ? -1 : 1));
}

const unsentOf = (id: string, mail: OutboxDocument, now: EpochMs): UnsentMail => ({
  id,
  to: mail.kind === 'group' ? mail.content.unit : mail.to,
  kind: mail.kind,
  subject: mail.kind === 'group' ? mail.content.title : mail.content.subject,
  failedAt: mail.failedAt ?? mail.queuedAt,
  canBeSent: mail.content.until === null || now <= mail.content.until,
  reason: mail.reason,
  answer: mail.answer ?? '',
  brokeOff: mail.unknown ?? 0,
});

/**
 * Begins anew with each of these mails that was given up in this workspace; gives how many that were. Pressed
 * twice it is one mail: the second finds it on its way.
 */
export async function sendAgain(
  deps: OutboxDeps,
  workspace: string,
  ids: readonly string[],
  now: EpochMs,
): Promise<number> {
  let begun = 0;
  await forEachAtOnce(ids, async (id) => {
    const isBegun = await beginAnew(deps.store, workspace, id, now);
    if (!isBegun) return;
    begun += 1;
    await askForSending(deps, id, now, 0);
  });
  return begun;
}

async function beginAnew(store: Store, workspace: string, id: string, now: EpochMs): Promise<boolean> {
  return store.transact(async (tx) => {
    const document = await tx.get(paths.mail(id));
    if (!document) return false;
    const { failedIn, failedAt: _, ...mail } = mailOfDocument(document);
    if (failedIn !== workspace || mail.state !== 'failed') return false;
    const again = { state: 'pending', dueAt: now, attempts: 0, unknown: 0, reason: '', answer: '' } as const;
    tx.set(paths.mail(id), mailDocument({ ...mail, ...again }));
    return true;
  });
}
