// Takes a table of routes; gives the handler of all of them. Never lets a throw reach a person as it is,
// never gives an answer without our headers.

import { newKey } from '../../new-key.ts';
import { causeOf } from '../../ports/cause.ts';
import type { Log } from '../../ports/log.ts';
import { type FaultPage, faultAnswer, type HttpFault } from './faults.ts';
import { EVERY_ANSWER } from './headers.ts';
import { type HttpRequest, type HttpResponse, largestBodyBytes } from './message.ts';
import { isFromElsewhere } from './origin.ts';
import { type BodyKind, bodyFault } from './posted.ts';

/** `pattern` is a path whose segments may be `:name`. */
export interface Route {
  method: 'GET' | 'POST';
  pattern: string;
  /** Of a POST; absent: a form under a page's address, JSON under /v1. */
  takes?: BodyKind;
  /**
   * The link in the address proves who posts, from wherever: a page of a session, and one that mails whoever
   * is named, is its own site's alone.
   */
  byLink?: true;
  handle: (request: HttpRequest, parameters: Record<string, string>) => Promise<HttpResponse>;
}

/** One handler for all routes; HEAD is answered as GET without a body. */
export function router(
  routes: readonly Route[],
  log: Log,
  faultPage: FaultPage,
  baseUrl: string,
): (request: HttpRequest) => Promise<HttpResponse> {
  const fault = faultAnswer(faultPage);
  const matching = matchingOf(routes);
  const answer = async (request: HttpRequest): Promise<HttpResponse> => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const matches = matching(request.path);
    if (matches.length === 0) return fault(request, NOT_HERE);
    const found = matches.find(({ route }) => route.method === method);
    if (!found) {
      const allow = matches.map(({ route }) => route.method).join(', ');
      const message = `This address takes ${allow}.`;
      const refused = fault(request, { status: 405, code: 'method-not-allowed', message });
      return { ...refused, headers: { ...refused.headers, allow } };
    }
    const refused = barrierTo(found.route, request, baseUrl);
    return refused ? fault(request, refused) : handled(found, request, { log, fault });
  };
  return async (request) => {
    const { headers, ...answered } = await answer(request);
    const whole = { ...answered, headers: { ...EVERY_ANSWER, ...headers } };
    return request.method === 'HEAD' ? { status: whole.status, headers: whole.headers, body: '' } : whole;
  };
}

const NOT_HERE: HttpFault = { status: 404, code: 'not-found', message: 'There is nothing here.' };
const FROM_ELSEWHERE: HttpFault = {
  status: 403,
  code: 'from-elsewhere',
  message: 'Another site sent this: nothing was done.',
};

/** A route at whose address somebody asks. */
interface Match {
  route: Route;
  parameters: Record<string, string>;
}

/** All routes of an address, whatever their method. */
function matchingOf(routes: readonly Route[]): (path: string) => Match[] {
  const known = routes.map((route) => ({ route, wanted: route.pattern.split('/') }));
  return (path) => {
    const given = path.split('/');
    return known.flatMap(({ route, wanted }) => {
      const parameters = match(wanted, given);
      return parameters ? [{ route, parameters }] : [];
    });
  };
}

/** Why a route never sees a request: who sent it, or what; null where it does. */
function barrierTo(
  { pattern, byLink, takes }: Route,
  request: HttpRequest,
  baseUrl: string,
): HttpFault | null {
  const isOfApi = pattern.startsWith('/v1/');
  if (!byLink && !isOfApi && isFromElsewhere(request, baseUrl)) return FROM_ELSEWHERE;
  return bodyFault(request, takes ?? (isOfApi ? 'json' : 'form'), largestBodyBytes(request.path));
}

/** The route's answer. What it throws, at once or within a stream, is told of under a reference. */
async function handled(
  { route, parameters }: Match,
  request: HttpRequest,
  { log, fault }: { log: Log; fault: ReturnType<typeof faultAnswer> },
): Promise<HttpResponse> {
  const failed = (error: unknown): string => {
    const reference = newKey().slice(0, 8);
    // The route, not the path: a path may hold a signed link.
    log('ERROR', 'request-failed', { reference, route: route.pattern, ...causeOf(error) });
    return reference;
  };
  try {
    const response = await route.handle(request, parameters);
    return response.stream ? { ...response, stream: watched(response.stream, failed) } : response;
  } catch (error) {
    const reference = failed(error);
    const message = `Something broke on our side (${reference}). Nothing was lost; try again in a minute.`;
    return fault(request, { status: 500, code: 'internal', message, reference });
  }
}

/** The pieces as they come; a fault among them is told of, and ends the answer where it is. */
async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  tell: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    tell(error);
    throw error;
  }
}

/** The parameters of a path by their names; null where it is another route's. Both are segments. */
function match(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (let index = 0; index < wanted.length; index += 1) {
    const segment = wanted[index]!;
    const part = given[index]!;
    if (segment.startsWith(':')) {
      // No token of ours is empty or a step in a path.
      if (part === '' || part === '.' || part === '..') return null;
      parameters[segment.slice(1)] = part;
    } else if (segment !== part) return null;
  }
  return parameters;
}
