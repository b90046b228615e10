// Takes a table of routes; gives the handler of all of them. Never lets a throw reach a person as it is,
// never gives an answer without our headers.

import { newKey } from '../../new-key.ts';
import { causeOf } from '../../ports/cause.ts';
import type { Log } from '../../ports/log.ts';
import { type FaultPage, faultAnswer } from './faults.ts';
import { EVERY_ANSWER } from './headers.ts';
import { type HttpRequest, type HttpResponse, largestBodyBytes } from './message.ts';
import { isFromElsewhere } from './origin.ts';
import { bodyFault, type Takes } from './posted.ts';

/** `pattern` is a path whose segments may be `:name`. */
export interface Route {
  method: 'GET' | 'POST';
  pattern: string;
  /** Of a POST; absent: a form under a page's address, JSON under /v1. */
  takes?: Takes;
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
  const known = routes.map((route) => ({ route, wanted: route.pattern.split('/') }));
  const failed = ({ pattern }: Route, error: unknown): string => {
    const reference = newKey().slice(0, 8);
    // The route, not the path: a path may hold a signed link.
    log('ERROR', 'request-failed', { reference, route: pattern, ...causeOf(error) });
    return reference;
  };
  const answer = async (request: HttpRequest): Promise<HttpResponse> => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const given = request.path.split('/');
    const matches = known.flatMap(({ route, wanted }) => {
      const parameters = match(wanted, given);
      return parameters ? [{ route, parameters }] : [];
    });
    if (matches.length === 0)
      return fault(request, { status: 404, code: 'not-found', message: 'There is nothing here.' });
    const found = matches.find(({ route }) => route.method === method);
    if (!found) {
      const allow = matches.map(({ route }) => route.method).join(', ');
      const message = `This address takes ${allow}.`;
      const refused = fault(request, { status: 405, code: 'method-not-allowed', message });
      return { ...refused, headers: { ...refused.headers, allow } };
    }
    const isGuarded = !found.route.byLink && !found.route.pattern.startsWith('/v1/');
    if (isGuarded && isFromElsewhere(request, baseUrl)) {
      const message = 'Another site sent this: nothing was done.';
      return fault(request, { status: 403, code: 'from-elsewhere', message });
    }
    const { takes = found.route.pattern.startsWith('/v1/') ? 'json' : 'form' } = found.route;
    const refused = bodyFault(request, takes, largestBodyBytes(request.path));
    if (refused) return fault(request, refused);
    try {
      const response = await found.route.handle(request, found.parameters);
      const { stream } = response;
      return stream
        ? { ...response, stream: watched(stream, (error) => failed(found.route, error)) }
        : response;
    } catch (error) {
      const reference = failed(found.route, error);
      const message = `Something broke on our side (${reference}). Nothing was lost; try again in a minute.`;
      return fault(request, { status: 500, code: 'internal', message, reference });
    }
  };
  return async (request) => {
    const { headers, ...answered } = await answer(request);
    const whole = { ...answered, headers: { ...EVERY_ANSWER, ...headers } };
    return request.method === 'HEAD' ? { status: whole.status, headers: whole.headers, body: '' } : whole;
  };
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
