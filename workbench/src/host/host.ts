// What a host is to those who run one. Never the way it does it: create-host.ts.

import type { Area, BookModel } from '../../../shared/books/sheet-model.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { Edit } from './engine/edits.ts';
import type { Mutation } from './engine/univer.ts';
import type { OutsideOptions } from './outside.ts';
import type { AuthMode, BookSettings } from './service-context.ts';
import type { MenuItem } from './services/ui.ts';
import type { StoreState } from './stores.ts';

export interface HostOptions extends OutsideOptions {
  /** Built files by name: `Code.js`, its HTML files, `appsscript.json`. */
  files: Readonly<Record<string, string>>;
  book: BookModel;
  /** Defaults: UTC, en_US, en; the zone is the manifest's where it has one. */
  settings?: Partial<BookSettings>;
  /** What the stores held when the book was last open. */
  stores?: StoreState;
  /** Of one call; Google ends a run at 6 minutes. */
  timeoutMs?: number;
  /**
   * True: no thread of its own. Starts and answers faster; servers of this process do not answer while a
   * script runs.
   */
  inProcess?: boolean;
}

/** The message of a `ScriptFailure` of a run that had to be ended. */
export const TIMED_OUT = 'Exceeded maximum execution time';

/** An error of the script, as google.script.run's failure handler gets it. */
export class ScriptFailure extends Error {
  readonly scriptStack: string;
  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}

export interface Counters {
  /** Round trips to the spreadsheet since the start. */
  calls: number;
  byMethod: Record<string, number>;
}

/** Who made a change: a running function, a person's typing through `edit`, or the page through `apply`. */
export type Origin = 'script' | 'typed' | 'page';

export type MutationListener = (mutations: readonly Mutation[], origin: Origin) => void;

export interface Host {
  /**
   * As google.script.run: refuses a Date in the arguments, gives a copy of the result. Rejects with
   * `ScriptFailure`.
   */
  call(
    name: string,
    args?: readonly unknown[],
    options?: { authMode?: AuthMode; timeoutMs?: number },
  ): Promise<unknown>;
  /**
   * Runs onOpen as a simple trigger; gives the menus that it built. `NONE`: an add-on nobody has allowed
   * anything yet.
   */
  open(authMode?: AuthMode): Promise<MenuItem[]>;
  menu(): MenuItem[];
  /**
   * As a person types it. Row and column from 1; false where there is no such cell. While a script waits for
   * the network or for a box to be answered, people's changes are made at once, as Google does it (not
   * `inProcess`); else after the script.
   */
  edit(sheet: string, row: number, column: number, text: string): Promise<boolean>;
  /**
   * Changes that a person made in another engine (the page's) over the same book. Gives what `edited` is to
   * be told of them: nothing where the script has no onEdit.
   */
  apply(mutations: readonly Mutation[]): Promise<Edit[]>;
  /**
   * Sets a property of the document as another execution of the script does, which may run beside one that
   * waits for the network.
   */
  remember(key: string, value: string): Promise<boolean>;
  /**
   * Runs onEdit as a simple trigger: Google gives it 30 seconds, and nothing that needs somebody's consent.
   * `at`: the moment that its clock shows; default: now.
   * Rejects with `ScriptFailure`; a run that had to be ended left nothing in the book.
   */
  edited(edit: Edit, options?: { at?: number; timeoutMs?: number }): Promise<void>;
  select(sheet: string, area: Area): Promise<boolean>;
  workbook(): Promise<Workbook>;
  model(): Promise<BookModel>;
  /** What the page's engine opens. */
  snapshot(): Promise<Record<string, unknown>>;
  /** Called after each call or edit with what it changed. Gives the way to stop. */
  onMutation(listener: MutationListener): () => void;
  counters: Counters;
  /** As if another execution held it. */
  holdLock(scope: 'document' | 'script' | 'user'): () => void;
  /** True while the script that runs holds it. */
  holdsLock(scope: 'document' | 'script' | 'user'): boolean;
  dispose(): Promise<void>;
}
