// Checks how wide comments and documents are: prints each line that is wider and exits 1 where there is one.
// Code is the formatter's; what is wide because it cannot be broken stays. Never wraps a line.
import { join } from 'node:path';
import { commentIn, openRepository } from './citations/repository.ts';

/** The formatter's own for code. */
const MOST_OF_COMMENTS = 110;
const MOST_OF_DOCUMENTS = 120;

const columnsOf = (text: string): number => [...text].length;

/** The numbers of the lines that are too wide, from 1. */
export function wideLines(path: string, text: string): number[] {
  const lines = text.split('\n');
  const isWide = path.endsWith('.md') ? wideInDocument(lines) : wideInSource(path);
  return lines.flatMap((line, at) => (isWide(line, at) ? [at + 1] : []));
}

/** Who reads a style sheet reads no long lines there; elsewhere what is no comment is the formatter's. */
function wideInSource(path: string): (line: string) => boolean {
  const isHeld = (line: string) => path.endsWith('.css') || commentIn(line) !== '';
  return (line) => columnsOf(line) > MOST_OF_COMMENTS && isHeld(line) && !/https?:\/\//.test(line);
}

/** As it is read: addresses of links do not count, tables and code stand as they are. */
function wideInDocument(lines: readonly string[]): (line: string, at: number) => boolean {
  const fences = lines.flatMap((line, at) => (/^\s*```/.test(line) ? [at] : []));
  const isFenced = (at: number) => fences.filter((fence) => fence <= at).length % 2 === 1;
  const readIn = (line: string) => line.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/https?:\S+/g, '');
  const isKept = (line: string, at: number) => /^(?:\s*\|| {4}|#)/.test(line) || isFenced(at);
  // What stands between two signs of code, or is one word, cannot be broken.
  const isUnbroken = (line: string) =>
    !line
      .trim()
      .replaceAll(/`[^`]*`/g, '')
      .includes(' ');
  return (line, at) => columnsOf(readIn(line)) > MOST_OF_DOCUMENTS && !isKept(line, at) && !isUnbroken(line);
}

/** Chinese has no blank where a line could be broken, and Markdown would put one there. */
const isHeld = (path: string): boolean => /\.(ts|tsx|mjs|css|md)$/.test(path) && !path.endsWith('.zh-CN.md');

/** `path:line`, as an editor opens it; empty where every line is narrow enough. */
function columnFaults(root: string): string[] {
  const { files, textOf } = openRepository(root);
  return files
    .filter(isHeld)
    .flatMap((path) => wideLines(path, textOf(path)).map((line) => `${path}:${line}: too wide`));
}

if (process.argv[1] === import.meta.filename) {
  const faults = columnFaults(join(import.meta.dirname, '..'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
