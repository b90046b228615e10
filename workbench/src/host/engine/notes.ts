// Takes the engine and places counted from 1; reads and writes notes. Never touches a note that stays the
// same.
import type { Area } from '../../../../shared/books/sheet-model.ts';
import { noteSize } from './note-size.ts';
import type { SheetEngine } from './univer.ts';

interface Note {
  row: number;
  col: number;
  note: string;
}
interface NotesModel {
  getSheetNotes(unitId: string, sheetId: string): Map<string, Note> | undefined;
}

/** Every note of a sheet, by `row,column` from 1. */
export function notesOf(engine: SheetEngine, sheetId: string): Map<string, string> {
  const model = engine.get<NotesModel>(engine.parts.notes.SheetsNoteModel);
  const notes = model.getSheetNotes('book', sheetId)?.values() ?? [];
  return new Map([...notes].map(({ row, col, note }) => [`${row + 1},${col + 1}`, note]));
}

/** `''` where there is none. */
export function readNotes(engine: SheetEngine, sheetId: string, area: Area): string[][] {
  const notes = notesOf(engine, sheetId);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => notes.get(`${area.row + r},${area.column + c}`) ?? ''),
  );
}

/** `''` takes the note away. */
export function writeNotes(
  engine: SheetEngine,
  sheetId: string,
  area: Area,
  at: (r: number, c: number) => string,
): void {
  const before = notesOf(engine, sheetId);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const place = { row: area.row + r, column: area.column + c };
      const note = at(r, c);
      if (note !== (before.get(`${place.row},${place.column}`) ?? ''))
        writeNote(engine, sheetId, place, note);
    }
  }
}

/** A mutation for each note. */
export function clearNotes(engine: SheetEngine, sheetId: string): void {
  for (const place of notesOf(engine, sheetId).keys()) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    writeNote(engine, sheetId, { row, column }, '');
  }
}

/** `''` takes the note away. A mutation, also where the note says that already. */
export function writeNote(
  engine: SheetEngine,
  sheetId: string,
  place: { row: number; column: number },
  text: string,
): void {
  const row = place.row - 1;
  const col = place.column - 1;
  if (text === '') {
    engine.run('sheet.mutation.remove-note', { sheetId, row, col });
    return;
  }
  const note = { id: `note-${row}-${col}`, row, col, note: text, ...noteSize(text) };
  engine.run('sheet.mutation.update-note', { sheetId, row, col, note });
}
