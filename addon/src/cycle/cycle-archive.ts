// Takes the tabs of a cycle that has ended; keeps each as values in an archive tab beside it, and writes the
// rows of the next cycle in their place.
// Never empties a tab itself: new-cycle.ts says when all of them are kept.
import { byId } from '../../../shared/lookup/by-id.ts';
import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import type { CarriedRows } from '../../../shared/process/carry-forward.ts';
import { archiveTitle, CYCLE_TABS, type SettingChange } from '../../../shared/process/cycle-cells.ts';
import { columnIndex } from '../../../shared/sheet/table/headings.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { wordFor } from '../../../shared/sheet/table/words.ts';
import { needsTextFormat } from '../../../shared/sheet/write/write.ts';
import type { CycleReply } from '../../../shared/wire/messages/board.ts';
import { type Book, newSheet, type Sheet, sheetOf } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import { changedRows } from '../book/row-anchor.ts';
import { runsOf } from '../book/runs.ts';
import {
  AUTOMATIC,
  growTo,
  kindsOf,
  TEXT,
  type WrittenCell,
  writeBlock,
  writtenCell,
} from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { writeTo } from '../entry/done.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import { unsentRows } from '../record/typed-tabs.ts';

/** What was carried into the new cycle. */
export interface RolloverResult extends CarriedRows {
  /** Keys of Settings whose cells hold formulas: left alone. */
  formulas: string[];
}

/** Columns that the archive of the key results has more than the tab. */
const SCORES = 2;

/** The tabs of the cycle that are in the sheet and hold something. */
export const cycleSheets = (book: Book): { name: TabName; sheet: Sheet; title: string }[] =>
  CYCLE_TABS.flatMap((name) => {
    const found = book.sheets.find((each) => each.name === name);
    return found && found.sheet.getLastColumn() > 0 ? [{ name, sheet: found.sheet, title: found.title }] : [];
  });

/** The first number under which no tab stands in the archive's way. */
export function freeNumber(book: Book, cycle: string): number {
  const taken = new Set(book.sheets.map(({ title }) => title));
  const isTaken = (number: number) =>
    cycleSheets(book).some(({ title }) => taken.has(archiveTitle(title, cycle, number)));
  let number = 1;
  while (isTaken(number)) number += 1;
  return number;
}

/** The tabs of the cycle as they were archived. */
export type Archived = ReadonlyMap<TabName, Tab>;

/** Keeps every tab of the cycle, and gives what it kept. Done a second time, it writes the same. */
export function archiveAll(context: Context, book: Book, ending: CycleReply, number: number): Archived {
  const { services } = context;
  const kept = new Map<TabName, Tab>();
  for (const { name, sheet, title } of cycleSheets(book)) {
    const tab = readTab(services, sheet, book.zone);
    kept.set(name, tab);
    const into = archiveSheet(services, book, archiveTitle(title, ending.cycle.name, number));
    const rows = archiveRows(name, tab);
    if (name === 'Key results') withScores(context, tab, rows, ending);
    into.clearContents();
    growTo(into, rows.length, rows[0]?.length ?? 0);
    writeBlock(into, 1, 1, rows);
  }
  return kept;
}

function archiveSheet(services: Services, book: Book, title: string): Sheet {
  const found = book.sheets.find((each) => each.title === title);
  return found?.sheet ?? newSheet(services, book, title, null);
}

/** As values: a formula would go on changing. */
function archiveRows(name: TabName, { rows }: Tab): WrittenCell[][] {
  const [headings = []] = rows;
  const kinds = kindsOf(name, headings);
  return rows.map((row, at) =>
    headings.map((_, column) => writtenCell(at === 0 ? null : (kinds[column] ?? null), row[column] ?? '')),
  );
}

