// Takes the problems and warnings of a tab by cell; marks those cells with a note and a colour, clears marks
// of mended ones.
// Never touches another cell, and asks and sets each property of a tab once (colours: once for each colour).
import { cellName } from './cells.ts';
import { isMarked, type Look, marked, type Severity, sameLook, unmarked } from './mark-note.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Mark {
  row: number;
  column: number;
  severity: Severity;
  messages: string[];
}

/** Rows and columns that may hold marks. */
export interface Extent {
  rows: number;
  columns: number;
}

/**
 * Makes the tab's marks exactly `marks`; with `only` those of that column. Gives the extent to hand in next
 * time.
 */
export function applyMarks(sheet: Sheet, marks: readonly Mark[], before: Extent, only = 0): Extent {
  const extent = extentOf(sheet, marks, before);
  if (extent.rows === 0) return extent;
  const range = sheet.getRange(1, 1, extent.rows, extent.columns);
  const notes = range.getNotes();
  const colours = range.getBackgrounds();
  const changes = lookChanges(notes, colours, marks).filter(({ column }) => only === 0 || column === only);
  if (changes.length === 0) return marks.length > 0 ? extent : { rows: 0, columns: 0 };
  try {
    writeNotes(range, notes, changes);
    for (const [colour, cells] of byColour(changes))
      sheet.getRangeList(cells).setBackground(colour as string);
  } catch {
    for (const change of changes) markOne(sheet, change);
  }
  return marks.length > 0 ? extent : { rows: 0, columns: 0 };
}

/** What the sheet holds, what was marked before and what is to be marked, within the sheet. */
function extentOf(sheet: Sheet, marks: readonly Mark[], before: Extent): Extent {
  const rows = Math.max(sheet.getLastRow(), before.rows, ...marks.map((mark) => mark.row), 0);
  const columns = Math.max(sheet.getLastColumn(), before.columns, ...marks.map((mark) => mark.column), 0);
  if (rows === 0 || columns === 0) return { rows: 0, columns: 0 };
  return { rows: Math.min(rows, sheet.getMaxRows()), columns: Math.min(columns, sheet.getMaxColumns()) };
}

interface Change {
  row: number;
  column: number;
  before: Look;
  after: Look;
}

/** Every cell whose look must change, rows and columns counted from 1. */
function lookChanges(
  notes: readonly string[][],
  colours: readonly string[][],
  marks: readonly Mark[],
): Change[] {
  const wanted = new Map(marks.map((mark) => [`${mark.row},${mark.column}`, mark]));
  const changes: Change[] = [];
  notes.forEach((line, r) => {
    line.forEach((note, c) => {
      const before: Look = { note: note ?? '', colour: colours[r]?.[c] ?? null };
      const mark = wanted.get(`${r + 1},${c + 1}`);
      if (!mark && !isMarked(before)) return;
      const after = mark ? marked(before, mark.messages, mark.severity) : unmarked(before);
      if (!sameLook(before, after)) changes.push({ row: r + 1, column: c + 1, before, after });
    });
  });
  return changes;
}

/** Cell by cell, where some are protected: what is wrong with those stands in the box alone. */
function markOne(sheet: Sheet, { row, column, after }: Change): void {
  try {
    sheet.getRange(row, column).setNote(after.note).setBackground(after.colour);
  } catch {}
}

function writeNotes(
  range: GoogleAppsScript.Spreadsheet.Range,
  notes: string[][],
  changes: readonly Change[],
): void {
  const changed = changes.filter((change) => change.before.note !== change.after.note);
  if (changed.length === 0) return;
  const all = notes.map((line) => [...line]);
  for (const { row, column, after } of changed) all[row - 1]![column - 1] = after.note;
  range.setNotes(all);
}

/** Null: no fill. */
function byColour(changes: readonly Change[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const { row, column, before, after } of changes) {
    if (sameLook({ ...before, note: '' }, { ...after, note: '' })) continue;
    const cells = groups.get(after.colour) ?? [];
    cells.push(cellName(row, column));
    groups.set(after.colour, cells);
  }
  return groups;
}
