// Takes a start; gives a whole back end for `play`: store in memory, standing clock, queue, real SMTP into a
// catcher. Never reaches beyond loopback.
import { createBackEnd } from '../../../functions/src/app.ts';
import { robotSeal } from '../../../functions/src/groups/seal.ts';
import { addGroup } from '../../../functions/src/groups/set-up.ts';
import { smtpMailer } from '../../../functions/src/mail/smtp.ts';
import { silentLog } from '../../../functions/src/ports/log.ts';
import { paths } from '../../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import { act } from '../../../functions/src/usecases/actions/act.ts';
import { publish } from '../../../functions/src/usecases/publish/publish.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { submit } from '../../../functions/src/usecases/submit/submit.ts';
import { workspaceIdOf } from '../../../functions/src/usecases/workspace/head.ts';
import { isoWithOffset } from '../../../shared/calendar/zones.ts';
import { type EpochMs, TICK_MS } from '../../../shared/model/time.ts';
import { standingClock } from '../local/clock.ts';
import { catchMail } from '../local/mail-catcher.ts';
import { type CaughtMessage, catchMessages } from '../local/robots/catcher.ts';
import { setUpExampleGroups, type UnitOfRobot, unitOfRobot } from '../local/robots/example-groups.ts';
import { localQueue } from '../local/task-queue.ts';
import type { Engine, Trace } from './play.ts';

export interface PlayEngine extends Engine {
  /** The mails that arrived, as files. */
  mails(): { name: string; eml: Buffer }[];
  /** The messages that groups got, as files: each as its service would have got it. */
  messages(): { name: string; json: string }[];
  close(): Promise<void>;
}

const GROUP_SECRET = 'groups of a replay stand on this machine';

/** Nobody calls a replay over HTTP: no audience is accepted. */
const NO_CALLERS = { issuers: [], audiences: [], keys: { jwks: { keys: [] } } };

/** An engine whose clock stands at `start`. */
export async function playEngine({
  start,
  timeZone,
  trace,
}: {
  start: EpochMs;
  timeZone: string;
  trace: Trace;
}): Promise<PlayEngine> {
  const clock = standingClock(start);
  const store = openSqliteStore(':memory:');
  const inbox = await catchMail(clock.now);
  const mailer = smtpMailer({
    host: '127.0.0.1',
    port: inbox.port,
    secure: false,
    user: '',
    password: '',
    from: 'Attune <attune@localhost>',
  });
  const chats = await catchMessages(clock.now);
  const ports = { seal: robotSeal(GROUP_SECRET), robots: chats.robots };
  const queue = localQueue(
    (task) => backEnd.runTask(task),
    (task, error) =>
      trace(isoWithOffset(clock.now(), timeZone), 'task-failed', { queue: task.queue, error: String(error) }),
  );
  const backEnd = createBackEnd({
    store,
    queue,
    mailer,
    clock: clock.now,
    log: silentLog,
    linkSecret: 'links of a replay open nothing anywhere',
    oidc: NO_CALLERS,
    baseUrl: 'http://127.0.0.1',
    allowedDomains: [],
    // All mails stay on this machine.
    mailDomains: ['*'],
    mailDomain: 'attune.localhost',
    groups: { secret: () => GROUP_SECRET, robots: chats.robots },
  });
  let unitOf: UnitOfRobot = () => null;
  const told = (message: CaughtMessage) => ({ unit: unitOf(message.robot), service: message.service });
  chats.onMessage((message) => trace(isoWithOffset(message.at, timeZone), 'group', told(message)));
  inbox.onMail((mail) =>
    trace(isoWithOffset(mail.at, timeZone), 'mail', { to: mail.to.join(', '), subject: subjectOf(mail.raw) }),
  );
  // Ticks come each quarter of an hour, as in production: what becomes due again within one waits for the
  // next.
  const slotOf = (at: EpochMs) => Math.floor(at / TICK_MS);
  let lastSlot = slotOf(start) - 1;
  return {
    deps: backEnd.deps,
    use: { publish, submit, act },
    queue,
    clock,
    tick: () => {
      lastSlot = slotOf(clock.now());
      return backEnd.tick();
    },
    nextTickAt: async () => {
      const [next] = await store.query({
        collection: paths.schedules,
        orderBy: { field: 'nextAt' },
        limit: 1,
      });
      return next ? Math.max(Math.ceil(Number(next.data.nextAt) / TICK_MS), lastSlot + 1) * TICK_MS : null;
    },
    setUpGroups: async (key, by) => {
      const workspace = workspaceIdOf(key);
      const now = clock.now();
      const read = await readStanding(backEnd.deps, workspace, now);
      if (!read || read.head.hasGroups) return;
      const { standing } = read;
      unitOf = unitOfRobot(standing);
      await setUpExampleGroups({ add: addGroup, store, ports, chats, workspace, standing, by, now });
    },
    messages: () =>
      chats.messages().map((message) => {
        const { number, at, body } = message;
        const { unit, service } = told(message);
        const file = { number, at: isoWithOffset(at, timeZone), unit, service, body };
        return {
          name: fileName(number, at, `${unit ?? 'group'}-${service}`, 'json'),
          json: `${JSON.stringify(file, null, 1)}\n`,
        };
      }),
    mails: () =>
      inbox
        .mails()
        .map((mail) => ({ name: fileName(mail.number, mail.at, mail.to[0] ?? '', 'eml'), eml: mail.raw })),
    close: async () => {
      mailer.close();
      await inbox.close();
      await chats.close();
      await store.close();
    },
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
