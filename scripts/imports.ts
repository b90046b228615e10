// Checks how the sources hang together: prints each fault and exits 1 where there is one. Never changes a
// file.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFaults, ROOTS } from './imports/rules.ts';

const PLACES = [...ROOTS, 'examples', 'scripts', 'test'];
const MADE = /(^|\/)(node_modules|dist|lib|out)\//;

/** The sources of the repository. */
function sourcesOf(root: string): Map<string, string> {
  const paths = globSync(
    PLACES.map((place) => `${place}/**/*.{ts,tsx,mjs}`),
    { cwd: root, exclude: ['**/node_modules', '**/dist', '**/lib'] },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !MADE.test(path) || path.startsWith('shared/import/out/'));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const faults = importFaults(sourcesOf(join(import.meta.dirname, '..')));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
