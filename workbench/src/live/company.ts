// Takes a folder, the built files and a workbook; gives a live company: back end, sheet, clock and story
// together, everything kept in the folder.
// Never opens a port itself and never asks a person: server and terminal do.

import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpRequest, HttpResponse } from '../../../functions/src/http/server/message.ts';
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Mutation } from '../host/engine/univer.ts';
import { adminOf } from '../play/play.ts';
import type { Built } from './built.ts';
import { kept, type LiveEngine, liveEngine } from './engine.ts';
import { SPREADSHEET_ID } from './memory/ids.ts';
import { type Batch, type CompanyMemory, openMemory } from './memory/memory.ts';
import { type Opening, openingOf } from './opening.ts';
import type { Runner } from './runner.ts';
import type { LiveSheet, LongestRun } from './sheet/live-sheet.ts';
import { openSheet } from './sheet/sheet.ts';
import { enteringOf } from './story/entering.ts';
import { type LiveStory, type SkippedStep, storyOf } from './story/story.ts';
import { firstStores, storySheetOf } from './story/story-publish.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A workbook as it was opened. */
export interface OpenedWorkbook {
  book: BookModel;
  /** The moment in which it is entered, `2025-01-10 14:00`; null: after all that it says. */
  from: string | null;
  /** Of a book that does not say so itself, since nothing stands in it yet. */
  around?: { language: Language; timeZone: string };
}

/** What a company tells whoever shows it. */
export interface Listener {
  /** Cells changed; `by` is the page's batch that made the changes, null for a script or the story. */
  mutations(mutations: readonly Mutation[], by: Batch | null): void;
  /** Clock, story, mails or people are not what they were. */
  changed(): void;
  mail(number: number): void;
  running(functionName: string | null, runner: Runner): void;
  skipped(skipped: SkippedStep): void;
}

interface CompanyOptions {
  folder: string;
  built: Built;
  /** Asked for at the first start alone: afterwards the folder has it. */
  source: () => Promise<OpenedWorkbook>;
  /** Address of the back end's pages. */
  baseUrl: string;
  machine: () => EpochMs;
  listener: Listener;
  say: (line: string) => void;
  longestRunMs?: LongestRun | undefined;
}

