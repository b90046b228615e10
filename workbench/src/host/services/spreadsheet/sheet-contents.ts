// Takes a Sheet; appends, clears and colours by rule. Never asks for more than one mutation a call, notes and
// rules apart.
import type { Area } from '../../../../../shared/books/sheet-model.ts';
import { clearArea, extentOf } from '../../engine/cells.ts';
import { conditionalsOf, writeConditionals } from '../../engine/conditionals.ts';
import { insertLines } from '../../engine/lines.ts';
import { clearNotes } from '../../engine/notes.ts';
import type { Methods } from '../../realm/service.ts';
import { mismatch } from '../args.ts';
import { conditionalData, conditionalService } from './conditional.ts';
import { gridOf, rangeService, type SheetData, sheetService } from './handles.ts';
import { rangeValues } from './range-values.ts';

export const sheetContents: Methods<SheetData> = {
  appendRow: (self, values: unknown) => {
    if (!Array.isArray(values) || values.length === 0) throw mismatch('Sheet.appendRow', [values]);
    const row = extentOf(self.context.engine, self.sheetId).rows + 1;
    const { rowCount } = gridOf(self);
    if (row > rowCount)
      insertLines(self.context.engine, self.sheetId, { what: 'row', at: rowCount + 1, count: 1 });
    const range = rangeService({ ...self, area: { row, column: 1, rows: 1, columns: values.length } });
    rangeValues.setValues!(range.data as never, [values]);
    return sheetService(self.context, self.sheetId);
  },
  clear: (self) => cleared(self, { values: true, looks: true }),
  clearContents: (self) => cleared(self, { values: true, looks: false }),
  clearFormats: (self) => {
    writeConditionals(self.context.engine, self.sheetId, []);
    return cleared(self, { values: false, looks: true });
  },
  clearNotes: (self) => {
    clearNotes(self.context.engine, self.sheetId);
    return sheetService(self.context, self.sheetId);
  },
  clearConditionalFormatRules: (self) => writeConditionals(self.context.engine, self.sheetId, []),
  getConditionalFormatRules: (self) =>
    conditionalsOf(self.context.engine, self.sheetId).map((rule) =>
      conditionalService(self.context, self.sheetId, rule),
    ),
  setConditionalFormatRules: (self, rules: unknown) => {
    const found = Array.isArray(rules) ? rules.map(conditionalData) : [null];
    if (found.some((rule) => !rule)) throw mismatch('Sheet.setConditionalFormatRules', [rules]);
    writeConditionals(
      self.context.engine,
      self.sheetId,
      found.map((rule) => rule!),
    );
  },
};

function cleared(self: SheetData, what: { values: boolean; looks: boolean }) {
  const { rowCount, columnCount } = gridOf(self);
  const all: Area = { row: 1, column: 1, rows: rowCount, columns: columnCount };
  clearArea(self.context.engine, self.sheetId, all, what);
  return sheetService(self.context, self.sheetId);
}
