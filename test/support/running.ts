// A whole back end behind a real HTTP server on loopback: store in memory, own issuer, mails kept as they
// would be sent. Never the wall clock.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BackEnd, createBackEnd } from '../../functions/src/app.ts';
import { answer, type RequestHandler } from '../../functions/src/http/server/node-adapter.ts';
import { type LinkPurpose, type Links, signedLinks } from '../../functions/src/identity/links.ts';
import type { Log } from '../../functions/src/ports/log.ts';
import type { OutgoingMail, SendResult } from '../../functions/src/ports/mail.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { openSession } from '../../functions/src/usecases/access/sessions.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { PublishRequest } from '../../shared/wire/messages/publish.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import { companyOf, workbookOf } from './company-of-size.ts';
import { passTo } from './passing.ts';
import { type TestIssuer, testIssuer } from './tokens.ts';

export const KEY = 'the-key-of-this-workspace-0123456789';
export const OTHER_KEY = 'the-key-of-another-company-0123456789';
export const HQ = 'hq@chain.example';
export const OWNER = 'owner1@chain.example';
const SECRET = 'a-secret-of-the-tests-with-32-characters';
export const GROUP_SECRET = 'a-secret-of-the-groups-in-the-tests-0123';

export interface Running {
  url: string;
  workspace: string;
  backEnd: BackEnd;
  /** What a server of Node's hands its requests to. */
  handler: RequestHandler;
  store: Store;
  clock: ReturnType<typeof standingClock>;
  queue: ReturnType<typeof localQueue>;
  links: Links;
  issuer: TestIssuer;
  /** Mails that the server accepted. */
  sent: OutgoingMail[];
  /** Every line that was logged. */
  lines: string[];
  /** What the mail server says to a mail; it takes all of them unless a test says otherwise. */
  answer: (mail: OutgoingMail) => SendResult;
  /** A request to /v1 by a person, as the add-on sends it; bytes go as a file. */
  v1(
    method: string,
    path: string,
    more?: { email?: string; key?: string; body?: unknown },
  ): Promise<Response>;
  /** A page as a browser asks for it; redirects are not followed. */
  page(
    path: string,
    more?: { form?: Record<string, string> | [string, string][]; cookie?: string },
  ): Promise<Response>;
  /** A link as a mail carries it; no two sign-ins are the same. */
  link(purpose: LinkPurpose, email: string, subject?: string, workspace?: string): string;
  /** The cookie of a person who has signed in this moment. */
  session(email: string, workspace?: string): Promise<string>;
  /** Moves the clock and does what is due: a tick each quarter of an hour, tasks at their time. */
  passTo(moment: string): Promise<void>;
  close(): Promise<void>;
}

const FILE = 'application/octet-stream';
const isFile = (body: unknown): body is Uint8Array => ArrayBuffer.isView(body);

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const queue = localQueue((task) => backEnd.runTask(task));
  const backEnd: BackEnd = createBackEnd({
    store,
    queue,
    mailer: {
      send: async (mail) => {
        const result = running.answer(mail);
        if (result.ok) sent.push(mail);
        return result;
      },
    },
    clock: clock.now,
    log,
    linkSecret: SECRET,
    oidc: issuer.oidc,
    baseUrl: url,
    allowedDomains,
    mailDomains,
    mailDomain: 'chain.example',
    ...(robots ? { groups: { secret: () => GROUP_SECRET, robots } } : {}),
  });
  const links = signedLinks(SECRET);
  const workspace = workspaceIdOf(KEY);
  let opened = 0;
  const running: Running = {
    url,
    workspace,
    backEnd,
    handler: { handle: backEnd.handle, log },
    store,
    clock,
    queue,
    links,
    issuer,
    sent,
    lines,
    answer: () => ({ ok: true }),
    v1: async (method, path, { email = HQ, key = KEY, body } = {}) =>
      fetch(`${url}/v1/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await issuer.token(clock.now(), { email })}`,
          'x-attune-key': key,
          ...(body === undefined ? {} : { 'content-type': isFile(body) ? FILE : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: isFile(body) ? Buffer.from(body) : JSON.stringify(body) }),
      }),
    page: (path, { form, cookie } = {}) =>
      fetch(`${url}${path}`, {
        redirect: 'manual',
        headers: cookie === undefined ? {} : { cookie },
        ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      }),
    link: (purpose, email, about = '', of = workspace) => {
      opened += 1;
      const subject = purpose === 'signin' ? `${opened} ${about}` : about;
      return links.sign({ workspace: of, email, purpose, subject, expiresAt: clock.now() + 3_600_000 });
    },
    session: async (email, of = workspace) => {
      opened += 1;
      const opening = {
        workspace: of,
        email,
        link: `link ${opened}`,
        isKept: false,
        device: 'Firefox · Linux',
      };
      return `attune=${await openSession(store, opening, clock.now())}`;
    },
    passTo: (to) => passTo({ clock, queue, tick: backEnd.tick }, Date.parse(to)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close().catch(() => undefined);
    },
  };
  return running;
}

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
