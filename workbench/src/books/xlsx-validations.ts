// Takes validation rules of the neutral model or of a worksheet; gives the other's. Never keeps a rule that Google Sheets has no word for.
import type ExcelJS from 'exceljs';
import { a1Of, areaOfA1, areasOfCells } from './a1.ts';
import { serialOfWallMs, textOfSerial } from './serial.ts';
import type { SheetModel, ValidationModel } from './sheet-model.ts';

type Rule = ExcelJS.DataValidation;

const COMPARISONS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  lessThan: 'LESS_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};
const DATE_COMPARISONS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  greaterThan: 'AFTER',
  lessThan: 'BEFORE',
  greaterThanOrEqual: 'ON_OR_AFTER',
  lessThanOrEqual: 'ON_OR_BEFORE',
};

/** The reader repeats one rule object for every cell of its range: cells with the same object are one rule. */
export function validationsOf(from: ExcelJS.Worksheet, sheet: SheetModel): ValidationModel[] {
  const model = (from as unknown as { dataValidations: { model: Record<string, Rule> } }).dataValidations
    .model;
  const cells = new Map<Rule, { row: number; column: number }[]>();
  for (const [address, rule] of Object.entries(model)) {
    const area = rule && areaOfA1(address, sheet);
    if (!area) continue;
    const list = cells.get(rule) ?? [];
    list.push(area);
    cells.set(rule, list);
  }
  const rules = [...cells].map(([rule, at]) => validationOf(rule, at));
  return rules.filter((rule): rule is ValidationModel => rule !== null);
}

function validationOf(rule: Rule, cells: { row: number; column: number }[]): ValidationModel | null {
  const criteria = criteriaOf(rule);
  if (!criteria) return null;
  return {
    areas: areasOfCells(cells),
    ...criteria,
    allowInvalid:
      !rule.showErrorMessage || rule.errorStyle === 'warning' || rule.errorStyle === 'information',
    dropdown: rule.type === 'list',
    ...(rule.prompt ? { help: rule.prompt } : {}),
  };
}

function criteriaOf(rule: Rule): Pick<ValidationModel, 'criteria' | 'values'> | null {
  const [first, second] = rule.formulae ?? [];
  const operator = rule.operator ?? 'between';
  const values = [first, second].filter((value) => value !== undefined).map(boundOf);
  if (rule.type === 'list') return listOf(String(first ?? ''));
  if (rule.type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${first}`] };
  if (rule.type === 'date') return { criteria: `DATE_${DATE_COMPARISONS[operator]}`, values };
  if (rule.type === 'decimal' || rule.type === 'whole') {
    return { criteria: `NUMBER_${COMPARISONS[operator]}`, values };
  }
  return null;
}

function listOf(formula: string): Pick<ValidationModel, 'criteria' | 'values'> {
  if (!formula.startsWith('"')) return { criteria: 'VALUE_IN_RANGE', values: [formula] };
  const choices = formula.slice(1, -1).replaceAll('""', '"').split(',');
  return { criteria: 'VALUE_IN_LIST', values: choices.map((choice) => choice.trim()) };
}

function boundOf(value: unknown): string | number {
  if (value instanceof Date) return textOfSerial(serialOfWallMs(value.getTime()));
  return typeof value === 'number' ? value : String(value);
}

/** Excel takes no list longer than 255 characters, none with a comma in a choice, and has no checkbox: those are left out. */
export function addValidations(to: ExcelJS.Worksheet, rules: readonly ValidationModel[]): void {
  const target = (to as unknown as { dataValidations: { add(address: string, rule: Rule): void } })
    .dataValidations;
  for (const rule of rules) {
    const made = ruleOf(rule);
    if (made) for (const area of rule.areas) target.add(a1Of(area), made);
  }
}

function ruleOf(rule: ValidationModel): Rule | null {
  const kind = kindOf(rule);
  if (!kind) return null;
  return {
    ...kind,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(rule.help ? { showInputMessage: true, prompt: rule.help } : {}),
  };
}

function kindOf({ criteria, values }: ValidationModel): Pick<Rule, 'type' | 'operator' | 'formulae'> | null {
  if (criteria === 'VALUE_IN_LIST') {
    const list = `"${values.map((value) => String(value).replaceAll('"', '""')).join(',')}"`;
    const fits = list.length <= 257 && !values.some((value) => String(value).includes(','));
    return fits ? { type: 'list', formulae: [list] } : null;
  }
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formulae: [String(values[0])] };
  if (criteria === 'CUSTOM_FORMULA')
    return { type: 'custom', formulae: [String(values[0]).replace(/^=/, '')] };
  const numbers = operatorOf(COMPARISONS, criteria.replace(/^NUMBER_/, ''));
  if (criteria.startsWith('NUMBER_') && numbers)
    return { type: 'decimal', operator: numbers, formulae: values };
  const dates = operatorOf(DATE_COMPARISONS, criteria.replace(/^DATE_/, ''));
  if (!criteria.startsWith('DATE_') || !dates) return null;
  return { type: 'date', operator: dates, formulae: values.map((value) => new Date(`${value}T00:00:00Z`)) };
}

function operatorOf(table: Record<string, string>, word: string): ExcelJS.DataValidationOperator | undefined {
  const found = Object.entries(table).find(([, name]) => name === word);
  return found?.[0] as ExcelJS.DataValidationOperator | undefined;
}
