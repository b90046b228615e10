// Judges regular expressions by the npm package `recheck`, in a process of its own with bounds on heap and
// time: one whose judgement does not end is refused, and the next is judged. The clock alone never
// decides, or a judgement would differ with the machine's load.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { check, type Diagnostics } from 'recheck';
import { repeatsOf } from './repeats.ts';

export interface Pattern {
  source: string;
  flags: string;
}

export interface Judge {
  /** Why an expression is not taken; null where its cost grows as its text does. One at a time. */
  faultOf(pattern: Pattern, patienceMs?: number): Promise<string | null>;
  close(): void;
}

/** What `recheck` judges in some seconds: a count alone, and the product of counts within each other. */
const MOST_REPEATS = 10_000;
const MOST_NESTED = 100;
/** One judgement takes some milliseconds, the longest of ours some seconds. */
const PATIENCE_MS = 120_000;
/** Of the judge's heap; ours need a fraction of it. */
const MEGABYTES = 512;

/**
 * Steps decide; the clock only ends what has no end in sight, and that is a refusal. A hundred million
 * characters read are far beyond what a linear expression reads of the longest text tried.
 */
const JUDGEMENT = {
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  randomSeed: 0,
  timeout: null,
} as const;

type Verdict = Diagnostics | 'too long' | 'too much memory';

export function openJudge(megabytes = MEGABYTES): Judge {
  const program = programOf();
  let agent: Agent | null = null;
  const verdictOf = async (pattern: Pattern, patienceMs: number): Promise<Verdict> => {
    if (program === null) return inThisProcess(pattern, patienceMs);
    agent ??= startAgent(program, megabytes);
    const verdict = await agent.ask(pattern, patienceMs);
    // It is gone, or still at work on what nobody waits for.
    if (typeof verdict === 'string') close();
    return verdict;
  };
  const close = () => {
    agent?.end();
    agent = null;
  };
  return {
    faultOf: async (pattern, patienceMs = PATIENCE_MS) =>
      countedFault(pattern) ?? faultIn(await verdictOf(pattern, patienceMs)),
    close,
  };
}

/** What would take all memory to judge is refused unjudged. */
function countedFault({ source }: Pattern): string | null {
  const { all, nested } = repeatsOf(source);
  if (nested > MOST_NESTED)
    return `counts ${nested} within each other, more than ${MOST_NESTED}: bound the text, or count once`;
  return all > MOST_REPEATS ? `counts to ${all}, more than ${MOST_REPEATS}: bound the text instead` : null;
}

function faultIn(verdict: Verdict): string | null {
  if (typeof verdict === 'string') return `takes ${verdict} to be judged: bound the text, or count less`;
  if (verdict.status === 'safe') return null;
  return verdict.status === 'unknown'
    ? `cannot be judged (${verdict.error.kind})`
    : `is ${verdict.complexity?.summary ?? verdict.complexity?.type}, as with ${JSON.stringify(verdict.attack.string).slice(0, 80)}`;
}

interface Agent {
  ask(pattern: Pattern, patienceMs: number): Promise<Verdict>;
  end(): void;
}

/** The package's program for this machine, which takes a bound of its heap; null where it has none. */
function programOf(): string | null {
  const system = { darwin: 'macos', linux: 'linux', win32: 'windows' }[process.platform as string];
  try {
    const folder = fileURLToPath(import.meta.resolve(`recheck-${system}-${process.arch}/package.json`));
    return join(folder, '..', system === 'windows' ? 'recheck.exe' : 'recheck');
  } catch {
    return null;
  }
}

/** Slower, and as large as it gets: for a machine that the package has no program for. */
async function inThisProcess({ source, flags }: Pattern, patienceMs: number): Promise<Verdict> {
  const signal = AbortSignal.timeout(patienceMs);
  const found = await check(source, flags, { ...JUDGEMENT, signal });
  return signal.aborted ? 'too long' : found;
}

/** It answers a line with a line, and ends itself when its heap is full. */
function startAgent(program: string, megabytes: number): Agent {
  const bounds = [`-Xmx${megabytes}m`, '-XX:+ExitOnOutOfMemoryError'];
  const child: ChildProcess = spawn(program, ['agent', ...bounds], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout! });
  child.stdin!.on('error', () => undefined);
  let id = 0;
  return {
    ask: ({ source, flags }, patienceMs) =>
      new Promise((resolve, reject) => {
        id += 1;
        const settle = (verdict: Verdict) => {
          clearTimeout(timer);
          lines.removeAllListeners('line');
          child.removeAllListeners();
          resolve(verdict);
        };
        const timer = setTimeout(() => settle('too long'), patienceMs);
        lines.on('line', (line) => {
          const answer = line === '' ? {} : (JSON.parse(line) as { id?: number; result?: Diagnostics });
          if (answer.id === id && answer.result) settle(answer.result);
        });
        child.on('error', reject);
        child.on('exit', () => settle('too much memory'));
        const params = { source, flags, params: JUDGEMENT };
        child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0+push', id, method: 'check', params })}\n`);
      }),
    end: () => {
      child.on('error', () => undefined);
      child.kill('SIGKILL');
    },
  };
}
