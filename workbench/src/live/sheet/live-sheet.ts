// What the live spreadsheet is made of, and what can be done with it. Types only.
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Language } from '../../../../shared/model/language.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Workbook } from '../../../../shared/model/workbook.ts';
import type { Mutation } from '../../host/engine/univer.ts';
import type { MenuItem } from '../../host/services/ui.ts';
import type { StoreState } from '../../host/stores.ts';
import type { Batch, CompanyMemory } from '../memory/memory.ts';
import type { Runner } from '../runner.ts';
import type { Changed } from './page-batches.ts';

/**
 * After how many milliseconds a run of a function is ended, where that is sooner than Google would: after six
 * minutes.
 */
export type LongestRun = (functionName: string) => number | undefined;

export interface SheetOptions {
  addonFiles: Readonly<Record<string, string>>;
  memory: CompanyMemory;
  /** What the spreadsheet holds where the memory has none. */
  first: BookModel;
  /** What its properties hold at first. */
  firstStores: StoreState;
  /** Where the add-on finds the back end. */
  apiBase: string;
  spreadsheetId: string;
  bookName: string;
  /** A script has given the spreadsheet another name. */
  renamed: (name: string) => void;
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
