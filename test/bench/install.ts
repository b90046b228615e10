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

/** Bytes of a folder and all below it; a link is itself alone. */
function roomOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + lstatSync(path).blocks * BLOCK_BYTES + (entry.isDirectory() ? roomOf(path) : 0);
  }, 0);
}