/** What each key result came to, beside its row. */
function withScores(context: Context, tab: Tab, rows: WrittenCell[][], { keyResults }: CycleReply): void {
  const { language, sayNewCycle } = context;
  const endings = byId(keyResults);
  const at = columnIndex(tab, 'Key results', 'KR ID');
  rows.forEach((row, index) => {
    const ending = at === null ? undefined : endings.get(lineOf(tab.rows[index]?.[at]));
    const heading = index === 0;
    row.push(
      heading
        ? { value: sayNewCycle('cycleScore'), format: TEXT }
        : { value: ending?.attainment ?? '', format: ending?.attainment == null ? AUTOMATIC : '0%' },
      {
        value: heading
          ? sayNewCycle('cycleStatus')
          : ending
            ? wordFor('status', ending.status, language)
            : '',
        format: TEXT,
      },
    );
  });
}

/** The archive's tabs, as they stood in the cycle's. Throws where one is gone. */
export function archived(
  { services, sayObstacle }: Context,
  book: Book,
  cycle: string,
  number: number,
): Archived {
  const entries = cycleSheets(book).map(({ name, title: source }): [TabName, Tab] => {
    const title = archiveTitle(source, cycle, number);
    const sheet = book.sheets.find((each) => each.title === title)?.sheet;
    if (!sheet) throw new PersonFault(sayObstacle('missingTab', { tab: title }));
    const { rows } = readTab(services, sheet, book.zone);
    const more = name === 'Key results' ? SCORES : 0;
    return [name, { name, rows: rows.map((row) => row.slice(0, row.length - more)) }];
  });
  return new Map(entries);
}

/**
 * Puts the next cycle's rows into the plan tabs and empties the record tabs; headings, widths and formats
 * stay. Rows that are not in the archive, since somebody typed or changed them meanwhile, and rows that were
 * not sent stay where they are. Done a second time, it comes to the same.
 */
export function replaceRows(
  services: Services,
  book: Book,
  carried: Pick<CarriedRows, 'objectives' | 'keyResults'>,
  kept: Archived,
): void {
  const rows: Partial<Record<TabName, Cell[][]>> = {
    Objectives: carried.objectives,
    'Key results': carried.keyResults,
  };
  for (const { name, sheet } of cycleSheets(book)) {
    const tab = readTab(services, sheet, book.zone);
    const [headings = []] = tab.rows;
    const fresh = rows[name] ?? [];
    const known = [...(kept.get(name)?.rows ?? [headings]), ...fresh];
    const staying = new Set([...unsentRows(name, tab), ...changedRows(name, { name, rows: known }, tab)]);
    const free = (row: number) => !staying.has(row);
    for (const run of runsOf(
      tab.rows
        .map((_, at) => at + 1)
        .slice(1)
        .filter(free),
      (row) => row,
    ))
      writeTo(sheet, () => sheet.getRange(run[0]!, 1, run.length, headings.length).clearContent());
    writeInto(sheet, name, headings, fresh, free);
  }
}

/** Writes rows into those that are free, from the first below the headings on. */
function writeInto(
  sheet: Sheet,
  name: TabName,
  headings: readonly Cell[],
  rows: readonly Cell[][],
  free: (row: number) => boolean,
): void {
  const kinds = kindsOf(name, headings);
  const places: number[] = [];
  for (let row = 2; places.length < rows.length; row += 1) if (free(row)) places.push(row);
  growTo(sheet, places[places.length - 1] ?? 1, headings.length);
  let at = 0;
  for (const run of runsOf(places, (row) => row)) {
    const cells = rows
      .slice(at, at + run.length)
      .map((row) => headings.map((_, column) => writtenCell(kinds[column] ?? null, row[column] ?? '')));
    writeBlock(sheet, run[0]!, 1, cells);
    at += run.length;
  }
}

/**
 * Writes the cycle's name and days where Settings has a row for them. Gives the keys of cells that hold a
 * formula: those are somebody's.
 */
export function writeSettings(
  { sayNewCycle }: Context,
  book: Book,
  cells: readonly SettingChange[],
): string[] {
  const sheet = sheetOf(book, 'Settings');
  if (!sheet) throw new PersonFault(sayNewCycle('cycleNoSettings'));
  return cells.flatMap(({ row, column, key, after }) => {
    const range = sheet.getRange(row, column);
    if (range.getFormula() !== '') return [key];
    writeTo(sheet, () => {
      if (needsTextFormat(after)) range.setNumberFormat(TEXT);
      range.setValue(after);
    });
    return [];
  });
}
