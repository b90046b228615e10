// Takes a file that somebody brought; reads it in a thread of its own with a bound of time and memory. Never
// lets it hold up or end whoever asks.
import { Worker } from 'node:worker_threads';
import { firstAnswer } from '../../../../functions/src/first-answer.ts';
import { BookFault, type BookFaultCode } from '../../../../shared/books/book-fault.ts';
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { faultOf, type OpenedBook } from '../open.ts';

/** What comes back from the thread: a fault is no `Error` on the way. */
export type Apart =
  | { ok: true; book: BookModel }
  | { ok: false; code: BookFaultCode; values: Readonly<Record<string, string | number>> };

const MOST_MS = 60_000;
const MOST_HEAP_MB = 1_536;

/** `name` is the file's, with its ending; it is shown, and names nothing else. */
export async function readApart(
  bytes: Uint8Array,
  name: string,
  language: Language,
  mostMs = MOST_MS,
): Promise<OpenedBook> {
  try {
    const answer = await inThread(bytes, name, mostMs);
    if (answer.ok) return answer;
    throw new BookFault(answer.code, answer.values);
  } catch (error) {
    return faultOf(error, name, language);
  }
}

async function inThread(bytes: Uint8Array, name: string, mostMs: number): Promise<Apart> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const answer = await firstAnswer<Apart>(worker, { bytes, name }, mostMs);
  return answer ?? { ok: false, code: 'took-too-long', values: {} };
}
