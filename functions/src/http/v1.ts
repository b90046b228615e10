// Takes requests of the add-on; proves who calls, decodes, and hands them to the use cases. Never decides
// anything itself.
import { domainOf } from '../../../shared/model/mail-address.ts';
import {
  type Decoded,
  decodeAction,
  decodePublish,
  decodeSubmission,
  decodeUndo,
  decodeValues,
} from '../../../shared/wire/decode.ts';
import type { Links } from '../identity/links.ts';
import type { Identify } from '../identity/oidc.ts';
import type { KeyRight } from '../usecases/access/api-keys.ts';
import { act } from '../usecases/actions/act.ts';
import { readCycle } from '../usecases/board/cycles.ts';
import { readBoard } from '../usecases/board/read-board.ts';
import type { Deps } from '../usecases/deps.ts';
import { publish } from '../usecases/publish/publish.ts';
import { undoPublish } from '../usecases/publish/undo-publish.ts';
import { type Refused, refusalHeaders, refuse, refusedByWriteLimit } from '../usecases/refuse.ts';
import { unknownReporter } from '../usecases/submit/known-reporter.ts';
import { owedForm } from '../usecases/submit/owed-form.ts';
import { submit } from '../usecases/submit/submit.ts';
import { submitForm } from '../usecases/submit/submit-form.ts';
import { carryValues } from '../usecases/values/carry-values.ts';
import { readHead } from '../usecases/workspace/head.ts';
import type { CountWrite } from '../usecases/write-limit.ts';
import { jsonOf } from './server/json-body.ts';
import { type HttpRequest, type HttpResponse, json, jsonRefusal } from './server/message.ts';
import type { Route } from './server/router.ts';
import { type Caller, callerOf, keyRefusal, reporterOf, writerOf } from './v1/caller.ts';
import { handleExport, handleFiles } from './v1/export.ts';
import { handleImport } from './v1/import.ts';

interface V1 {
  deps: Deps;
  identify: Identify;
  /** Mail domains that may open workspaces; empty: any. */
  allowedDomains: readonly string[];
  countWrite: CountWrite;
  links: Links;
  baseUrl: string;
}

/**
 * What a random key of 32 characters has many more of: different pieces of three characters, and different
 * steps from one character to the next.
 */
const FEWEST_PIECES = 20;
const FEWEST_STEPS = 10;

/** A key that somebody made up opens no workspace: a run of letters, a word again and again. */
function isWeak(key: string): boolean {
  const pieces = new Set(Array.from({ length: key.length - 2 }, (_, at) => key.slice(at, at + 3)));
  const steps = new Set(
    Array.from({ length: key.length - 1 }, (_, at) => key.charCodeAt(at + 1) - key.charCodeAt(at)),
  );
  return pieces.size < FEWEST_PIECES || steps.size < FEWEST_STEPS;
}

type Handler = (
  v1: V1,
  request: HttpRequest,
  caller: Caller,
  parameters: Record<string, string>,
) => Promise<HttpResponse>;

/** The routes of /v1: JSON with an ID token as Bearer and the workspace's key in `x-attune-key`. */
export function v1Routes(v1: V1): Route[] {
  const route = (method: Route['method'], pattern: string, needed: KeyRight, handle: Handler): Route => ({
    method,
    pattern,
    handle: async (request, parameters) => {
      const caller = await callerOf(v1, request);
      if ('status' in caller) return caller;
      const barred = keyRefusal(caller, needed);
      if (barred) return barred;
      const wait =
        method === 'POST' ? await v1.countWrite(caller.workspace, writerOf(caller), request.now) : null;
      // In English: who asks is not looked up for it. The add-on keeps what it sent and tries again.
      return wait === null
        ? handle(v1, request, caller, parameters)
        : refused(refusedByWriteLimit('en', wait));
    },
  });
  return [
    route('POST', '/v1/publish', 'admin', handlePublish),
    route('POST', '/v1/publish/undo', 'admin', handleUndo),
    route('GET', '/v1/board', 'read', handleBoard),
    route('GET', '/v1/cycle', 'admin', handleCycle),
    route('GET', '/v1/export', 'admin', handleFiles),
    route('GET', '/v1/export/:file', 'read', handleExport),
    route('GET', '/v1/form', 'report', handleForm),
    route('POST', '/v1/submissions', 'report', handleSubmission),
    route('POST', '/v1/actions', 'admin', handleAction),
    route('POST', '/v1/values', 'admin', handleValues),
    { ...route('POST', '/v1/import', 'admin', handleImport), takes: 'file' },
  ];
}

/** The decoded body, or why it is none. */
function bodyOf<Value>(
  request: HttpRequest,
  decode: (input: unknown) => Decoded<Value>,
): Value | HttpResponse {
  const input = jsonOf(request.body);
  if (input === undefined)
    return jsonRefusal(400, 'not-json', 'The body is not JSON in UTF-8, or nests deeper than any request.');
  const decoded = decode(input);
  return decoded.ok ? decoded.value : jsonRefusal(400, 'bad-request', decoded.message);
}

