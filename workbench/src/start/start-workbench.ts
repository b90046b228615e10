// Opens the two ports and the company behind them. Never listens beyond 127.0.0.1, and leaves no port open
// where the company cannot be.
import { join } from 'node:path';
import type { BookFolders } from '../live/book-folders.ts';
import type { BookRequest } from '../live/books.ts';
import type { Built } from '../live/built.ts';
import type { LongestRun } from '../live/sheet/live-sheet.ts';
import { backEndListener } from '../server/back-end.ts';
import { type Listening, listenOn } from '../server/listen.ts';
import { type RunningWorkbench, runWorkbench } from '../server/running-workbench.ts';
import { workbenchListener } from '../server/server.ts';

/** Where the page and the back end are where these ports are free; else on any. */
export const WORKBENCH_PORT = 5480;
const BACK_END_PORT = 5481;

export interface Workbench {
  running: RunningWorkbench;
  url: string;
  backEndUrl: string;
  close(): Promise<void>;
}

interface StartOptions {
  asked: BookRequest;
  folders: BookFolders;
  isReset?: boolean;
  /** Null: the usual one where it is free. */
  port: number | null;
  /** Of the workbench, for tests. */
  patienceMs?: number;
  longestRunMs?: LongestRun;
  machine?: () => number;
}

/** Opens ports and the company; resolves when its addresses answer. Its past may still be loading. */
export async function startWorkbench(
  root: string,
  built: Built,
  { asked, folders, isReset = false, port, ...more }: StartOptions,
  say: (line: string) => void,
): Promise<Workbench> {
  let workbench: RunningWorkbench | null = null;
  const waiting = 'The workbench is starting: one moment.';
  const page: Listening = await listenOn(
    port === null ? [WORKBENCH_PORT, 0] : [port],
    (incoming, outgoing) =>
      workbench ? listeners.page(incoming, outgoing) : void outgoing.writeHead(503).end(waiting),
  );
  const next = port === null || port === 0 ? BACK_END_PORT : port + 1;
  const backEnd: Listening = await listenOn(port === 0 ? [0] : [next, 0], (incoming, outgoing) =>
    workbench ? listeners.backEnd(incoming, outgoing) : void outgoing.writeHead(503).end(waiting),
  );
  const close = async () => {
    await Promise.all([page.close(), backEnd.close()]);
    await workbench?.close();
  };
  try {
    if (isReset) folders.erase(asked.place);
    workbench = await runWorkbench(
      { folders, built, baseUrl: backEnd.url, inboxUrl: `${page.url}/inbox`, say, ...more },
      asked,
    );
  } catch (error) {
    await close();
    throw error;
  }
  const open = workbench;
  const listeners = {
    page: workbenchListener(open, join(root, 'workbench', 'dist', 'page'), () => page.port),
    backEnd: backEndListener(
      built.backEnd,
      () => open.openCompany(),
      () => backEnd.port,
      open.isBackEndUp,
    ),
  };
  return { running: open, url: page.url, backEndUrl: backEnd.url, close };
}
