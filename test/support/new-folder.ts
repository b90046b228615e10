// A folder of its own for whoever asks, taken away when the file of tests is over. Never one that stays on
// the machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAfterFile } from './after-test.ts';

/** Empty, below the folder for temporary files. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  closeAfterFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
