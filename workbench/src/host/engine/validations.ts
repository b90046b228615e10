// Takes the engine and validation rules of the neutral model; sets and reads them. Never judges a value: the
// page does.

import { randomUUID } from 'node:crypto';
import type { ISheetDataValidationRule } from '@univerjs/core';
import type { Area, ValidationModel } from '../../../../shared/books/sheet-model.ts';
import { areaOf, rangeOf, without } from './areas.ts';
import { NUMBER_OPERATORS } from './number-operators.ts';
import type { SheetEngine } from './univer.ts';

type Rule = ISheetDataValidationRule;
interface RulesModel {
  getRules(unitId: string, sheetId: string): Rule[];
}

const STOP = 1;
const WARNING = 2;

const OPERATORS: Record<string, string> = {
  ...NUMBER_OPERATORS,
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  // Any date: the engine has no word for it, the first day that a sheet can hold has.
  DATE_IS_VALID_DATE: 'greaterThanOrEqual',
};
const FIRST_DAY = '1900-01-01';

const rulesOf = (engine: SheetEngine, sheetId: string) =>
  engine.get<RulesModel>(engine.parts.validation.SheetDataValidationModel).getRules('book', sheetId);

export function validationsOf(engine: SheetEngine, sheetId: string): ValidationModel[] {
  return rulesOf(engine, sheetId).map((rule) => ({
    areas: rule.ranges.map(areaOf),
    ...criteriaOf(engine, rule),
    allowInvalid: rule.errorStyle !== STOP,
    dropdown: rule.showDropDown ?? true,
    ...(rule.prompt ? { help: rule.prompt } : {}),
  }));
}

/** Cuts the area out of every rule there is: a cell has one rule at most. */
export function clearValidations(engine: SheetEngine, sheetId: string, area: Area): void {
  for (const rule of rulesOf(engine, sheetId).slice()) {
    const before = rule.ranges.map(areaOf);
    const left = before.flatMap((part) => without(part, area));
    if (JSON.stringify(left) === JSON.stringify(before)) continue;
    engine.run('data-validation.mutation.removeRule', { subUnitId: sheetId, ruleId: rule.uid });
    if (left.length > 0) addRule(engine, sheetId, { ...rule, ranges: left.map(rangeOf) });
  }
}

/**
 * `rule.areas` must be free of other rules. No two rules are ever named alike, in whatever book: what the
 * engine in the page once worked out for a name it keeps when another book is opened there.
 */
export function addValidation(engine: SheetEngine, sheetId: string, rule: ValidationModel): void {
  addRule(engine, sheetId, {
    uid: randomUUID(),
    ...kindOf(engine, rule),
    ranges: rule.areas.map(rangeOf),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? WARNING : STOP,
    showDropDown: rule.dropdown,
    ...(rule.help ? { showInputMessage: true, prompt: rule.help } : {}),
  } as Rule);
}

function addRule(engine: SheetEngine, sheetId: string, rule: Rule): void {
  const clean = { ...rule, ranges: rule.ranges.map((range) => ({ ...range })) };
  engine.run('data-validation.mutation.addRule', { subUnitId: sheetId, rule: clean });
}

function kindOf(engine: SheetEngine, { criteria, values }: ValidationModel): Partial<Rule> {
  const [first, second] = values.map(String);
  if (criteria === 'VALUE_IN_LIST')
    return { type: 'list', formula1: engine.parts.sheets.serializeListOptions(values.map(String)) };
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formula1: `=${first}` };
  if (criteria === 'CHECKBOX')
    return { type: 'checkbox', ...(first ? { formula1: first, formula2: second ?? '' } : {}) };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formula1: first ?? '' };
  const type = criteria.startsWith('DATE_') ? 'date' : 'decimal';
  const formula1 = criteria === 'DATE_IS_VALID_DATE' ? FIRST_DAY : (first ?? '');
  return {
    type,
    operator: OPERATORS[criteria] as never,
    formula1,
    ...(second === undefined ? {} : { formula2: second }),
  };
}

function criteriaOf(engine: SheetEngine, rule: Rule): Pick<ValidationModel, 'criteria' | 'values'> {
  const first = rule.formula1 ?? '';
  const values = [rule.formula1, rule.formula2].filter((value): value is string => !!value);
  if (rule.type === 'list' && first.startsWith('='))
    return { criteria: 'VALUE_IN_RANGE', values: [first.slice(1)] };
  if (rule.type === 'list')
    return { criteria: 'VALUE_IN_LIST', values: engine.parts.sheets.deserializeListOptions(first) };
  if (rule.type === 'checkbox') return { criteria: 'CHECKBOX', values };
  if (rule.type === 'custom') return { criteria: 'CUSTOM_FORMULA', values };
  if (rule.type === 'date') return dateCriteria(rule, values);
  const word = Object.keys(OPERATORS).find(
    (name) => name.startsWith('NUMBER') && OPERATORS[name] === rule.operator,
  );
  return { criteria: word ?? 'NUMBER_BETWEEN', values: values.map(Number) };
}

function dateCriteria(rule: Rule, values: string[]): Pick<ValidationModel, 'criteria' | 'values'> {
  const any = rule.operator === OPERATORS.DATE_IS_VALID_DATE && rule.formula1 === FIRST_DAY;
  if (any) return { criteria: 'DATE_IS_VALID_DATE', values: [] };
  const word = Object.keys(OPERATORS).find(
    (name) => name.startsWith('DATE') && OPERATORS[name] === rule.operator,
  );
  return { criteria: word ?? 'DATE_BETWEEN', values };
}
