// Specifies where the bundled Chromium is unpacked: whole or not at all, by processes that begin together, by
// one that dies, on a machine of several people. Never the package itself: every test of a page starts it.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { unpackedChromium } from '../../workbench/src/browser/unpacked.ts';
import { newFolder } from '../support/new-folder.ts';

let below: string;
beforeEach(() => {
  below = newFolder();
});

/** Writes in two pieces, with others' turns between them. */
const inPieces = async (folder: string) => {
  await appendFile(join(folder, 'chromium'), 'first ');
  await new Promise(setImmediate);
  await appendFile(join(folder, 'chromium'), 'second');
};
const half = async (folder: string) => {
  writeFileSync(join(folder, 'chromium'), 'first ');
  throw new Error('no space left');
};
const read = async (unpack = inPieces) => {
  const { executable } = await unpackedChromium(below, unpack);
  return readFileSync(executable, 'utf8');
};

describe('the bundled Chromium', () => {
  it('is whole for each of those that start on a fresh machine together', async () => {
    expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill('first second'));
    expect(readdirSync(below)).toHaveLength(1);
  });

  it('is unpacked by the first and used by the next', async () => {
    await read();
    expect(await read(half)).toBe('first second');
  });

  it('is not taken for whole where unpacking ended half-way, and is unpacked by the next', async () => {
    await expect(read(half)).rejects.toThrow('no space left');
    expect(readdirSync(below)).toEqual([]);
    expect(await read()).toBe('first second');
  });

  it('finds its fonts where they are', async () => {
    const { fonts } = await unpackedChromium(below, inPieces);
    expect(readFileSync(join(fonts, 'fonts.conf'), 'utf8')).toContain(`<dir>${fonts}</dir>`);
  });

  it('is not started where somebody else can write', async () => {
    const { executable } = await unpackedChromium(below, inPieces);
    chmodSync(dirname(executable), 0o777);
    await expect(unpackedChromium(below)).rejects.toThrow('open to other users');
  });

  it('is unpacked below a folder for temporary files that is not there yet', async () => {
    below = join(below, 'none', 'yet');
    expect(await read()).toBe('first second');
  });
});
