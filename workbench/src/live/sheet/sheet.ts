// Takes the built add-on, a book and a memory; gives the live spreadsheet: edits of pages and of scripts in
// one order, kept before they are told, scripts run one at a time as the person who asked. Never lets a
// person's double click run an action twice.

import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Language } from '../../../../shared/model/language.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Workbook } from '../../../../shared/model/workbook.ts';
import { inLanguage } from '../../../../shared/words/say.ts';
import { createHost } from '../../host/create-host.ts';
import type { Mutation } from '../../host/engine/univer.ts';
import type { MenuItem } from '../../host/services/ui.ts';
import { applyChange, type StoreState } from '../../host/stores.ts';
import type { Batch, Memory } from '../memory/memory.ts';
import { type Runner, showing } from '../runner.ts';
import { turns } from '../turns.ts';
import { editTrigger } from './edit-trigger.ts';
import { takeUp } from './kept-sheet.ts';
import { type Changed, pageBatches } from './page-batches.ts';

/**
 * After how many milliseconds a run of a function is ended, where that is sooner than Google would: after six
 * minutes.
 */
export type LongestRun = (functionName: string) => number | undefined;

export interface SheetOptions {
  addonFiles: Readonly<Record<string, string>>;
  memory: Memory;
  /** What the spreadsheet holds where the memory has none. */
  first: BookModel;
  /** What its properties hold at first. */
  firstStores: StoreState;
  /** Where the add-on finds the back end. */
  apiBase: string;
  spreadsheetId: string;
  timeZone: string;
  language: Language;
  clock: () => EpochMs;
  identityToken: (email: string) => Promise<string>;
  longestRunMs?: LongestRun | undefined;
  changed: Changed;
  /** What runs now; null: nothing any more. onEdit is not told: it runs at every edit. */
  running: (functionName: string | null, runner: Runner) => void;
  /** Resolves when the past is loaded. */
  entered: () => Promise<unknown>;
  /** Said in the terminal. */
  say: (line: string) => void;
}

export interface LiveSheet {
  menus(): MenuItem[];
  /** All that a page's grid opens; `at` is called at the very moment of it, before anything later is told. */
  snapshot<T>(at: () => T): Promise<{ snapshot: Record<string, unknown>; at: T }>;
  /**
   * Changes that a person made in a page's grid; the add-on's onEdit runs for them afterwards. `mayStill` is
   * asked when their turn comes: false, and nothing is done and the answer is false.
   * A batch that came before is not done again. Throws where the engine refuses one.
   */
  apply(runner: Runner, by: Batch, mutations: readonly Mutation[], mayStill: () => boolean): Promise<boolean>;
  /** The last batch that was taken from a page. */
  takenOf(page: string): number;
  /**
   * Types into a cell as the story's people do: no onEdit runs. Row and column from 1. False where there is
   * no such cell.
   */
  type(sheet: string, row: number, column: number, text: string): Promise<boolean>;
  select(
    sheet: string,
    area: { row: number; column: number; rows: number; columns: number },
  ): Promise<boolean>;
  /**
   * Runs a function; the same one of the same page with the same arguments, asked for while it runs, is the
   * same run. Rejects with ScriptFailure.
   */
  call(runner: Runner, functionName: string, args: readonly unknown[]): Promise<unknown>;
  workbook(): Promise<Workbook>;
  model(): Promise<BookModel>;
  close(): Promise<void>;
}

/**
 * The files with this machine's back end among the addresses that may be called, as a deployment lists its
 * own.
 */
function callingHere(files: Record<string, string>, apiBase: string): Record<string, string> {
  const manifest = JSON.parse(files['appsscript.json'] ?? '{}') as { urlFetchWhitelist?: string[] };
  if (!manifest.urlFetchWhitelist) return files;
  const urlFetchWhitelist = [...manifest.urlFetchWhitelist, `${apiBase}/`];
  return { ...files, 'appsscript.json': JSON.stringify({ ...manifest, urlFetchWhitelist }) };
}

/** Resolves when it is ready. */
export async function openSheet(options: SheetOptions): Promise<LiveSheet> {
  const { memory } = options;
  const stores = memory.stores() ?? structuredClone(options.firstStores);
  // The back end may have another port than at the last start.
  stores.properties.script = { ...stores.properties.script, apiBase: options.apiBase };
  memory.keepStores(stores);
  const turn = turns();
  let now: Runner | null = null;
  const host = await createHost({
    files: callingHere(options.addonFiles, options.apiBase),
    book: memory.book()?.model ?? options.first,
    settings: {
      spreadsheetId: options.spreadsheetId,
      timeZone: options.timeZone,
      userLocale: inLanguage(options.language, ['en', 'zh_CN']),
    },
    stores,
    user: () => now?.email ?? '',
    clock: options.clock,
    identityToken: options.identityToken,
    ui: showing(() => now?.shower ?? null),
    onStore: (change) => {
      applyChange(stores, change);
      memory.keepStores(stores);
    },
  });
  await takeUp(host, memory, options.first);
  const batches = pageBatches(host, memory, options.changed);
  await host.open('LIMITED');
  const runs = new Map<string, Promise<unknown>>();
  const as = async <T>(runner: Runner, act: () => Promise<T>): Promise<T> => {
    now = runner;
    try {
      return await act();
    } finally {
      now = null;
    }
  };
  const trigger = editTrigger({
    edited: host.edited,
    turn,
    as,
    clock: options.clock,
    ready: options.entered(),
    timeoutMs: options.longestRunMs?.('onEdit'),
    say: options.say,
  });

  const run = (runner: Runner, functionName: string, args: readonly unknown[]) =>
    turn(async () => {
      await trigger.runDue();
      options.running(functionName, runner);
      const timeoutMs = options.longestRunMs?.(functionName);
      const limit = timeoutMs === undefined ? {} : { timeoutMs };
      return as(runner, () => host.call(functionName, args, limit)).finally(() =>
        options.running(null, runner),
      );
    });
  return {
    menus: () => host.menu(),
    snapshot: async (at) => {
      const snapshot = await host.snapshot();
      return { snapshot, at: at() };
    },
    apply: (runner, batch, mutations, mayStill) =>
      turn(async () => {
        if (batch.batch <= memory.takenOf(batch.page)) return true;
        if (!mayStill()) return false;
        trigger.note(runner, await batches.take(batch, mutations));
        return true;
      }),
    takenOf: memory.takenOf,
    type: (sheet, row, column, text) => turn(() => host.edit(sheet, row, column, text)),
    select: (sheet, area) => host.select(sheet, area),
    call: (runner, functionName, args) => {
      const name = JSON.stringify([runner.page, functionName, args]);
      const under = runner.page === null ? undefined : runs.get(name);
      if (under) return under;
      const done = run(runner, functionName, args).finally(() => runs.delete(name));
      runs.set(name, done);
      return done;
    },
    workbook: () => host.workbook(),
    model: () => host.model(),
    close: async () => {
      trigger.close();
      await host.dispose();
    },
  };
}
