// Takes the person whom a program reports for; says whether People has them today. Never what they may
// report.
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Deps } from '../deps.ts';
import { type Refused, refuse } from '../refuse.ts';
import { entrant } from '../workspace/entrant.ts';
import { readHead } from '../workspace/head.ts';
import { readPlan } from '../workspace/plan-documents.ts';

/** Why nobody can report for `email`; null where People has them. */
export async function unknownReporter(
  { store }: Pick<Deps, 'store'>,
  workspace: string,
  email: string,
  now: EpochMs,
): Promise<Refused | null> {
  const head = await readHead(store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const { plan } = await readPlan(store, workspace, head);
  return entrant(head, plan, email, now)?.person ? null : refuse('not-in-people', head.settings.language);
}
