// A whole back end behind a real HTTP server on loopback: store in memory, own issuer, mails kept as they
// would be sent. Never the wall clock.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BackEnd, createBackEnd } from '../../functions/src/app.ts';
import { answer, type RequestHandler } from '../../functions/src/http/server/node-adapter.ts';
import type { Log } from '../../functions/src/ports/log.ts';
import type { Mailer, OutgoingMail, SendResult } from '../../functions/src/ports/mail.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { PublishRequest } from '../../shared/wire/messages/publish.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import { companyOf, workbookOf } from './company-of-size.ts';
import { passTo } from './passing.ts';
import { KEY, LINK_SECRET, type Requests, requestsTo } from './requests.ts';
import { type TestIssuer, testIssuer } from './tokens.ts';

export { HQ, KEY, OTHER_KEY, OWNER } from './requests.ts';

export const GROUP_SECRET = 'a-secret-of-the-groups-in-the-tests-0123';

export interface Running extends Requests {
  url: string;
  workspace: string;
  backEnd: BackEnd;
  /** What a server of Node's hands its requests to. */
  handler: RequestHandler;
  store: Store;
  clock: ReturnType<typeof standingClock>;
  queue: ReturnType<typeof localQueue>;
  issuer: TestIssuer;
  /** Mails that the server accepted. */
  sent: OutgoingMail[];
  /** Every line that was logged. */
  lines: string[];
  /** What the mail server says to a mail; it takes all of them unless a test says otherwise. */
  answer: (mail: OutgoingMail) => SendResult;
  /** Moves the clock and does what is due: a tick each quarter of an hour, tasks at their time. */
  passTo(moment: string): Promise<void>;
  close(): Promise<void>;
}

/** The small company, with settings beside the usual ones. */
export function bookWith(settings: [string, Cell][] = []): Workbook {
  const book = workbookOf(companyOf(3, 2));
  const tab = book.tabs.find((each) => each.name === 'Settings')!;
  tab.rows = [...tab.rows, ...settings];
  return book;
}

export const publishBody = (workbook: Workbook, more: Partial<PublishRequest> = {}): PublishRequest => ({
  spreadsheetId: 'sheet-1',
  workbook,
  basedOn: 0,
  reasons: {},
  overwrite: false,
  ...more,
});

/** A server that hands each request on. */
export type Serve = (
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
) => Server;

// An idle connection stays: a process that was busy for seconds must not find it closed under its next
// request.
const serveByNode: Serve = (listener) => createServer({ keepAliveTimeout: 0 }, listener);

/** Starts it. `allowedDomains`: who may open workspaces; `serve`: what stands before our code. */
export async function startRunning(
  moment: string,
  {
    store = openSqliteStore(':memory:'),
    allowedDomains = [] as string[],
    mailDomains = [] as string[],
    robots = null as Robots | null,
    serve = serveByNode as Serve,
  } = {},
): Promise<Running> {
  const clock = standingClock(Date.parse(moment));
  const issuer = await testIssuer();
  const sent: OutgoingMail[] = [];
  const lines: string[] = [];
  const log: Log = (severity, event, fields = {}) =>
    void lines.push(JSON.stringify({ severity, event, ...fields }));
  const server = serve((incoming, outgoing) => answer(incoming, outgoing, running.handler, clock.now()));
  const url = await listening(server);
  const queue = localQueue((task) => backEnd.runTask(task));
  const backEnd: BackEnd = createBackEnd({
    store,
    queue,
    mailer: keeping(sent, (mail) => running.answer(mail)),
    clock: clock.now,
    log,
    linkSecret: LINK_SECRET,
    oidc: issuer.oidc,
    baseUrl: url,
    allowedDomains,
    mailDomains,
    mailDomain: 'chain.example',
    ...(robots ? { groups: { secret: () => GROUP_SECRET, robots } } : {}),
  });
  const workspace = workspaceIdOf(KEY);
  const running: Running = {
    url,
    workspace,
    backEnd,
    handler: { handle: backEnd.handle, log },
    store,
    clock,
    queue,
    issuer,
    sent,
    lines,
    answer: () => ({ ok: true }),
    ...requestsTo({ url, workspace, store, issuer, now: clock.now }),
    passTo: (to) => passTo({ clock, queue, tick: backEnd.tick }, Date.parse(to)),
    close: async () => {
      await closed(server);
      await store.close().catch(() => undefined);
    },
  };
  return running;
}

/** The address, on a port that was free. */
async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A mail server that keeps what it accepts. */
const keeping = (sent: OutgoingMail[], says: Running['answer']): Mailer => ({
  send: async (mail) => {
    const result = says(mail);
    if (result.ok) sent.push(mail);
    return result;
  },
});

/** Started, and published by headquarters. */
export async function startPublished(moment: string, settings: [string, Cell][] = []): Promise<Running> {
  const running = await startRunning(moment);
  const reply = await running.v1('POST', 'publish', { body: publishBody(bookWith(settings)) });
  if (reply.status !== 200) throw new Error(await reply.text());
  await withoutWelcome(running.store, running.workspace);
  return running;
}

/** The company is no new one: its people were welcomed long ago. */
async function withoutWelcome(store: Store, workspace: string): Promise<void> {
  const path = paths.schedule(workspace);
  await store.transact(async (tx) => {
    const schedule = await tx.get(path);
    if (schedule) tx.set(path, { ...schedule, welcomed: 1 });
  });
}
