// Takes a request to a server of this machine; says why it is refused: a name that is not this machine's, or
// another site's page behind it. Never lets a page of the internet read or change anything here (DNS
// rebinding, cross-site posts).
import type { IncomingMessage } from 'node:http';

/** Null: it may pass. `port` is the server's own. */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'This address is not this server’s.';
  const origins = hosts.map((host) => `http://${host}`);
  const { origin } = headers;
  // A frame in a sandbox sends `null`: its scripts reach nothing but what they are handed.
  if (origin !== undefined && !origins.includes(origin))
    return 'Pages of other sites may not ask this server.';
  const site = headers['sec-fetch-site'];
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'Pages of other sites may not post to this server.';
  return null;
}
