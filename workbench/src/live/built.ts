// Takes the project's root; makes sure that the files that would be pushed are built and newer than their
// sources, and loads them. Never runs sources in their place.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Local from '../../../functions/src/local.ts';

export type BuiltBackEnd = typeof Local;

export interface Built {
  backEnd: BuiltBackEnd;
  /** What clasp pushes, by name: Code.js, the HTML files, appsscript.json. */
  addonFiles: Record<string, string>;
}

/** What is built from what. */
const PRODUCTS = [
  {
    file: 'functions/lib/local.js',
    sources: ['functions/src', 'functions/browser', 'shared', 'scripts/build.ts', 'package-lock.json'],
  },
  {
    file: 'addon/dist/Code.js',
    sources: ['addon/src', 'addon/sidebar', 'scripts/add-on', 'shared', 'package-lock.json'],
  },
  {
    file: 'workbench/dist/page/index.html',
    sources: ['workbench/page', 'workbench/src/changes', 'shared', 'package-lock.json'],
  },
] as const;

/** True where a product is missing or a source is younger than it. */
function needsBuild(root: string): boolean {
  return PRODUCTS.some(({ file, sources }) => {
    const built = statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs;
    return built === undefined || sources.some((source) => youngest(join(root, source)) > built);
  });
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
