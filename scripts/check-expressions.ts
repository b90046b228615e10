// Finds every regular expression of the project and says which of them costs more than its text is long (the
// npm package `recheck`). Never changes a file but its own memory of expressions that are sound.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { openJudge, type Pattern } from './expressions/judge.ts';

const root = join(import.meta.dirname, '..');

/** What runs on a server, in a sheet or in a browser; tests and builds are fed by us alone. */
const SOURCES = ['shared', 'addon/src', 'addon/sidebar', 'functions/src', 'workbench/src', 'workbench/page'];

/**
 * One expression to be judged takes some milliseconds, all of them some seconds: what was found sound is not
 * judged again.
 */
const MEMORY = join(root, 'node_modules', '.cache', 'attune-expressions.json');
export interface Expression extends Pattern {
  file: string;
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

const nameOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

function remembered(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(MEMORY, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

/** So many are judged between two lines that say how far it is. */
const TOLD_EACH = 100;

/** Why each is not taken, by its name; null for those that are sound. Says how far it is. */
async function judged(expressions: readonly Expression[]): Promise<Map<string, string | null>> {
  const faults = new Map<string, string | null>();
  const judge = openJudge();
  const fresh = new Map(expressions.map((each) => [nameOf(each), each]));
  if (fresh.size > 0) console.log(`judging ${fresh.size} new expressions …`);
  try {
    for (const [name, expression] of fresh) {
      faults.set(name, await judge.faultOf(expression));
      if (faults.size % TOLD_EACH === 0) console.log(`… ${faults.size} of ${fresh.size}`);
    }
  } finally {
    judge.close();
  }
  return faults;
}

/**
 * Every expression of the sources, those that were not judged before; prints the faults and gives how many
 * there are.
 */
async function checkExpressions(): Promise<number> {
  const files = SOURCES.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).sort();
  const all = files.flatMap((file) => expressionsOf(file, readFileSync(join(root, file), 'utf8')));
  const sound = remembered();
  const faults = await judged(all.filter((each) => !sound.has(nameOf(each))));
  const faulty = all.filter((each) => faults.get(nameOf(each)));
  for (const each of faulty) console.log(`${each.file}: ${nameOf(each)} ${faults.get(nameOf(each))}`);
  mkdirSync(join(MEMORY, '..'), { recursive: true });
  const names = new Set(all.map(nameOf).filter((name) => !faults.get(name)));
  writeFileSync(MEMORY, JSON.stringify([...names].sort()));
  return faulty.length;
}

if (process.argv[1] === import.meta.filename) process.exit((await checkExpressions()) === 0 ? 0 : 1);