const isResponse = (value: object): value is HttpResponse => 'status' in value && 'headers' in value;

const answerOf = (
  result: { ok: true; reply: object } | { ok: false; status: number; refusal: object },
): HttpResponse => (result.ok ? json(200, result.reply) : json(result.status, result.refusal));

const refused = (refusal: Refused): HttpResponse =>
  json(refusal.status, refusal.refusal, refusalHeaders(refusal));

/**
 * A deployment can limit whose mail domains may open workspaces (design §6, Who may what). The account must
 * be the domain's own, not a private one that somebody registered with an address there.
 */
const mayOpen = (allowedDomains: readonly string[], { email, hd }: Caller): boolean =>
  allowedDomains.length === 0 || (allowedDomains.includes(domainOf(email)) && hd === domainOf(email));

async function handlePublish(
  { deps, allowedDomains }: V1,
  request: HttpRequest,
  caller: Caller,
): Promise<HttpResponse> {
  const body = bodyOf(request, decodePublish);
  if (isResponse(body)) return body;
  const { key, email, sub, workspace } = caller;
  const barred = mayOpen(allowedDomains, caller) ? (isWeak(key) ? 'weak-key' : null) : 'domain-not-allowed';
  // A program's key is of a workspace that is there.
  if (barred && !caller.program && !(await readHead(deps.store, workspace)))
    return refused(refuse(barred, 'en'));
  const by = sub === undefined ? { email } : { email, sub };
  return answerOf(await publish(deps, { key, workspace, ...by, request: body }, request.now));
}

async function handleUndo({ deps }: V1, request: HttpRequest, caller: Caller): Promise<HttpResponse> {
  const body = bodyOf(request, decodeUndo);
  if (isResponse(body)) return body;
  const { email, sub, workspace } = caller;
  const by = sub === undefined ? { email } : { email, sub };
  return answerOf(await undoPublish(deps, { workspace, ...by, request: body }, request.now));
}

/** Nothing published yet, or somebody whom People does not name. */
async function unknownCaller(deps: Deps, workspace: string): Promise<HttpResponse> {
  const head = await readHead(deps.store, workspace);
  return refused(head ? refuse('not-in-people', head.settings.language) : refuse('no-workspace', 'en'));
}

async function handleBoard(
  { deps }: V1,
  request: HttpRequest,
  { workspace, email, program }: Caller,
): Promise<HttpResponse> {
  const reader = program && email === '' ? null : email;
  const reply = await readBoard(deps, workspace, reader, request.query.get('since') ?? '', request.now);
  return reply ? json(200, reply) : unknownCaller(deps, workspace);
}

async function handleCycle(
  { deps }: V1,
  request: HttpRequest,
  { workspace, email }: Caller,
): Promise<HttpResponse> {
  const reply = await readCycle(deps, workspace, email, request.now);
  return reply ? json(200, reply) : refused(refuse('not-in-people', 'en'));
}

async function handleForm({ deps }: V1, request: HttpRequest, caller: Caller): Promise<HttpResponse> {
  const email = reporterOf(caller, request.query.get('reporter') ?? undefined);
  if (typeof email !== 'string') return email;
  const { workspace } = caller;
  const reply = await owedForm(deps, workspace, email, request.now);
  return reply ? json(200, reply) : unknownCaller(deps, workspace);
}

async function handleSubmission({ deps }: V1, request: HttpRequest, caller: Caller): Promise<HttpResponse> {
  const submission = bodyOf(request, decodeSubmission);
  if (isResponse(submission)) return submission;
  const email = reporterOf(caller, submission.reporter);
  if (typeof email !== 'string') return email;
  const { workspace, program } = caller;
  const unknown = program && (await unknownReporter(deps, workspace, email, request.now));
  if (unknown) return refused(unknown);
  const byKey = program?.name;
  if (submission.kind === 'form')
    return answerOf(await submitForm(deps, { workspace, email, submission, byKey }, request.now));
  return answerOf(await submit(deps, { workspace, email, submission, byKey }, request.now));
}

async function handleAction(
  { deps }: V1,
  request: HttpRequest,
  { workspace, email }: Caller,
): Promise<HttpResponse> {
  const action = bodyOf(request, decodeAction);
  if (isResponse(action)) return action;
  return answerOf(await act(deps, { workspace, email, action }, request.now));
}

async function handleValues(
  { deps }: V1,
  request: HttpRequest,
  { workspace, email }: Caller,
): Promise<HttpResponse> {
  const values = bodyOf(request, decodeValues);
  if (isResponse(values)) return values;
  return answerOf(await carryValues(deps, { workspace, email, request: values }, request.now));
}
