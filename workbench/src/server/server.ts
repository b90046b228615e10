// Takes a workbench and the folder of the built page; serves the workbench: page, events, commands, files,
// inbox. Never to another site, never beyond this machine.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MOST_FILE_BYTES } from '../../../shared/books/limits.ts';
import { folderNameOf } from '../live/book-folders.ts';
import { openBoard } from './board.ts';
import { doCommand, isPageId } from './commands.ts';
import { bookOfBytes, xlsxOf } from './files.ts';
import { groups } from './groups-routes.ts';
import { refusalOf } from './guard.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { PAGE_POLICY, pageFile } from './page-files.ts';
import { bodyOf, respond, respondJson, respondText } from './respond.ts';
import type { Request, Route } from './route.ts';
import type { RunningWorkbench } from './running-workbench.ts';
import { withoutPage } from './without-page.ts';
import { say } from './words.ts';

/** A pasted block of 10,000 rows is some megabytes. */
const MOST_COMMAND_BYTES = 32 * 1024 * 1024;

/**
 * The routes of protocol.ts, the inbox and the groups. `port` is asked at each request: it is known only once
 * the server listens.
 */
export function workbenchListener(
  workbench: RunningWorkbench,
  pageFolder: string,
  port: () => number,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const routes: Record<string, Route> = {
    'GET /events': (request) => events(workbench, request),
    'POST /do': (request) => command(workbench, request),
    'POST /open': (request) => open(workbench, request),
    'GET /book.xlsx': (request) => save(workbench, request),
    'GET /board': (request) => board(workbench, request),
    'GET /groups': (request) => groups(workbench, request),
  };
  const inbox = inboxRoutes(workbench);
  return (incoming, outgoing) => {
    const refused = refusalOf(incoming, port());
    if (refused !== null) return respondText(outgoing, 403, refused);
    const url = incoming.url ?? '/';
    const cut = url.indexOf('?');
    const path = cut < 0 ? url : url.slice(0, cut);
    const request = {
      path,
      query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)),
      incoming,
      outgoing,
    };
    const route = routes[`${incoming.method} ${path}`] ?? inbox(incoming.method ?? '', path);
    Promise.resolve(route ? route(request) : file(workbench, pageFolder, request)).catch((error: Error) => {
      workbench.log(`a request failed (${incoming.method} ${path}): ${error.stack ?? error.message}`);
      if (!outgoing.headersSent) respondText(outgoing, 500, say(workbench.company().language, 'broken'));
      else outgoing.end();
    });
  };
}

function events(workbench: RunningWorkbench, { query, incoming, outgoing }: Request): void {
  const page = query.get('page');
  if (!isPageId(page)) {
    respondText(outgoing, 400, 'page is missing');
    return;
  }
  const given = incoming.headers['last-event-id'] ?? query.get('after');
  const after = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : null;
  workbench.notices.connect(page, after, outgoing);
}

async function command(workbench: RunningWorkbench, { incoming, outgoing }: Request): Promise<void> {
  const body = await bodyOf(incoming, MOST_COMMAND_BYTES);
  if (body === null) return respondJson(outgoing, 413, refusal(workbench, 'tooLarge'));
  // A form of another site can post text, but no JSON, without asking first.
  if (!/^application\/json\b/.test(incoming.headers['content-type'] ?? ''))
    return respondJson(outgoing, 415, refusal(workbench, 'badCommand'));
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch {
    return respondJson(outgoing, 400, refusal(workbench, 'badCommand'));
  }
  respondJson(outgoing, 200, await doCommand(workbench, input));
}

async function open(workbench: RunningWorkbench, { query, incoming, outgoing }: Request): Promise<void> {
  const body = await bodyOf(incoming, MOST_FILE_BYTES);
  if (body === null) return respondJson(outgoing, 413, refusal(workbench, 'tooLarge'));
  const opened = await bookOfBytes(body, query.get('name') ?? '', workbench.company().language);
  if (!opened.ok)
    return respondJson(outgoing, 422, { ok: false, name: opened.code, message: opened.message });
  const { book } = opened;
  await workbench.open({ place: folderNameOf(book.name, body), source: async () => ({ book, from: null }) });
  respondJson(outgoing, 200, { ok: true, value: null });
}

async function board(workbench: RunningWorkbench, { query, outgoing }: Request): Promise<void> {
  // From the terminal or a bookmark: for whom the workbench acts as at first.
  const page = query.get('page') ?? 'without-page';
  if (!isPageId(page)) return respondText(outgoing, 400, 'page is missing');
  await openBoard(workbench, page, outgoing);
}

async function save(workbench: RunningWorkbench, { outgoing }: Request): Promise<void> {
  const company = workbench.company();
  const bytes = await xlsxOf(await (await company.sheet).model());
  const name = encodeURIComponent(`${company.bookName()}.xlsx`);
  respond(outgoing, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, {
    'content-disposition': `attachment; filename="book.xlsx"; filename*=UTF-8''${name}`,
  });
}

const refusal = (workbench: RunningWorkbench, name: 'tooLarge' | 'badCommand') => ({
  ok: false,
  name,
  message: say(workbench.company().language, name),
});

async function file(
  workbench: RunningWorkbench,
  folder: string,
  { path, incoming, outgoing }: Request,
): Promise<void> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
    return respondText(outgoing, 405, 'This address takes GET.');
  const found = pageFile(folder, path);
  if (found)
    return respond(outgoing, 200, found.type, found.body, {
      'content-security-policy': PAGE_POLICY,
      'cache-control': found.keep,
    });
  if (path === '/') return withoutPage(workbench, outgoing);
  respondText(outgoing, 404, 'There is nothing here.');
}
