// Takes built files, a book and a way to the outside; runs functions over the book in this thread, one at a
// time.
// Never keeps a script's state between two executions, and never says what it did but through its answers.
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import { type Edit, watchEdits } from './engine/edits.ts';
import { bookOf } from './engine/export.ts';
import { engineOf } from './engine/load.ts';
import { type Names, namesOf } from './engine/names.ts';
import { sheetIds } from './engine/sheets.ts';
import type { Mutation, SheetEngine } from './engine/univer.ts';
import { execute, type SessionCall } from './execution.ts';
import type { Outcome } from './realm/realm.ts';
import { compile, mentions } from './realm/realm.ts';
import type { BookSettings, Port, ServiceContext } from './service-context.ts';
import { spreadsheetTables } from './services/spreadsheet/tables.ts';
import type { StoreState } from './stores.ts';
import { typeIntoCell } from './typing.ts';

export interface SessionInit {
  files: Readonly<Record<string, string>>;
  book: BookModel;
  /** What has happened to the book since. */
  journal: readonly Mutation[];
  settings: BookSettings;
  stores: StoreState;
}

/** What a session gives for one request. */
export interface SessionResult<T> {
  value: T;
  mutations: Mutation[];
  /** Round trips to the spreadsheet by `Class.method`. */
  calls: Record<string, number>;
}

/** What a person may do to the book. */
export type Change =
  | { type: 'edit'; sheet: string; row: number; column: number; text: string }
  | { type: 'apply'; mutations: readonly Mutation[] }
  /** A property of the document, which another execution of the script sets. */
  | { type: 'remember'; key: string; value: string };

/** What came of a change that was made while a script waited. */
export interface ChangeDuringCall {
  value: boolean | Edit[];
  /** What the script had changed until then. */
  before: Mutation[];
  mutations: Mutation[];
}

export interface ScriptSession {
  call(call: SessionCall): Promise<SessionResult<Outcome>>;
  /** As a person types; place counted from 1. False where there is no such cell. */
  edit(sheet: string, row: number, column: number, text: string): Promise<SessionResult<boolean>>;
  /**
   * Changes that were made in another engine over the same book; gives what onEdit hears of them, nothing
   * where the script has no onEdit.
   */
  apply(mutations: readonly Mutation[]): Promise<SessionResult<Edit[]>>;
  /** A person's change while a script waits for the outside: made at once. */
  changeDuringCall(change: Change): ChangeDuringCall;
  remember(key: string, value: string): Promise<SessionResult<boolean>>;
  select(sheet: string, area: ServiceContext['selection']['area']): boolean;
  model(): Promise<BookModel>;
  snapshot(): Promise<ReturnType<SheetEngine['snapshot']>>;
  dispose(): void;
}

/** Makes changes; gives what watched them, where a script hears of edits. */
function makeWatched(engine: SheetEngine, hearsEdits: boolean, given: readonly Mutation[]) {
  const watch = hearsEdits ? watchEdits(engine) : null;
  for (const mutation of given) {
    watch?.before(mutation);
    engine.run(mutation.id, structuredClone(mutation.params));
  }
  return watch;
}

/** Does `journal` over `book` first. Changes `init.stores` as scripts do. */
export function openSession(init: SessionInit, port: Port): ScriptSession {
  const scripts = compile(init.files);
  const hearsEdits = mentions(init.files, 'onEdit');
  const engine = engineOf(init.book);
  const names = namesOf(init.book, engine);
  for (const { id, params } of init.journal) engine.run(id, params);
  const { taken, count, done } = tallyOf(engine);
  const context = contextOf(init, engine, names, port);
  const type = ({ sheet, row, column, text }: Extract<Change, { type: 'edit' }>) =>
    typeIntoCell(context, sheet, { row, column }, text);
  const watched = (given: readonly Mutation[]) => makeWatched(engine, hearsEdits, given);
  const remember = (key: string, value: string) => {
    const { properties } = init.stores;
    properties.document = { ...properties.document, [key]: value };
    return true;
  };
  const changed = (change: Change) => {
    if (change.type === 'edit') return type(change);
    if (change.type === 'remember') return remember(change.key, change.value);
    return watched(change.mutations)?.edits() ?? [];
  };
  return {
    call: (call) => done(execute(scripts, context, call, count)),
    edit: (sheet, row, column, text) => done(type({ type: 'edit', sheet, row, column, text })),
    apply: async (given) => {
      const watch = watched(given);
      await engine.settled();
      return done(watch?.edits() ?? []);
    },
    changeDuringCall: (change) => {
      const before = taken();
      const value = changed(change);
      return { value, before, mutations: taken() };
    },
    remember: (key, value) => done(remember(key, value)),
    select: (sheet, area) => select(context, sheet, area),
    model: () => engine.settled().then(() => bookOf(engine, init.settings.name, names.all())),
    snapshot: () => engine.settled().then(() => engine.snapshot()),
    dispose: () => engine.dispose(),
  };
}

/** What changed and which services were called since it was last taken. */
function tallyOf(engine: SheetEngine) {
  const mutations: Mutation[] = [];
  // Copied at once: the engine keeps, and later changes, what it was handed.
  engine.onMutation((mutation) => mutations.push(structuredClone(mutation)));
  let calls: Record<string, number> = {};
  return {
    taken: () => mutations.splice(0),
    count: (name: string) => {
      calls[name] = (calls[name] ?? 0) + 1;
    },
    done: async <T>(value: T): Promise<SessionResult<T>> => {
      await engine.settled();
      const answer = { value, mutations: mutations.splice(0), calls };
      calls = {};
      return answer;
    },
  };
}

function contextOf(init: SessionInit, engine: SheetEngine, names: Names, port: Port): ServiceContext {
  const { settings, stores, files } = init;
  const selection = { sheetId: sheetIds(engine)[0]!, area: { row: 1, column: 1, rows: 1, columns: 1 } };
  return {
    tables: spreadsheetTables,
    engine,
    names,
    settings,
    stores,
    port,
    files,
    authMode: 'FULL',
    selection,
    heldElsewhere: new Set(),
  };
}

function select(context: ServiceContext, name: string, area: ServiceContext['selection']['area']): boolean {
  const sheetId = sheetIds(context.engine).find(
    (id) => context.engine.workbook.getSheetBySheetId(id)?.getName() === name,
  );
  if (sheetId !== undefined) context.selection = { sheetId, area };
  return sheetId !== undefined;
}
