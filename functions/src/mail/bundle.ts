// Takes notices that cannot wait; bundles them into one mail for each person and quarter of an hour. Never tells a person the same thing twice.

import { MOST_ROWS } from '../../../shared/digest/clip.ts';
import type { LinkTo, MailRow } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { noticeMail } from '../../../shared/digest/other-mails.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { paths } from '../store/paths.ts';
import type { Document } from '../store/port.ts';
import { mailDocument, mailId, mailOfDocument, newMail } from './mail-document.ts';
import { askForSending, type OutboxDeps } from './outbox.ts';

const BUNDLE_MS = 15 * 60_000;
/** A bundle that is on its way takes nothing more: the next one does. Two are enough, the second has not begun. */
const WINDOWS_TRIED = 2;

interface Bundling {
  workspace: string;
  standing: Standing;
  notices: readonly Notice[];
  linkTo: (email: string) => LinkTo;
  now: EpochMs;
}

/** Adds each notice to its reader's bundle; one that was told before is left out, for good. */
export async function bundleNotices(deps: OutboxDeps, bundling: Bundling): Promise<void> {
  for (const notice of bundling.notices) {
    const kept = await keepNotice(deps, bundling, notice);
    if (kept) await askForSending(deps, kept.id, kept.windowEnd, 0);
  }
}

interface Kept {
  id: string;
  windowEnd: EpochMs;
}

/** One transaction: that it was told, and the mail that tells it. Null where it was told before and its mail is on its way, or nobody is there to be told. */
async function keepNotice(
  { store }: OutboxDeps,
  { workspace, standing, linkTo, now }: Bundling,
  { id: noticeId, email, row }: Notice,
): Promise<Kept | null> {
  const toldPath = paths.told(workspace, `${email} ${noticeId}`);
  const windows = windowsFrom(now).map((windowEnd) => ({
    windowEnd,
    id: mailId(workspace, email, 'notice', String(windowEnd)),
  }));
  return store.transact(async (tx) => {
    const [told, ...documents] = await tx.getAll([toldPath, ...windows.map(({ id }) => paths.mail(id))]);
    const index = documents.findIndex((document) => !document || isOpen(document));
    const window = windows[index];
    // Told, but perhaps by one who died before asking for the mail: asking again is free.
    if (told) return window && documents[index] ? window : null;
    if (!window)
      throw new Error(
        'no bundle takes the notice: the clocks of two machines differ by a quarter of an hour',
      );
    const { rows, more } = linesOf(documents[index] ?? null, row);
    const content = noticeMail(standing, email, rows, linkTo(email), more);
    if (!content) return null;
    const mail = newMail(
      { workspace, to: email, kind: 'notice', window: String(window.windowEnd), content },
      now,
      window.windowEnd,
    );
    tx.create(toldPath, { at: now });
    tx.set(paths.mail(window.id), mailDocument(mail));
    return window;
  });
}

function windowsFrom(now: EpochMs): EpochMs[] {
  const first = Math.floor(now / BUNDLE_MS) + 1;
  return Array.from({ length: WINDOWS_TRIED }, (_, index) => (first + index) * BUNDLE_MS);
}

/** A bundle that no sender has touched: one that was tried may have been accepted. */
function isOpen(document: Document): boolean {
  const { state, attempts } = mailOfDocument(document);
  return state === 'pending' && attempts === 0;
}

/** The bundle's lines with the new one; what does not fit is counted. */
function linesOf(document: Document | null, row: MailRow): { rows: MailRow[]; more: number } {
  const sections = document ? mailOfDocument(document).content.sections : [];
  const before = sections.flatMap((section) => section.rows);
  const more = sections.reduce((sum, section) => sum + (section.more ?? 0), 0);
  return before.length < MOST_ROWS ? { rows: [...before, row], more } : { rows: before, more: more + 1 };
}
