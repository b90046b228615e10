// Takes a printer; attacks a back end over HTTP with 10,000 inputs over all its routes, by Node alone and
// under Google's functions framework, and counts what broke, what took long and what stayed in memory. Never
// only prints a count: what was found is said on standard error.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routesOf } from '../../functions/src/http/routes.ts';
import type { Print } from './figures.ts';
import type { Kept, Order, Passed, Renewed } from './hostile/attacked.ts';
import { type Attacked, pagesFrom, type Seen } from './hostile/company.ts';
import type { Input } from './hostile/input.ts';
import { nextInput } from './hostile/inputs.ts';
import { sent } from './hostile/send.ts';
import { seededRandom } from './random.ts';

const INPUTS = 10_000;
/** What stands before our code, as the figures call it. */
const SERVERS = ['node', 'framework'] as const;
type ServedBy = (typeof SERVERS)[number];
/** Of one company: a process of its own. */
const A_COMPANY = 1_000;
const BATCH = 100;
const AT_ONCE = 8;
/** Inputs between two looks at the pages: what was sent meanwhile has made new ones. */
const LOOK_EVERY = 500;
const SLOW_MS = 2_000;
const KEPT_BYTES = 1_048_576;
const TOLD = 30;

interface Found {
  input: Input;
  what: string;
}

/** The attacked process and what it is asked. */
function attackedAt(file: string, by: ServedBy) {
  const child: ChildProcess = fork(new URL('./hostile/attacked.ts', import.meta.url), [file, by]);
  const over = once(child, 'exit').then(() => Promise.reject(new Error('what was attacked has ended')));
  over.catch(() => undefined);
  const ask = async <Answer>(order: Order): Promise<Answer> => {
    child.send(order);
    const [answer] = await Promise.race([once(child, 'message'), over]);
    return answer as Answer;
  };
  return { child, ask };
}

/** How often each route gave each status. */
type Statuses = Map<string, number>;

async function sendAll(
  url: string,
  inputs: readonly Input[],
  found: Found[],
  statuses: Statuses,
): Promise<void> {
  const waiting = [...inputs];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let input = waiting.pop(); input; input = waiting.pop()) {
        const { status, ms } = await sent(url, input);
        const name = `${input.about} ${status}`;
        statuses.set(name, (statuses.get(name) ?? 0) + 1);
        if (status >= 500) found.push({ input, what: String(status) });
        if (ms > SLOW_MS) found.push({ input, what: 'slow' });
      }
    }),
  );
}

/** Those of the slow ones that are slow alone too: a machine at its limit makes all wait. */
async function slowAlone(url: string, found: readonly Found[]): Promise<Found[]> {
  const slow: Found[] = [];
  for (const each of found.filter(({ what }) => what === 'slow')) {
    const { ms } = await sent(url, each.input);
    if (ms > SLOW_MS) slow.push({ ...each, what: `${Math.round(ms)} ms` });
  }
  return slow;
}

/** What an attack has come to so far. */
interface Attack {
  by: ServedBy;
  random: () => number;
  statuses: Statuses;
  broken: Found[];
  slow: Found[];
  kept: Found[];
  lines: string[];
  deadTasks: number;
}

/**
 * Attacks one company in a process of its own, until what was sent has erased people of it. Gives how many
 * inputs it got.
 */
async function attackOne(attack: Attack, inputs: number): Promise<number> {
  const file = join(tmpdir(), `attune-hostile-${process.pid}.sqlite`);
  const { child, ask } = attackedAt(file, attack.by);
  await once(child, 'message');
  let pages: Seen[] = [];
  let count = 0;
  let dead = 0;
  for (; count < inputs; count += BATCH) {
    const { attacked } = await ask<Renewed>({ kind: 'renew' });
    if (!attacked) break;
    const { url } = attacked;
    if (count % LOOK_EVERY === 0) pages = await pagesFrom(url, cookiesOf(attacked), startsOf(attacked));
    const batch = Array.from({ length: BATCH }, () => nextInput(attack.random, attacked, pages));
    const found: Found[] = [];
    const grown = await grownBy(ask, () => sendAll(url, batch, found, attack.statuses));
    attack.broken.push(...found.filter(({ what }) => what !== 'slow'));
    attack.slow.push(...(await slowAlone(url, found)));
    if (grown > KEPT_BYTES) attack.kept.push(...(await keepers(ask, url, batch)));
    const { deadTasks, broken } = await ask<Passed>({ kind: 'pass' });
    dead = deadTasks;
    attack.lines.push(...broken);
  }
  child.disconnect();
  await once(child, 'exit');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  attack.deadTasks += dead;
  return count;
}

