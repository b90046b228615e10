// Takes a table of routes; gives the handler of all of them. Never lets a throw reach a person as it is.
import type { Log } from '../ports/log.ts';
import { newKey } from '../usecases/new-key.ts';
import { type HttpRequest, type HttpResponse, jsonRefusal, LARGEST_BODY_BYTES } from './message.ts';

/** `pattern` is a path whose segments may be `:name`. */
export interface Route {
  method: 'GET' | 'POST';
  pattern: string;
  handle: (request: HttpRequest, parameters: Record<string, string>) => Promise<HttpResponse>;
}

/** How a fault looks where a person reads it: pages answer with pages. `reference` finds the line in the log. */
export type FaultPage = (request: HttpRequest, status: number, reference?: string) => HttpResponse;

type Fault = [status: number, code: string, message: string, reference?: string];

const TOO_LARGE: Fault = [413, 'too-large', 'This is more than 8 MB: publish fewer rows at once.'];

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** One handler for all routes; HEAD is answered as GET without a body. */
export function router(
  routes: readonly Route[],
  log: Log,
  faultPage: FaultPage,
): (request: HttpRequest) => Promise<HttpResponse> {
  const fault = (request: HttpRequest, [status, code, message, reference]: Fault): HttpResponse =>
    request.path.startsWith('/v1/')
      ? jsonRefusal(status, code, message)
      : faultPage(request, status, reference);
  return async (request) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const matches = routes.flatMap((route) => {
      const parameters = match(route.pattern, request.path);
      return parameters ? [{ route, parameters }] : [];
    });
    if (matches.length === 0) return fault(request, [404, 'not-found', 'There is nothing here.']);
    const found = matches.find(({ route }) => route.method === method);
    if (!found) {
      const allow = matches.map(({ route }) => route.method).join(', ');
      const refused = fault(request, [405, 'method-not-allowed', `This address takes ${allow}.`]);
      return { ...refused, headers: { ...refused.headers, allow } };
    }
    if (request.body.length > LARGEST_BODY_BYTES) return fault(request, TOO_LARGE);
    try {
      const response = await found.route.handle(request, found.parameters);
      return request.method === 'HEAD' ? { ...response, body: '' } : response;
    } catch (error) {
      const reference = newKey().slice(0, 8);
      // The route, not the path: a path may hold a signed link.
      log('ERROR', 'request-failed', { reference, route: found.route.pattern, error: stackOf(error) });
      const message = `Something broke on our side (${reference}). Nothing was lost; try again in a minute.`;
      return fault(request, [500, 'internal', message, reference]);
    }
  };
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    if (segment.startsWith(':')) parameters[segment.slice(1)] = given[index]!;
    else if (segment !== given[index]) return null;
  }
  return parameters;
}
