// Takes a group whose robot is gone; pauses it and tells the admins. Never twice: the notice has a name.
import type { LinkTo } from '../../../shared/digest/content.ts';
import { plainRow, readerOf } from '../../../shared/digest/reader.ts';
import { robotGone } from '../../../shared/groups/robot-gone.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { bundleNotices } from '../outbox/bundle.ts';
import type { OutboxDeps } from '../outbox/outbox.ts';
import { paths } from '../store/paths.ts';
import { readStanding } from '../usecases/standing/standing.ts';
import { adminsAt } from '../usecases/workspace/head.ts';
import { type Group, groupDocument, readGroup } from './group.ts';

interface PauseDeps extends OutboxDeps {
  linksFor: (workspace: string, now: EpochMs) => (email: string) => LinkTo;
  baseUrl: string;
}

/**
 * Pauses the group as it stood when its robot was called, and tells the admins once (design §7, Groups): one
 * that was given a new robot meanwhile goes on.
 */
export async function pauseGroup(
  deps: PauseDeps,
  workspace: string,
  { id, sealed }: Group,
  code: string,
  now: EpochMs,
): Promise<void> {
  const paused = await deps.store.transact(async (tx) => {
    const group = await readGroup(tx, workspace, id);
    if (!group || group.sealed !== sealed) return null;
    if (group.paused) return group;
    const stopped = { ...group, paused: { at: now, code } };
    tx.set(paths.group(workspace, id), groupDocument(stopped));
    return stopped;
  });
  if (!paused) return;
  deps.log('WARNING', 'group-paused', {
    workspace,
    group: id,
    service: paused.service,
    code: code.slice(0, 40),
  });
  await tellAdmins(deps, workspace, paused, now);
}

async function tellAdmins(deps: PauseDeps, workspace: string, group: Group, now: EpochMs): Promise<void> {
  const read = await readStanding(deps, workspace, now);
  if (!read) return;
  const { standing, head } = read;
  const linkTo = deps.linksFor(workspace, now);
  const unit = planIndex(standing.plan).units.get(group.unitId)?.name ?? group.unitId;
  const notices = adminsAt(head, now).flatMap((email) => {
    const reader = readerOf(standing, email, linkTo(email));
    if (!reader || !group.paused) return [];
    const { title, text, label } = robotGone(reader.language, { unit, service: group.service });
    const row = plainRow(title, text, { label, url: `${deps.baseUrl}/board/groups?w=${workspace}` });
    return [{ id: `group-paused~${group.id}~${group.paused.at}`, email, row }];
  });
  await bundleNotices(deps, { workspace, standing, notices, linkTo, now });
}
