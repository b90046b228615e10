// Takes a store, a clock and the two catchers; gives the back end of one machine: a queue on that clock,
// mails by real SMTP into the inbox, messages to stand-ins. Never reaches beyond 127.0.0.1.
import type { BackEnd, BackEndHost } from '../../../functions/src/app.ts';
import type * as Local from '../../../functions/src/local.ts';
import type { Task } from '../../../functions/src/ports/queue.ts';
import { paths } from '../../../functions/src/store/paths.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { MailCatcher } from './mail-catcher.ts';
import type { RobotCatcher } from './robots/catcher.ts';
import { setUpExampleGroups } from './robots/example-groups.ts';
import { type LocalQueue, localQueue, type TaskMemory } from './task-queue.ts';

interface LocalHost extends Pick<BackEndHost, 'store' | 'clock' | 'log' | 'linkSecret' | 'oidc' | 'baseUrl'> {
  /** The back end's own functions, all of one build. */
  parts: Pick<
    typeof Local,
    'createBackEnd' | 'smtpMailer' | 'robotSeal' | 'addGroup' | 'readStanding' | 'workspaceIdOf'
  >;
  inbox: MailCatcher;
  chats: RobotCatcher;
  groupSecret: string;
  failed: (task: Task, error: unknown) => void;
  /** Where tasks outlive the process. */
  tasks?: TaskMemory;
}

export interface LocalBackEnd {
  backEnd: BackEnd;
  queue: LocalQueue;
  /** The moment for which the schedule has something next; null where it has nothing. */
  scheduledAt(): Promise<EpochMs | null>;
  /**
   * Gives the first units of what is published a group each, at stand-ins of the services; null, and nothing
   * is done, where groups are there or nothing is published.
   */
  setUpGroups(key: string, by: string): Promise<Standing | null>;
  /** With the store and the catchers. */
  close(): Promise<void>;
}

/** Nothing runs by itself: whoever moves the clock runs what is due in `queue`, and the tick. */
export function localBackEnd(host: LocalHost): LocalBackEnd {
  const { parts, store, inbox, chats, groupSecret } = host;
  const { clock, log, linkSecret, oidc, baseUrl } = host;
  const mailer = parts.smtpMailer({
    host: '127.0.0.1',
    port: inbox.port,
    secure: false,
    user: '',
    password: '',
    from: 'Attune <attune@localhost>',
  });
  const queue = localQueue((task) => backEnd.runTask(task), host.failed, host.tasks);
  const backEnd = parts.createBackEnd({
    store,
    queue,
    mailer,
    clock,
    log,
    linkSecret,
    oidc,
    baseUrl,
    allowedDomains: [],
    // All mails stay on this machine.
    mailDomains: ['*'],
    mailDomain: 'attune.localhost',
    groups: { secret: () => groupSecret, robots: chats.robots },
  });
  return {
    backEnd,
    queue,
    scheduledAt: async () => {
      const [next] = await store.query({
        collection: paths.schedules,
        orderBy: { field: 'nextAt' },
        limit: 1,
      });
      return next ? Number(next.data.nextAt) : null;
    },
    setUpGroups: (key, by) => setUpGroups(host, backEnd, key, by),
    close: async () => {
      mailer.close();
      await inbox.close();
      await chats.close();
      await store.close();
    },
  };
}

async function setUpGroups(
  { parts, store, clock, chats, groupSecret }: LocalHost,
  backEnd: BackEnd,
  key: string,
  by: string,
): Promise<Standing | null> {
  const workspace = parts.workspaceIdOf(key);
  const now = clock();
  const read = await parts.readStanding(backEnd.deps, workspace, now);
  if (!read || read.head.hasGroups) return null;
  const ports = { seal: parts.robotSeal(groupSecret), robots: chats.robots };
  const { standing } = read;
  await setUpExampleGroups({ add: parts.addGroup, store, ports, chats, workspace, standing, by, now });
  return standing;
}
