// Specification of the catalogue of words: what every pair keeps to, whoever says it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Pair, Words } from '../../shared/words/say.ts';

const root = join(import.meta.dirname, '..', '..');
const CATALOGUE = join(root, 'shared', 'words');

interface Entry {
  /** `board.since`. */
  name: string;
  key: string;
  en: string;
  zh: string;
}

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');

const isSubject = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && Object.values(value).every(isPair);

/** Every subject of the catalogue: a file exports one, beside what is composed of several (`words`). */
async function readCatalogue(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const file of readdirSync(CATALOGUE)) {
    const exported: Record<string, unknown> = await import(join(CATALOGUE, file));
    for (const [name, subject] of Object.entries(exported)) {
      if (name === 'words' || typeof subject === 'function' || !isSubject(subject)) continue;
      for (const [key, [en, zh]] of Object.entries(subject))
        entries.push({ name: `${file.replace(/\.ts$/, '')}.${key}`, key, en, zh });
    }
  }
  return entries;
}

const catalogue = await readCatalogue();

/** The entries that something is wrong with, as a reader of the failure wants them. */
const found = (isWrong: (entry: Entry) => boolean): string[] =>
  catalogue.filter(isWrong).map(({ name, en, zh }) => `${name}: ${en} | ${zh}`);

const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\?[^{}]*)?\}/g)].map(([, place]) => place))].sort().join();

/** A text without its places and without what is to be typed as it stands: addresses, what is in backticks. */
const proseOf = (text: string): string => text.replace(/\{[^{}]*\}|`[^`]*`|https?:\S+/g, 'X');

describe('the catalogue of words', () => {
  it('holds the subjects', () => {
    expect(catalogue.length).toBeGreaterThan(500);
  });

  it('asks for the same things to be filled in in both languages', () => {
    expect(found(({ en, zh }) => placesOf(en) !== placesOf(zh))).toEqual([]);
  });

  it('is written in Chinese with Chinese punctuation', () => {
    const latin = /[\p{Script=Han}”’）》][,.:;!?()]|[,:;!?()]\p{Script=Han}/u;
    expect(found(({ zh }) => latin.test(proseOf(zh)))).toEqual([]);
  });

  it('closes what it opens', () => {
    const counted = (text: string, mark: string) => text.split(mark).length;
    const isOpen = (text: string) =>
      counted(text, '“') !== counted(text, '”') || counted(text, '（') !== counted(text, '）');
    expect(found(({ en, zh }) => isOpen(en) || isOpen(zh))).toEqual([]);
  });
});

/** All code that may say something, without the catalogue. */
function readCode(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'lib', 'dist'].includes(entry.name) || path === CATALOGUE ? [] : readCode(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('who says the words', () => {
  const code = ['shared', 'addon', 'functions/src', 'workbench']
    .flatMap((folder) => readCode(join(root, folder)))
    .join('\n');

  /** Keys that the code puts together of a kind and a part. */
  const MADE = [/^\w+\.(subject|opening)$/, /^measure\./];

  it('names each of them somewhere', () => {
    const quoted = new Set(code.match(/(?<=['"`])[\w. -]+(?=['"`])|\b\w+(?=:)|(?<=Words\.)\w+/g));
    const isMade = (key: string) => MADE.some((made) => made.test(key));
    expect(found(({ key }) => !quoted.has(key) && !isMade(key))).toEqual([]);
  });
});
