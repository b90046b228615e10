// Takes the plan and the revision whose people were welcomed last; gives who came since, and the welcome mail
// of each.
// Never welcomes a person twice: a mail has a name.
import type { LinkTo } from '../../../shared/digest/content.ts';
import { welcomeMail } from '../../../shared/digest/welcome.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Store } from '../ports/store.ts';
import { planOfRevision } from '../usecases/workspace/plan-documents.ts';
import type { DueMail } from './compose-due.ts';

/** The one window that a welcome has. */
const WINDOW = 'welcome';

/**
 * Whom nobody has welcomed. `welcomed`: 0 for nobody yet, null where it is not known, as in a workspace from
 * before there were welcomes.
 */
export async function newcomers(
  store: Store,
  workspace: string,
  { standing, welcomed, revision }: { standing: Standing; welcomed: number | null; revision: number },
): Promise<string[]> {
  if (welcomed === null || welcomed === revision) return [];
  const before = welcomed === 0 ? null : await planOfRevision(store, workspace, welcomed);
  if (welcomed > 0 && !before) return [];
  const known = new Set((before?.people ?? []).map(({ email }) => email));
  return standing.plan.people.map(({ email }) => email).filter((email) => !known.has(email));
}

/** The welcome of one of them; none where there is nothing to say to them. */
export function welcomeDue(standing: Standing, email: string, linkTo: LinkTo): DueMail[] {
  const content = welcomeMail(standing, email, linkTo);
  return content ? [{ to: email, window: WINDOW, content }] : [];
}
