// Takes a printer; attacks a back end over HTTP with 10,000 inputs over all its routes, and counts what broke,
// what took long and what stayed in memory. Never only prints a count: what was found is said on standard
// error.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routesOf } from '../../functions/src/http/routes.ts';
import type { Print } from './figures.ts';
import type { Kept, Order, Passed, Renewed } from './hostile/attacked.ts';
import { type Attacked, pagesFrom, type Seen } from './hostile/company.ts';
import { type Input, nextInput } from './hostile/inputs.ts';
import { sent } from './hostile/send.ts';
import { seededRandom } from './random.ts';

const INPUTS = 10_000;
const BATCH = 100;
const AT_ONCE = 8;
/** Batches between two looks at the pages: what was sent meanwhile has made new ones. */
const LOOK_EVERY = 20;
/** Batches whose memory is not held against them: what is kept for speed is filled. */
const WARMING = 5;
const SLOW_MS = 2_000;
const KEPT_BYTES = 1_048_576;
const TOLD = 30;

interface Found {
  input: Input;
  what: string;
}

/** The attacked process and what it is asked. */
function attackedAt(file: string) {
  const child: ChildProcess = fork(new URL('./hostile/attacked.ts', import.meta.url), [file]);
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

/** hostile_inputs, hostile_5xx, hostile_slow, hostile_kept, hostile_tasks. */
export async function benchHostile(print: Print, { inputs = INPUTS, seed = 1 } = {}): Promise<void> {
  const file = join(tmpdir(), `attune-hostile-${process.pid}.sqlite`);
  const { child, ask } = attackedAt(file);
  await once(child, 'message');
  const random = seededRandom(seed);
  const broken: Found[] = [];
  const slow: Found[] = [];
  const kept: Found[] = [];
  const lines: string[] = [];
  const statuses: Statuses = new Map();
  let deadTasks = 0;
  let pages: Seen[] = [];
  let count = 0;
  for (let batch = 0; count < inputs; batch += 1) {
    const { attacked } = await ask<Renewed>({ kind: 'renew' });
    const { url } = attacked;
    if (batch % LOOK_EVERY === 0) pages = await pagesFrom(url, cookiesOf(attacked), startsOf(attacked));
    const before = (await ask<Kept>({ kind: 'memory' })).bytes;
    const batchInputs = Array.from({ length: BATCH }, () => nextInput(random, attacked, pages));
    const found: Found[] = [];
    await sendAll(url, batchInputs, found, statuses);
    count += batchInputs.length;
    broken.push(...found.filter(({ what }) => what !== 'slow'));
    slow.push(...(await slowAlone(url, found)));
    const after = (await ask<Kept>({ kind: 'memory' })).bytes;
    if (batch >= WARMING && after - before > KEPT_BYTES) kept.push(...(await keepers(ask, url, batchInputs)));
    const passed = await ask<Passed>({ kind: 'pass' });
    deadTasks = passed.deadTasks;
    lines.push(...passed.broken);
  }
  child.disconnect();
  await once(child, 'exit');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  console.error(
    [...statuses]
      .sort()
      .map(([name, n]) => `${name}: ${n}`)
      .join('\n'),
  );
  tell([...broken, ...slow, ...kept], lines);
  print('hostile_inputs', count, 'requests over all routes', `${INPUTS}`, 'sqlite');
  print('hostile_5xx', broken.length, 'answers', '0', 'sqlite');
  print('hostile_slow', slow.length, 'answers above 2 s', '0', 'sqlite');
  print('hostile_kept', kept.length, 'requests that keep more than 1 MB', '0', 'sqlite');
  print(
    'hostile_tasks',
    deadTasks + lines.length,
    'tasks and ticks that broke on what was sent',
    '0',
    'sqlite',
  );
}

const cookiesOf = ({ people }: Attacked): string[] => people.slice(0, 3).map(({ cookie }) => cookie);

/** Every page of the table, with each link where it takes one. */
const startsOf = ({ tokens }: Attacked): string[] =>
  routesOf({} as Parameters<typeof routesOf>[0])
    .filter(({ method, pattern }) => method === 'GET' && !pattern.startsWith('/v1/'))
    .flatMap(({ pattern }) =>
      pattern.includes(':') ? tokens.map((token) => pattern.replace(/:[a-z]+/gi, token)) : [pattern],
    );

/** Of a batch after which more memory was in use, those that keep more than 1 MB each time they are sent. */
async function keepers(
  ask: <Answer>(order: Order) => Promise<Answer>,
  url: string,
  inputs: readonly Input[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const input of inputs) {
    const grown: number[] = [];
    for (let times = 0; times < 2; times += 1) {
      const before = (await ask<Kept>({ kind: 'memory' })).bytes;
      await sent(url, input);
      grown.push((await ask<Kept>({ kind: 'memory' })).bytes - before);
    }
    if (Math.min(...grown) > KEPT_BYTES) found.push({ input, what: `keeps ${Math.min(...grown)} bytes` });
  }
  return found;
}

/** What was found, for whoever has to mend it. */
function tell(found: readonly Found[], lines: readonly string[]): void {
  for (const { input, what } of found.slice(0, TOLD)) {
    const body = input.raw ?? input.body;
    console.error(
      `${what}: ${input.about}\n  ${input.path.slice(0, 300)}\n  ${body.toString('utf8').slice(0, 600)}`,
    );
  }
  for (const line of [...new Set(lines)].slice(0, TOLD)) console.error(line.slice(0, 1_500));
}
