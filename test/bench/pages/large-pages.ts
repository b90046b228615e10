// Takes a printer; measures the pages of the largest company over real HTTP on SQLite: how long the board
// takes, how large a page is, and how much of it is sent. Never a company that the bounds refuse.
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import { memoryDocuments, readBoardHead } from '../../../functions/src/usecases/standing/memory.ts';
import type { KeyResultState } from '../../../shared/model/state.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';
import { reportOf, stateAfter } from '../../support/plans.ts';
import { publishBody, type Running, startRunning } from '../../support/running.ts';
import { medianOf, type Print } from '../figures.ts';

const HQ = 'hq@chain.example';
const OWNER = 'owner1@chain.example';
const RUNS = 15;
/** Every page that lists what a company has, or offers it to choose from. */
const PATHS = [
  '/board',
  '/board?unit=U1',
  '/board?status=red',
  '/board?status=red&part=rows&page=2',
  '/board/unit?id=HQ',
  '/board/units',
  '/board/units?unit=U1',
  '/board/film',
  '/board/film?unit=U1',
  '/board/key-result?id=O1-K0',
  '/board/cycles',
  '/board/process',
  '/board/process?part=waiting&page=2',
  '/board/growth',
  '/board/groups',
  '/board/mails',
  '/account',
  '/account/erase',
  '/sessions',
  '/people',
  '/keys',
  '/signal',
  '/support',
  '/propose',
  '/growth',
  '/idea',
  '/comment?id=O1-K0',
  '/do?step=review.respond&id=O1-K0~1',
  '/do?step=signal.acknowledge&id=none',
  '/do?step=points.book&id=',
  '/do?step=proposal.decide&id=none',
  '/do?step=support.decide&id=none',
];
const DAYS = ['2025-01-10', '2025-01-24'];

/** What came over the wire, byte by byte. */
function bytesOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (reply) => {
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      reply.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}

/** A company of `objectives` × `each` key results, published and reported on. */
async function companyAtWork(
  objectives: number,
  each: number,
): Promise<Running & { cookie: string; end(): Promise<void> }> {
  const file = join(tmpdir(), `attune-large-${process.pid}-${objectives}.sqlite`);
  const running = await startRunning('2025-01-24T15:00:00+08:00', { store: openSqliteStore(file) });
  const plan = companyOf(objectives, each);
  const published = await running.v1('POST', 'publish', { body: publishBody(workbookOf(plan)) });
  if (published.status !== 200) throw new Error((await published.text()).slice(0, 500));
  await running.passTo('2025-01-24T15:02:00+08:00');
  const states = new Map<string, KeyResultState>(
    plan.keyResults.map((keyResult, index) => [
      keyResult.id,
      stateAfter(
        keyResult,
        plan.settings,
        DAYS.map((day, at) => reportOf(day, (index % 40) + 15 * at)),
      ),
    ]),
  );
  const memory = { states, entries: new Map(), log: [] };
  const { documents } = memoryDocuments(
    running.workspace,
    plan.settings.cycleStart,
    { head: await readBoardHead(running.store, running.workspace, plan.settings.cycleStart), pieces: [] },
    memory,
    running.clock.now(),
  );
  await running.store.transact(async (tx) => {
    for (const { path, data } of documents) tx.set(path, data);
  });
  const cookie = await running.session(HQ);
  const end = async () => {
    await running.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  };
  return { ...running, cookie, end };
}

/** Prints board_20k_krs_ms, page_20k_krs_kb and page_board_501_kb. */
export async function benchLargePages(print: Print): Promise<void> {
  const large = await companyAtWork(5_000, 4);
  const paths = [...PATHS, `/f/${large.link('form', OWNER)}`, `/s/${large.link('board', OWNER)}`];
  const get = (path: string) =>
    bytesOf(large.url + path, { cookie: large.cookie, 'accept-encoding': 'identity' });
  const sizes = [];
  for (const path of paths) sizes.push(await get(path));
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now();
    await get('/board');
    times.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(before);
  await large.end();
  print(
    'board_20k_krs_cpu_ms',
    (user + system) / 1000 / RUNS,
    'ms of CPU, who asks included',
    '< 100',
    'sqlite',
  );
  print('board_20k_krs_ms', medianOf(times), `ms, median of ${RUNS}`, '< 100', 'sqlite');
  print(
    'page_20k_krs_kb',
    Math.max(...sizes) / 1000,
    `kB, the largest of ${paths.length} pages`,
    '< 200',
    'sqlite',
  );
  const usual = await companyAtWork(167, 3);
  const sent = await bytesOf(`${usual.url}/board`, { cookie: usual.cookie, 'accept-encoding': 'gzip, br' });
  await usual.end();
  print('page_board_501_kb', sent / 1000, 'kB over the wire', '< 60', 'sqlite');
}
