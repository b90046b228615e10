// Takes notices that cannot wait; bundles them into one mail for each person and quarter of an hour. Never
// tells a person the same thing twice.

import { endOfDay } from '../../../shared/calendar/zones.ts';
import { MOST_ROWS } from '../../../shared/digest/clip.ts';
import type { LinkTo, MailRow } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { noticeMail } from '../../../shared/digest/other-mails.ts';
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Settings } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { forEachAtOnce } from '../at-once.ts';
import type { Document } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { BUNDLE_MS, bundleEnd } from './bundle-window.ts';
import { mailDocument, mailId, mailOfDocument, newMail } from './mail-document.ts';
import { askForSending, type OutboxDeps } from './outbox.ts';

/**
 * A bundle that is on its way takes nothing more: the next one does. Two are enough, the second has not
 * begun.
 */
const WINDOWS_TRIED = 2;

interface Bundling {
  workspace: string;
  standing: Standing;
  notices: readonly Notice[];
  linkTo: (email: string) => LinkTo;
  now: EpochMs;
}

const TOLD_KEPT_MS = 183 * 24 * 3_600_000;

/** So many notices of a person are kept in one transaction: far from what one may write. */
const NOTICES_AT_ONCE = 100;

/** Adds each notice to its reader's bundle; one that was told before is left out, for good. */
export async function bundleNotices(deps: OutboxDeps, bundling: Bundling): Promise<void> {
  const readers = groupBy(bundling.notices, ({ email }) => email);
  await forEachAtOnce(readers, async ([email, notices]) => {
    for (let at = 0; at < notices.length; at += NOTICES_AT_ONCE) {
      const kept = await keepNotices(deps, bundling, email, notices.slice(at, at + NOTICES_AT_ONCE));
      if (kept) await askForSending(deps, kept.id, kept.windowEnd, 0);
    }
  });
}

interface BundledMail {
  id: string;
  windowEnd: EpochMs;
}

/**
 * One transaction for a person: that they were told, and the mail that tells it. Null where all was told
 * before and its mail is on its way, or nobody is there to be told.
 */
async function keepNotices(
  { store }: OutboxDeps,
  { workspace, standing, linkTo, now }: Bundling,
  email: string,
  notices: readonly Notice[],
): Promise<BundledMail | null> {
  const named = [...new Map(notices.map((notice) => [notice.id, notice])).values()];
  const toldPaths = named.map(({ id }) => paths.told(workspace, email, id));
  const windows = windowsFrom(now).map((windowEnd) => ({
    windowEnd,
    id: mailId(workspace, email, 'notice', String(windowEnd)),
  }));
  return store.transact(async (tx) => {
    const found = await tx.getAll([...toldPaths, ...windows.map(({ id }) => paths.mail(id))]);
    const documents = found.slice(toldPaths.length);
    const fresh = named.flatMap(({ row }, at) => (found[at] ? [] : [{ row, path: toldPaths[at]! }]));
    const index = documents.findIndex((document) => !document || isOpen(document));
    const window = windows[index];
    // Told, but perhaps by one who died before asking for the mail: asking again is free.
    if (fresh.length === 0) return window && documents[index] ? window : null;
    if (!window)
      throw new Error(
        'no bundle takes the notice: the clocks of two machines differ by a quarter of an hour',
      );
    const { rows, more } = linesOf(
      documents[index] ?? null,
      fresh.map(({ row }) => row),
    );
    const content = noticeMail(standing, email, rows, linkTo(email), more);
    if (!content) return null;
    const mail = newMail(
      { workspace, to: email, kind: 'notice', window: String(window.windowEnd), content },
      now,
      window.windowEnd,
    );
    const expiresAt = forgottenAt(standing.plan.settings, now);
    for (const { path } of fresh) tx.create(path, { to: email, at: now, expiresAt });
    tx.set(paths.mail(window.id), mailDocument(mail));
    return window;
  });
}

/** Half a year after the cycle's end at the earliest: nothing of it is told by then. */
const forgottenAt = ({ cycleEnd, timeZone }: Settings, now: EpochMs): EpochMs =>
  Math.max(endOfDay(cycleEnd, timeZone), now) + TOLD_KEPT_MS;

function windowsFrom(now: EpochMs): EpochMs[] {
  const first = bundleEnd(now);
  return Array.from({ length: WINDOWS_TRIED }, (_, index) => first + index * BUNDLE_MS);
}

/** A bundle that no sender has touched: one that was tried may have been accepted. */
function isOpen(document: Document): boolean {
  const { state, attempts } = mailOfDocument(document);
  return state === 'pending' && attempts === 0;
}

/** The bundle's lines with the new ones; what does not fit is counted. */
function linesOf(document: Document | null, added: readonly MailRow[]): { rows: MailRow[]; more: number } {
  const sections = document ? mailOfDocument(document).content.sections : [];
  const rows = [...sections.flatMap((section) => section.rows), ...added];
  const more = sections.reduce((sum, section) => sum + (section.more ?? 0), 0);
  return { rows: rows.slice(0, MOST_ROWS), more: more + Math.max(0, rows.length - MOST_ROWS) };
}
