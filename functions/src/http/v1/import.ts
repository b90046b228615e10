// Takes a file of any layout from an admin; answers with what a careful reader takes out of it, and with what
// has to be asked. Writes nothing: it is a dry run (docs/design.md §9, Import).
import { BOUNDS } from '../../../../shared/model/bounds.ts';
import type { OwnHeading } from '../../../../shared/sheet/table/import-column.ts';
import { choiceOf, choiceWords } from '../../../../shared/sheet/table/words.ts';
import { say } from '../../../../shared/words/publishing.ts';
import type { Store } from '../../ports/store.ts';
import { refusalHeaders, refuse } from '../../usecases/refuse.ts';
import { isAdmin, readHead } from '../../usecases/workspace/head.ts';
import { type HttpRequest, type HttpResponse, json, jsonRefusal } from '../server/message.ts';
import type { Caller } from './caller.ts';
import { readApart } from './import-apart/read-apart.ts';

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
  const name = query.get('name')?.slice(0, LONGEST_NAME) || 'file';
  const proposal = await readApart({ name, bytes: body, headings });
  if (!proposal)
    return json(
      503,
      { code: 'busy', message: 'Other files are being read at this moment: try again in half a minute.' },
      { 'retry-after': '30' },
    );
  return {
    status: proposal.status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: proposal.body,
  };
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
