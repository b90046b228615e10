// What is kept of a unit's group, and how it is read. Never the robot's address in clear.
import type { GroupNews, GroupService } from '../../../shared/groups/message.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Document, Json, Store, StoreReader } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import type { Seal, SealedRobot } from './seal.ts';

export interface Group {
  id: string;
  unitId: string;
  service: GroupService;
  language: Language;
  gets: GroupNews[];
  /** Address and secret of the robot (seal.ts). */
  sealed: string;
  /** By whom and when the robot was given. */
  madeBy: string;
  madeAt: EpochMs;
  /** Since when its robot is not called any more, and the service's code; null while it is. */
  paused: { at: EpochMs; code: string } | null;
}

/** A company has no more. */
export const MOST_GROUPS = 200;

const placeOf = (workspace: string, id: string): string => `${workspace}/${id}`;

/** Opens again for this workspace and group alone, so an ID is given before. */
export const sealRobot = (seal: Seal, workspace: string, id: string, robot: SealedRobot): string =>
  seal.close(robot, placeOf(workspace, id));

/**
 * Null where it was sealed under another secret or for another group, or was touched: an admin gives it anew.
 */
export const openRobot = (seal: Seal, workspace: string, { id, sealed }: Group): SealedRobot | null =>
  seal.open(sealed, placeOf(workspace, id));

/** With its ID: a path spells some IDs another way (store/paths.ts). */
export const groupDocument = (group: Group): Document => ({ ...group, paused: group.paused as Json });

const groupOf = (path: string, data: Document): Group => ({
  // Those that were set up before the ID was kept have one that their path spells as it is.
  id: path.split('/').at(-1)!,
  ...(data as unknown as Omit<Group, 'id'>),
});

/** Null where there is none of that ID. */
export async function readGroup(reader: StoreReader, workspace: string, id: string): Promise<Group | null> {
  const path = paths.group(workspace, id);
  const document = await reader.get(path);
  return document && groupOf(path, document);
}

/** Every group of a workspace, in the order in which they were set up. */
export async function readGroups(store: Store, workspace: string): Promise<Group[]> {
  const found = await store.query({ collection: paths.groupsOf(workspace), limit: MOST_GROUPS });
  return found
    .map(({ path, data }) => groupOf(path, data))
    .sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}

/** Those whose robots are called. */
export const liveGroups = async (store: Store, workspace: string): Promise<Group[]> =>
  (await readGroups(store, workspace)).filter(({ paused }) => paused === null);
