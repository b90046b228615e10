// Specifies when `npm start` and the tests build first. Never the builders themselves.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { needsBuild, stampedBuild } from '../../workbench/src/live/built.ts';
import { newFolder } from '../support/new-folder.ts';

let root: string;
const write = (name: string, at?: Date) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), '');
  if (at) utimesSync(join(root, name), at, at);
};
const PRODUCTS = ['functions/lib/local.js', 'addon/dist/Code.js', 'workbench/dist/page/index.html'];
const writeProducts = async () => {
  for (const name of PRODUCTS) write(name);
};
const later = () => new Date(Date.now() + 60_000);

beforeEach(() => {
  root = newFolder();
  write('shared/rule.ts');
});

describe('a clone is built first', () => {
  it('where nothing is built yet', () => {
    expect(needsBuild(root)).toBe(true);
  });

  it('not where the last build is younger than its sources', async () => {
    await stampedBuild(root, writeProducts);
    expect(needsBuild(root)).toBe(false);
  });

  it('where the last build ended half-way, whatever it has written', async () => {
    await stampedBuild(root, writeProducts);
    const dies = async () => {
      await writeProducts();
      throw new Error('killed');
    };
    await expect(stampedBuild(root, dies)).rejects.toThrow('killed');
    expect(needsBuild(root)).toBe(true);
  });

  it('where a source has changed since, or while it was built', async () => {
    await stampedBuild(root, async () => {
      write('shared/rule.ts', later());
      await writeProducts();
    });
    expect(needsBuild(root)).toBe(true);
  });

  it.each(['functions/lib', 'addon/dist', 'workbench/dist'])(
    'where somebody has removed %s',
    async (folder) => {
      await stampedBuild(root, writeProducts);
      rmSync(join(root, folder), { recursive: true });
      expect(needsBuild(root)).toBe(true);
    },
  );
});
