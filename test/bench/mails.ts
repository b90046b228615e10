// Measures what a day of a mail server's limits costs, and how the store holds on Google's emulator. Never a
// network.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isFinal } from '../../functions/src/mail/refusal.ts';
import { queueMail, type SendDeps, sendMail, sweepMails } from '../../functions/src/outbox/outbox.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import type { MailContent } from '../../shared/digest/content.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import type { Print } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
const REMINDERS = 1000;
const QUARTER_MS = 15 * 60_000;
const QUARTERS_A_DAY = 96;
const LIMIT = { responseCode: 550, command: 'DATA', response: '550 5.4.5 Daily user sending limit exceeded' };

const CONTENT: MailContent = {
  kind: 'reminder',
  language: 'en',
  subject: 'Your snapshot is due',
  opening: '',
  sections: [],
  button: null,
  closing: '',
  trust: '',
  calendar: null,
  until: null,
};

/**
 * mail_lost_on_limits: of 1,000 reminders that a server refuses for a day, those that have not arrived once
 * it takes mails again.
 */
export async function benchLimits(print: Print): Promise<void> {
  const store = openSqliteStore(':memory:');
  const clock = standingClock(Date.parse('2025-01-13T00:00:00Z'));
  const arrived = new Set<string>();
  let isLimited = true;
  const queue = localQueue((task) => sendMail(deps, String(task.payload.mail), clock.now()));
  const deps: SendDeps = {
    store,
    queue,
    log: silentLog,
    deliver: async ({ to }) => {
      if (isLimited)
        return { is: 'tried', result: { ok: false, permanent: isFinal(LIMIT), reason: 'SMTP 550' } };
      arrived.add(to);
      return { is: 'tried', result: { ok: true } };
    },
  };
  const pass = async (quarters: number) => {
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      clock.moveTo(clock.now() + QUARTER_MS);
      await sweepMails(deps, clock.now());
      await queue.runDue(clock.now());
    }
  };
  for (let at = 0; at < REMINDERS; at += 1) {
    const to = `owner${at}@chain.example`;
    await queueMail(
      deps,
      { workspace: 'w', to, kind: 'reminder', window: 'd', content: CONTENT },
      clock.now(),
    );
  }
  await pass(QUARTERS_A_DAY);
  isLimited = false;
  await pass(QUARTERS_A_DAY / 4);
  await store.close();
  print('mail_lost_on_limits', REMINDERS - arrived.size, `of ${REMINDERS} reminders, a day of “5.4.5”`, '0');
}

/** emulator_contract: what passed of what ran on Google's emulator; nothing where the machine has none. */
export function benchEmulator(print: Print): void {
  const ran = spawnSync(process.execPath, ['scripts/run.mjs', 'emulator', '--where-found'], {
    cwd: root,
    encoding: 'utf8',
  });
  const said = `${ran.stdout}${ran.stderr}`;
  const all = /^Tests:.* (\d+) total$/m.exec(said)?.[1];
  if (all === undefined) return;
  const passed = /^Tests:.*?(\d+) passed/m.exec(said)?.[1] ?? '0';
  print('emulator_contract', Number(passed), `passed of ${all}`, all);
}
