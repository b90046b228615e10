// What specifications share. A helper is imported once for all files of a process.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = join(import.meta.dirname, '..');

describe('a helper of the specification', () => {
  it('has no hook at its top, which would be that of the first file alone: closeAfterTest has it for each', () => {
    const helpers = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((file) => !/\.spec\./.test(file));
    const hooked = helpers.filter((file) =>
      /^(?:before|after)(?:Each|All)\(/m.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(helpers.length).toBeGreaterThan(50);
    expect(hooked).toEqual([]);
  });
});
