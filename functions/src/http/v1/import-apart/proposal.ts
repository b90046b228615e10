// Takes the bytes of a file that somebody sent; gives the answer to it: what it would become, or why it
// cannot be read. Runs in a thread of its own, so that it may take its time (docs/design.md §9, Import).
// Never waits for anything.
import { BookFault } from '../../../../../shared/books/book-fault.ts';
import { gridsOfBytes } from '../../../../../shared/import/files/of-bytes.ts';
import { importOf } from '../../../../../shared/import/index.ts';
import type { Grid } from '../../../../../shared/import/model.ts';
import { isWithinBounds } from '../../server/json-bounds.ts';
import { type FileSent, faultOf, type Proposal, refusal } from './answer.ts';

const FILE_BOUNDS = { file: 8 * 1024 * 1024, unpacked: 16 * 1024 * 1024 };
/** What one request may ask to be read; `npm run import` takes any file. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 400_000;

export function proposalOf({ name, bytes, headings }: FileSent): Proposal {
  if (isJson(bytes) && !isWithinBounds(bytes))
    return refusal(
      'not-json',
      'This is JSON that nests deeper, or holds more, than any plan does: send the part with the goals.',
    );
  let grids: Grid[];
  try {
    grids = gridsOfBytes(name, bytes, FILE_BOUNDS);
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    return faultOf(error, name);
  }
  if (isTooMuch(grids))
    return refusal(
      'too-many-rows',
      `This holds more than ${MOST_ROWS.toLocaleString('en')} rows or ${MOST_CELLS.toLocaleString('en')} cells: read it with npm run import.`,
    );
  return { status: 200, body: JSON.stringify(importOf(grids, { headings })) };
}

const isJson = (bytes: Uint8Array): boolean =>
  /^[^\S]*[[{]/.test(String.fromCharCode(...bytes.subarray(0, 200)));

function isTooMuch(grids: readonly Grid[]): boolean {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => row.some((cell) => cell !== undefined));
  return rows.length > MOST_ROWS || rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS;
}
