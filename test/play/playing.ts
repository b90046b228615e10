// Takes a workbook as tabs of lines; plays it through the command and gives what came out. Never writes
// outside a folder of its own.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Board } from '../../shared/model/board.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { playCommand } from '../../workbench/src/play/command.ts';
import { newFolder } from '../support/new-folder.ts';

/** A tab: its heading and its rows, as lines of CSV. */
export type Tabs = Record<string, readonly string[]>;

/**
 * A quarter in Shanghai, headquarters and one region, an objective each; the key results K1 (0 to 100) and
 * K2, a milestone.
 */
export const COMPANY: Tabs = {
  Settings: ['Key,Value', 'Cycle start,2025-01-01', 'Cycle end,2025-03-31', 'Time zone,Asia/Shanghai'],
  Units: ['Unit ID,Parent', 'HQ,', 'East,HQ'],
  People: ['Email,Unit,Role', 'an@x.example,HQ,admin', 'bo@x.example,East,member'],
  Objectives: ['Objective ID,Unit,Objective,Aligned to', 'O1,HQ,Win,', 'O2,East,Win the east,O1'],
  'Key results': [
    'KR ID,Objective ID,Key result,Type,Baseline,Target,Weight,Plan',
    'K1,O1,Sell more,increase,0,100,,',
    'K2,O2,Open the shop,milestone,,,,',
  ],
};

/** The company with other settings: `key,value` lines after its own. */
export const withSettings = (...lines: string[]): Tabs => ({
  ...COMPANY,
  Settings: [...COMPANY.Settings!, ...lines],
});

/** Writes a workbook as a folder of CSV files; gives its path. */
export function folderOf(tabs: Tabs): string {
  const folder = newFolder();
  for (const [name, lines] of Object.entries(tabs))
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  return folder;
}

export interface Played {
  exit: number;
  /** What was written, as it stands; null where there is no such file. */
  board: Board | null;
  problems: Problem[] | null;
  events: Record<string, unknown>[];
  mails: string[];
  /** What was printed, to either stream. */
  said: string;
}

/** Plays the workbook at a path, as typed on the command line. */
export async function played(path: string, ...words: string[]): Promise<Played> {
  const out = newFolder();
  const { exit, said } = await called(path, '--out', out, ...words);
  const json = (name: string) =>
    readdirSync(out).includes(name) ? JSON.parse(readFileSync(join(out, name), 'utf8')) : null;
  const lines = readdirSync(out).includes('events.jsonl')
    ? readFileSync(join(out, 'events.jsonl'), 'utf8').trim().split('\n')
    : [];
  const folder = readdirSync(out).includes('mail') ? readdirSync(join(out, 'mail')) : [];
  return {
    exit,
    board: json('board.json'),
    problems: json('problems.json'),
    events: lines.map((line) => JSON.parse(line)),
    mails: folder.sort().map((name) => readFileSync(join(out, 'mail', name), 'utf8')),
    said,
  };
}

/** The command alone: its exit code and what it printed. */
export async function called(...words: string[]): Promise<{ exit: number; said: string }> {
  const printed: string[] = [];
  const hear = (text: unknown) => void printed.push(String(text));
  const heard = [jest.spyOn(console, 'log').mockImplementation(hear)];
  heard.push(jest.spyOn(console, 'error').mockImplementation(hear));
  try {
    return { exit: await playCommand(words), said: printed.join('\n') };
  } finally {
    for (const spy of heard) spy.mockRestore();
  }
}

/** The board of a workbook on a day; throws with its problems where it has any. */
export async function boardOf(tabs: Tabs, until?: string): Promise<Board> {
  const { board, said } = await played(folderOf(tabs), ...(until === undefined ? [] : ['--until', until]));
  if (!board) throw new Error(said);
  return board;
}

/** The problems of a workbook, each as `Tab row Column code`. */
export async function problemsOf(tabs: Tabs): Promise<string[]> {
  const { exit, problems, said } = await played(folderOf(tabs));
  if (exit !== 2 || !problems) throw new Error(`exit ${exit}: ${said}`);
  return problems.map(({ tab, row, column, code }) => `${tab} ${row} ${column} ${code}`);
}
