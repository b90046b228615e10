// Every word of the catalogue and of the workbench, and the text of all code. For specifications of words.
// Never judges one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair, Words } from '../../shared/words/say.ts';
import { toolWords } from '../../workbench/page/src/grid/tool-words.ts';
import { workbenchWords } from '../../workbench/page/src/words.ts';
import { groupsWords } from '../../workbench/src/groups/words.ts';
import { inboxWords } from '../../workbench/src/inbox/words.ts';
import { liveWords } from '../../workbench/src/live/words.ts';
import { serverWords } from '../../workbench/src/server/words.ts';

export const root = join(import.meta.dirname, '..', '..');
const CATALOGUE = join(root, 'shared', 'words');

export interface Entry {
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

const entriesOf = (subject: string, words: Words): Entry[] =>
  Object.entries(words).map(([key, [en, zh]]) => ({ name: `${subject}.${key}`, key, en, zh }));

const isCode = (name: string): boolean => name.endsWith('.ts');

/** Every subject of the product: a file exports one, beside what is composed of several (`words`). */
async function readProduct(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const file of readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' }).filter(isCode)) {
    const exported: Record<string, unknown> = await import(join(CATALOGUE, file));
    for (const [name, subject] of Object.entries(exported))
      if (name !== 'words' && typeof subject !== 'function' && isSubject(subject))
        entries.push(...entriesOf(file.replace(/\.ts$/, ''), subject));
  }
  return entries;
}

/** What people who use the product read. */
export const product = await readProduct();

/** The same, and what people who try it in the workbench read. */
export const catalogue: readonly Entry[] = [
  ...product,
  ...entriesOf('workbench', workbenchWords),
  ...entriesOf('groups', groupsWords),
  ...entriesOf('inbox', inboxWords),
  ...entriesOf('server', serverWords),
  ...entriesOf('live', liveWords),
  ...entriesOf('tools', toolWords),
];

/** The entries that something is wrong with, as a reader of the failure wants them. */
export const found = (isWrong: (entry: Entry) => boolean, entries = catalogue): string[] =>
  entries.filter(isWrong).map(({ name, en, zh }) => `${name}: ${en} | ${zh}`);

export interface SourceFile {
  /** From the root of the repository. */
  path: string;
  text: string;
}

/** The code in a folder and below. */
export function read(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'lib', 'dist'].includes(entry.name) ? [] : read(path);
    return /\.tsx?$/.test(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

/** All code that may say something. */
export const code: readonly SourceFile[] = [
  'shared',
  'addon',
  'functions/src',
  'functions/browser',
  'workbench',
].flatMap(read);
