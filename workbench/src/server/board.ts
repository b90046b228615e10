// Takes a page of the workbench; opens the live web board for whom it acts as, as the button behind a mailed
// link would. Never for a page of another site.
import type { ServerResponse } from 'node:http';
import { respondText } from './respond.ts';
import type { RunningWorkbench } from './running-workbench.ts';
import { say } from './words.ts';

/**
 * Signs in at the back end and sends on to its board: a browser's session is one for all ports of this
 * machine.
 */
export async function openBoard(
  workbench: RunningWorkbench,
  page: string,
  outgoing: ServerResponse,
): Promise<void> {
  const company = workbench.company();
  const { boardUrl, backEndUp } = await workbench.state(page);
  if (!backEndUp) return respondText(outgoing, 503, say(company.language, 'backEndOff'));
  const { origin, pathname } = new URL(boardUrl);
  const signedIn = await company.handle({
    method: 'POST',
    path: pathname,
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.alloc(0),
    now: company.engine.clock.now(),
  });
  const { location, ...headers } = signedIn.headers;
  if (location === undefined) outgoing.writeHead(signedIn.status, headers).end(signedIn.body);
  else outgoing.writeHead(302, { ...headers, location: new URL(location, origin).href }).end();
}
