// Takes a message whose turn has come; calls the group's robot, and says what came of it. Pauses a robot that
// is gone and tells the admins, once. Never logs an address.

import type { GroupAnswer } from '../../../shared/groups/answer.ts';
import { asItStands, askedBy } from '../../../shared/groups/as-it-stands.ts';
import { mentionsOf } from '../../../shared/groups/mentions.ts';
import type { GroupMessage, Mention } from '../../../shared/groups/message.ts';
import { calmMoment, isBusyMinute } from '../../../shared/groups/moment.ts';
import { services } from '../../../shared/groups/services/table.ts';
import { robotRequest } from '../../../shared/groups/write.ts';
import { PAUSED, ROBOT } from '../../../shared/model/mail.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { MessageDocument } from '../outbox/mail-document.ts';
import type { Delivery } from '../outbox/outbox.ts';
import type { SendResult } from '../ports/mail.ts';
import type { RobotFailure, Robots } from '../ports/robots.ts';
import type { Store } from '../ports/store.ts';
import { readFacts } from '../usecases/standing/standing.ts';
import { type Group, openRobot, readGroup } from './group.ts';
import { countCall, silenceUntil } from './robot-limit.ts';
import type { Seal, SealedRobot } from './seal.ts';
import { hmacSign } from './sign.ts';

export interface RobotPorts {
  seal: Seal;
  robots: Robots;
}

interface GroupDelivery {
  store: Store;
  ports: () => RobotPorts;
  /** Pauses the robot, and tells the admins: once, however often it is called. */
  pause: (workspace: string, group: Group, code: string, now: EpochMs) => Promise<void>;
}

/** The seal was made under another secret of the deployment. */
const UNREADABLE = 'sealed under another secret';

/** Hands a message to its group's robot, where the group is still there. */
export const groupDelivery =
  ({ store, ports, pause }: GroupDelivery) =>
  async ({ workspace, to, content: kept }: MessageDocument, id: string, now: EpochMs): Promise<Delivery> => {
    if (kept.until !== null && now > kept.until) return { is: 'unwanted' };
    const group = await readGroup(store, workspace, to);
    if (!group) return { is: 'unwanted' };
    if (group.paused) {
      await pause(workspace, group, group.paused.code, now);
      return { is: 'tried', result: { ok: false, permanent: true, reason: PAUSED } };
    }
    const content = await stillAsked(store, workspace, kept, now);
    if (!content) return { is: 'unwanted' };
    if (isBusyMinute(now)) return { is: 'postponed', until: calmMoment(now, id) };
    const { seal, robots } = ports();
    const robot = openRobot(seal, workspace, group);
    if (!robot) return gone(UNREADABLE);
    const limit = { workspace, robot: seal.nameOf(robot), limits: services[group.service].limits };
    const until = await countCall(store, limit, now);
    if (until !== null) return { is: 'postponed', until };
    const mentions = await mentionsFor(store, workspace, content, now);
    const answer = await callRobot(robots, group, robot, { content, mentions }, now);
    if (answer.is === 'busy') await silenceUntil(store, limit, now + answer.waitMs);
    return answer.is === 'gone' ? gone(answer.code) : { is: 'tried', result: resultOf(answer) };

    async function gone(code: string): Promise<Delivery> {
      await pause(workspace, group!, code, now);
      return { is: 'tried', result: { ok: false, permanent: true, reason: `${ROBOT}${code}` } };
    }
  };

/** What it asks for is looked at again; a message that asks for nothing costs no read. */
async function stillAsked(
  store: Store,
  workspace: string,
  content: GroupMessage,
  now: EpochMs,
): Promise<GroupMessage | null> {
  if (askedBy(content).length === 0) return content;
  const facts = await readFacts({ store }, workspace, now);
  return facts ? asItStands(content, facts) : content;
}

/** Looked up when it goes out: what is kept names people by their addresses alone. */
async function mentionsFor(
  store: Store,
  workspace: string,
  content: GroupMessage,
  now: EpochMs,
): Promise<Mention[]> {
  if (content.calls.length === 0) return [];
  const facts = await readFacts({ store }, workspace, now);
  return facts ? mentionsOf(facts.plan, content, facts.asOf.day) : [];
}

/** What a robot says to a message, whatever it says it with. */
export async function callRobot(
  robots: Robots,
  { service }: Pick<Group, 'service'>,
  robot: SealedRobot,
  { content, mentions = [] }: { content: GroupMessage; mentions?: readonly Mention[] },
  now: EpochMs,
): Promise<GroupAnswer | (RobotFailure & { is: 'failed' })> {
  const request = robotRequest({ service, ...robot }, content, mentions, now, hmacSign);
  const reply = await robots.post(request);
  return 'failed' in reply ? { ...reply, is: 'failed' } : services[service].read(reply);
}

function resultOf(answer: Exclude<Awaited<ReturnType<typeof callRobot>>, { is: 'gone' }>): SendResult {
  if (answer.is === 'sent') return { ok: true };
  if (answer.is === 'failed') {
    const { failed, isUnknown } = answer;
    return { ok: false, permanent: failed === 'refused', isUnknown, reason: `${ROBOT}${failed}` };
  }
  const reason = `${ROBOT}${answer.code}`;
  if (answer.is === 'busy') return { ok: false, permanent: false, reason, waitMs: answer.waitMs };
  return { ok: false, permanent: answer.is === 'refused', reason };
}
