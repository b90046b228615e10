// Takes the built add-on, a book and a memory; gives the live spreadsheet: edits of pages and of scripts in one order, kept before they are told, scripts run
// one at a time as the person who asked. Never lets a person's double click run an action twice.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { BookModel } from '../books/sheet-model.ts';
import { createHost } from '../host/create-host.ts';
import type { Mutation } from '../host/engine/univer.ts';
import type { Host } from '../host/host.ts';
import type { Question, UiCallbacks } from '../host/outside.ts';
import type { MenuItem } from '../host/services/ui.ts';
import { applyChange, type StoreState } from '../host/stores.ts';
import type { Batch, Memory } from './memory.ts';

/** What a running script shows to whoever started it. */
export interface Shower {
  sidebar(page: { title: string; html: string }): void;
  dialog(page: {
    title: string;
    html: string;
    width: number | null;
    height: number | null;
    modal: boolean;
  }): void;
  toast(toast: { title: string; message: string; seconds: number }): void;
  alert(question: Question): string | Promise<string>;
  prompt(question: Question): { button: string; text: string } | Promise<{ button: string; text: string }>;
}

/** For whom a script runs. */
export interface Runner {
  email: string;
  /** Of the page that asked; null for the story. */
  page: string | null;
  shower: Shower;
}

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
  language: 'en' | 'zh';
  clock: () => EpochMs;
  identityToken: (email: string) => Promise<string>;
  /** Google ends a run at 6 minutes. */
  scriptTimeoutMs?: number | undefined;
  /** Told after it was kept; `by` is the page's batch that made the changes, null for a script or the story. */
  changed: (mutations: readonly Mutation[], by: Batch | null) => void;
  /** What runs now; null: nothing any more. */
  running: (functionName: string | null, runner: Runner) => void;
}

export interface LiveSheet {
  menus(): MenuItem[];
  /** All that a page's grid opens; `at` is called at the very moment of it, before anything later is told. */
  snapshot<T>(at: () => T): Promise<{ snapshot: Record<string, unknown>; at: T }>;
  /**
   * Changes that a person made in a page's grid. `mayStill` is asked when their turn comes: false, and nothing is done and the answer is false.
   * A batch that came before is not done again. Throws where the engine refuses one.
   */
  apply(by: Batch, mutations: readonly Mutation[], mayStill: () => boolean): Promise<boolean>;
  /** The last batch that was taken from a page. */
  takenOf(page: string): number;
  /** Types into a cell, as a person does. Row and column from 1. False where there is no such cell. */
  type(sheet: string, row: number, column: number, text: string): Promise<boolean>;
  select(
    sheet: string,
    area: { row: number; column: number; rows: number; columns: number },
  ): Promise<boolean>;
  /** Runs a function; the same one of the same page with the same arguments, asked for while it runs, is the same run. Rejects with ScriptFailure. */
  call(runner: Runner, functionName: string, args: readonly unknown[]): Promise<unknown>;
  workbook(): Promise<Workbook>;
  model(): Promise<BookModel>;
  close(): Promise<void>;
}

/** After so many changes the book is kept anew: the next start need not make them again. */
const CHANGES_KEPT = 500;

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
    files: options.addonFiles,
    book: memory.book()?.model ?? options.first,
    settings: {
      spreadsheetId: options.spreadsheetId,
      timeZone: options.timeZone,
      userLocale: options.language === 'zh' ? 'zh_CN' : 'en',
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
    ...(options.scriptTimeoutMs === undefined ? {} : { timeoutMs: options.scriptTimeoutMs }),
  });
  await takeUp(host, memory, options.first);
  let by: Batch | null = null;
  keepChanges(host, memory, (mutations) => {
    const batch = by;
    by = null;
    memory.keepChanges(mutations, batch);
    options.changed(mutations, batch);
  });
  await host.open('LIMITED');
  const runs = new Map<string, Promise<unknown>>();

  const run = (runner: Runner, functionName: string, args: readonly unknown[]) =>
    turn(async () => {
      now = runner;
      options.running(functionName, runner);
      try {
        return await host.call(functionName, args);
      } finally {
        now = null;
        options.running(null, runner);
      }
    });
  /** The notice of a batch says that it was taken, even where it changed nothing. */
  const take = async (batch: Batch, mutations: readonly Mutation[]): Promise<void> => {
    by = batch;
    try {
      await host.apply(mutations);
    } catch (error) {
      // What was done of it before the engine refused comes with the next order.
      await host.apply([]);
      throw error;
    } finally {
      if (by !== null) {
        by = null;
        memory.keepChanges([], batch);
        options.changed([], batch);
      }
    }
  };
  return {
    menus: () => host.menu(),
    snapshot: async (at) => {
      const snapshot = await host.snapshot();
      return { snapshot, at: at() };
    },
    apply: (batch, mutations, mayStill) =>
      turn(async () => {
        if (batch.batch <= memory.takenOf(batch.page)) return true;
        if (!mayStill()) return false;
        await take(batch, mutations);
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
      await host.dispose();
    },
  };
}

/** The kept book becomes the live one: what had changed since it was kept is done again. */
async function takeUp(host: Host, memory: Memory, first: BookModel): Promise<void> {
  const kept = memory.book();
  if (!kept) memory.keepBook(first);
  else if (kept.changes.length > 0) {
    await host.apply(kept.changes);
    memory.keepBook(await host.model());
  }
}

/** Every change is kept before anybody hears of it; now and then the whole book. */
function keepChanges(host: Host, memory: Memory, keep: (mutations: readonly Mutation[]) => void): void {
  let count = 0;
  host.onMutation((mutations) => {
    keep(mutations);
    count += mutations.length;
    if (count < CHANGES_KEPT) return;
    count = 0;
    // What comes after the model was taken is heard of after this has resolved.
    void host.model().then(
      (model) => memory.keepBook(model),
      () => undefined,
    );
  });
}

/** One after the other; a failure is its own. */
function turns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
}

/** What scripts show goes to whoever runs them now; a question that nobody is there to answer is closed. */
function showing(shower: () => Shower | null): UiCallbacks {
  return {
    sidebar: (page) => shower()?.sidebar(page),
    dialog: (page) => shower()?.dialog(page),
    toast: (toast) => shower()?.toast(toast),
    alert: (question) => shower()?.alert(question) ?? 'CLOSE',
    prompt: (question) => shower()?.prompt(question) ?? { button: 'CLOSE', text: '' },
  };
}
