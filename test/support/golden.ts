// Compares a text with the one that a person has looked at (test/goldens). UPDATE_GOLDENS=1 writes it
// instead. Never judges the difference.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'goldens');

/** `name` is a path below test/goldens. */
export function expectGolden(name: string, actual: string): void {
  const file = join(FOLDER, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