/**
 * hostile_inputs, hostile_5xx, hostile_slow, hostile_kept, hostile_tasks, and the same under the framework.
 */
export async function benchHostile(
  print: Print,
  options: { inputs?: number; seed?: number } = {},
): Promise<void> {
  for (const by of SERVERS) await attackAll(print, by, options);
}

/** The same inputs to a back end that is served so. */
async function attackAll(
  print: Print,
  by: ServedBy,
  { inputs = INPUTS, seed = 1 }: { inputs?: number; seed?: number },
): Promise<void> {
  const attack: Attack = {
    by,
    random: seededRandom(seed),
    statuses: new Map(),
    broken: [],
    slow: [],
    kept: [],
    lines: [],
    deadTasks: 0,
  };
  let count = 0;
  while (count < inputs) count += await attackOne(attack, Math.min(A_COMPANY, inputs - count));
  const { broken, slow, kept, lines, deadTasks } = attack;
  tell(attack);
  const of = by === 'node' ? 'hostile' : 'hostile_framework';
  print(`${of}_inputs`, count, 'requests over all routes', `${INPUTS}`, 'sqlite');
  print(`${of}_5xx`, broken.length, 'answers', '0', 'sqlite');
  print(`${of}_slow`, slow.length, 'answers above 2 s', '0', 'sqlite');
  print(`${of}_kept`, kept.length, 'requests that keep more than 1 MB', '0', 'sqlite');
  print(`${of}_tasks`, deadTasks + lines.length, 'tasks that broke on what was sent', '0', 'sqlite');
}

const cookiesOf = ({ people }: Attacked): string[] => people.slice(0, 3).map(({ cookie }) => cookie);

/** Every page of the table, with each link where it takes one. */
const startsOf = ({ links }: Attacked): string[] => [
  ...routesOf({} as Parameters<typeof routesOf>[0])
    .filter(({ method, pattern }) => method === 'GET' && !/^\/v1\/|:/.test(pattern))
    .map(({ pattern }) => pattern),
  ...links,
];

type Ask = <Answer>(order: Order) => Promise<Answer>;

/** Bytes that are in use after the work and were not before. */
async function grownBy(ask: Ask, work: () => Promise<unknown>): Promise<number> {
  const { bytes: before } = await ask<Kept>({ kind: 'memory' });
  await work();
  return (await ask<Kept>({ kind: 'memory' })).bytes - before;
}

/**
 * Of inputs after which more memory was in use, those that keep more than 1 MB each time they are sent:
 * halves are sent again as long as they do. What is kept for speed is filled once.
 */
async function keepers(ask: Ask, url: string, inputs: readonly Input[]): Promise<Found[]> {
  const grown = await grownBy(ask, () => sendAll(url, inputs, [], new Map()));
  if (grown <= KEPT_BYTES) return [];
  if (inputs.length === 1) return [{ input: inputs[0]!, what: `keeps ${grown} bytes` }];
  const middle = inputs.length >> 1;
  const before = await keepers(ask, url, inputs.slice(0, middle));
  return [...before, ...(await keepers(ask, url, inputs.slice(middle)))];
}

/** What every route gave, and what was found, for whoever has to mend it. */
function tell({ statuses, broken, slow, kept, lines }: Attack): void {
  for (const [name, count] of [...statuses].sort()) console.error(`${name}: ${count}`);
  for (const { input, what } of [...broken, ...slow, ...kept].slice(0, TOLD)) {
    const body = (input.raw ?? input.body).toString('utf8').slice(0, 600);
    console.error(`${what}: ${input.about}\n  ${input.path.slice(0, 300)}\n  ${body}`);
  }
  for (const line of [...new Set(lines)].slice(0, TOLD)) console.error(line.slice(0, 1_500));
}
