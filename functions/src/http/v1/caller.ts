// Takes a request of /v1; gives who calls, proven by an ID token and the workspace's key. Never what they may
// do.
import type { Identify, IdentityFault } from '../../identity/oidc.ts';
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
  email: string;
  hd?: string;
  sub?: string;
  key: string;
  workspace: string;
}

/** Who calls, or why that is not known. */
export async function callerOf(
  { identify }: { identify: Identify },
  request: HttpRequest,
): Promise<Caller | HttpResponse> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const identity = await identify(token, request.now);
  if (!identity.ok) return notIdentified(identity.code);
  const key = request.headers['x-attune-key'] ?? '';
  if (!KEY.test(key))
    return jsonRefusal(400, 'no-key', 'The workspace key is missing: open Settings in the Attune menu.');
  const { email, hd, sub } = identity;
  const account = { ...(hd === undefined ? {} : { hd }), ...(sub === undefined ? {} : { sub }) };
  return { email, ...account, key, workspace: workspaceIdOf(key) };
}

function notIdentified(code: IdentityFault): HttpResponse {
  const refusal = { code, message: IDENTITY_MESSAGES[code] };
  return code === 'issuer-unreachable'
    ? json(503, refusal, { 'retry-after': '60' })
    : json(401, refusal, { 'www-authenticate': 'Bearer' });
}
