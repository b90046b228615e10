// Takes a plan that a step of the process changed; gives the documents of its revision, to be written with
// the step. Never a person's workbook: see publish.ts.

import type { Document, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { type Head, headDocument, nextHead, readHead, revisionDocument } from '../workspace/head.ts';
import { type PublishedPlan, planDocuments } from '../workspace/plan-documents.ts';

/**
 * The documents of the next revision, with the warnings that its sheet was published with; null where
 * somebody published since `head` was read. Reads: it has to be called before the transaction's first write.
 */
export async function revisedPlan(
  tx: Transaction,
  workspace: string,
  head: Head,
  published: PublishedPlan,
  by: { email: string; now: number; adoptions?: Head['adoptions']; ideas?: Head['ideas']; unseen: string[] },
): Promise<{ path: string; data: Document }[] | null> {
  const current = await readHead(tx, workspace);
  if (current?.revision !== head.revision || current.planId !== head.planId) return null;
  const revision = head.revision + 1;
  const { documents, ...pointer } = planDocuments(workspace, revision, published);
  const next = {
    ...nextHead(head, published.plan, pointer, {
      revision,
      email: by.email,
      spreadsheetId: head.spreadsheetId,
      now: by.now,
      unseen: [...head.unseen, ...by.unseen],
    }),
    adoptions: by.adoptions ?? head.adoptions,
    ideas: by.ideas ?? head.ideas ?? {},
  };
  return [
    ...documents,
    { path: paths.head(workspace), data: headDocument(next) },
    { path: paths.revision(workspace, revision), data: revisionDocument(next) },
  ];
}
