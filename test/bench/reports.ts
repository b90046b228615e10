// Takes a printer; measures reports over real HTTP on SQLite: 500 people at once, and as many as come in 20
// seconds. Who asks is a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { MS_PER_MINUTE } from '../../shared/model/time.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { KEY, publishBody, startRunning } from '../support/running.ts';
import type { Print } from './figures.ts';
import type { Asked, Measured } from './report-client.ts';

const PEOPLE = 500;
const CALLERS = 16;
/** Of the bench's own time for a minute of the company's: far more writes than anybody sends. */
const MINUTE_MS = 2_000;

/**
 * Prints report_p95_ms, reports_per_s, how many of all reports were refused, and the server's own time for
 * one.
 */
export async function benchReports(print: Print): Promise<void> {
  const file = join(tmpdir(), `attune-reports-${process.pid}.sqlite`);
  const store = openSqliteStore(file);
  const running = await startRunning('2025-01-10T11:00:00+08:00', { store });
  const published = await running.v1('POST', 'publish', {
    body: publishBody(workbookOf(companyOf(PEOPLE, 1))),
  });
  if (published.status !== 200) throw new Error((await published.text()).slice(0, 500));
  // Signed before: to sign costs more than to report.
  const tokens = await Promise.all(
    Array.from({ length: PEOPLE }, (_, person) =>
      running.issuer.token(running.clock.now(), { email: `owner${person}@chain.example` }),
    ),
  );
  const before = process.cpuUsage();
  // The company's clock stands, and a member's writes are limited by the minute: minutes pass quickly here.
  const minutes = setInterval(() => running.clock.moveTo(running.clock.now() + MS_PER_MINUTE), MINUTE_MS);
  const asked: Asked = { url: running.url, key: KEY, tokens };
  const client = fork(fileURLToPath(new URL('report-client.ts', import.meta.url)));
  client.send(asked);
  const [{ times, perSecond, refused }] = (await once(client, 'message')) as [Measured];
  clearInterval(minutes);
  const { user, system } = process.cpuUsage(before);
  await running.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  times.sort((a, b) => a - b);
  print('report_p95_ms', times[Math.floor(times.length * 0.95)]!, `ms, ${PEOPLE} at once`, '< 700', 'sqlite');
  print('reports_per_s', perSecond, `each second, ${CALLERS} callers`, '> 600', 'sqlite');
  print('reports_refused', refused, 'of all of them', '0', 'sqlite');
  const all = PEOPLE + perSecond * 20;
  print('report_cpu_ms', (user + system) / 1000 / all, 'ms of the server for each', '< 1.5', 'sqlite');
}
