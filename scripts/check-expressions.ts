// Finds every regular expression of the project and says which of them costs more than its text is long (the
// npm package `recheck`). Never changes a file but its own memory of expressions that are sound.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { repeatsOf } from './expressions/repeats.ts';

const root = join(import.meta.dirname, '..');

/** What runs on a server, in a sheet or in a browser; tests and builds are fed by us alone. */
const SOURCES = ['shared', 'addon/src', 'addon/sidebar', 'functions/src', 'workbench/src', 'workbench/page'];

/**
 * One expression to be judged takes some milliseconds, all of them some seconds: what was found sound is not
 * judged again.
 */
const MEMORY = join(root, 'node_modules', '.cache', 'attune-expressions.json');
/**
 * Steps decide, never the clock: a judgement that hung on a loaded machine's speed would differ from run to
 * run. The clock only ends what has no end in sight, and that is a refusal.
 * A hundred million characters read are far beyond what a linear expression reads of the longest text tried.
 */
const JUDGEMENT = {
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  randomSeed: 0,
  timeout: null,
} as const;

export interface Expression {
  file: string;
  source: string;
  flags: string;
}

/** The expressions of a source text: literals, and `new RegExp` of a text that stands there. */
export function expressionsOf(file: string, text: string): Expression[] {
  const { code } = transformSync(text, { loader: file.endsWith('x') ? 'tsx' : 'ts', jsx: 'automatic' });
  const found: Expression[] = [];
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && node.regex)
      found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const [pattern, flags] = node.arguments;
    const source = patternOf(pattern);
    if (source !== null)
      found.push({ file, source, flags: flags?.type === 'Literal' ? String(flags.value) : '' });
  });
  return found;
}

/** The text of a pattern; what is put into a template is taken for a word. */
function patternOf(node: AnyNode | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' ? node.quasis.map((each) => each.value.cooked).join('word') : null;
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node) as unknown[])
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && typeof each === 'object' && 'type' in each) walk(each as AnyNode, visit);
}

/** What `recheck` judges in some seconds: a count alone, and the product of counts within each other. */
const MOST_REPEATS = 10_000;
const MOST_NESTED = 100;
/** A judgement takes some milliseconds, the longest of ours some seconds. */
const PATIENCE_MS = 120_000;

/**
 * Why an expression is not taken; null where its cost grows as its text does. What would take all memory to
 * judge is refused unjudged.
 */
export async function faultOf(
  { source, flags }: Expression,
  patienceMs = PATIENCE_MS,
): Promise<string | null> {
  const { all, nested } = repeatsOf(source);
  if (nested > MOST_NESTED)
    return `counts ${nested} within each other, more than ${MOST_NESTED}: bound the text, or count once`;
  if (all > MOST_REPEATS) return `counts to ${all}, more than ${MOST_REPEATS}: bound the text instead`;
  const signal = AbortSignal.timeout(patienceMs);
  const found = await check(source, flags, { ...JUDGEMENT, signal });
  if (signal.aborted) return 'takes too long to be judged: bound the text, or count less';
  if (found.status === 'safe') return null;
  return found.status === 'unknown'
    ? `cannot be judged (${found.error.kind})`
    : `is ${found.complexity?.summary ?? found.complexity?.type}, as with ${JSON.stringify(found.attack.string).slice(0, 80)}`;
}

const nameOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

function remembered(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(MEMORY, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

/**
 * Every expression of the sources, those that were not judged before; prints the faults and gives how many
 * there are.
 */
export async function checkExpressions(): Promise<number> {
  const files = SOURCES.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).sort();
  const all = files.flatMap((file) => expressionsOf(file, readFileSync(join(root, file), 'utf8')));
  const sound = remembered();
  let faults = 0;
  const judged = new Map<string, string | null>();
  for (const expression of all) {
    const name = nameOf(expression);
    if (sound.has(name)) continue;
    if (!judged.has(name)) judged.set(name, await faultOf(expression));
    const fault = judged.get(name);
    if (!fault) continue;
    faults += 1;
    console.log(`${expression.file}: ${name} ${fault}`);
  }
  mkdirSync(join(MEMORY, '..'), { recursive: true });
  const names = new Set(all.map(nameOf).filter((name) => !judged.get(name)));
  writeFileSync(MEMORY, JSON.stringify([...names].sort()));
  return faults;
}

if (process.argv[1] === import.meta.filename) process.exit((await checkExpressions()) === 0 ? 0 : 1);
