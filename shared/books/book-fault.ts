// Why a file cannot be read, thrown where it is read. Its words are in shared/words; never a path.
import type { BookFaultCode, FaultOfBook } from '../words/book-faults.ts';

/** Thrown within `books/`, and a value for whoever opens a book. */
export class BookFault extends Error implements FaultOfBook {
  readonly code: BookFaultCode;
  readonly values: FaultOfBook['values'];

  constructor(code: BookFaultCode, values: FaultOfBook['values'] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
