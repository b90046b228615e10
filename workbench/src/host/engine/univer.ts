// Takes a spreadsheet's data; gives a headless spreadsheet engine over it. Never draws; whatever is asked is
// there at once, but for the results of formulas.
import { createRequire } from 'node:module';
import type { IWorkbookData, Univer, Workbook } from '@univerjs/core';

export const UNIT_ID = 'book';

/**
 * A change as the engine itself speaks of it: replaying it in another engine (the page's) makes the same
 * change.
 */
export interface Mutation {
  id: string;
  params: Record<string, unknown>;
}

export interface SheetEngine {
  workbook: Workbook;
  /** Runs a mutation at once; throws where the engine refuses it. */
  run(id: string, params: Record<string, unknown>): void;
  /**
   * Every change of cells, looks, sheets, notes and rules. Not what formulas give: each engine works that
   * out, and a result taken for a change would take a formula's place.
   */
  onMutation(listener: (mutation: Mutation) => void): void;
  /** What the page's engine opens. */
  snapshot(): IWorkbookData;
  /** A service of the engine by its identifier in `parts`. */
  get<T>(identifier: unknown): T;
  parts: Parts;
  /** Resolves when no formula waits for its result, or after a while where one takes too long. */
  settled(): Promise<void>;
  dispose(): void;
}

const LONGEST_SETTLING_MS = 3000;

type Parts = ReturnType<typeof load>;
let loaded: Parts | undefined;

/**
 * The engine's CommonJS builds: its ES modules do not load in Node (opentype.js), and these take half a
 * second.
 */
function load() {
  const own = createRequire(import.meta.url);
  const nodePreset = createRequire(own.resolve('@univerjs/preset-sheets-node-core'));
  const notePreset = createRequire(own.resolve('@univerjs/preset-sheets-note'));
  const rulesPreset = createRequire(own.resolve('@univerjs/preset-sheets-conditional-formatting'));
  return {
    core: notePreset('@univerjs/core') as typeof import('@univerjs/core'),
    sheets: nodePreset('@univerjs/sheets'),
    formulaEngine: nodePreset('@univerjs/engine-formula'),
    formulas: nodePreset('@univerjs/sheets-formula'),
    validation: nodePreset('@univerjs/sheets-data-validation'),
    docs: nodePreset('@univerjs/docs'),
    notes: notePreset('@univerjs/sheets-note'),
    conditional: rulesPreset('@univerjs/sheets-conditional-formatting'),
  };
}

/**
 * The first in a thread loads the packages, which takes longest. Timers of one that is not disposed go on.
 */
export function createEngine(data: IWorkbookData): SheetEngine {
  loaded ??= load();
  const parts = loaded;
  const { core } = parts;
  const univer: Univer = new core.Univer({ locale: core.LocaleType.EN_US, locales: { enUS: {} } });
  registerPlugins(univer, parts);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(core.UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  const settled = watchFormulas(commands, workbook);
  return {
    workbook,
    parts,
    get: (identifier) => injector.get(identifier as never),
    run: (id, params) => {
      if (!commands.syncExecuteCommand(id, { unitId: UNIT_ID, ...params }))
        throw new Error(`${id} was refused`);
    },
    onMutation: (listener) => {
      commands.onMutationExecutedForCollab(({ id, params }, options) => {
        if (id.startsWith('formula.') || options?.onlyLocal) return;
        listener({ id, params: (params ?? {}) as Record<string, unknown> });
      });
    },
    snapshot: () => injector.get(core.IResourceLoaderService).saveUnit<IWorkbookData>(UNIT_ID)!,
    settled,
    dispose: () => {
      stopFormulas(commands, parts);
      univer.dispose();
    },
  };
}

/**
 * The engine announces a calculation that lasts a second by a timer, which outlives it: in a thread that
 * serves the next workbook it would end that one. What has stopped is not announced.
 */
function stopFormulas(commands: unknown, { formulaEngine }: Parts): void {
  const stopped = { functionsExecutedState: formulaEngine.FormulaExecutedStateType.STOP_EXECUTION };
  (
    commands as { syncExecuteCommand(id: string, params: unknown, options: unknown): unknown }
  ).syncExecuteCommand('formula.mutation.set-formula-calculation-notification', stopped, { onlyLocal: true });
}

function registerPlugins(univer: Univer, parts: Parts): void {
  univer.registerPlugin(parts.docs.UniverDocsPlugin);
  univer.registerPlugin(parts.formulaEngine.UniverFormulaEnginePlugin);
  univer.registerPlugin(parts.sheets.UniverSheetsPlugin);
  univer.registerPlugin(parts.formulas.UniverSheetsFormulaPlugin);
  univer.registerPlugin(parts.validation.UniverSheetsDataValidationPlugin);
  univer.registerPlugin(parts.notes.UniverSheetsNotePlugin);
  univer.registerPlugin(parts.conditional.UniverSheetsConditionalFormattingPlugin);
}

interface Commands {
  onCommandExecuted(
    listener: (
      command: { id: string; params?: unknown },
      options?: { onlyLocal?: boolean; fromFormula?: boolean },
    ) => void,
  ): unknown;
}

const CHANGES_CELLS = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-)/;

/**
 * The engine takes up what changed a moment later, and gives the results later still. Without a formula in
 * the book nothing is waited for.
 */
function watchFormulas(commands: unknown, workbook: Workbook): () => Promise<void> {
  let isDirty = false;
  let isBusy = false;
  let hasFormulas = workbook.getSheets().some((sheet) => holdsFormula(sheet.getConfig().cellData));
  let waiting: (() => void)[] = [];
  (commands as Commands).onCommandExecuted(({ id, params }, options) => {
    if (CHANGES_CELLS.test(id) && !options?.onlyLocal) {
      hasFormulas ||= holdsFormula((params as { cellValue?: Cells }).cellValue);
      isDirty = hasFormulas;
    }
    if (id === 'formula.mutation.set-formula-calculation-start') [isDirty, isBusy] = [false, true];
    const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
    if (id !== 'formula.mutation.set-formula-calculation-notification' || state === undefined) return;
    isBusy = false;
    if (isDirty) return;
    for (const go of waiting) go();
    waiting = [];
  });
  return () => {
    if (!isDirty && !isBusy) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_SETTLING_MS);
      waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  };
}

type Cells = Record<number, Record<number, { f?: unknown; si?: unknown } | null | undefined> | undefined>;

function holdsFormula(cells: unknown): boolean {
  return Object.values((cells ?? {}) as Cells).some((line) =>
    Object.values(line ?? {}).some((cell) => Boolean(cell?.f || cell?.si)),
  );
}
