// The repository as text: its files, the prose in them, the names that docs/design.md defines.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { once } from '../../shared/lookup/once.ts';

export interface Line {
  /** From the root, with `/`. */
  path: string;
  /** From 1. */
  number: number;
  text: string;
}

export interface Repository {
  files: readonly string[];
  /** Every line that speaks to a reader: documents whole, of sources the comments and the names of tests. */
  prose: readonly Line[];
  textOf(path: string): string;
}

/** Made by tools, installed, or somebody's own: nobody writes prose there. */
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'lib', '.attune', 'goldens', 'pictures']);

const SPEAKS = /\.(ts|tsx|mjs|css|md)$/;

export function openRepository(root: string): Repository {
  const files = filesBelow(root, root);
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  const prose = once(() =>
    files.filter((path) => SPEAKS.test(path)).flatMap((path) => proseOf(path, textOf(path))),
  );
  return {
    files,
    textOf,
    get prose() {
      return prose();
    },
  };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || (folder === root && entry.name === 'out')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(root, path);
    return [relative(root, path).replaceAll(sep, '/')];
  });
}

export function proseOf(path: string, text: string): Line[] {
  const lines = text.split('\n').map((each, index) => ({ path, number: index + 1, text: each }));
  if (path.endsWith('.md')) return lines;
  return lines.flatMap((line) => {
    const said = testName(line.text) ?? commentIn(line.text);
    return said === '' ? [] : [{ ...line, text: said }];
  });
}

const testName = (text: string): string | undefined =>
  /^\s*(?:describe|it|test)(?:\.\w+)?\(\s*(['"`].*)$/.exec(text)?.[1];

/** The part of a line that is a comment; '' where none is. */
export function commentIn(text: string): string {
  if (/^\s*(\/\/|\/\*|\*)/.test(text)) return text;
  return /\s\/\/ (.*)$/.exec(text)?.[1] ?? /\s\/\*\*? (.*)\*\//.exec(text)?.[1] ?? '';
}

/** What stands in bold in each section of the design, by the section's number. */
export function designNames(design: string): Map<string, Set<string>> {
  const [, ...parts] = design.split(/^## (\d+)\. /m);
  const sections = new Map<string, Set<string>>();
  for (let index = 0; index < parts.length; index += 2) {
    const bold = [...parts[index + 1]!.matchAll(/\*\*([^*]+?)[.:]?\*\*/g)].map(([, name]) => name!);
    sections.set(parts[index]!, new Set(bold));
  }
  return sections;
}

/** The end of a link that leads to a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

export const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
