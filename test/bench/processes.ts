// Measures what only a process of its own can show: 1,000 digests with the memory they take, and the cold
// load of the built functions.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFunctions } from '../../scripts/build.ts';
import { medianOf, type Print } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
const DIGESTS = 1000;
const LOADS = 9;

/**
 * digests_1000_s and digests_1000_mb: from the tick to the last mail accepted by an SMTP server, the mails in
 * a SQLite file. Throws where fewer than 1,000 arrived.
 */
export function benchDigests(print: Print): Promise<void> {
  return inFolder(async (folder) => {
    await buildFunctions(folder, ['test/bench/digests.ts']);
    const measured = outputOf([join(folder, 'digests.js')]) as Record<string, number>;
    const { seconds, cpuSeconds, megabytes, mails, digests } = measured;
    if (!(digests! >= DIGESTS) || mails !== digests)
      throw new Error(`${mails} mails arrived, at ${digests} people`);
    print('digests_1000_s', seconds!, 's', '< 8');
    print('digests_1000_cpu_s', cpuSeconds!, 's of CPU, the SMTP server included', '< 8');
    print('digests_1000_mb', megabytes!, 'MB at most, the SMTP server included', '< 512');
  });
}

/**
 * functions_load_ms: the built index, imported by a fresh Node, as each new instance does before its first
 * request.
 */
export function benchLoad(print: Print): Promise<void> {
  return inFolder(async (folder) => {
    await buildFunctions(join(folder, 'lib'));
    const index = pathToFileURL(join(folder, 'lib', 'index.js')).href;
    const script = `const from = performance.now(); await import(${JSON.stringify(index)}); console.log(performance.now() - from);`;
    const loads = Array.from({ length: LOADS }, () =>
      Number(outputOf(['--input-type=module', '-e', script])),
    );
    print('functions_load_ms', medianOf(loads), `ms, median of ${LOADS}`, '< 300');
  });
}

/** A folder inside the project, so that packages are found from it; gone afterwards. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'bench-'));
  try {
    copyFileSync(join(root, 'functions', 'package.json'), join(folder, 'package.json'));
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a Node of its own prints, as JSON. */
function outputOf(args: string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
