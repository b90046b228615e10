// What goes to the thread that reads a file, and what comes back. Never the reader itself: whoever asks need
// not load it.

import type { OwnHeading } from '../../../../../shared/sheet/table/import-column.ts';
import { bookFaultText, type FaultOfBook } from '../../../../../shared/words/book-faults.ts';

export interface FileSent {
  name: string;
  bytes: Uint8Array;
  headings: readonly OwnHeading[];
}

/** JSON, written where it was made. */
export interface Proposal {
  status: number;
  body: string;
}

export const faultOf = (fault: FaultOfBook, name: string): Proposal =>
  refusal(fault.code, bookFaultText(fault, name, 'en'));

export const refusal = (code: string, message: string): Proposal => ({
  status: 400,
  body: JSON.stringify({ code, message }),
});
