// Takes a step of the story that changes the plan; makes it in the live sheet as a person would: types it,
// then publishes with the add-on.
// Never overwrites a cell that holds something else than the story knows.
import type { Language } from '../../../../shared/model/language.ts';
import type { Cell, Tab, Workbook } from '../../../../shared/model/workbook.ts';
import { readNumber } from '../../../../shared/sheet/cells/numbers.ts';
import { columnIndex, findTab, type TabName, tabSpec } from '../../../../shared/sheet/index.ts';
import type { PlayStep } from '../../play/step.ts';
import type { BookStory } from '../opening.ts';
import { say } from '../words.ts';

/** The live sheet as the story sees it. */
export interface StorySheet {
  workbook(): Promise<Workbook>;
  type(sheet: string, row: number, column: number, text: string): Promise<boolean>;
  /**
   * The add-on's Publish as a person who answers every question with OK and `reason`. Gives why nothing was
   * published; null: it was.
   */
  publish(email: string, reason: string): Promise<string | null>;
}

type Adjust = Extract<PlayStep, { kind: 'adjust' }>;
const COLUMNS = { target: 'Target', weight: 'Weight', plan: 'Plan' } as const;

/** An owner's adjustment: the cell, then Publish with the reason. Gives why it was left out. */
export async function adjustInSheet(
  sheet: StorySheet,
  step: Adjust,
  language: Language,
): Promise<string | null> {
  const { keyResultId, field, text } = step.cell;
  const place = placeOf(await sheet.workbook(), 'Key results', 'KR ID', keyResultId, COLUMNS[field]);
  if (!place) return say(language, 'notInSheet');
  // Killed after the typing: then the new value stands there already.
  if (!isSame(place.cell, text)) {
    if (!isSame(place.cell, step.before)) return say(language, 'changedMeanwhile');
    await sheet.type(place.tab.name, place.row, place.column, typedText(text));
  }
  return sheet.publish(step.email, step.reason);
}

/**
 * An adopted objective comes into the sheet with its key results and what is aligned to it, as the workbook
 * has them.
 */
export async function adoptInSheet(
  sheet: StorySheet,
  objectiveId: string,
  admin: string,
  bookStory: BookStory,
): Promise<string | null> {
  const keyResultIds = rowsWith(bookStory.book, 'Key results', 'Objective ID', [objectiveId]).map(
    (row) => row['KR ID'] ?? '',
  );
  await appendMissing(
    sheet,
    'Objectives',
    'Objective ID',
    rowsWith(bookStory.book, 'Objectives', 'Objective ID', [objectiveId]),
  );
  await appendMissing(
    sheet,
    'Key results',
    'KR ID',
    rowsWith(bookStory.book, 'Key results', 'Objective ID', [objectiveId]),
  );
  for (const row of rowsWith(bookStory.book, 'Objectives', 'Aligned to', [objectiveId, ...keyResultIds])) {
    const place = placeOf(
      await sheet.workbook(),
      'Objectives',
      'Objective ID',
      row['Objective ID'] ?? '',
      'Aligned to',
    );
    if (place && isSame(place.cell, ''))
      await sheet.type(place.tab.name, place.row, place.column, typedText(row['Aligned to'] ?? ''));
  }
  return sheet.publish(admin, '–');
}

interface CellPlace {
  tab: Tab;
  /** From 1, as in the sheet. */
  row: number;
  column: number;
  cell: Cell;
}

function placeOf(
  book: Workbook,
  name: TabName,
  idColumn: string,
  id: string,
  column: string,
): CellPlace | null {
  const tab = findTab(book, name);
  const [ids, at] = [tab && columnIndex(tab, name, idColumn), tab && columnIndex(tab, name, column)];
  if (!tab || ids === null || at === null) return null;
  const row = tab.rows.findIndex((each, index) => index > 0 && textOf(each[ids!]) === id);
  return row < 0 ? null : { tab, row: row + 1, column: at! + 1, cell: tab.rows[row]![at!] ?? '' };
}

/** Rows of a tab by column names as its headings have them, where a column holds one of some values. */
function rowsWith(
  book: Workbook,
  name: TabName,
  column: string,
  values: readonly string[],
): Record<string, string>[] {
  const tab = findTab(book, name);
  const at = tab && columnIndex(tab, name, column);
  if (!tab || at === null) return [];
  const names = columnsOf(tab, name);
  return tab.rows
    .filter((row, index) => index > 0 && values.includes(textOf(row[at!])))
    .map((row) => Object.fromEntries(names.map(([each, index]) => [each, textOf(row[index])])));
}

/** Our columns of a tab and where they stand. */
function columnsOf(tab: Tab, name: TabName): [string, number][] {
  return tabSpec(name).columns.flatMap(({ name: column }): [string, number][] => {
    const at = columnIndex(tab, name, column);
    return at === null ? [] : [[column, at]];
  });
}

/**
 * Rows by their IDs: one that is not there is added below; what is there keeps what it holds. Done again, it
 * goes on where it was cut off.
 */
async function appendMissing(
  sheet: StorySheet,
  name: TabName,
  idColumn: string,
  rows: readonly Record<string, string>[],
): Promise<void> {
  for (const wanted of rows) {
    const book = await sheet.workbook();
    const tab = findTab(book, name);
    if (!tab) continue;
    const place = placeOf(book, name, idColumn, wanted[idColumn] ?? '', idColumn);
    const row = place?.row ?? firstFreeRow(tab);
    const present = place ? (tab.rows[place.row - 1] ?? []) : [];
    const columns = columnsOf(tab, name).sort(([a], [b]) => Number(b === idColumn) - Number(a === idColumn));
    for (const [column, at] of columns) {
      const text = wanted[column] ?? '';
      if (text !== '' && textOf(present[at]) === '') await sheet.type(tab.name, row, at + 1, typedText(text));
    }
  }
}

/** Below the last row that holds anything; from 1. */
function firstFreeRow(tab: Tab): number {
  const isUsed = (row: readonly Cell[]) => row.some((cell) => textOf(cell) !== '');
  return tab.rows.reduce((last, row, index) => (isUsed(row) ? index : last), 0) + 2;
}

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** The same text, or the same number written otherwise. */
function isSame(cell: Cell, text: string): boolean {
  if (textOf(cell) === text.trim()) return true;
  const [a, b] = [readNumber(textOf(cell)), readNumber(text)];
  return a !== null && b !== null && Math.abs(a.value - b.value) < 1e-9;
}

/** What starts like a formula is typed as text. */
const typedText = (text: string): string => (/^[=+@']/.test(text) ? `'${text}` : text);
