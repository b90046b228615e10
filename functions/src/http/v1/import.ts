// Takes a file of any layout from an admin; answers with what a careful reader takes out of it, and with what
// has to be asked. Writes nothing: it is a dry run (docs/design.md §9, Import).
import { BookFault, bookFaultText } from '../../../../shared/books/book-fault.ts';
import { gridsOfBytes } from '../../../../shared/import/files/of-bytes.ts';
import { importOf } from '../../../../shared/import/index.ts';
import type { Grid } from '../../../../shared/import/model.ts';
import { BOUNDS } from '../../../../shared/model/bounds.ts';
import type { OwnHeading } from '../../../../shared/sheet/table/import-column.ts';
import { choiceOf, choiceWords } from '../../../../shared/sheet/table/words.ts';
import { say } from '../../../../shared/words/publishing.ts';
import type { Store } from '../../ports/store.ts';
import { refusalHeaders, refuse } from '../../usecases/refuse.ts';
import { isAdmin, readHead } from '../../usecases/workspace/head.ts';
import { isWithinBounds } from '../server/json-body.ts';
import {
  type HttpRequest,
  type HttpResponse,
  json,
  jsonRefusal,
  LARGEST_BODY_BYTES,
} from '../server/message.ts';
import type { Caller } from './caller.ts';

const FILE_BOUNDS = { file: LARGEST_BODY_BYTES, unpacked: 16 * 1024 * 1024 };
/** What one request may ask to be read; `npm run import` takes any file. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 400_000;
const LONGEST_NAME = 200;

/** POST /v1/import?name=plan.xlsx: the name is shown in addresses, and decides nothing that the bytes say. */
export async function handleImport(
  { deps }: { deps: { store: Store } },
  { body, query, now }: HttpRequest,
  { workspace, email, program }: Caller,
): Promise<HttpResponse> {
  const head = await readHead(deps.store, workspace);
  if (!head) return refused(refuse('no-workspace', 'en'));
  const { language } = head.settings;
  if (!program && !isAdmin(head, email, now))
    return refused(refuse('not-allowed', language, { who: say(language, 'admins') }));
  const headings = headingsIn(query.getAll('heading'));
  if (!headings)
    return jsonRefusal(
      400,
      'bad-heading',
      `Say a heading as heading=HEADING=COLUMN, where COLUMN is one of: ${choiceWords('importColumn', 'en').join(', ')}; at most ${BOUNDS.importHeadings} of them.`,
    );
  return proposalOf(query.get('name')?.slice(0, LONGEST_NAME) || 'file', body, headings);
}

/** `Proof point=key result`; null where one of them says no column. */
function headingsIn(given: readonly string[]): OwnHeading[] | null {
  const headings = given.slice(0, BOUNDS.importHeadings + 1).flatMap((text) => {
    const cut = text.lastIndexOf('=');
    const field = choiceOf('importColumn', text.slice(cut + 1));
    return cut > 0 && field !== null ? [{ heading: text.slice(0, cut), field }] : [];
  });
  return headings.length === given.length ? headings : null;
}

const refused = (refusal: ReturnType<typeof refuse>): HttpResponse =>
  json(refusal.status, refusal.refusal, refusalHeaders(refusal));

function proposalOf(name: string, bytes: Buffer, headings: readonly OwnHeading[]): HttpResponse {
  if (/^[^\S]*[[{]/.test(bytes.toString('latin1', 0, 200)) && !isWithinBounds(bytes))
    return jsonRefusal(
      400,
      'not-json',
      'This is JSON that nests deeper, or holds more, than any plan does: send the part with the goals.',
    );
  let grids: Grid[];
  try {
    grids = gridsOfBytes(name, bytes, FILE_BOUNDS);
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    return jsonRefusal(400, error.code, bookFaultText(error, name, 'en'));
  }
  if (isTooMuch(grids))
    return jsonRefusal(
      400,
      'too-many-rows',
      `This holds more than ${MOST_ROWS.toLocaleString('en')} rows or ${MOST_CELLS.toLocaleString('en')} cells: read it with npm run import.`,
    );
  return json(200, importOf(grids, { headings }));
}

function isTooMuch(grids: readonly Grid[]): boolean {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => row.some((cell) => cell !== undefined));
  return rows.length > MOST_ROWS || rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS;
}
