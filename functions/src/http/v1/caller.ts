// Takes a request of /v1; gives who calls: a person, proven by an ID token and the workspace's key, or a
// program by a key that an admin made. Never what a person may do.

import { mailOf } from '../../../../shared/sheet/table/texts.ts';
import type { Identify, IdentityFault } from '../../identity/oidc.ts';
import type { Store } from '../../ports/store.ts';
import {
  type ApiKey,
  findApiKey,
  isKeyToken,
  KEY_RIGHTS,
  type KeyRight,
} from '../../usecases/access/api-keys.ts';
import { workspaceIdOf } from '../../usecases/workspace/head.ts';
import { type HttpRequest, type HttpResponse, json, jsonRefusal } from '../server/message.ts';

/** A workspace's key as the add-on makes it. */
const KEY = /^[A-Za-z0-9_-]{32,128}$/;

const IDENTITY_MESSAGES: Record<IdentityFault, string> = {
  'no-token': 'Sign in first: this needs an ID token.',
  'bad-token':
    'This ID token is not for this deployment: ask whoever runs it to list the script’s client ID.',
  expired: 'The sign-in has expired: reload the spreadsheet and try again.',
  'unverified-mail': 'The mail address of this account is not verified.',
  'issuer-unreachable': 'The sign-in could not be checked at this moment: try again in a minute.',
};

export interface Caller {
  /** A person's address; of a program the admin's whose rights it has, '' where it has its own. */
  email: string;
  hd?: string;
  sub?: string;
  /** The workspace's; '' where a program's key names the workspace. */
  key: string;
  workspace: string;
  /** Null for a person. */
  program: ApiKey | null;
}

/** Who calls, or why that is not known. */
export async function callerOf(
  { identify, deps }: { identify: Identify; deps: { store: Store } },
  request: HttpRequest,
): Promise<Caller | HttpResponse> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  if (isKeyToken(token)) return programOf(await findApiKey(deps.store, token, request.now));
  const identity = await identify(token, request.now);
  if (!identity.ok) return notIdentified(identity.code);
  const key = request.headers['x-attune-key'] ?? '';
  if (!KEY.test(key))
    return jsonRefusal(400, 'no-key', 'The workspace key is missing: open Settings in the Attune menu.');
  const { email, hd, sub } = identity;
  const account = { ...(hd === undefined ? {} : { hd }), ...(sub === undefined ? {} : { sub }) };
  return { email, ...account, key, workspace: workspaceIdOf(key), program: null };
}

function programOf(program: ApiKey | null): Caller | HttpResponse {
  if (!program) return json(401, BAD_KEY, { 'www-authenticate': 'Bearer' });
  const email = program.right === 'admin' ? program.by : '';
  return { email, key: '', workspace: program.workspace, program };
}

const BAD_KEY = {
  code: 'bad-key',
  message: 'This key has ended or was never one: an admin makes a new one on the page API keys.',
};

/** Who writes, for the limit of writes: a program counts by itself. */
export const writerOf = ({ program, email }: Caller): string => (program ? `key ${program.id}` : email);

/** Why a program may not; null where it may, and for a person, whose rights the use case knows. */
export function keyRefusal({ program }: Caller, needed: KeyRight): HttpResponse | null {
  if (!program || KEY_RIGHTS.indexOf(program.right) >= KEY_RIGHTS.indexOf(needed)) return null;
  return jsonRefusal(
    403,
    'key-not-enough',
    `This key may ${program.right} only: this asks for one that may ${needed}.`,
  );
}

/**
 * The address of the person whom a report counts for: of a person their own; a program says for whom, one
 * with an admin's rights may leave it out.
 */
export function reporterOf({ program, email }: Caller, reporter: string | undefined): string | HttpResponse {
  if (!program)
    return reporter === undefined
      ? email
      : jsonRefusal(403, 'reporter-needs-key', 'A report for somebody else asks for a key of a program.');
  const named = reporter === undefined ? email : (mailOf(reporter) ?? '');
  return named === ''
    ? jsonRefusal(400, 'no-reporter', 'Say in `reporter` for whom this is: a mail address of People.')
    : named;
}

function notIdentified(code: IdentityFault): HttpResponse {
  const refusal = { code, message: IDENTITY_MESSAGES[code] };
  return code === 'issuer-unreachable'
    ? json(503, refusal, { 'retry-after': '60' })
    : json(401, refusal, { 'www-authenticate': 'Bearer' });
}
