// Takes what was read in a way that a person may not expect; gives it in words, for Publish's message. Never
// a fault.
import type { Language } from '../../model/plan.ts';
import { listed } from '../../words/punctuation.ts';
import { readNotes } from '../../words/read-notes.ts';
import { filledIn } from '../../words/say.ts';
import type { Reading } from '../cells/open-table.ts';

type NoteCode = keyof typeof readNotes;

const LISTED = 5;

/** Keeps that something was read in a way that a person may not expect. */
export function note(reading: Reading, code: NoteCode, values: Record<string, string | number>): void {
  reading.notes.push({ code, message: filledIn(reading.language, readNotes[code], values, '') });
}

/** The first few of many. */
export function firstOf(items: readonly string[], language: Language): string {
  const first = listed(language, items.slice(0, LISTED));
  return items.length > LISTED ? `${first} …` : first;
}
