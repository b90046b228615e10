// Takes a Range; reads and writes its values, formulas and display texts. Never touches a look, save the
// format that a value brings.
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellWrite } from '../../engine/cells.ts';
import { clearArea, formatOf, readArea, writeArea } from '../../engine/cells.ts';
import { scalarOf } from '../../engine/looks.ts';
import type { Methods } from '../../realm/service.ts';
import { matrix } from '../args.ts';
import { scriptValue, writeOf } from './cell-values.ts';
import { displayText } from './display.ts';
import { type RangeData, rangeService } from './handles.ts';
import { clearLooks } from './range-looks.ts';
import { clearRules } from './range-rules.ts';

type Cell = Nullable<ICellData>;

function read<T>({ context, sheetId, area }: RangeData, of: (cell: Cell) => T): T[][] {
  return readArea(context.engine, sheetId, area, of);
}

/** Of the top left cell, as Google's singular getters. */
function first<T>(self: RangeData, of: (cell: Cell) => T): T {
  return read({ ...self, area: { ...self.area, rows: 1, columns: 1 } }, of)[0]![0]!;
}

const valueAt =
  ({ context }: RangeData) =>
  (cell: Cell) =>
    scriptValue(cell, formatOf(context.engine, cell), context.settings.timeZone);
const textAt =
  ({ context }: RangeData) =>
  (cell: Cell) =>
    displayText(scalarOf(cell), formatOf(context.engine, cell), !!cell?.f);
const formulaAt = (cell: Cell) => cell?.f ?? '';
const isBlank = (cell: Cell) => scalarOf(cell) === null && !cell?.f;

/** Writes what `at` gives, each cell's own number format in mind. */
function write(self: RangeData, at: (r: number, c: number) => unknown) {
  const { context, sheetId, area } = self;
  const { timeZone: zone, locale } = context.settings;
  const formats = read(self, (cell) => formatOf(context.engine, cell));
  writeArea(
    context.engine,
    sheetId,
    area,
    (r, c): CellWrite => writeOf(at(r, c), { format: formats[r]?.[c], zone, locale }),
  );
  return rangeService(self);
}

function clear(self: RangeData, what: { values: boolean; looks: boolean }) {
  clearArea(self.context.engine, self.sheetId, self.area, what);
  return rangeService(self);
}

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
}

export const rangeValues: Methods<RangeData> = {
  getValue: (self) => first(self, valueAt(self)),
  getValues: (self) => read(self, valueAt(self)),
  getDisplayValue: (self) => first(self, textAt(self)),
  getDisplayValues: (self) => read(self, textAt(self)),
  getFormula: (self) => first(self, formulaAt),
  getFormulas: (self) => read(self, formulaAt),
  isBlank: (self) => read(self, isBlank).flat().every(Boolean),
  setValue: (self, value: unknown) => write(self, () => value),
  setValues: (self, values: unknown) => {
    const rows = matrix(values, self.area, 'Range.setValues');
    return write(self, (r, c) => rows[r]![c]);
  },
  setFormula: (self, formula: unknown) => setFormulas(self, () => formula),
  setFormulas: (self, formulas: unknown) => {
    const rows = matrix(formulas, self.area, 'Range.setFormulas');
    return setFormulas(self, (r, c) => rows[r]![c]);
  },
  clearContent: (self) => clear(self, { values: true, looks: false }),
  clearFormat: (self) => clear(self, { values: false, looks: true }),
  clear: (self, options?: unknown) => {
    const only = (options ?? {}) as ClearOptions;
    if (only.contentsOnly) return clear(self, { values: true, looks: false });
    if (only.formatOnly) return clear(self, { values: false, looks: true });
    if (only.commentsOnly) return clearLooks(self);
    if (only.validationsOnly) return clearRules(self);
    return clear(self, { values: true, looks: true });
  },
};

function setFormulas(self: RangeData, at: (r: number, c: number) => unknown) {
  writeArea(self.context.engine, self.sheetId, self.area, (r, c) => {
    const formula = String(at(r, c) ?? '');
    if (formula === '') return { value: null };
    return { value: null, formula: formula.startsWith('=') ? formula : `=${formula}` };
  });
  return rangeService(self);
}