export interface Company {
  engine: LiveEngine;
  memory: CompanyMemory;
  story: LiveStory;
  timeline: Timeline;
  opening: Opening;
  /** As it was opened, until a script gives it another. */
  bookName(): string;
  source: OpenedWorkbook;
  language: Language;
  timeZone: string;
  /** The workspace's ID: what its key opens. */
  workspace: string;
  /** Names this opening of the workbook: another one after starting over. */
  bookId: string;
  baseUrl: string;
  /** Where the back end was at earlier starts: links of old mails name it. */
  earlierUrls: readonly string[];
  /** Ready after a second; of a workbook whose whole past is loaded first, after that. */
  sheet: Promise<LiveSheet>;
  /** Resolves when the past is loaded and the clock runs. */
  entered: Promise<void>;
  isEntered(): boolean;
  /** Answers a request to the back end. */
  handle(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

/**
 * Opens the company of a folder, a new one where it is empty. The past goes on loading after that. Throws
 * InUse.
 */
export async function openCompany(options: CompanyOptions): Promise<Company> {
  const { folder, built, listener, machine } = options;
  mkdirSync(folder, { recursive: true });
  const memory = openMemory(join(folder, 'workbench.sqlite'));
  const source = memory.fact<OpenedWorkbook>('source') ?? (await options.source());
  memory.setFact('source', source);
  void built.backEnd.loadRenderer().catch(() => undefined);
  const opening = openingOf(source.book, source.from, kept(memory, 'startedAt', machine));
  const key = kept(memory, 'key', () => randomBytes(32).toString('hex'));
  const engine = await liveEngine({
    built: built.backEnd,
    memory,
    storeFile: join(folder, 'store.sqlite'),
    baseUrl: options.baseUrl,
    start: opening.story?.begin ?? opening.enter,
    machine,
    say: options.say,
  });
  engine.inbox.onMail(({ number }) => listener.mail(number));
  const workspace = built.backEnd.workspaceIdOf(key);
  const bookName = () => memory.fact<string>('bookName') ?? opening.sheet.name;
  const parts = { memory, opening, bookName, engine, workspace, ...placeOf(opening, source) };
  const running = runCompany(options, { ...parts, key });
  const { timeline, sheet } = running;
  return {
    ...parts,
    ...running,
    source,
    bookId: kept(memory, 'bookId', () => randomBytes(8).toString('hex')),
    baseUrl: options.baseUrl,
    earlierUrls: rememberUrl(memory, options.baseUrl),
    handle: async (request) => {
      const response = await engine.backEnd.handle(request);
      timeline.look();
      listener.changed();
      return response;
    },
    close: async () => {
      await timeline.close();
      await (await sheet.catch(() => null))?.close();
      await engine.close();
      memory.close();
    },
  };
}

/** As its Settings say; as it was made for, where nothing stands in it yet. */
function placeOf({ plan }: Opening, { around }: OpenedWorkbook): { language: Language; timeZone: string } {
  return {
    language: plan?.settings.language ?? around?.language ?? 'en',
    timeZone: plan?.settings.timeZone ?? around?.timeZone ?? 'UTC',
  };
}

type Parts = Pick<
  Company,
  'memory' | 'opening' | 'bookName' | 'engine' | 'workspace' | 'language' | 'timeZone'
> & {
  /** Secret of the workspace. */
  key: string;
};
type Running = Pick<Company, 'story' | 'timeline' | 'sheet' | 'entered' | 'isEntered'>;

/** Story, sheet and clock, each of which waits for another: the past begins to load. */
function runCompany({ listener, ...options }: CompanyOptions, parts: Parts): Running {
  const { memory, opening, engine, key, workspace } = parts;
  const story = storyOf({
    engine,
    memory,
    bookStory: opening.story,
    key,
    refresh: opening.refresh,
    sheet: async () => storySheetOf(await sheet, engine, workspace),
    noted: listener.skipped,
  });
  const timeline = timelineOf(engine, story, listener.changed);
  const entering = enteringOf({
    memory,
    opening,
    story,
    timeline,
    writeBoard: async (isFirst) => {
      const live = await sheet;
      if (!isFirst || !opening.refresh || !opening.plan) return null;
      return storySheetOf(live, engine, workspace).refresh(adminOf(opening.plan));
    },
    changed: listener.changed,
    say: options.say,
  });
  const open = () => openLiveSheet({ listener, ...options }, parts, () => entered);
  const sheet = opening.story && !opening.refresh ? entering.past.then(open) : open();
  sheet.catch(() => undefined);
  const entered = entering.enter();
  entered.catch(() => undefined);
  return { story, timeline, sheet, entered, isEntered: entering.isEntered };
}

async function openLiveSheet(
  { built, baseUrl, listener, longestRunMs, say }: CompanyOptions,
  { memory, opening, bookName, engine, key, workspace, timeZone, language }: Parts,
  entered: () => Promise<void>,
): Promise<LiveSheet> {
  return openSheet({
    addonFiles: built.addonFiles,
    memory,
    first: opening.sheet,
    firstStores: await firstStores(engine, { key, workspace }),
    apiBase: baseUrl,
    spreadsheetId: SPREADSHEET_ID,
    bookName: bookName(),
    renamed: (name) => {
      memory.setFact('bookName', name);
      listener.changed();
    },
    timeZone,
    language,
    clock: engine.clock.now,
    identityToken: (email) => engine.issuer.token(email, engine.clock.now()),
    longestRunMs,
    changed: listener.mutations,
    running: listener.running,
    entered,
    say,
  });
}

/** All addresses before this one. */
function rememberUrl(memory: CompanyMemory, url: string): string[] {
  const urls = memory.fact<string[]>('urls') ?? [];
  if (!urls.includes(url)) memory.setFact('urls', [...urls, url]);
  return urls.filter((each) => each !== url);
}

/** Forgets all of a company that is closed. */
export function eraseCompany(folder: string): void {
  for (const name of ['workbench.sqlite', 'store.sqlite'])
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${name}${end}`), { force: true });
}
