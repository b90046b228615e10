// The built project for the tests, built first where it is missing or old; looked at once for all files of
// a process. Never a second look at the sources, which costs as much as a company's first publication.
import { join } from 'node:path';
import { type Built, buildWhereNeeded, loadBuilt } from '../../workbench/src/live/built.ts';

const root = join(import.meta.dirname, '..', '..');

let built: Promise<Built> | undefined;

/** The same for everybody who asks: for files that nobody changes. */
export function builtProject(): Promise<Built> {
  built ??= load();
  return built;
}

function load(): Promise<Built> {
  buildWhereNeeded(root, () => {});
  return loadBuilt(root);
}
