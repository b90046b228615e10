// Takes what was asked for on the command line; gives the workbook to open and the moment in which it is
// entered. Never guesses a file's kind.
import { join, resolve } from 'node:path';
import type { Language } from '../../../shared/model/plan.ts';
import { openBook } from '../books/open.ts';
import { folderNameOf } from './book-folders.ts';
import type { OpenedWorkbook } from './company.ts';

export interface BookRequest {
  /** Its folder in the workbench's. */
  place: string;
  source: () => Promise<OpenedWorkbook>;
}

/**
 * The example is entered on a Friday afternoon: East China's premium line has just turned amber, its review
 * waits for an answer.
 */
const EXAMPLE = { folder: 'retail-chain', from: '2025-01-10 14:00' };

/** Why a workbook cannot be opened, in words. */
export class BadBook extends Error {}

/** Entered in the midst of its past. `source` rejects with BadBook where it cannot be read. */
export function exampleIn(root: string, language: Language): BookRequest {
  return {
    place: `example-${language}`,
    source: () => read(join(root, 'examples', EXAMPLE.folder, language), EXAMPLE.from),
  };
}

/** What was open last: its folder has the workbook already. */
export function openAgain(root: string, place: string): BookRequest {
  const language = place === 'example-zh' ? 'zh' : 'en';
  return { ...exampleIn(root, language), place };
}

/** A workbook by its path; `from` as wall-clock text enters it in the midst of its past. */
export function bookAt(path: string, from: string | null): BookRequest {
  const full = resolve(path);
  return {
    place: folderNameOf(full.split(/[\\/]/).at(-1) ?? 'book', `${full} ${from ?? ''}`),
    source: () => read(full, from),
  };
}

async function read(path: string, from: string | null): Promise<OpenedWorkbook> {
  const opened = await openBook(path);
  if (!opened.ok) throw new BadBook(opened.message);
  return { book: opened.book, from };
}
