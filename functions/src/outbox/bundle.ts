// Takes notices that cannot wait; bundles them into one mail for each person and quarter of an hour. Never
// tells a person the same thing twice.
import { MOST_ROWS } from '../../../shared/digest/clip.ts';
import type { LinkTo, MailContent, MailRow } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { noticeMail } from '../../../shared/digest/other-mails.ts';
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { forEachAtOnce } from '../at-once.ts';
import type { MailDocument } from './mail-document.ts';
import { askForSending, type OutboxDeps } from './outbox.ts';
import { keepInWindow } from './window.ts';

interface BundleRequest {
  workspace: string;
  standing: Standing;
  notices: readonly Notice[];
  linkTo: (email: string) => LinkTo;
  now: EpochMs;
}

/** So many notices of a person are kept in one transaction: far from what one may write. */
const NOTICES_AT_ONCE = 100;

/** Adds each notice to its reader's bundle; one that was told before is left out, for good. */
export async function bundleNotices(deps: OutboxDeps, bundling: BundleRequest): Promise<void> {
  const { workspace, standing, linkTo, now } = bundling;
  const readers = groupBy(bundling.notices, ({ email }) => email);
  await forEachAtOnce(readers, async ([email, notices]) => {
    for (let at = 0; at < notices.length; at += NOTICES_AT_ONCE) {
      const entries = notices.slice(at, at + NOTICES_AT_ONCE).map(({ id, row }) => ({ id, entry: row }));
      const kept = await keepInWindow<MailDocument, MailRow>(
        deps.store,
        {
          workspace,
          to: email,
          kind: 'notice',
          settings: standing.plan.settings,
          now,
          contentWith: (before, fresh) => {
            const { rows, more } = linesOf(before, fresh);
            return noticeMail(standing, email, rows, linkTo(email), more);
          },
        },
        entries,
      );
      if (kept) await askForSending(deps, kept.id, kept.dueAt, 0);
    }
  });
}

/** The bundle's lines with the new ones; what does not fit is counted. */
function linesOf(content: MailContent | null, added: readonly MailRow[]): { rows: MailRow[]; more: number } {
  const sections = content?.sections ?? [];
  const rows = [...sections.flatMap((section) => section.rows), ...added];
  const more = sections.reduce((sum, section) => sum + (section.more ?? 0), 0);
  return { rows: rows.slice(0, MOST_ROWS), more: more + Math.max(0, rows.length - MOST_ROWS) };
}
