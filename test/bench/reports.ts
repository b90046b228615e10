// Takes a printer; measures reports over real HTTP on SQLite: 500 people at once, and as many as come in 20 seconds. Client and server share one process: a server alone does better.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { KEY, publishBody, type Running, startRunning } from '../support/running.ts';
import { companyOf, workbookOf } from './company.ts';
import type { Print } from './figures.ts';

const PEOPLE = 500;
const SUSTAINED_MS = 20_000;
/** Callers that each wait for an answer before they ask again. */
const CALLERS = 16;

let keys = 0;
const bodyOf = (person: number) => {
  keys += 1;
  return {
    kind: 'snapshot',
    key: `bench-form-key-${String(keys).padStart(8, '0')}`,
    date: '2025-01-10',
    reports: [
      {
        keyResultId: `O${person}-K0`,
        value: keys % 100,
        confidence: 7,
        selfStatus: 'on track',
        blocker: '',
        note: 'as planned',
        supportNeeded: '',
      },
    ],
  };
};

async function report(
  { url }: Running,
  tokens: readonly string[],
  person: number,
): Promise<{ ms: number; status: number }> {
  const body = JSON.stringify(bodyOf(person));
  const headers = {
    authorization: `Bearer ${tokens[person]}`,
    'x-attune-key': KEY,
    'content-type': 'application/json',
  };
  const from = performance.now();
  const reply = await fetch(`${url}/v1/submissions`, { method: 'POST', headers, body });
  await reply.arrayBuffer();
  return { ms: performance.now() - from, status: reply.status };
}

/** Prints report_p95_ms, reports_per_s, and how many of all reports were lost. */
export async function benchReports(print: Print): Promise<void> {
  const file = join(tmpdir(), `attune-reports-${process.pid}.sqlite`);
  const store = openSqliteStore(file);
  const running = await startRunning('2025-01-10T11:00:00+08:00', { store });
  const published = await running.v1('POST', 'publish', {
    body: publishBody(workbookOf(companyOf(PEOPLE, 1))),
  });
  if (published.status !== 200) throw new Error((await published.text()).slice(0, 500));
  const people = Array.from({ length: PEOPLE }, (_, person) => person);
  // Signed before: to sign costs more than to report.
  const tokens = await Promise.all(
    people.map((person) =>
      running.issuer.token(running.clock.now(), { email: `owner${person}@chain.example` }),
    ),
  );
  const all = await Promise.all(people.map((person) => report(running, tokens, person)));
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const until = performance.now() + SUSTAINED_MS;
  let taken = 0;
  let failed = all.filter(({ status }) => status !== 200).length;
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let person = caller; performance.now() < until; person = (person + CALLERS) % PEOPLE) {
        const { status } = await report(running, tokens, person);
        if (status === 200) taken += 1;
        else failed += 1;
      }
    }),
  );
  await running.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  print('report_p95_ms', times[Math.floor(times.length * 0.95)]!, `ms, ${PEOPLE} at once`, '< 700', 'sqlite');
  print('reports_per_s', taken / (SUSTAINED_MS / 1000), `each second, ${CALLERS} callers`, '> 600', 'sqlite');
  print('reports_refused', failed, 'of all of them', '0', 'sqlite');
}
