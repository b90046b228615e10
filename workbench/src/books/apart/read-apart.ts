// Takes a file that somebody brought; reads it in a process of its own with a bound of time and memory. Never
// lets it hold up or end whoever asks.
import { fileURLToPath } from 'node:url';
import { answerApart, type Bounds } from '../../../../functions/src/answer-apart.ts';
import { BookFault } from '../../../../shared/books/book-fault.ts';
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { FaultOfBook } from '../../../../shared/words/book-faults.ts';
import { faultOf, type OpenedBook } from '../open.ts';

/** What comes back from the process: a fault is no `Error` on the way. */
export type Apart = { ok: true; book: BookModel } | ({ ok: false } & FaultOfBook);

const BOUNDS: Bounds = { ms: 60_000, heapMb: 1_536 };

/** `name` is the file's, with its ending; it is shown, and names nothing else. */
export async function readApart(
  bytes: Uint8Array,
  name: string,
  language: Language,
  bounds = BOUNDS,
): Promise<OpenedBook> {
  try {
    const answer = await inProcess(bytes, name, bounds);
    if (answer.ok) return answer;
    throw new BookFault(answer.code, answer.values);
  } catch (error) {
    return faultOf(error, name, language);
  }
}

async function inProcess(bytes: Uint8Array, name: string, bounds: Bounds): Promise<Apart> {
  // Sources run as whoever asks runs them.
  const program = { args: [...process.execArgv, fileURLToPath(new URL('./program.ts', import.meta.url))] };
  const answer = await answerApart<Apart>(program, { bytes, name }, bounds);
  return answer ?? { ok: false, code: 'took-too-long', values: {} };
}
