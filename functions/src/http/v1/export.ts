// Takes a caller of /v1; hands out the plan, the snapshots and the board as files, or the address under which
// they stand for some minutes. Never more than the board shows them.
import { isoWithOffset } from '../../../../shared/calendar/zones.ts';
import type { FilesReply } from '../../../../shared/wire/messages/board.ts';
import { exportedFile, fileNamed } from '../../files/export-file.ts';
import type { Links } from '../../identity/links.ts';
import { filesAddress } from '../../identity/links-for.ts';
import type { Deps } from '../../usecases/deps.ts';
import { exporterOf, readExported } from '../../usecases/export/read-exported.ts';
import { refusalHeaders, refuse, refusedByWriteLimit } from '../../usecases/refuse.ts';
import { readPageStanding } from '../../usecases/standing/standing.ts';
import type { CountWrite } from '../../usecases/write-limit.ts';
import { type HttpRequest, type HttpResponse, json, jsonRefusal } from '../server/message.ts';
import { type Caller, writerOf } from './caller.ts';

interface Ports {
  deps: Pick<Deps, 'store'>;
  countWrite: CountWrite;
  links: Links;
  baseUrl: string;
}

/** GET /v1/export/FILE: `plan.xlsx`, `all.zip`, `snapshots.csv` … */
export async function handleExport(
  ports: Ports,
  { query, now }: HttpRequest,
  caller: Caller,
  { file = '' }: Record<string, string>,
): Promise<HttpResponse> {
  const { deps, countWrite } = ports;
  const { workspace, email } = caller;
  const name = fileNamed(file);
  if (!name)
    return jsonRefusal(
      404,
      'no-such-file',
      'Ask for all, plan, snapshots or board, as .xlsx, .zip, .json or .md.',
    );
  const found = await exporterNamed(ports, caller, query.get('lang'), now);
  if ('status' in found) return found;
  // A file costs as much as a report does.
  const wait = await countWrite(workspace, writerOf(caller), now);
  if (wait !== null) return refused(refusedByWriteLimit('en', wait));
  const asking = { workspace, email, ...found.who, cycle: query.get('cycle') };
  const exported = await readExported(deps, found.read, asking, now);
  if (!exported) return jsonRefusal(404, 'no-such-cycle', 'No cycle of this workspace began on that day.');
  return { status: 200, body: '', ...exportedFile(name, exported) };
}

/** GET /v1/export: for a page that has no token of its own. */
export async function handleFiles(ports: Ports, { now }: HttpRequest, caller: Caller): Promise<HttpResponse> {
  const found = await exporterNamed(ports, caller, null, now);
  if ('status' in found) return found;
  const { address, until } = filesAddress(ports.links, ports.baseUrl, caller, now);
  const reply: FilesReply = { address, until: isoWithOffset(until, found.read.head.settings.timeZone) };
  return json(200, reply);
}

/** The workspace as it stands, and as what the caller may have its files; or why not. */
async function exporterNamed(
  { deps }: Ports,
  { workspace, email, program }: Caller,
  lang: string | null,
  now: number,
) {
  const read = await readPageStanding(deps, workspace, now);
  if (!read) return refused(refuse('no-workspace', 'en'));
  const who = exporterOf(read, { email, isReader: program !== null && email === '', lang }, now);
  return who ? { read, who } : refused(refuse('not-in-people', read.head.settings.language));
}

const refused = (refusal: ReturnType<typeof refuse>): HttpResponse =>
  json(refusal.status, refusal.refusal, refusalHeaders(refusal));
