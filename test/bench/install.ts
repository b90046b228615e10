// Takes a project that is installed; gives how much room its packages take on the disk. Never a part of the
// tests: it depends on the machine's file system.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Print } from './figures.ts';

const root = join(import.meta.dirname, '..', '..');
const BLOCK_BYTES = 512;

/** `install_mb`: what `npm ci` puts on the disk, in MiB, as the file system counts it. */
export function benchInstall(print: Print): void {
  print('install_mb', roomOf(join(root, 'node_modules')) / 2 ** 20, 'MiB', '< 900');
}

/** Bytes of a folder and all below it; a link is itself alone, and a file with two names counts once. */
function roomOf(folder: string, seen = new Set<number>()): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    const { ino, nlink, blocks } = lstatSync(path);
    if (entry.isFile() && nlink > 1) {
      if (seen.has(ino)) return sum;
      seen.add(ino);
    }
    return sum + blocks * BLOCK_BYTES + (entry.isDirectory() ? roomOf(path, seen) : 0);
  }, 0);
}
