// Takes the built back end, a folder's store and memory; gives the whole back end on this machine: queue that
// survives, clock that can be moved, own issuer, real SMTP into a catcher. Never reaches beyond 127.0.0.1.
import { randomBytes } from 'node:crypto';
import type { BackEnd } from '../../../functions/src/app.ts';
import type { Links } from '../../../functions/src/identity/links.ts';
import type { StandingRead } from '../../../functions/src/usecases/standing/standing.ts';
import type { Head } from '../../../functions/src/usecases/workspace/head.ts';
import type { AsOf } from '../../../shared/model/standing.ts';
import { type EpochMs, MS_PER_HOUR, TICK_MS } from '../../../shared/model/time.ts';
import { type LiveClock, liveClock } from '../local/clock.ts';
import { type LocalIssuer, localIssuer } from '../local/issuer.ts';
import { catchMail, type MailCatcher } from '../local/mail-catcher.ts';
import { catchMessages, type RobotCatcher } from '../local/robots/catcher.ts';
import { setUpExampleGroups } from '../local/robots/example-groups.ts';
import { type LocalQueue, localQueue } from '../local/task-queue.ts';
import type { Engine } from '../play/play.ts';
import type { BuiltBackEnd } from './built.ts';
import type { Memory } from './memory/memory.ts';

export interface LiveEngine extends Engine {
  backEnd: BackEnd;
  clock: LiveClock;
  queue: LocalQueue;
  inbox: MailCatcher;
  /** What groups got. */
  chats: RobotCatcher;
  issuer: LocalIssuer;
  links: Links;
  readHead(workspace: string): Promise<Head | null>;
  /** The standing at the clock's moment, or as of another; null before the first publish. */
  readStanding(workspace: string, asOf?: AsOf): Promise<StandingRead | null>;
  /** Writes down where the clock is; at the next start it goes on from there. */
  keepClock(): void;
  close(): Promise<void>;
}

export interface EngineOptions {
  built: BuiltBackEnd;
  memory: Memory;
  /** The back end's store: a file. */
  storeFile: string;
  /** Where people reach the pages. */
  baseUrl: string;
  /** Where the clock begins at the first start. */
  start: EpochMs;
  machine: () => EpochMs;
  /** Said in the terminal: what went wrong, without a mail's or a form's content. */
  say: (line: string) => void;
}

/** The clock is kept so far ahead of itself: killed in between, it goes on later, never earlier. */
const CLOCK_AHEAD_MS = 10_000;

/** The engine; its clock stands. */
export async function liveEngine(options: EngineOptions): Promise<LiveEngine> {
  const { built, memory, baseUrl, say } = options;
  const clock = liveClock(memory.fact<EpochMs>('clock') ?? options.start, options.machine);
  const store = built.openSqliteStore(options.storeFile);
  const inbox = await catchMail(clock.now, { earlier: memory.mails(), keep: memory.keepMail });
  const mailer = built.smtpMailer({
    host: '127.0.0.1',
    port: inbox.port,
    secure: false,
    user: '',
    password: '',
    from: 'Attune <attune@localhost>',
  });
  const chats = await catchMessages(clock.now, { earlier: memory.messages(), keep: memory.keepMessage });
  const groupSecret = kept(memory, 'groupSecret', () => randomBytes(32).toString('hex'));
  const linkSecret = kept(memory, 'linkSecret', () => randomBytes(32).toString('hex'));
  const issuer = await localIssuer({ secret: memory.fact('issuerKey') });
  memory.setFact('issuerKey', issuer.secret);
  const queue = localQueue(
    (task) => backEnd.runTask(task),
    (task, error) =>
      say(`${task.queue} failed and will be tried again: ${String((error as Error)?.message ?? error)}`),
    memory.tasks,
  );
  const backEnd = built.createBackEnd({
    store,
    queue,
    mailer,
    clock: clock.now,
    log: (severity, event, fields) => {
      if (severity === 'ERROR') say(`${event} ${JSON.stringify(fields ?? {})}`);
    },
    linkSecret,
    oidc: { issuers: [issuer.issuer], audiences: [issuer.audience], keys: { jwks: issuer.jwks } },
    baseUrl,
    allowedDomains: [],
    // All mails stay on this machine.
    mailDomains: ['*'],
    mailDomain: 'attune.localhost',
    groups: { secret: () => groupSecret, robots: chats.robots },
  });
  // What a killed process left half done is found by the hourly sweep: one is due after each start.
  let sweepAt = nextHour(clock.now());
  let tickedSlot = Number.NEGATIVE_INFINITY;
  return {
    backEnd,
    deps: backEnd.deps,
    use: { publish: built.publish, submit: built.submit, act: built.act },
    clock,
    queue,
    inbox,
    chats,
    issuer,
    links: built.signedLinks(linkSecret),
    readHead: (workspace) => built.readHead(store, workspace),
    readStanding: (workspace, asOf) => built.readStanding(backEnd.deps, workspace, clock.now(), asOf),
    setUpGroups: async (key, by) => {
      const workspace = built.workspaceIdOf(key);
      const now = clock.now();
      const read = await built.readStanding(backEnd.deps, workspace, now);
      if (!read || read.head.hasGroups) return;
      const ports = { seal: built.robotSeal(groupSecret), robots: chats.robots };
      const { standing } = read;
      await setUpExampleGroups({ add: built.addGroup, store, ports, chats, workspace, standing, by, now });
    },
    tick: async () => {
      tickedSlot = Math.floor(clock.now() / TICK_MS);
      await backEnd.tick();
      const isSwept = clock.now() >= sweepAt && clock.now() % MS_PER_HOUR < TICK_MS;
      if (isSwept) sweepAt = Number.POSITIVE_INFINITY;
      else if (clock.now() >= sweepAt) sweepAt = nextHour(clock.now());
    },
    nextTickAt: async () => {
      const [next] = await store.query({ collection: 'schedules', orderBy: { field: 'nextAt' }, limit: 1 });
      if (!next) return null;
      const due = Math.min(Math.ceil(Number(next.data.nextAt) / TICK_MS) * TICK_MS, sweepAt);
      // One tick in a quarter of an hour, whatever came of its tasks: what failed is asked for by the next.
      return Math.max(due, (tickedSlot + 1) * TICK_MS);
    },
    keepClock: () => {
      const now = clock.now();
      if (!clock.isRunning) memory.setFact('clock', now);
      else if (now + CLOCK_AHEAD_MS / 2 > (memory.fact<EpochMs>('clock') ?? 0))
        memory.setFact('clock', now + CLOCK_AHEAD_MS);
    },
    close: async () => {
      clock.hold();
      memory.setFact('clock', clock.now());
      mailer.close();
      await inbox.close();
      await chats.close();
      await store.close();
    },
  };
}

const nextHour = (now: EpochMs): EpochMs => Math.ceil((now + 1) / MS_PER_HOUR) * MS_PER_HOUR;

/** A fact that is made once. */
export function kept<T>(memory: Memory, name: string, make: () => T): T {
  const known = memory.fact<T>(name);
  if (known !== undefined) return known;
  const made = make();
  memory.setFact(name, made);
  return made;
}
