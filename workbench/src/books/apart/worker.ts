// Takes the bytes of one file by message; gives the workbook in it, or its fault. Lives for that file only,
// so that it can be ended.
import { parentPort } from 'node:worker_threads';
import { BookFault } from '../../../../shared/books/book-fault.ts';
import { readBook } from '../../../../shared/books/of-bytes.ts';
import type { Apart } from './read-apart.ts';

parentPort!.once('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
  let answer: Apart;
  try {
    answer = { ok: true, book: readBook(bytes, name) };
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    answer = { ok: false, code: error.code, values: error.values };
  }
  parentPort!.postMessage(answer);
});
