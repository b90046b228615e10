// A published company whose units have groups, and stand-ins of all six services. Never a real service.
import { dayAt } from '../../shared/calendar/zones.ts';
import { GROUP_NEWS, type GroupService } from '../../shared/groups/message.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { catchMessages, type RobotCatcher } from '../../workbench/src/local/robots/catcher.ts';
import { reported } from '../support/backend.ts';
import { bookWith, HQ, KEY, publishBody, type Running, startRunning } from '../support/running.ts';
import { STORES } from '../support/store/stores.ts';
import { ADDRESSES } from './messages.ts';

export const GROUPS = '/board/groups';

export interface GroupCompany {
  running: Running;
  chats: RobotCatcher;
  /** Does a thing on the page of groups, as headquarters. */
  post(form: [string, string][]): Promise<Response>;
  /** Sets a unit's group up. */
  add(
    unit: string,
    service: GroupService,
    more?: { secret?: string; gets?: readonly string[]; address?: string },
  ): Promise<Response>;
  /** A report of a value on the day that is now, by whoever owns it. */
  report(keyResultId: string, value: number, email: string): Promise<void>;
  /** The texts of what arrived at a service, whole. */
  arrived(service?: GroupService): string[];
  close(): Promise<void>;
}

/** `patienceMs`: of the back end with a service; the usual one is never over, however busy the machine is. */
export async function groupCompany(
  moment: string,
  { patienceMs = 60_000 }: { patienceMs?: number } = {},
): Promise<GroupCompany> {
  const early = standingClock(Date.parse(moment));
  let now = early.now;
  const chats = await catchMessages(() => now(), { patienceMs });
  const running = await startRunning(moment, { robots: chats.robots, store: await STORES[0]![1]() });
  now = running.clock.now;
  const published = await running.v1('POST', 'publish', { body: publishBody(bookWith()) });
  if (published.status !== 200) throw new Error(await published.text());
  const post = async (form: [string, string][]) =>
    running.page(GROUPS, { cookie: await running.session(HQ), form });
  return {
    running,
    chats,
    post,
    add: (unit, service, { secret = '', gets = GROUP_NEWS, address = ADDRESSES[service] } = {}) => {
      if (secret !== '') chats.setSecret(address, secret);
      return post([
        ['do', 'add'],
        ['unit', unit],
        ['address', address],
        ['secret', secret],
        ['language', 'en'],
        ...gets.map((each): [string, string] => ['gets', each]),
      ]);
    },
    report: reporterOf(running),
    arrived: (service) =>
      chats
        .messages()
        .filter((each) => service === undefined || each.service === service)
        .map(({ body }) => JSON.stringify(body)),
    close: async () => {
      await running.close();
      await chats.close();
    },
  };
}

/** Each report comes under a key of its own. */
function reporterOf(running: Running): GroupCompany['report'] {
  let keys = 0;
  return async (keyResultId, value, email) => {
    keys += 1;
    const body = {
      kind: 'snapshot',
      key: `a-report-of-a-group-${keys}`,
      date: dayAt(running.clock.now(), 'Asia/Shanghai'),
      reports: [{ ...reported(keyResultId, value), blocker: 'two guides are ill @all' }],
    };
    const reply = await running.v1('POST', 'submissions', { email, key: KEY, body });
    if (reply.status !== 200) throw new Error(await reply.text());
  };
}
