// The tables of the documents, cell by cell. Never what they mean.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What stands below a heading of the second rank. */
export const sectionOf = (path: string, title: string): string =>
  textOf(path).split(`## ${title}\n`)[1]!.split('\n## ')[0]!;

/** The cells of a table, without its heading. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What stands in code marks. */
export const codesOf = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
