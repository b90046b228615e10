// Takes requests in the moment in which Node has read their headers; keeps address and content type from
// Google's functions framework, which would unpack, parse and answer on its own what we refuse. Never touches
// a request of any other function than `api`.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

interface OriginalRequest {
  url: string;
  contentType: string;
}

/** Node's own channel: each server tells of a request here before anybody handles it. */
const REQUEST_STARTS = 'http.server.request.start';

const kept = new WeakMap<IncomingMessage, OriginalRequest>();

/** A request's address and content type as they were sent. */
export const originalRequest = (incoming: IncomingMessage): OriginalRequest =>
  kept.get(incoming) ?? {
    url: incoming.url ?? '/',
    contentType: incoming.headers['content-type'] ?? '',
  };

/**
 * The framework reads a body of up to 1 GB, inflates it, parses it by its content type, and answers what it
 * cannot parse with a stack trace; it keeps /robots.txt and addresses that do not decode to itself. None of
 * that can be set. What has no content type its parsers leave unread, and `/` is an address like any other,
 * so both are taken from the request before it sees them. Where it runs, it names the function that it
 * serves. Returns what ends it.
 */
export function hideFromFramework(env: Readonly<Record<string, string | undefined>>): () => void {
  if (env.FUNCTION_TARGET !== 'api' || env.FUNCTIONS_EMULATOR === 'true') return () => undefined;
  const keep = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    kept.set(request, originalRequest(request));
    delete request.headers['content-type'];
    request.url = '/';
  };
  subscribe(REQUEST_STARTS, keep);
  return () => void unsubscribe(REQUEST_STARTS, keep);
}
