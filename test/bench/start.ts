// Takes a project that is installed and built; gives the seconds from `npm start` on an empty folder to its
// addresses. Never a part of the tests: it reads the clock.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildWhereNeeded } from '../../workbench/src/live/built.ts';
import type { Print } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * `start_s`: from the command to the line that ends the addresses, the first start of the example company.
 */
export async function benchStart(print: Print): Promise<void> {
  buildWhereNeeded(root, () => {});
  const folder = mkdtempSync(join(tmpdir(), 'attune-start-'));
  try {
    print('start_s', (await addressesAfterMs(folder)) / 1000, 's', '< 2');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the process once it has said where its API is. */
function addressesAfterMs(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const words = [
      join(root, 'scripts', 'run.mjs'),
      'start',
      '--language',
      'en',
      '--data',
      folder,
      '--port',
      '0',
    ];
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    let tookMs: number | null = null;
    child.on('error', reject);
    child.on('exit', () =>
      tookMs === null ? reject(new Error('npm start printed no addresses')) : resolve(tookMs),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!/^ *API +http:/.test(line)) return;
      tookMs ??= performance.now() - from;
      child.stdin.end('q\n');
    });
  });
}
