// A program, built like the functions: renders, stores and sends 1,000 weekly digests over real SMTP, prints
// its seconds and its peak memory. Never run in the bench's own process: the memory that it measures is its
// own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackEnd } from '../../functions/src/app.ts';
import { smtpMailer } from '../../functions/src/mail/smtp.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { publish } from '../../functions/src/usecases/publish/publish.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { catchMail } from '../../workbench/src/local/mail-catcher.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import { reported } from '../support/backend.ts';
import { workbookOf } from '../support/company-of-size.ts';
import { keyResultOf, objectiveOf, personOf, planOf, settingsOf, unitOf } from '../support/plans.ts';
import { secondsOf } from './figures.ts';

const LEADS = 1000;
const KEY = 'bench-of-a-thousand-digests-000000';
const numbers = Array.from({ length: LEADS }, (_, index) => index);

/** A company in which every one of 1,000 units has a lead and a key result that turned red. */
const plan = planOf({
  settings: settingsOf(),
  units: [
    unitOf('HQ', null, 'hq@chain.example'),
    ...numbers.map((index) => unitOf(`U${index}`, 'HQ', `lead${index}@chain.example`)),
  ],
  people: [personOf('hq@chain.example', { role: 'admin' })],
  objectives: numbers.map((index) => objectiveOf({ id: `O${index}`, unitId: `U${index}` })),
  keyResults: numbers.map((index) =>
    keyResultOf({ id: `K${index}`, objectiveId: `O${index}`, owner: `lead${index}@chain.example` }),
  ),
});

const clock = standingClock(Date.parse('2025-02-13T12:00:00+08:00'));
const folder = mkdtempSync(join(tmpdir(), 'attune-digests-'));
const store = openSqliteStore(join(folder, 'store.db'));
const inbox = await catchMail(clock.now);
// Counted and let go, the welcomes and notices too: what is measured is no inbox.
const readers = new Set<string>();
let mails = 0;
inbox.onMail(({ raw }) => {
  readers.add(/^To: (.*)$/m.exec(raw.toString('utf8', 0, 3000))?.[1] ?? '');
  mails += 1;
  inbox.clear();
});
const mailer = smtpMailer({
  host: '127.0.0.1',
  port: inbox.port,
  secure: false,
  user: '',
  password: '',
  from: 'Attune <attune@localhost>',
});
const queue = localQueue((task) => backEnd.runTask(task));
const backEnd = createBackEnd({
  store,
  queue,
  mailer,
  clock: clock.now,
  log: silentLog,
  linkSecret: 'a secret for the benchmark alone, 32+',
  oidc: { issuers: [], audiences: [], keys: { jwks: { keys: [] } } },
  baseUrl: 'http://127.0.0.1',
  allowedDomains: [],
  mailDomain: 'attune.localhost',
});
const request = {
  spreadsheetId: 'bench',
  workbook: workbookOf(plan),
  basedOn: 0,
  reasons: {},
  overwrite: false,
};
const published = await publish(backEnd.deps, { key: KEY, email: 'hq@chain.example', request }, clock.now());
if (!published.ok) throw new Error(JSON.stringify(published.refusal));
for (const index of numbers) {
  const submission = {
    kind: 'snapshot' as const,
    key: `bench-submission-${index}`,
    date: '2025-02-13',
    reports: [reported(`K${index}`, 5)],
  };
  await submit(
    backEnd.deps,
    { workspace: workspaceIdOf(KEY), email: `lead${index}@chain.example`, submission },
    clock.now(),
  );
}
for (const moment of ['2025-02-14T09:00:00+08:00', '2025-02-14T10:00:00+08:00']) {
  clock.moveTo(Date.parse(moment));
  await queue.runDue(clock.now());
  await backEnd.tick();
  await queue.runDue(clock.now());
}
// Welcomes and notices are out: every mail from here on is a digest.
readers.clear();
mails = 0;
clock.moveTo(Date.parse('2025-02-17T08:00:00+08:00'));
const before = process.cpuUsage();
const seconds = await secondsOf(async () => {
  await backEnd.tick();
  await queue.runDue(clock.now());
});
const { user, system } = process.cpuUsage(before);
mailer.close();
await inbox.close();
await store.close();
rmSync(folder, { recursive: true, force: true });
const cpuSeconds = (user + system) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, megabytes, mails, digests: readers.size }));
process.exit(0);
