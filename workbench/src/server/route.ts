// A request to the page's server, and what answers one: the types. Holds no code.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Request {
  path: string;
  query: URLSearchParams;
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}

export type Route = (request: Request) => Promise<void> | void;
