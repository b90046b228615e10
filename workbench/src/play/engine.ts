// Takes a start; gives a whole back end for `play`: store in memory, standing clock, queue, real SMTP into a
// catcher. Never reaches beyond loopback.
import * as parts from '../../../functions/src/local.ts';
import { isoWithOffset } from '../../../shared/calendar/zones.ts';
import { type EpochMs, TICK_MS } from '../../../shared/model/time.ts';
import { type Clock, standingClock } from '../local/clock.ts';
import { type LocalBackEnd, localBackEnd } from '../local/local-back-end.ts';
import { catchMail } from '../local/mail-catcher.ts';
import { type CaughtMessage, catchMessages } from '../local/robots/catcher.ts';
import { type UnitOfRobot, unitOfRobot } from '../local/robots/example-groups.ts';
import type { Engine, Trace } from './play.ts';

export interface PlayEngine extends Engine {
  /** The mails that arrived, as files. */
  mails(): { name: string; eml: Buffer }[];
  /** The messages that groups got, as files: each as its service would have got it. */
  messages(): { name: string; json: string }[];
  close(): Promise<void>;
}

/** Nobody calls a replay over HTTP: no audience is accepted. */
const NO_CALLERS = { issuers: [], audiences: [], keys: { jwks: { keys: [] } } };

interface PlayOptions {
  start: EpochMs;
  timeZone: string;
  trace: Trace;
}

/** An engine whose clock stands at `start`. */
export async function playEngine({ start, timeZone, trace }: PlayOptions): Promise<PlayEngine> {
  const clock = standingClock(start);
  const inbox = await catchMail(clock.now);
  const chats = await catchMessages(clock.now);
  const moment = (at: EpochMs) => isoWithOffset(at, timeZone);
  const local = localBackEnd({
    parts,
    store: parts.openSqliteStore(':memory:'),
    clock: clock.now,
    inbox,
    chats,
    linkSecret: 'links of a replay open nothing anywhere',
    groupSecret: 'groups of a replay stand on this machine',
    oidc: NO_CALLERS,
    baseUrl: 'http://127.0.0.1',
    log: parts.silentLog,
    failed: ({ queue }, error) => trace(moment(clock.now()), 'task-failed', { queue, error: String(error) }),
  });
  const { backEnd, queue } = local;
  let unitOf: UnitOfRobot = () => null;
  const sourceOf = ({ robot, service }: CaughtMessage) => ({ unit: unitOf(robot), service });
  chats.onMessage((message) => trace(moment(message.at), 'group', sourceOf(message)));
  inbox.onMail(({ at, to, raw }) =>
    trace(moment(at), 'mail', { to: to.join(', '), subject: subjectOf(raw) }),
  );
  return {
    deps: backEnd.deps,
    use: { publish: parts.publish, submit: parts.submit, act: parts.act },
    queue,
    clock,
    ...ticksOf(clock, local),
    setUpGroups: async (key, by) => {
      const standing = await local.setUpGroups(key, by);
      if (standing) unitOf = unitOfRobot(standing);
    },
    messages: () => chats.messages().map((message) => messageFile(message, sourceOf(message).unit, moment)),
    mails: () =>
      inbox
        .mails()
        .map(({ number, at, to, raw }) => ({ name: fileName(number, at, to[0] ?? '', 'eml'), eml: raw })),
    close: local.close,
  };
}

/**
 * Ticks come each quarter of an hour, as in production: what becomes due again within one waits for the next.
 */
function ticksOf(clock: Clock, { backEnd, scheduledAt }: LocalBackEnd): Pick<Engine, 'tick' | 'nextTickAt'> {
  const slot = () => Math.floor(clock.now() / TICK_MS);
  let lastSlot = slot() - 1;
  return {
    tick: () => {
      lastSlot = slot();
      return backEnd.tick();
    },
    nextTickAt: async () => {
      const at = await scheduledAt();
      return at === null ? null : Math.max(Math.ceil(at / TICK_MS), lastSlot + 1) * TICK_MS;
    },
  };
}

function messageFile(
  { number, at, service, body }: CaughtMessage,
  unit: string | null,
  moment: (at: EpochMs) => string,
): { name: string; json: string } {
  const file = { number, at: moment(at), unit, service, body };
  return {
    name: fileName(number, at, `${unit ?? 'group'}-${service}`, 'json'),
    json: `${JSON.stringify(file, null, 1)}\n`,
  };
}

function fileName(number: number, at: EpochMs, to: string, ending: string): string {
  const stamp = new Date(at).toISOString().slice(0, 16).replace(/[:T]/g, '-');
  return `${String(number).padStart(5, '0')}-${stamp}-${to.replace(/[^A-Za-z0-9.@_-]/g, '_').slice(0, 80)}.${ending}`;
}

/** The Subject header as it stands, encoded words and all, on one line. */
function subjectOf(raw: Buffer): string {
  const header = raw.toString('utf8', 0, 4000).split('\r\n\r\n')[0] ?? '';
  return (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(header)?.[1] ?? '').replace(/\r\n[ \t]+/g, ' ');
}
