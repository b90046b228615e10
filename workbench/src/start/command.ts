// Takes the words of `npm start`; opens a live company, prints its addresses and serves it until it is told
// to end. Exit code 0, or 1 for a wrong call.
// Never listens beyond 127.0.0.1.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { type BookFolders, bookFoldersIn } from '../live/book-folders.ts';
import { BadBook, type BookRequest, bookAt, exampleIn, openAgain } from '../live/books.ts';
import { buildWhereNeeded, loadBuilt } from '../live/built.ts';
import { InUse } from '../live/memory/memory.ts';
import { PortTaken } from '../server/listen.ts';
import { startWorkbench, WORKBENCH_PORT } from './start-workbench.ts';
import { printAddresses, readCommands } from './terminal.ts';

const USAGE = `npm start -- [BOOK] [--from "2025-01-10 14:00"] [--language en|zh] [--data DIR] [--port N] [--reset]
  BOOK        an .xlsx file or a folder with one CSV per tab; without one the workbook that was open last, at first the example
  --from      enters a workbook in the midst of its past; what it says happens later happens as the clock passes
  --language  the example in English (en) or in Chinese (zh)
  --data      where everything is kept; default .attune
  --port      of the workbench; the back end takes the next one. Default ${WORKBENCH_PORT}, or any where that is taken
  --reset     starts over: what was done in the workbook is forgotten`;

interface StartArguments {
  asked: BookRequest;
  folders: BookFolders;
  isReset: boolean;
  port: number | null;
}

/** Runs until `ended` resolves; gives the exit code. */
export async function startCommand(root: string, words: string[], ended: Promise<void>): Promise<number> {
  const say = (line: string) => console.log(line);
  try {
    const args = startArgumentsOf(root, words);
    if (typeof args === 'string') return refuse(args);
    buildWhereNeeded(root, say);
    const workbench = await startWorkbench(root, await loadBuilt(root), args, say);
    printAddresses(workbench, say);
    const commands = readCommands(workbench.running, say);
    await Promise.race([ended, commands.quit]);
    say('\nEnding …');
    commands.close();
    await workbench.close();
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

function startArgumentsOf(root: string, words: string[]): StartArguments | string {
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
  const folders = bookFoldersIn(folder);
  return {
    folders,
    asked: askedFor(root, folders, positionals[0], from, language),
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
  folders: BookFolders,
  book: string | undefined,
  from: string | null,
  language: Language | undefined,
): BookRequest {
  if (book !== undefined) return bookAt(book, from);
  const last = folders.lastOpen();
  return language === undefined && last !== null ? openAgain(root, last) : exampleIn(root, language ?? 'en');
}
