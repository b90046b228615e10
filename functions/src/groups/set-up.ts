// Takes what an admin set up; keeps a unit's group, changes it, takes it away, or tries its robot out. Gives
// faults as values. Never gives an address back.

import { type AddressFault, robotAddress } from '../../../shared/groups/address.ts';
import type { GroupAnswer } from '../../../shared/groups/answer.ts';
import type { GroupNews, GroupService } from '../../../shared/groups/message.ts';
import { greetingMessage } from '../../../shared/groups/news/greeting.ts';
import { services } from '../../../shared/groups/services/table.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { newKey } from '../new-key.ts';
import type { Store, Transaction } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { noteAccess } from '../usecases/access/access-log.ts';
import { headDocument, readHead } from '../usecases/workspace/head.ts';
import { callRobot, type RobotPorts } from './deliver.ts';
import {
  type Group,
  groupDocument,
  MOST_GROUPS,
  openRobot,
  readGroup,
  readGroups,
  sealRobot,
} from './group.ts';
import { parseUrl } from './parse-url.ts';
import { groupOf } from './queue-messages.ts';
import { countCall, silenceUntil } from './robot-limit.ts';

export type GroupFault = AddressFault | 'no-unit' | 'nothing-chosen' | 'too-many' | 'bad-secret' | 'gone';

export interface GroupForm {
  unitId: string;
  language: Language;
  gets: readonly GroupNews[];
  /** As typed; '' leaves a group's robot as it is. */
  address: string;
  secret: string;
}

export interface SetUp {
  store: Store;
  ports: RobotPorts;
  workspace: string;
  standing: Standing;
  /** The admin who does it. */
  by: string;
  now: EpochMs;
  /** Absent: random. */
  newId?: () => string;
}

export type SetUpResult = { ok: true; id: string } | { ok: false; fault: GroupFault };

const SECRET = /^[\x21-\x7e]{0,200}$/;

interface NewRobot {
  service: GroupService;
  url: string;
  secret: string;
}

/** The robot that was typed; null where a group keeps the one that it has. */
function robotIn({ address, secret }: GroupForm): NewRobot | null | GroupFault {
  if (address.trim() === '') return null;
  const read = robotAddress(address, parseUrl);
  if (!read.ok) return read.fault;
  const own = secret.trim();
  if (!SECRET.test(own)) return 'bad-secret';
  return { service: read.service, url: read.url, secret: services[read.service].hasSecret ? own : '' };
}

const faultOf = ({ standing }: SetUp, { unitId, gets }: GroupForm): GroupFault | null => {
  if (!planIndex(standing.plan).units.has(unitId)) return 'no-unit';
  return gets.length === 0 ? 'nothing-chosen' : null;
};

/** A new group. A unit may have several. */
export async function addGroup(setUp: SetUp, form: GroupForm): Promise<SetUpResult> {
  const robot = robotIn(form);
  const fault = faultOf(setUp, form) ?? (robot === null ? 'not-an-address' : null);
  if (fault !== null || robot === null || typeof robot === 'string')
    return { ok: false, fault: fault ?? (robot as GroupFault) };
  const { store, workspace } = setUp;
  if ((await readGroups(store, workspace)).length >= MOST_GROUPS) return { ok: false, fault: 'too-many' };
  const id = setUp.newId?.() ?? newKey().slice(0, 16);
  const group = withRobot(setUp, { ...emptyGroup(id, setUp), ...chosen(form) }, robot);
  await store.transact(async (tx) => {
    const head = await readHead(tx, workspace);
    tx.create(paths.group(workspace, id), groupDocument(group));
    // From now on the schedule and the roll-up look for groups.
    if (head && !head.hasGroups) tx.set(paths.head(workspace), headDocument({ ...head, hasGroups: true }));
    note(tx, setUp, group, '+');
  });
  return { ok: true, id };
}

