// Takes the words of `npm start`; opens a live company, prints its addresses and serves it until it is told to end. Exit code 0, or 1 for a wrong call.
// Never listens beyond 127.0.0.1.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { backEndListener } from '../server/back-end.ts';
import { type Listening, listenOn, PortTaken } from '../server/listen.ts';
import { type RunningWorkbench, runWorkbench } from '../server/running-workbench.ts';
import { workbenchListener } from '../server/server.ts';
import { type Built, buildWhereNeeded, loadBuilt } from './built.ts';
import { BadBook, type BookRequest, bookAt, exampleIn, openAgain } from './memory/books.ts';
import { InUse } from './memory/memory.ts';
import { type Shelf, shelfAt } from './memory/shelf.ts';
import type { LongestRun } from './sheet/sheet.ts';
import { printAddresses, readCommands } from './terminal.ts';

/** Where the page and the back end are where these ports are free; else on any. */
const WORKBENCH_PORT = 5480;
const BACK_END_PORT = 5481;

const USAGE = `npm start -- [BOOK] [--from "2025-01-10 14:00"] [--language en|zh] [--data DIR] [--port N] [--reset]
  BOOK        an .xlsx file or a folder with one CSV per tab; without one the workbook that was open last, at first the example
  --from      enters a workbook in the midst of its past; what it says happens later happens as the clock passes
  --language  the example in English (en) or in Chinese (zh)
  --data      where everything is kept; default .attune
  --port      of the workbench; the back end takes the next one. Default ${WORKBENCH_PORT}, or any where that is taken
  --reset     starts over: what was done in the workbook is forgotten`;

interface Wishes {
  asked: BookRequest;
  shelf: Shelf;
  isReset: boolean;
  port: number | null;
}

/** Runs until `ended` resolves; gives the exit code. */
export async function startCommand(root: string, words: string[], ended: Promise<void>): Promise<number> {
  const say = (line: string) => console.log(line);
  try {
    const wishes = wishesOf(root, words);
    if (typeof wishes === 'string') return refuse(wishes);
    buildWhereNeeded(root, say);
    const running = await startWorkbench(root, await loadBuilt(root), wishes, say);
    printAddresses(running, say);
    const commands = readCommands(running.running, say);
    await Promise.race([ended, commands.quit]);
    say('\nEnding …');
    commands.close();
    await running.close();
    return 0;
  } catch (error) {
    if (error instanceof BadBook) return refuse(error.message);
    if (error instanceof PortTaken)
      return refuse(`Port ${error.port} is taken: choose another with --port, or leave it out.`);
    if (error instanceof InUse)
      return refuse(
        'This folder is open in another workbench: end that one, or choose another folder with --data.',
      );
    throw error;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

function wishesOf(root: string, words: string[]): Wishes | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return `${(error as Error).message}\n\n${USAGE}`;
  }
  const { values, positionals } = parsed;
  if (values.help) return USAGE;
  if (positionals.length > 1) return USAGE;
  const { language, from = null, port } = values;
  if (language !== undefined && !isLanguage(language)) return `--language takes en or zh, not ${language}`;
  if (from !== null && !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(from))
    return `--from takes a moment such as "2025-01-10 14:00", not ${from}`;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return `--port takes a number up to 65535, not ${port}`;
  const folder = values.data ?? join(root, '.attune');
  mkdirSync(folder, { recursive: true });
  const shelf = shelfAt(folder);
  return {
    shelf,
    asked: askedFor(root, shelf, positionals[0], from, language),
    isReset: values.reset,
    port: port === undefined ? null : Number(port),
  };
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      language: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}

function askedFor(
  root: string,
  shelf: Shelf,
  book: string | undefined,
  from: string | null,
  language: Language | undefined,
): BookRequest {
  if (book !== undefined) return bookAt(book, from);
  const last = shelf.lastOpen();
  return language === undefined && last !== null ? openAgain(root, last) : exampleIn(root, language ?? 'en');
}

export interface Workbench {
  running: RunningWorkbench;
  url: string;
  backEndUrl: string;
  close(): Promise<void>;
}

export interface StartOptions {
  asked: BookRequest;
  shelf: Shelf;
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
  { asked, shelf, isReset = false, port, ...more }: StartOptions,
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
    if (isReset) shelf.erase(asked.place);
    workbench = await runWorkbench(
      { shelf, built, baseUrl: backEnd.url, inboxUrl: `${page.url}/inbox`, say, ...more },
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
      open.isUp,
    ),
  };
  return { running: open, url: page.url, backEndUrl: backEnd.url, close };
}
