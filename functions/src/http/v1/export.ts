// Takes a caller of /v1; hands out the plan, the snapshots and the board as files. Never more than the board
// shows them.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { isLanguage } from '../../../../shared/model/language.ts';
import { activePerson } from '../../../../shared/process/leads.ts';
import { exportedFile, fileNamed } from '../../files/export-file.ts';
import type { Deps } from '../../usecases/deps.ts';
import { readExported } from '../../usecases/export/read-exported.ts';
import { refusalHeaders, refuse, refusedForNow } from '../../usecases/refuse.ts';
import { readPageStanding } from '../../usecases/standing/standing.ts';
import { isAdmin } from '../../usecases/workspace/head.ts';
import type { CountWrite } from '../../usecases/write-limit.ts';
import { type HttpRequest, type HttpResponse, json, jsonRefusal } from '../server/message.ts';
import { type Caller, writerOf } from './caller.ts';

/** GET /v1/export/FILE: `plan.xlsx`, `all.zip`, `snapshots.csv` … */
export async function handleExport(
  { deps, countWrite }: { deps: Pick<Deps, 'store'>; countWrite: CountWrite },
  { query, now }: HttpRequest,
  caller: Caller,
  { file = '' }: Record<string, string>,
): Promise<HttpResponse> {
  const { workspace, email, program } = caller;
  const name = fileNamed(file);
  if (!name)
    return jsonRefusal(
      404,
      'no-such-file',
      'Ask for all, plan, snapshots or board, as .xlsx, .zip, .json or .md.',
    );
  const read = await readPageStanding(deps, workspace, now);
  if (!read) return refused(refuse('no-workspace', 'en'));
  const { settings } = read.head;
  const person = activePerson(read.standing.plan, email, dayAt(now, settings.timeZone));
  const admin = isAdmin(read.head, email, now);
  const isReader = program !== null && email === '';
  if (!person && !admin && !isReader) return refused(refuse('not-in-people', settings.language));
  // A file costs as much as a report does.
  const wait = await countWrite(workspace, writerOf(caller), now);
  if (wait !== null) return refused(refusedForNow('en', wait));
  const asked = query.get('lang');
  const language = isLanguage(asked) ? asked : (person?.language ?? settings.language);
  const asking = { workspace, email, isAdmin: admin, language, cycle: query.get('cycle') };
  const exported = await readExported(deps, read, asking, now);
  if (!exported) return jsonRefusal(404, 'no-such-cycle', 'No cycle of this workspace began on that day.');
  return { status: 200, body: '', ...exportedFile(name, exported) };
}

const refused = (refusal: ReturnType<typeof refuse>): HttpResponse =>
  json(refusal.status, refusal.refusal, refusalHeaders(refusal));
