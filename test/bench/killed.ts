// Takes a printer; kills the back end with kill -9 in the middle of reports over HTTP, again and again, and
// counts what it had acknowledged and lost, and what it recorded twice. Never a clean end.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { buildFunctions } from '../../scripts/build.ts';
import { backEndOn } from '../support/backend.ts';
import { KEY } from '../support/running.ts';
import type { Print } from './figures.ts';
import type { Asked } from './killed-server.ts';
import { seededRandom } from './random.ts';

const root = join(import.meta.dirname, '..', '..');
const ROUNDS = 50;
const REPORTS_A_ROUND = 24;
const AT_ONCE = 100;
const KEY_RESULTS = ROUNDS * REPORTS_A_ROUND;
const CYCLE = '2025-01-01';
const FIRST_ROUND = Date.parse('2025-01-10T08:00:00+08:00');
const LAST = '2025-01-10T20:00:00+08:00';
const DAY_MS = 86_400_000;
/** By the company's clock, that a process goes through quickly. */
const MINUTES_A_ROUND = 12;

const keyOf = (report: number): string => `killed-report-${String(report).padStart(6, '0')}`;

/** True where the report was acknowledged; false where the process died first. Throws on any other answer. */
async function isTaken(url: string, token: string, report: number): Promise<boolean> {
  const reports = [
    {
      keyResultId: `O${report}-K0`,
      value: report % 100,
      confidence: 7,
      selfStatus: 'on track',
      blocker: '',
      note: '',
      supportNeeded: '',
    },
  ];
  const body = JSON.stringify({ kind: 'snapshot', key: keyOf(report), date: '2025-01-10', reports });
  const headers = {
    authorization: `Bearer ${token}`,
    'x-attune-key': KEY,
    'content-type': 'application/json',
  };
  let status: number;
  try {
    const reply = await fetch(`${url}/v1/submissions`, { method: 'POST', headers, body });
    status = reply.status;
    await reply.arrayBuffer();
  } catch {
    return false;
  }
  if (status !== 200) throw new Error(`a report was answered with ${status}`);
  return true;
}

interface Started {
  child: ChildProcess;
  url: string;
  tokens: string[];
}

async function started(program: string, asked: Asked): Promise<Started> {
  const child = fork(program);
  child.send(asked);
  const [{ url, tokens }] = (await once(child, 'message')) as [{ url: string; tokens: string[] }];
  return { child, url, tokens };
}

/** Of the reports that were acknowledged, those that the file does not have. */
async function lostIn(file: string, acknowledged: Iterable<number>): Promise<number> {
  const store = openSqliteStore(file);
  const workspace = workspaceIdOf(KEY);
  const reports = [...acknowledged];
  const found = await store.getAll(
    reports.flatMap((report) => [
      paths.submission(workspace, keyOf(report)),
      paths.keyResultState(workspace, CYCLE, `O${report}-K0`),
    ]),
  );
  await store.close();
  return reports.filter((_, at) => !found[2 * at] || !found[2 * at + 1]).length;
}

/** Of all reports, those that the board counts not at all, and those that it counts more than once. */
async function onTheBoard(file: string): Promise<{ missing: number; doubled: number }> {
  const { deps, store } = backEndOn('2025-01-11', openSqliteStore(file));
  const now = Date.parse(LAST) + DAY_MS;
  await rollUp(deps, workspaceIdOf(KEY), now);
  const { standing } = (await readStanding(deps, workspaceIdOf(KEY), now))!;
  await store.close();
  const counts = Array.from(
    { length: KEY_RESULTS },
    (_, report) => standing.states.get(`O${report}-K0`)?.deviations.length ?? 0,
  );
  return {
    missing: counts.filter((count) => count === 0).length,
    doubled: counts.filter((count) => count > 1).length,
  };
}

/** What a run of kills has come to so far. */
interface Run {
  program: string;
  file: string;
  random: () => number;
  acknowledged: Set<number>;
  /** Reports that the last kill kept from an answer. */
  waiting: number[];
  /** How long the first answer of a round took, the last time that one came. Milliseconds. */
  firstAnswerMs: number;
}

/**
 * One round: who waits and 24 more report at once. Every other kill comes after some of the answers, the
 * others at some moment around the first.
 */
async function roundOf(run: Run, round: number): Promise<void> {
  const fresh = Array.from({ length: REPORTS_A_ROUND }, (_, at) => round * REPORTS_A_ROUND + at);
  const people = [...run.waiting, ...fresh];
  const moment = new Date(FIRST_ROUND + round * MINUTES_A_ROUND * 60_000).toISOString();
  const asked = { file: run.file, moment, keyResults: KEY_RESULTS, people };
  const { child, url, tokens } = await started(run.program, asked);
  const exited = once(child, 'exit');
  const after = round % 2 === 0 ? 1 + Math.floor(run.random() * (REPORTS_A_ROUND - 1)) : null;
  if (after === null) setTimeout(() => child.kill('SIGKILL'), run.random() * 2 * run.firstAnswerMs);
  const from = performance.now();
  let answers = 0;
  const taken = await Promise.all(
    people.map(async (person, index) => {
      if (!(await isTaken(url, tokens[index]!, person))) return false;
      answers += 1;
      if (answers === 1) run.firstAnswerMs = performance.now() - from;
      if (answers === after) child.kill('SIGKILL');
      return true;
    }),
  );
  await exited;
  for (const [index, person] of people.entries()) if (taken[index]) run.acknowledged.add(person);
  run.waiting = people.filter((_, index) => !taken[index]);
}

/** Everybody sends the same once more, to a process that lives; what it has not folded is folded after. */
async function everybodyAgain({ program, file }: Run): Promise<void> {
  const people = Array.from({ length: KEY_RESULTS }, (_, person) => person);
  const { child, url, tokens } = await started(program, {
    file,
    moment: LAST,
    keyResults: KEY_RESULTS,
    people,
  });
  for (let from = 0; from < KEY_RESULTS; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const taken = await Promise.all(some.map((person) => isTaken(url, tokens[person]!, person)));
    if (taken.includes(false)) throw new Error('the last process died by itself');
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** kill9_rounds, kill9_lost, kill9_doubled. */
export async function benchKilled(print: Print): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'killed-'));
  try {
    copyFileSync(join(root, 'functions', 'package.json'), join(folder, 'package.json'));
    await buildFunctions(join(folder, 'lib'), ['test/bench/killed-server.ts']);
    const run: Run = {
      program: join(folder, 'lib', 'killed-server.js'),
      file: join(folder, 'store.sqlite'),
      random: seededRandom(9),
      acknowledged: new Set(),
      waiting: [],
      firstAnswerMs: 100,
    };
    let lost = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await roundOf(run, round);
      lost += await lostIn(run.file, run.acknowledged);
    }
    const kept = `${run.acknowledged.size} of ${KEY_RESULTS} reports acknowledged before a kill`;
    await everybodyAgain(run);
    const { missing, doubled } = await onTheBoard(run.file);
    print('kill9_rounds', ROUNDS, kept, String(ROUNDS), 'sqlite');
    print('kill9_lost', lost + missing, 'reports', '0', 'sqlite');
    print('kill9_doubled', doubled, 'reports', '0', 'sqlite');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
