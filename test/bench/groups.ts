// Takes a company of 500 people and 24 groups in six services with their limits; measures a Monday at 08:00.
// Never a network beyond this machine.

import { robotSeal } from '../../functions/src/groups/seal.ts';
import { addGroup } from '../../functions/src/groups/set-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { GROUP_NEWS, type GroupService, SERVICES } from '../../shared/groups/message.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { catchMessages, type RobotCatcher } from '../../workbench/src/local/robots/catcher.ts';
import { reported } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { GROUP_SECRET, publishBody, type Running, startRunning } from '../support/running.ts';
import type { Print } from './figures.ts';

const PEOPLE = 500;
/** Headquarters and 20 units lead the others: together 500 people. */
const OWNERS = PEOPLE - 21;
const GROUPS = 24;
const UNITS = 20;
const START = '2025-01-08T09:00:00+08:00';
const MONDAY = Date.parse('2025-01-13T08:00:00+08:00');

const addressOf: Record<GroupService, (name: string) => string> = {
  wecom: (name) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=robot-${name}`,
  feishu: (name) => `https://open.feishu.cn/open-apis/bot/v2/hook/robot-${name}`,
  dingtalk: (name) => `https://oapi.dingtalk.com/robot/send?access_token=robot${name}`,
  slack: (name) => `https://hooks.slack.com/services/T0000/B0000/robot${name}`,
  chat: (name) =>
    `https://chat.googleapis.com/v1/spaces/robot${name}/messages?key=key-of-chat&token=robot-${name}`,
  teams: (name) =>
    `https://bench.logic.azure.com/workflows/robot${name}/triggers/manual/paths/invoke?sig=signature${name}`,
};

/** Signed where the service can be. */
async function setUp({ store, workspace, backEnd, clock }: Running, chats: RobotCatcher): Promise<void> {
  const { standing } = (await readStanding(backEnd.deps, workspace, clock.now()))!;
  const ports = { seal: robotSeal(GROUP_SECRET), robots: chats.robots };
  for (let at = 0; at < GROUPS; at += 1) {
    const service = SERVICES[at % SERVICES.length]!;
    const address = addressOf[service](String(at).padStart(4, '0'));
    const secret = service === 'feishu' || service === 'dingtalk' ? `SEC-of-robot-${at}` : '';
    if (secret !== '') chats.setSecret(address, secret);
    const unitId = at < UNITS ? `U${at}` : 'HQ';
    const form = { unitId, language: 'zh' as const, gets: GROUP_NEWS, address, secret };
    const result = await addGroup(
      { store, ports, workspace, standing, by: 'hq@chain.example', now: clock.now() },
      form,
    );
    if (!result.ok) throw new Error(result.fault);
  }
}

/** One report of each unit's, far behind its plan: each group has something to hear. */
async function report({ backEnd, workspace, clock }: Running): Promise<void> {
  for (let at = 0; at < UNITS; at += 1)
    await submit(
      backEnd.deps,
      {
        workspace,
        email: `owner${at}@chain.example`,
        submission: {
          kind: 'snapshot',
          key: `a-report-of-the-bench-${at}`,
          date: '2025-01-10',
          reports: [{ ...reported(`O${at}-K0`, 1), blocker: '两位导购请病假 @all' }],
        },
      },
      clock.now(),
    );
}

/** groups_500: minutes until all are out, and what was lost, came twice, was too long or was refused. */
export async function benchGroups(print: Print): Promise<void> {
  let now = standingClock(Date.parse(START)).now;
  const chats = await catchMessages(() => now());
  const running = await startRunning(START, { robots: chats.robots });
  now = running.clock.now;
  const body = publishBody(workbookOf(companyOf(OWNERS, 1)));
  const published = await running.v1('POST', 'publish', { body });
  if (published.status !== 200) throw new Error(await published.text());
  await setUp(running, chats);
  await running.passTo('2025-01-10T10:00:00+08:00');
  await report(running);
  await running.passTo('2025-01-13T07:59:00+08:00');
  const before = chats.answers().length;
  await running.passTo('2025-01-13T10:00:00+08:00');
  const asked = chats.answers().slice(before);
  const taken = chats.messages().filter(({ at }) => at >= MONDAY);
  const robots = new Set(taken.map(({ service, robot }) => `${service} ${robot}`));
  const last = Math.max(...taken.map(({ at }) => at));
  const saying = (words: RegExp) => asked.filter(({ said }) => words.test(said)).length;
  const of = `of ${GROUPS} groups, ${PEOPLE} people`;
  print('groups_500', (last - MONDAY) / 60_000, `minutes until all are out, ${of}`, '< 15');
  print('groups_500_lost', GROUPS - robots.size, of, '0');
  print('groups_500_twice', taken.length - robots.size, of, '0');
  print('groups_500_oversize', saying(/40058|460101|9499|too large|larger than|invalid_blocks/i), of, '0');
  print('groups_500_refused', saying(/45009|11232|130101|rate_limited|EXHAUSTED|TooMany/), of, '0');
  await running.close();
  await chats.close();
}
