// Takes the project's root; makes sure that the files that would be pushed are built and newer than their
// sources, and loads them. Never runs sources in their place.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Local from '../../../functions/src/local.ts';

export type BuiltBackEnd = typeof Local;

export interface Built {
  backEnd: BuiltBackEnd;
  /** What clasp pushes, by name: Code.js, the HTML files, appsscript.json. */
  addonFiles: Record<string, string>;
}

const PRODUCTS = ['functions/lib/local.js', 'addon/dist/Code.js', 'workbench/dist/page/index.html'];
const SOURCES = [
  'functions/src',
  'functions/browser',
  'addon/src',
  'addon/sidebar',
  'workbench/page',
  'workbench/src/changes',
  'shared',
  'scripts/add-on',
  'scripts/build.ts',
  'package-lock.json',
];

/** There where a build has come to its end; as old as its beginning, by the clock that dates the sources. */
const stampOf = (root: string): string => join(root, 'dist', 'built');

/** Builds, so that a build that dies half-way, or was overtaken by a change, is seen to be none. */
export async function stampedBuild(root: string, build: () => Promise<unknown>): Promise<void> {
  const stamp = stampOf(root);
  const begun = `${stamp}.${process.pid}`;
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(begun, '');
  try {
    await build();
    renameSync(begun, stamp);
  } finally {
    rmSync(begun, { force: true });
  }
}

/** True where a product is missing, the last build did not end, or a source is younger than it. */
export function needsBuild(root: string): boolean {
  const built = statSync(stampOf(root), { throwIfNoEntry: false })?.mtimeMs;
  return (
    built === undefined ||
    PRODUCTS.some((file) => !existsSync(join(root, file))) ||
    SOURCES.some((source) => youngest(join(root, source)) > built)
  );
}

/** When the youngest file at or below a path was changed; 0 for nothing there. */
function youngest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, { name }) => (name === 'node_modules' ? latest : Math.max(latest, youngest(join(path, name)))),
    // A file that was taken away changes its folder.
    found.mtimeMs,
  );
}

/**
 * Builds what is missing or old, in a process of its own: the builder's memory is not needed later. Throws
 * where the build fails.
 */
export function buildWhereNeeded(root: string, say: (line: string) => void): void {
  if (!needsBuild(root)) return;
  say('Building the back end, the add-on and the page …');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed: npm run build says more');
}

/** The built files, loaded. */
export async function loadBuilt(root: string): Promise<Built> {
  const dist = join(root, 'addon', 'dist');
  const names = existsSync(dist) ? readdirSync(dist).filter((name) => /\.(js|html|json)$/.test(name)) : [];
  const backEnd = (await import(
    pathToFileURL(join(root, 'functions', 'lib', 'local.js')).href
  )) as BuiltBackEnd;
  return {
    backEnd,
    addonFiles: Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')])),
  };
}
