// Takes a folder that a command writes into; takes away what an earlier run left there. Never anything else.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is there and holds nothing of these names. False where that cannot be. */
export function emptied(out: string, names: readonly string[]): boolean {
  try {
    mkdirSync(out, { recursive: true });
    for (const name of names) rmSync(join(out, name), { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
