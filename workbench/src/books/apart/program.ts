// The program of the process in which one file of the workbench is read. Never more than one file: it is
// ended after its answer.
import { BookFault } from '../../../../shared/books/book-fault.ts';
import { readBook } from '../../../../shared/books/of-bytes.ts';
import type { Apart } from './read-apart.ts';

// A listener that stays keeps the process until it is ended, or until whoever asked is gone.
process.on('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
  process.send!(answerTo(bytes, name));
});

function answerTo(bytes: Uint8Array, name: string): Apart {
  try {
    return { ok: true, book: readBook(bytes, name) };
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    return { ok: false, code: error.code, values: error.values };
  }
}
