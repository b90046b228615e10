// Takes a Range; reads and writes formats, colours, weights, alignments and notes. Never touches a value.
import type { Align } from '../../../../../shared/books/sheet-model.ts';
import { patchLooks, readArea, styleOf } from '../../engine/cells.ts';
import type { LookPatch } from '../../engine/looks.ts';
import { lookOf } from '../../engine/looks.ts';
import { readNotes, writeNotes } from '../../engine/notes.ts';
import type { Methods } from '../../realm/service.ts';
import { ScriptException } from '../../realm/service.ts';
import { matrix, mismatch } from '../args.ts';
import { AUTOMATIC_FORMAT } from './cell-values.ts';
import { hexColour } from './colours.ts';
import { type RangeData, rangeService } from './handles.ts';

type Look = ReturnType<typeof lookOf>;

interface Property {
  /** `NumberFormat`: getNumberFormat, getNumberFormats, setNumberFormat, setNumberFormats. */
  name: string;
  read(look: Look): string | boolean;
  patch(value: unknown): LookPatch;
}

const PROPERTIES: Property[] = [
  {
    name: 'NumberFormat',
    read: (look) => look.format ?? AUTOMATIC_FORMAT,
    patch: (value) => {
      // Google fails on null: 'General' takes a format away.
      if (typeof value !== 'string') throw mismatch('Range.setNumberFormat', [value]);
      return { format: isAutomatic(value) ? null : value };
    },
  },
  {
    name: 'Background',
    read: (look) => look.background ?? '#ffffff',
    patch: (value) => ({ background: hexColour(value) }),
  },
  {
    name: 'FontColor',
    read: (look) => look.fontColor ?? '#000000',
    patch: (value) => ({ fontColor: hexColour(value) }),
  },
  {
    name: 'FontWeight',
    read: (look) => (look.bold ? 'bold' : 'normal'),
    patch: (value) => ({ bold: value === 'bold' }),
  },
  { name: 'Wrap', read: (look) => look.wrap ?? false, patch: (value) => ({ wrap: value === true }) },
  {
    name: 'HorizontalAlignment',
    read: (look) => look.align ?? 'general',
    patch: (value) => ({ align: alignOf(value) }),
  },
];

function isAutomatic(format: string): boolean {
  return format === '' || format.toLowerCase() === 'general' || format === AUTOMATIC_FORMAT;
}

function alignOf(value: unknown): Align | null {
  if (value === null || value === 'normal' || value === 'general') return null;
  if (value === 'left' || value === 'center' || value === 'right') return value;
  throw new ScriptException(`Invalid argument: ${String(value)}`);
}

function looks({ context, sheetId, area }: RangeData, read: Property['read']) {
  return readArea(context.engine, sheetId, area, (cell) => read(lookOf(styleOf(context.engine, cell))));
}

function methodsOf({ name, read, patch }: Property): Methods<RangeData> {
  const plural = name === 'Wrap' ? 'Wraps' : `${name}s`;
  return {
    [`get${name}`]: (self) => looks({ ...self, area: { ...self.area, rows: 1, columns: 1 } }, read)[0]![0],
    [`get${plural}`]: (self) => looks(self, read),
    [`set${name}`]: (self, value: unknown) => {
      const one = patch(value);
      return patched(self, () => one);
    },
    [`set${plural}`]: (self, values: unknown) => {
      const rows = matrix(values, self.area, `Range.set${plural}`);
      return patched(self, (r, c) => patch(rows[r]![c]));
    },
  };
}

function patched(self: RangeData, at: (r: number, c: number) => LookPatch) {
  patchLooks(self.context.engine, self.sheetId, self.area, at);
  return rangeService(self);
}

function setNotes(self: RangeData, at: (r: number, c: number) => unknown) {
  writeNotes(self.context.engine, self.sheetId, self.area, (r, c) => noteText(at(r, c)));
  return rangeService(self);
}

function noteText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  throw mismatch('Range.setNote', [value]);
}

/** Takes the notes away. */
export function clearLooks(self: RangeData) {
  return setNotes(self, () => '');
}

export const rangeLooks: Methods<RangeData> = {
  ...Object.assign({}, ...PROPERTIES.map(methodsOf)),
  getNote: ({ context, sheetId, area }) =>
    readNotes(context.engine, sheetId, { ...area, rows: 1, columns: 1 })[0]![0],
  getNotes: ({ context, sheetId, area }) => readNotes(context.engine, sheetId, area),
  setNote: (self, note: unknown) => setNotes(self, () => note),
  setNotes: (self, notes: unknown) => {
    const rows = matrix(notes, self.area, 'Range.setNotes');
    return setNotes(self, (r, c) => rows[r]![c]);
  },
  clearNote: clearLooks,
};
