// Takes a start; gives a whole back end for `play`: store in memory, standing clock, queue, real SMTP into a
// catcher. Never reaches beyond loopback.
import { createBackEnd } from '../../../functions/src/app.ts';
import { smtpMailer } from '../../../functions/src/mail/smtp.ts';
import { silentLog } from '../../../functions/src/ports/log.ts';
import { paths } from '../../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import { act } from '../../../functions/src/usecases/actions/act.ts';
import { publish } from '../../../functions/src/usecases/publish/publish.ts';
import { submit } from '../../../functions/src/usecases/submit/submit.ts';
import { isoWithOffset } from '../../../shared/calendar/zones.ts';
import { type EpochMs, TICK_MS } from '../../../shared/model/time.ts';
import { standingClock } from '../local/clock.ts';
import { catchMail } from '../local/mail-catcher.ts';
import { localQueue } from '../local/task-queue.ts';
import type { Engine, Trace } from './play.ts';

export interface PlayEngine extends Engine {
  /** The mails that arrived, as files. */
  mails(): { name: string; eml: Buffer }[];
  close(): Promise<void>;
}

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
  });
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
    mails: () =>
      inbox
        .mails()
        .map((mail) => ({ name: fileName(mail.number, mail.at, mail.to[0] ?? ''), eml: mail.raw })),
    close: async () => {
      mailer.close();
      await inbox.close();
      await store.close();
    },
  };
}

function fileName(number: number, at: EpochMs, to: string): string {
  const stamp = new Date(at).toISOString().slice(0, 16).replace(/[:T]/g, '-');
  return `${String(number).padStart(5, '0')}-${stamp}-${to.replace(/[^A-Za-z0-9.@_-]/g, '_').slice(0, 80)}.eml`;
}

/** The Subject header as it stands, encoded words and all, on one line. */
function subjectOf(raw: Buffer): string {
  const header = raw.toString('utf8', 0, 4000).split('\r\n\r\n')[0] ?? '';
  return (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(header)?.[1] ?? '').replace(/\r\n[ \t]+/g, ' ');
}
