// Takes the engine and a place; inserts rows or columns and moves what hangs on the cells: notes, merges and
// rules.
// Never rewrites a formula: its references stay where they pointed.
import type { Area } from '../../books/sheet-model.ts';
import { rangeOf } from './areas.ts';
import { worksheetOf } from './cells.ts';
import { conditionalsOf, writeConditionals } from './conditionals.ts';
import { notesOf, writeNote } from './notes.ts';
import { mergesOf } from './sheets.ts';
import type { Engine } from './univer.ts';
import { addValidation, clearValidations, validationsOf } from './validations.ts';

interface Insertion {
  what: 'row' | 'column';
  /** The new ones come before this one, counted from 1. */
  before: number;
  count: number;
}

export function insert(engine: Engine, sheetId: string, insertion: Insertion): void {
  const { what, before, count } = insertion;
  const sheet = worksheetOf(engine, sheetId);
  const whole = { row: 1, column: 1, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  const kept = { notes: notesOf(engine, sheetId), merges: mergesOf(engine, sheetId) };
  const area =
    what === 'row' ? { ...whole, row: before, rows: count } : { ...whole, column: before, columns: count };
  engine.run(`sheet.mutation.insert-${what === 'row' ? 'row' : 'col'}`, {
    subUnitId: sheetId,
    range: rangeOf(area),
  });
  moveNotes(engine, sheetId, kept.notes, insertion);
  moveMerges(engine, sheetId, kept.merges, insertion);
  moveRules(engine, sheetId, whole, insertion);
}

/** An area below moves, an area around grows. */
function moved(area: Area, { what, before, count }: Insertion): Area {
  const [start, size] = what === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const to = start >= before ? start + count : start;
  const now = start < before && start + size > before ? size + count : size;
  return what === 'row' ? { ...area, row: to, rows: now } : { ...area, column: to, columns: now };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function moveNotes(engine: Engine, sheetId: string, notes: Map<string, string>, insertion: Insertion): void {
  const places = [...notes].map(([place, text]) => {
    const [row = 1, column = 1] = place.split(',').map(Number);
    const from = { row, column, rows: 1, columns: 1 };
    return { from, to: moved(from, insertion), text };
  });
  const moving = places.filter(({ from, to }) => !isSame(from, to));
  for (const { from } of moving) writeNote(engine, sheetId, from, '');
  for (const { to, text } of moving) writeNote(engine, sheetId, to, text);
}

function moveMerges(engine: Engine, sheetId: string, merges: Area[], insertion: Insertion): void {
  const after = merges.map((area) => moved(area, insertion));
  if (isSame(after, merges)) return;
  engine.run('sheet.mutation.remove-worksheet-merge', {
    subUnitId: sheetId,
    ranges: mergesOf(engine, sheetId).map(rangeOf),
  });
  engine.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheetId, ranges: after.map(rangeOf) });
}

function moveRules(engine: Engine, sheetId: string, whole: Area, insertion: Insertion): void {
  const move = <T extends { areas: Area[] }>(rule: T): T => ({
    ...rule,
    areas: rule.areas.map((area) => moved(area, insertion)),
  });
  const conditionals = conditionalsOf(engine, sheetId);
  if (!isSame(conditionals.map(move), conditionals))
    writeConditionals(engine, sheetId, conditionals.map(move));
  const validations = validationsOf(engine, sheetId);
  if (isSame(validations.map(move), validations)) return;
  clearValidations(engine, sheetId, whole);
  for (const rule of validations) addValidation(engine, sheetId, move(rule));
}
