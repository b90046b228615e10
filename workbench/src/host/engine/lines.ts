// Takes the engine and a place; inserts rows or columns, or takes them out, and moves what hangs on the
// cells: notes, merges and rules. Never rewrites a formula: its references stay where they pointed.
import type { Area } from '../../../../shared/books/sheet-model.ts';
import { rangeOf } from './areas.ts';
import { worksheetOf } from './cells.ts';
import { conditionalsOf, writeConditionals } from './conditionals.ts';
import { notesOf, writeNote } from './notes.ts';
import { mergesOf } from './sheets.ts';
import type { SheetEngine } from './univer.ts';
import { addValidation, clearValidations, validationsOf } from './validations.ts';

export interface Lines {
  what: 'row' | 'column';
  /** The first new one, or the first to be taken out, counted from 1. */
  at: number;
  count: number;
}

/** Where an area is afterwards; null where all of it was taken out. */
type Shift = (area: Area) => Area | null;

/** Where an area is once lines were inserted: one below moves, one around grows. */
export const insertedLines = ({ what, at, count }: Lines): Shift =>
  shiftOf(what, (start, size) => ({
    start: start >= at ? start + count : start,
    size: start < at && start + size > at ? size + count : size,
  }));

/** Where an area is once lines were taken out. */
export const removedLines = ({ what, at, count }: Lines): Shift =>
  shiftOf(what, (start, size) => {
    const before = Math.min(Math.max(0, at - start), size);
    const behind = Math.min(Math.max(0, start + size - at - count), size);
    return { start: Math.min(start, Math.max(at, start - count)), size: before + behind };
  });

function shiftOf(
  what: Lines['what'],
  shifted: (start: number, size: number) => { start: number; size: number },
): Shift {
  return (before) => {
    const now = what === 'row' ? shifted(before.row, before.rows) : shifted(before.column, before.columns);
    if (now.size === 0) return null;
    return what === 'row'
      ? { ...before, row: now.start, rows: now.size }
      : { ...before, column: now.start, columns: now.size };
  };
}

/** In front of line `at`. A mutation for the lines, and one for each thing that moves with them. */
export function insertLines(engine: SheetEngine, sheetId: string, lines: Lines): void {
  change(engine, sheetId, lines, `insert-${lines.what === 'row' ? 'row' : 'col'}`, insertedLines(lines));
}

/** What hangs on these lines alone goes with them. */
export function removeLines(engine: SheetEngine, sheetId: string, lines: Lines): void {
  change(engine, sheetId, lines, lines.what === 'row' ? 'remove-rows' : 'remove-col', removedLines(lines));
}

function change(
  engine: SheetEngine,
  sheetId: string,
  { what, at, count }: Lines,
  mutation: string,
  shift: Shift,
): void {
  const sheet = worksheetOf(engine, sheetId);
  const whole = { row: 1, column: 1, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  const kept = { notes: notesOf(engine, sheetId), merges: mergesOf(engine, sheetId) };
  const area = what === 'row' ? { ...whole, row: at, rows: count } : { ...whole, column: at, columns: count };
  engine.run(`sheet.mutation.${mutation}`, { subUnitId: sheetId, range: rangeOf(area) });
  moveNotes(engine, sheetId, kept.notes, shift);
  moveMerges(engine, sheetId, kept.merges, shift);
  moveRules(engine, sheetId, whole, shift);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function moveNotes(engine: SheetEngine, sheetId: string, notes: Map<string, string>, shift: Shift): void {
  const places = [...notes].map(([place, text]) => {
    const [row = 1, column = 1] = place.split(',').map(Number);
    const from = { row, column, rows: 1, columns: 1 };
    return { from, to: shift(from), text };
  });
  const moving = places.filter(({ from, to }) => !isSame(from, to));
  for (const { from } of moving) writeNote(engine, sheetId, from, '');
  for (const { to, text } of moving) if (to) writeNote(engine, sheetId, to, text);
}

function moveMerges(engine: SheetEngine, sheetId: string, merges: Area[], shift: Shift): void {
  const after = merges.flatMap((area) => shift(area) ?? []);
  if (isSame(after, merges)) return;
  engine.run('sheet.mutation.remove-worksheet-merge', {
    subUnitId: sheetId,
    ranges: mergesOf(engine, sheetId).map(rangeOf),
  });
  engine.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheetId, ranges: after.map(rangeOf) });
}

function moveRules(engine: SheetEngine, sheetId: string, whole: Area, shift: Shift): void {
  const move = <T extends { areas: Area[] }>(rule: T): T => ({
    ...rule,
    areas: rule.areas.flatMap((area) => shift(area) ?? []),
  });
  const conditionals = conditionalsOf(engine, sheetId);
  if (!isSame(conditionals.map(move), conditionals))
    writeConditionals(engine, sheetId, conditionals.map(move));
  const validations = validationsOf(engine, sheetId);
  if (isSame(validations.map(move), validations)) return;
  clearValidations(engine, sheetId, whole);
  for (const rule of validations) addValidation(engine, sheetId, move(rule));
}
