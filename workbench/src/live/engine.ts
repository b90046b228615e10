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
import { type LocalBackEnd, localBackEnd } from '../local/local-back-end.ts';
import { catchMail, type MailCatcher } from '../local/mail-catcher.ts';
import { catchMessages, type RobotCatcher } from '../local/robots/catcher.ts';
import type { LocalQueue } from '../local/task-queue.ts';
import type { Engine } from '../play/play.ts';
import type { BuiltBackEnd } from './built.ts';
import type { CompanyMemory } from './memory/memory.ts';

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

interface EngineOptions {
  built: BuiltBackEnd;
  memory: CompanyMemory;
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
  const chats = await catchMessages(clock.now, { earlier: memory.messages(), keep: memory.keepMessage });
  const linkSecret = kept(memory, 'linkSecret', () => randomBytes(32).toString('hex'));
  const issuer = await localIssuer({ secret: memory.fact('issuerKey') });
  memory.setFact('issuerKey', issuer.secret);
  const local = localBackEnd({
    parts: built,
    store,
    clock: clock.now,
    inbox,
    chats,
    linkSecret,
    groupSecret: kept(memory, 'groupSecret', () => randomBytes(32).toString('hex')),
    oidc: { issuers: [issuer.issuer], audiences: [issuer.audience], keys: { jwks: issuer.jwks } },
    baseUrl,
    log: (severity, event, fields) => {
      if (severity === 'ERROR') say(`${event} ${JSON.stringify(fields ?? {})}`);
    },
    failed: ({ queue }, error) =>
      say(`${queue} failed and will be tried again: ${String((error as Error)?.message ?? error)}`),
    tasks: memory.tasks,
  });
  const { backEnd, queue } = local;
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
    setUpGroups: async (key, by) => void (await local.setUpGroups(key, by)),
    ...ticksOf(clock, local),
    keepClock: () => keepClock(clock, memory),
    close: async () => {
      clock.hold();
      memory.setFact('clock', clock.now());
      await local.close();
    },
  };
}

/** One tick in a quarter of an hour, whatever came of its tasks: what failed is asked for by the next. */
function ticksOf(
  clock: LiveClock,
  { backEnd, scheduledAt }: LocalBackEnd,
): Pick<Engine, 'tick' | 'nextTickAt'> {
  // What a killed process left half done is found by the hourly sweep: one is due after each start.
  let sweepAt = nextHour(clock.now());
  let tickedSlot = Number.NEGATIVE_INFINITY;
  return {
    tick: async () => {
      tickedSlot = Math.floor(clock.now() / TICK_MS);
      await backEnd.tick();
      const isSwept = clock.now() >= sweepAt && clock.now() % MS_PER_HOUR < TICK_MS;
      if (isSwept) sweepAt = Number.POSITIVE_INFINITY;
      else if (clock.now() >= sweepAt) sweepAt = nextHour(clock.now());
    },
    nextTickAt: async () => {
      const at = await scheduledAt();
      if (at === null) return null;
      const due = Math.min(Math.ceil(at / TICK_MS) * TICK_MS, sweepAt);
      return Math.max(due, (tickedSlot + 1) * TICK_MS);
    },
  };
}

function keepClock(clock: LiveClock, memory: CompanyMemory): void {
  const now = clock.now();
  if (!clock.isRunning) memory.setFact('clock', now);
  else if (now + CLOCK_AHEAD_MS / 2 > (memory.fact<EpochMs>('clock') ?? 0))
    memory.setFact('clock', now + CLOCK_AHEAD_MS);
}

const nextHour = (now: EpochMs): EpochMs => Math.ceil((now + 1) / MS_PER_HOUR) * MS_PER_HOUR;

/** A fact that is made once. */
export function kept<T>(memory: CompanyMemory, name: string, make: () => T): T {
  const known = memory.fact<T>(name);
  if (known !== undefined) return known;
  const made = make();
  memory.setFact(name, made);
  return made;
}
