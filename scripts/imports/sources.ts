// Which files the check of imports looks at: all sources of the repository, as text. Never what a build
// has made.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sources } from './graph.ts';

const ROOTS = ['shared', 'addon', 'functions', 'workbench', 'examples', 'scripts', 'test'];
const MADE = /(^|\/)(node_modules|dist|lib|out)\//;

/** Of the product, and of everything that makes, checks or specifies it. */
export function sourcesOf(root: string): Sources {
  const paths = globSync(
    ROOTS.map((each) => `${each}/**/*.{ts,tsx,mjs}`),
    { cwd: root, exclude: ['**/node_modules', '**/dist', '**/lib'] },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !MADE.test(path) || path.startsWith('shared/import/out/'));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