/** Another unit, language or choice; a new robot ends a pause. */
export async function changeGroup(setUp: SetUp, id: string, form: GroupForm): Promise<SetUpResult> {
  const robot = robotIn(form);
  const fault = faultOf(setUp, form) ?? (typeof robot === 'string' ? robot : null);
  if (fault !== null || typeof robot === 'string') return { ok: false, fault: fault ?? 'gone' };
  const { store, workspace } = setUp;
  return store.transact<SetUpResult>(async (tx) => {
    const before = await readGroup(tx, workspace, id);
    if (!before) return { ok: false, fault: 'gone' };
    const changed = { ...before, ...chosen(form) };
    const group = robot ? withRobot(setUp, changed, robot) : changed;
    tx.set(paths.group(workspace, id), groupDocument(group));
    note(tx, setUp, group, '');
    return { ok: true, id };
  });
}

/** Its messages that wait are not sent any more. */
export async function removeGroup(setUp: SetUp, id: string): Promise<SetUpResult> {
  const { store, workspace } = setUp;
  return store.transact<SetUpResult>(async (tx) => {
    const group = await readGroup(tx, workspace, id);
    if (!group) return { ok: false, fault: 'gone' };
    tx.delete(paths.group(workspace, id));
    note(tx, setUp, group, '−');
    return { ok: true, id };
  });
}

export type TestResult =
  | { is: GroupAnswer['is'] | 'timeout' | 'unreachable' | 'unreadable' | 'waits'; code: string }
  | { is: 'none'; code: '' };

/** A greeting, at once; a robot that takes it is paused no more. */
export async function testGroup(
  setUp: SetUp,
  id: string,
  linkTo: Parameters<typeof groupOf>[2],
): Promise<TestResult> {
  const { store, ports, workspace, standing, now } = setUp;
  const group = await readGroup(store, workspace, id);
  const of = group && groupOf(standing, group, linkTo);
  if (!group || !of) return { is: 'none', code: '' };
  const robot = openRobot(ports.seal, workspace, group);
  if (!robot) return { is: 'unreadable', code: '' };
  const limit = { workspace, robot: ports.seal.nameOf(robot), limits: services[group.service].limits };
  if ((await countCall(store, limit, now)) !== null) return { is: 'waits', code: '' };
  const answer = await callRobot(ports.robots, group, robot, { content: greetingMessage(standing, of) }, now);
  if (answer.is === 'failed')
    return { is: answer.failed === 'refused' ? 'unreachable' : answer.failed, code: '' };
  if (answer.is === 'busy') await silenceUntil(store, limit, now + answer.waitMs);
  if (answer.is === 'sent' && group.paused) await resume(setUp, group);
  return { is: answer.is, code: 'code' in answer ? answer.code : '' };
}

async function resume({ store, workspace }: SetUp, { id, sealed }: Group): Promise<void> {
  await store.transact(async (tx) => {
    const group = await readGroup(tx, workspace, id);
    if (group?.sealed === sealed)
      tx.set(paths.group(workspace, id), groupDocument({ ...group, paused: null }));
  });
}

const chosen = ({ unitId, language, gets }: GroupForm) => ({ unitId, language, gets: [...gets] });

const emptyGroup = (id: string, { by, now }: SetUp): Omit<Group, 'unitId' | 'language' | 'gets'> => ({
  id,
  service: 'wecom',
  sealed: '',
  madeBy: by,
  madeAt: now,
  paused: null,
});

function withRobot({ ports, workspace, by, now }: SetUp, group: Group, robot: NewRobot): Group {
  const { service, url, secret } = robot;
  const sealed = sealRobot(ports.seal, workspace, group.id, { url, secret });
  return { ...group, service, sealed, paused: null, madeBy: by, madeAt: now };
}

/** Who did what to which unit's group; never the address. */
function note(tx: Transaction, { workspace, by, now }: SetUp, group: Group, sign: '+' | '−' | ''): void {
  const detail = `${sign} ${group.service}`.trim();
  noteAccess(tx, workspace, { at: now, by, kind: 'changed-group', about: group.unitId, detail });
}
