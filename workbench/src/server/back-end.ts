// Takes the company that is open; serves its back end's API and pages over HTTP, as the cloud would. Never
// answers another site's page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltBackEnd } from '../live/built.ts';
import type { Company } from '../live/company.ts';
import { refusalOf } from './guard.ts';

/** What `isUp` says false to is answered as by a server that is down. */
export function backEndListener(
  { answer, jsonLog: log }: BuiltBackEnd,
  company: () => Company | null,
  port: () => number,
  isUp: () => boolean,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    // The back end itself refuses posts from other sites; here only the name is looked at, since links in
    // mails lead here from anywhere.
    const refused = refusalOf({ method: 'GET', headers: { host: incoming.headers.host } }, port());
    const open = company();
    if (refused !== null) return end(outgoing, 421, refused);
    if (!open || !isUp()) return end(outgoing, 503, 'The back end is switched off for the moment.');
    void answer(incoming, outgoing, { handle: framed(open.handle), log }, open.engine.clock.now());
  };
}

type Handle = Company['handle'];

/**
 * The workbench shows the board in a frame beside its grid. Each port of a machine is an origin of its own:
 * this machine's are let in.
 */
function framed(handle: Handle): Handle {
  return async (request) => {
    const response = await handle(request);
    const policy = response.headers['content-security-policy']?.replace(
      "frame-ancestors 'self'",
      "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
    );
    return policy
      ? { ...response, headers: { ...response.headers, 'content-security-policy': policy } }
      : response;
  };
}

function end(outgoing: ServerResponse, status: number, text: string): void {
  outgoing
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(text);
}
