// Takes notices that cannot wait; bundles them into one mail for each person and quarter of an hour. Never tells a person the same thing twice.

import type { LinkTo } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/notices.ts';
import { noticeMail } from '../../../shared/digest/other-mails.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { paths } from '../store/paths.ts';
import { askForSending, mailDocument, mailId, mailOfDocument, newMail, type OutboxDeps } from './outbox.ts';

const BUNDLE_MS = 15 * 60_000;

interface Bundling {
  workspace: string;
  standing: Standing;
  notices: readonly Notice[];
  linkTo: (email: string) => LinkTo;
  now: EpochMs;
}

/** Adds each notice to its reader's bundle; one that was told before is left out, for good. */
export async function bundleNotices(
  deps: OutboxDeps,
  { workspace, standing, notices, linkTo, now }: Bundling,
): Promise<void> {
  const windowEnd = (Math.floor(now / BUNDLE_MS) + 1) * BUNDLE_MS;
  for (const notice of notices) {
    const id = mailId(workspace, notice.email, 'notice', String(windowEnd));
    const toldPath = paths.told(workspace, `${notice.email} ${notice.id}`);
    const isNew = await deps.store.transact(async (tx) => {
      const [told, document] = await tx.getAll([toldPath, paths.mail(id)]);
      if (told) return false;
      const before = document
        ? mailOfDocument(document).content.sections.flatMap((section) => section.rows)
        : [];
      const content = noticeMail(standing, notice.email, [...before, notice.row], linkTo(notice.email));
      if (!content) return false;
      tx.create(toldPath, { at: now });
      tx.set(
        paths.mail(id),
        mailDocument(
          newMail(
            { workspace, to: notice.email, kind: 'notice', window: String(windowEnd), content },
            now,
            windowEnd,
          ),
        ),
      );
      return true;
    });
    if (isNew) await askForSending(deps, id, windowEnd, 0);
  }
}
