// Takes a table of routes; gives the handler of all of them. Never lets a throw reach a person as it is.
import type { Log } from '../log.ts';
import { newKey } from '../usecases/new-key.ts';
import { type HttpRequest, type HttpResponse, jsonRefusal, LARGEST_BODY_BYTES } from './message.ts';

/** `pattern` is a path whose segments may be `:name`. */
export interface Route {
  method: 'GET' | 'POST';
  pattern: string;
  handle: (request: HttpRequest, parameters: Record<string, string>) => Promise<HttpResponse>;
}

/** How a refusal looks where a person reads it: pages answer with pages. */
export type FaultPage = (request: HttpRequest, status: number, code: string) => HttpResponse;

/** One handler for all routes; HEAD is answered as GET without a body. */
export function router(
  routes: readonly Route[],
  log: Log,
  faultPage: FaultPage,
): (request: HttpRequest) => Promise<HttpResponse> {
  const fault = (request: HttpRequest, status: number, code: string, message: string) =>
    request.path.startsWith('/v1/') ? jsonRefusal(status, code, message) : faultPage(request, status, code);
  return async (request) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const matches = routes.flatMap((route) => {
      const parameters = match(route.pattern, request.path);
      return parameters ? [{ route, parameters }] : [];
    });
    if (matches.length === 0) return fault(request, 404, 'not-found', 'There is nothing here.');
    const found = matches.find(({ route }) => route.method === method);
    if (!found)
      return fault(
        request,
        405,
        'method-not-allowed',
        `This address takes ${matches.map(({ route }) => route.method).join(' or ')}.`,
      );
    if (request.body.length > LARGEST_BODY_BYTES)
      return fault(request, 413, 'too-large', 'This is more than 8 MB: publish fewer rows at once.');
    try {
      const response = await found.route.handle(request, found.parameters);
      return request.method === 'HEAD' ? { ...response, body: '' } : response;
    } catch (error) {
      const incident = newKey().slice(0, 8);
      log('ERROR', 'request-failed', {
        incident,
        route: found.route.pattern,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return fault(
        request,
        500,
        'internal',
        `Something broke on our side (${incident}). Nothing was lost; try again in a minute.`,
      );
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
