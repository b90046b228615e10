// Takes a folder of its own and what to open; gives a workbench as `npm start` runs it, on free ports, with a
// clock that stands until it is moved. Never the wall clock.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Board } from '../../shared/model/board.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { bookFoldersIn } from '../../workbench/src/live/book-folders.ts';
import { type BookRequest, bookAt, exampleIn } from '../../workbench/src/live/books.ts';
import { type ClockWish, moveClock } from '../../workbench/src/live/move-clock.ts';
import type { LongestRun } from '../../workbench/src/live/sheet/live-sheet.ts';
import type { Command, PageNotice, Reply, Started } from '../../workbench/src/server/protocol.ts';
import { startWorkbench, type Workbench } from '../../workbench/src/start/start-workbench.ts';
import { closeAfterTest } from '../support/after-test.ts';
import { builtProject } from '../support/built-project.ts';

export const root = join(import.meta.dirname, '..', '..');
export const TEAM = join(root, 'examples', 'team-of-eight', 'en');

/** Those of a test that has not stopped them itself, in their order, and their folders. */
const open = new Set<Workbench>();
const folders: string[] = [];

let isToClose = false;

function closeAllAfterTest(): void {
  if (!isToClose) closeAfterTest(closeAll);
  isToClose = true;
}

async function closeAll(): Promise<void> {
  isToClose = false;
  for (const each of open) await each.close();
  open.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-live-'));
  folders.push(folder);
  closeAllAfterTest();
  return folder;
}

export interface Options {
  folder?: string;
  asked?: BookRequest;
  reset?: boolean;
  longestRunMs?: LongestRun;
  /** Other files than the built add-on's. */
  addonFiles?: Record<string, string>;
  /** Does not wait until the past is loaded. */
  atOnce?: boolean;
  said?: string[];
}

/** One workbench for all tests of a block that leave it as it is. */
export function sharedWorkbench(): () => Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'attune-live-'));
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await started({ folder });
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => workbench;
}

/** The team of eight after all that its workbook says, or what was asked for; ended after the test. */
export async function start(options: Options = {}): Promise<Workbench> {
  const workbench = await started({ folder: freshFolder(), ...options });
  open.add(workbench);
  closeAllAfterTest();
  return workbench;
}

async function started(options: Options & { folder: string }): Promise<Workbench> {
  const { folder, asked = bookAt(TEAM, null), reset = false, said = [] } = options;
  const files = await builtProject();
  const workbench = await startWorkbench(
    root,
    { ...files, addonFiles: options.addonFiles ?? files.addonFiles },
    {
      asked,
      folders: bookFoldersIn(folder),
      isReset: reset,
      port: 0,
      patienceMs: 0,
      machine: () => Date.UTC(2026, 0, 15, 2),
      ...(options.longestRunMs === undefined ? {} : { longestRunMs: options.longestRunMs }),
    },
    (line) => said.push(line),
  );
  if (!options.atOnce) await workbench.running.company().entered;
  return workbench;
}

export async function stop(workbench: Workbench): Promise<void> {
  open.delete(workbench);
  await workbench.close();
}

export { exampleIn, openBook, type Workbench };

/** Moves the clock as the page does, and waits until it is there. */
export function move(workbench: Workbench, wish: ClockWish): Promise<void> {
  return new Promise((resolve, reject) => {
    void moveClock(workbench.running.company(), wish, resolve).then((move) => {
      if (!move.ok) reject(new Error(move.code));
    });
  });
}

export async function boardOf({ running }: Workbench): Promise<Board> {
  const { engine, workspace } = running.company();
  return (await engine.readStanding(workspace))!.standing.board;
}

/** A page of the workbench as a browser runs it: commands, and the notices that it has got. */
export interface Page {
  id: string;
  notices: PageNotice[];
  send<T = unknown>(command: Record<string, unknown>): Promise<Reply<T>>;
  start(): Promise<Started>;
  /** The first notice that fits, now or later. */
  notice<Type extends PageNotice['type']>(
    type: Type,
    fits?: (notice: Extract<PageNotice, { type: Type }>) => boolean,
  ): Promise<Extract<PageNotice, { type: Type }>>;
  leave(): void;
}

let pages = 0;

/** Opens the page's stream; `after` goes on from a number. */
export async function openPage({ url }: Workbench, id = newPageId(), after?: number): Promise<Page> {
  const leaving = new AbortController();
  const query = after === undefined ? '' : `&after=${after}`;
  const response = await fetch(`${url}/events?page=${id}${query}`, { signal: leaving.signal });
  if (response.status !== 200) throw new Error(await response.text());
  const notices: PageNotice[] = [];
  const waiting = new Set<() => void>();
  void listen(response, (notice) => {
    notices.push(notice);
    for (const look of waiting) look();
  });
  const send = async <T>(command: Record<string, unknown>): Promise<Reply<T>> => {
    const answer = await fetch(`${url}/do`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ page: id, ...command } as Command),
    });
    return (await answer.json()) as Reply<T>;
  };
  return {
    id,
    notices,
    send,
    start: async () => {
      const reply = await send<Started>({ type: 'start' });
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
    notice: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = notices.find((each) => each.type === type && fits(each as never));
          if (!found) return;
          waiting.delete(look);
          resolve(found as never);
        };
        waiting.add(look);
        look();
      }),
    leave: () => leaving.abort(),
  };
}

function newPageId(): string {
  pages += 1;
  return `page-of-a-test-${pages}`;
}

async function listen(response: Response, hear: (notice: PageNotice) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = part.split('\n').find((line) => line.startsWith('data: '));
        if (data) hear(JSON.parse(data.slice(6)) as PageNotice);
      }
    }
  } catch {
    // The page left.
  }
}
