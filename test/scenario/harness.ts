// Takes a moment and a store; gives a small company on a whole back end whose process can be killed at any
// point, and what people have in their inboxes. Never the wall clock.
import { createBackEnd } from '../../functions/src/app.ts';
import { robotSeal } from '../../functions/src/groups/seal.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import type { Mailer, OutgoingMail } from '../../functions/src/ports/mail.ts';
import type { Queue, Task } from '../../functions/src/ports/queue.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import type { RobotRequest } from '../../shared/groups/write.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue, type TaskMemory, type WaitingTask } from '../../workbench/src/local/task-queue.ts';
import {
  Crashed,
  type CrashPlan,
  crashingMailer,
  crashingQueue,
  crashingRobots,
  crashingStore,
  crashPlan,
} from '../support/crashing.ts';
import { passTo } from '../support/passing.ts';
import { groupMaker, requestsOf, type Sent, stateOf } from './requests.ts';

const KEY = 'the-key-of-the-scenarios-0123456789';
const GROUP_SECRET = 'a-secret-of-groups-of-the-scenarios';

export interface HarnessOptions {
  /** Each request, each task and each tick comes twice, at the same time. */
  isTwice?: boolean;
  /** Who was not answered does not ask again. */
  givesUp?: boolean;
  /** What waits in the queue from before. */
  waiting?: readonly WaitingTask[];
}

export type Harness = ReturnType<typeof harnessAt>;

/** The harness at a moment. Nothing is published yet. */
export function harnessAt(
  moment: EpochMs,
  store: Store,
  { isTwice = false, givesUp = false, waiting = [] }: HarnessOptions = {},
) {
  const clock = standingClock(moment);
  const crash = crashPlan();
  const { accepted, posted, mailer, robots } = outside();
  const times = async <T>(work: () => Promise<T>): Promise<T> => {
    const [first] = await Promise.all(isTwice ? [work(), work()] : [work()]);
    return first!;
  };
  const memory = taskMemory(waiting);
  const run = async (task: Task) => {
    try {
      await times(() => backEnd.runTask(task));
    } finally {
      crash.restart();
    }
  };
  const queue = localQueue(run, () => {}, memory);
  const backEnd = crashingBackEnd(crash, { clock, store, queue, mailer, robots });
  const sent = resent(crash, times, givesUp);
  /** The next tick comes in a quarter of an hour: one that died is not repeated. */
  const tick = async () => {
    await times(() => backEnd.tick()).catch((error: unknown) => {
      if (!(error instanceof Crashed)) throw error;
      crash.restart();
    });
  };
  const workspace = workspaceIdOf(KEY);
  const company = { deps: backEnd.deps, store, workspace, now: () => clock.now() };
  return {
    crash,
    queue,
    waiting: () => memory.load(),
    now: company.now,
    accepted,
    posted,
    workspace,
    ...requestsOf(company, KEY, sent),
    addGroup: groupMaker(company, { seal: robotSeal(GROUP_SECRET), robots }),
    passTo: (to: string) => passTo({ clock, queue, tick }, Date.parse(to)),
    ...stateOf(company),
    close: () => store.close(),
  };
}

/** Mail servers and chat services that take everything, and what they took. */
function outside() {
  const accepted: OutgoingMail[] = [];
  const posted: RobotRequest[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      accepted.push(mail);
      return { ok: true };
    },
  };
  const robots: Robots = {
    post: async (request) => {
      posted.push(request);
      const body = request.url.includes('slack.com') ? 'ok' : '{"errcode":0,"errmsg":"ok"}';
      return { status: 200, body, retryAfterSeconds: null };
    },
  };
  return { accepted, posted, mailer, robots };
}

interface Ports {
  clock: { now(): EpochMs };
  store: Store;
  queue: Queue;
  mailer: Mailer;
  robots: Robots;
}

/** A whole back end that may die wherever it looks at the clock or goes through a port. */
const crashingBackEnd = (crash: CrashPlan, { clock, store, queue, mailer, robots }: Ports) =>
  createBackEnd({
    store: crashingStore(store, crash),
    queue: crashingQueue(queue, crash),
    mailer: crashingMailer(mailer, crash),
    clock: () => {
      crash.point();
      return clock.now();
    },
    log: silentLog,
    linkSecret: 'a-secret-of-the-scenarios-32-characters',
    oidc: { issuers: [], audiences: [], keys: { jwks: { keys: [] } } },
    baseUrl: 'https://attune.example',
    allowedDomains: [],
    mailDomain: 'attune.example',
    groups: { secret: () => GROUP_SECRET, robots: crashingRobots(robots, crash) },
  });

/** Requests of the add-on: what was not answered is sent again, as it was. Null where its sender gave up. */
const resent =
  (crash: CrashPlan, times: <T>(work: () => Promise<T>) => Promise<T>, givesUp: boolean): Sent =>
  async (request) => {
    for (;;) {
      try {
        return await times(request);
      } catch (error) {
        if (!(error instanceof Crashed)) throw error;
        crash.restart();
        if (givesUp) return null;
      }
    }
  };

function taskMemory(before: readonly WaitingTask[]): TaskMemory {
  const items = new Map(before.map((item) => [item.order, item]));
  return {
    load: () => [...items.values()],
    keep: (item) => void items.set(item.order, item),
    drop: (item) => void items.delete(item.order),
  };
}

/**
 * `to: subject` of every mail that a reader sees: of several with one Message-ID, mail programs show one. The
 * same of every message in a group.
 */
export function inboxes({ accepted, posted }: Pick<Harness, 'accepted' | 'posted'>): string[] {
  const seen = new Map(accepted.map((mail) => [mail.messageId, `${mail.to}: ${mail.subject}`]));
  const inGroups = new Map(
    posted.map(({ url, body }) => [url + body, `${new URL(url).host}: ${titleIn(body)}`]),
  );
  return [...seen.values(), ...inGroups.values()].sort();
}

/** What was accepted a second time: mails by their Message-ID, messages word for word. */
export const acceptedAgain = ({ accepted, posted }: Pick<Harness, 'accepted' | 'posted'>): number =>
  accepted.length +
  posted.length -
  new Set(accepted.map(({ messageId }) => messageId)).size -
  new Set(posted.map(({ url, body }) => url + body)).size;

/** The first line of a message, without the links, which name the moment at which they were made. */
function titleIn(body: string): string {
  const { text, markdown } = JSON.parse(body) as { text?: string; markdown?: { content: string } };
  return (markdown?.content ?? text ?? '').split('\n')[0]!;
}
