// Takes a workspace that is published and the stand-ins; gives its first units a group each, in every service
// in turn, so that what groups get can be seen. Never a real robot's address.
import type { addGroup, SetUp } from '../../../../functions/src/groups/set-up.ts';
import { GROUP_NEWS, type GroupService, SERVICES } from '../../../../shared/groups/message.ts';
import type { Unit } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { RobotCatcher } from './catcher.ts';

/** More than a demonstration needs says nothing new. */
const MOST = 24;

/** An address of the service that only a stand-in answers. */
const ADDRESSES: Record<GroupService, (at: string) => string> = {
  wecom: (at) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example-robot-${at}`,
  feishu: (at) => `https://open.feishu.cn/open-apis/bot/v2/hook/example-robot-${at}`,
  dingtalk: (at) => `https://oapi.dingtalk.com/robot/send?access_token=examplerobot${at}`,
  slack: (at) => `https://hooks.slack.com/services/T000000/B000000/examplerobot${at}`,
  chat: (at) =>
    `https://chat.googleapis.com/v1/spaces/example${at}/messages?key=example-key&token=example-${at}`,
  teams: (at) =>
    `https://example.logic.azure.com/workflows/examplerobot${at}/triggers/manual/paths/invoke?sig=signature${at}`,
};
const SIGNED: readonly GroupService[] = ['feishu', 'dingtalk'];

interface ExampleGroups extends Omit<SetUp, 'newId'> {
  /** Of the same build as the back end. */
  add: typeof addGroup;
  chats: RobotCatcher;
}

/** Which unit a robot of the example belongs to, by what names it in its address. */
export type UnitOfRobot = (robot: string) => string | null;

const unitsOf = ({ plan }: Standing): Unit[] => plan.units.slice(0, MOST);
const numbered = (at: number): string => String(at + 1).padStart(3, '0');

/** At most 24 units. Once for a workspace: the groups have fixed IDs. Throws where one cannot be set up. */
export async function setUpExampleGroups(groups: ExampleGroups): Promise<void> {
  const { add, chats, standing } = groups;
  for (const [at, unit] of unitsOf(standing).entries()) {
    const service = SERVICES[at % SERVICES.length]!;
    const address = ADDRESSES[service](numbered(at));
    const secret = SIGNED.includes(service) ? `SEC-example-${numbered(at)}` : '';
    if (secret !== '') chats.setSecret(address, secret);
    const { language } = standing.plan.settings;
    const form = { unitId: unit.id, language, gets: GROUP_NEWS, address, secret };
    const result = await add({ ...groups, newId: () => `example-${numbered(at)}` }, form);
    if (!result.ok) throw new Error(`the group of ${unit.id}: ${result.fault}`);
  }
}

/** The unit's ID; null for a robot that somebody set up by hand. */
export const unitOfRobot =
  (standing: Pick<Standing, 'plan'>): UnitOfRobot =>
  (robot) => {
    const at = /example(?:-robot-|robot)?(\d{3})/.exec(robot)?.[1];
    return at === undefined ? null : (standing.plan.units[Number(at) - 1]?.id ?? null);
  };
