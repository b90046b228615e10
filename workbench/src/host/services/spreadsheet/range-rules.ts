// Takes a Range; sets, reads and takes away its validation rules. Never judges what is in the cells.
import { areasOfCells } from '../../../../../shared/books/a1.ts';
import type { Area, ValidationModel } from '../../../../../shared/books/sheet-model.ts';
import { contains } from '../../engine/areas.ts';
import { addValidation, clearValidations, validationsOf } from '../../engine/validations.ts';
import type { Methods } from '../../realm/service.ts';
import { matrix, mismatch } from '../args.ts';
import { type RangeData, rangeService } from './handles.ts';
import { ruleData, validationService } from './validation.ts';

function rulesOf({ context, sheetId, area }: RangeData) {
  const rules = validationsOf(context.engine, sheetId);
  const made = new Map(rules.map((rule) => [rule, validationService(context, rule)]));
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const at = rules.find((rule) =>
        rule.areas.some((part) => contains(part, area.row + r, area.column + c)),
      );
      return at ? made.get(at) : null;
    }),
  );
}

function ruleArgument(value: unknown): ValidationModel | null {
  if (value === null || value === undefined) return null;
  const rule = ruleData(value);
  if (!rule) throw mismatch('Range.setDataValidation', [value]);
  return rule;
}

function setRule({ context, sheetId }: RangeData, areas: Area[], rule: ValidationModel | null): void {
  for (const area of areas) clearValidations(context.engine, sheetId, area);
  if (rule) addValidation(context.engine, sheetId, { ...rule, areas });
}

export function clearRules(self: RangeData) {
  setRule(self, [self.area], null);
  return rangeService(self);
}

export const rangeRules: Methods<RangeData> = {
  getDataValidation: (self) => rulesOf({ ...self, area: { ...self.area, rows: 1, columns: 1 } })[0]![0],
  getDataValidations: rulesOf,
  setDataValidation: (self, value: unknown) => {
    setRule(self, [self.area], ruleArgument(value));
    return rangeService(self);
  },
  setDataValidations: (self, values: unknown) => {
    const rows = matrix(values, self.area, 'Range.setDataValidations');
    for (const [rule, cells] of byRule(rows)) {
      const places = cells.map(({ r, c }) => ({ row: self.area.row + r, column: self.area.column + c }));
      setRule(self, areasOfCells(places), rule);
    }
    return rangeService(self);
  },
  clearDataValidations: clearRules,
};

/** Cells with the same rule object get one rule. */
function byRule(rows: unknown[][]): Map<ValidationModel | null, { r: number; c: number }[]> {
  const groups = new Map<ValidationModel | null, { r: number; c: number }[]>();
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const rule = ruleArgument(value);
      const cells = groups.get(rule) ?? [];
      cells.push({ r, c });
      groups.set(rule, cells);
    });
  });
  return groups;
}
