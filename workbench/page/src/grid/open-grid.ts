// Takes an element, a language and a snapshot; gives the spreadsheet in it. Never asks another host for
// anything.

import type { IExecutionOptions, IWorkbookData } from '@univerjs/core';
import { LocaleType, LogLevel, mergeLocales } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import type { Language } from '../../../../shared/model/language.ts';
import type { Mutation } from '../../../src/host/engine/univer.ts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { createGrid } from './create-grid.ts';
import { bringIntoSight } from './in-sight.ts';
import { leaveByKeys } from './leave-grid.ts';
import { followScheme, isDark } from './scheme.ts';
import { isShared } from './shared-mutations.ts';
import { sheetNamed } from './tabs.ts';
import { nameTools } from './tool-names.ts';

type Words = Parameters<typeof mergeLocales>;

export interface Selected {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface OpenGrid {
  open(snapshot: Record<string, unknown>): void;
  apply(mutations: readonly Mutation[]): void;
  /** What a person changed. */
  onChange(listener: (mutation: Mutation) => void): void;
  /** Counted from 1; null before a book is open. */
  selected(): Selected | null;
  /** Shows a cell, counted from 1; false where there is no such one. */
  goTo(sheet: string, row: number, column: number): boolean;
  /** Takes over what is being typed in a cell. */
  endTyping(): Promise<void>;
  /** The first book is drawn: only from then on does the engine hear clicks and keys. */
  drawn: Promise<void>;
  api: FUniver;
}

/** Changes of others: the engine does not answer them with changes of its own. */
const FROM_OTHERS: IExecutionOptions = { fromCollab: true };

const LOCALES = { en: LocaleType.EN_US, zh: LocaleType.ZH_CN };

/** `words`: the engine's own words in the language, from locale-….ts. */
export function openGrid(container: HTMLElement, language: Language, words: Words): OpenGrid {
  const api = gridIn(container, language, words);
  const drawn = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= api.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  void drawn.then(() => nameTools(container, language));
  leaveByKeys(container);
  followScheme(api);
  let applying = false;
  const run = (mutations: readonly Mutation[]) => {
    applying = true;
    try {
      for (const { id, params } of mutations) runOne(api, id, structuredClone(params));
    } finally {
      applying = false;
    }
  };
  return {
    api,
    drawn,
    apply: run,
    open: (snapshot) => reopen(api, snapshot as unknown as IWorkbookData),
    onChange: (listener) => {
      api.onCommandExecuted(({ id, params }, options) => {
        if (!applying && isShared(id, params, options))
          listener({ id, params: structuredClone(params) as Record<string, unknown> });
      });
    },
    selected: () => selectedIn(api),
    goTo: (name, row, column) => goTo(api, name, row, column),
    endTyping: async () => {
      await api.getActiveWorkbook()?.endEditingAsync(true);
    },
  };
}

function gridIn(container: HTMLElement, language: Language, words: Words): FUniver {
  const type = LOCALES[language];
  return createGrid(
    {
      locale: type,
      locales: { [type]: mergeLocales(...words) },
      logLevel: LogLevel.WARN,
      darkMode: isDark(),
    },
    [
      UniverSheetsCorePreset({
        container,
        ribbonType: 'simple',
        disableAutoFocus: true,
        // Text that looks like a number is as it should be in a workbook made of text files.
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsNotePreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsConditionalFormattingPreset(),
    ],
  );
}

function runOne(api: FUniver, id: string, params: Record<string, unknown>): void {
  if (!api.syncExecuteCommand(id, params, FROM_OTHERS)) throw new Error(`${id} was refused`);
}

/**
 * The tab and the cell that were looked at stay, where they are still there; a book that comes anew shows its
 * Board, once it has one.
 */
function reopen(api: FUniver, snapshot: IWorkbookData): void {
  const before = api.getActiveWorkbook();
  const sheetId = before?.getActiveSheet().getSheetId();
  const at = before?.getActiveSheet().getActiveRange()?.getA1Notation();
  if (before) api.disposeUnit(before.getId());
  const book = api.createWorkbook(snapshot);
  const sheet = sheetId ? book.getSheetBySheetId(sheetId) : null;
  const shown = sheet ?? sheetNamed(book, 'Board');
  if (shown) book.setActiveSheet(shown);
  if (sheet && at) sheet.getRange(at).activate();
}

/** Shows a cell, counted from 1. False where there is no such tab, or no such cell in it. */
function goTo(api: FUniver, name: string, row: number, column: number): boolean {
  const book = api.getActiveWorkbook();
  const sheet = book?.getSheets().find((each) => each.getSheetName() === name);
  if (!book || !sheet || row > sheet.getMaxRows() || column > sheet.getMaxColumns()) return false;
  book.setActiveSheet(sheet);
  sheet.getRange(row - 1, column - 1).activate();
  bringIntoSight(sheet, row - 1, column - 1);
  return true;
}

function selectedIn(api: FUniver): Selected | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return null;
  const range = sheet.getActiveRange();
  return {
    sheet: sheet.getSheetName(),
    row: (range?.getRow() ?? 0) + 1,
    column: (range?.getColumn() ?? 0) + 1,
    rows: range?.getHeight() ?? 1,
    columns: range?.getWidth() ?? 1,
  };
}
