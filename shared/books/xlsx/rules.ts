// Takes a sheet's validation rules as its part has them; adds those that Google Sheets has a word for. Never
// an area beyond the sheet's grid.
import { areaOfA1 } from '../a1.ts';
import { MOST_AREAS } from '../limits.ts';
import type { Area, SheetModel } from '../sheet-model.ts';
import { clamped } from './grid.ts';
import { validationOf } from './validations.ts';
import { type Attributes, isOn } from './xml.ts';

export interface RawRule {
  given: Attributes;
  formulas: string[];
}

/**
 * Onto `sheet`, whose grid has to be known by then: areas are cut to it. MOST_AREAS in all; later ones are
 * let go.
 */
export function addRules(sheet: SheetModel, rules: readonly RawRule[]): void {
  let left = MOST_AREAS;
  for (const { given, formulas } of rules) {
    const areas = areasOf(given.sqref ?? '', sheet).slice(0, left);
    left -= areas.length;
    const rule = validationOf({
      type: given.type ?? 'none',
      operator: given.operator ?? 'between',
      formulas,
      isRefused: isOn(given.showErrorMessage) && (given.errorStyle ?? 'stop') === 'stop',
      help: given.prompt ?? '',
    });
    if (rule && areas.length > 0) sheet.validations.push({ areas, ...rule });
  }
}

function areasOf(references: string, sheet: SheetModel): Area[] {
  const areas: Area[] = [];
  for (const reference of references.trim().split(/\s+/).slice(0, MOST_AREAS)) {
    const area = areaOfA1(reference, sheet);
    const onSheet = area && clamped(area, sheet);
    if (onSheet) areas.push(onSheet);
  }
  return areas;
}
