// Takes a rule of the neutral model; gives the DataValidation service and its builder. Never sets a rule:
// ranges do.
import { a1Of, areaOfA1, quotedTab, splitSheetName } from '../../../../../shared/books/a1.ts';
import { serialOfWallMs, textOfSerial } from '../../../../../shared/books/serial.ts';
import type { ValidationModel } from '../../../../../shared/books/sheet-model.ts';
import { worksheetOf } from '../../engine/cells.ts';
import { sheetIds } from '../../engine/sheets.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { dataOf, enumeration, ScriptException, service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { momentOfSerial, offsetMs } from '../../zone.ts';
import { mismatch } from '../args.ts';
import { rangeData, rangeService } from './handles.ts';

const NUMBERS = [
  'BETWEEN',
  'NOT_BETWEEN',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'GREATER_THAN',
  'LESS_THAN',
  'GREATER_THAN_OR_EQUAL_TO',
  'LESS_THAN_OR_EQUAL_TO',
];
const DATES = [
  'BETWEEN',
  'NOT_BETWEEN',
  'EQUAL_TO',
  'AFTER',
  'BEFORE',
  'ON_OR_AFTER',
  'ON_OR_BEFORE',
  'IS_VALID_DATE',
];

export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  ...DATES.map((word) => `DATE_${word}`),
  ...NUMBERS.map((word) => `NUMBER_${word}`),
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);

interface RuleData {
  context: ServiceContext;
  rule: ValidationModel;
}

/** Null for what is no rule, such as a builder that has not built one. */
export function ruleData(value: unknown): ValidationModel | null {
  return dataOf<RuleData>(value, 'DataValidation')?.rule ?? null;
}

export function validationService(context: ServiceContext, rule: ValidationModel): ServiceObject {
  return service<RuleData>('DataValidation', { context, rule }, ruleMethods);
}

const ruleMethods: Methods<RuleData> = {
  getCriteriaType: ({ rule }) => DataValidationCriteria.constants[rule.criteria],
  getCriteriaValues: (self) => criteriaValues(self),
  getAllowInvalid: ({ rule }) => rule.allowInvalid,
  getHelpText: ({ rule }) => rule.help ?? null,
  copy: ({ context, rule }) => validationBuilder(context, rule),
};

function criteriaValues({ context, rule }: RuleData): unknown[] {
  const { criteria, values } = rule;
  if (criteria === 'VALUE_IN_LIST') return [values, rule.dropdown];
  if (criteria === 'VALUE_IN_RANGE') return [referred(context, String(values[0])), rule.dropdown];
  if (criteria.startsWith('DATE_'))
    return values.map((day) => new Date(momentOfDay(String(day), context.settings.timeZone)));
  return values;
}

function referred(context: ServiceContext, text: string): ServiceObject | string {
  const { tab, reference } = splitSheetName(text);
  const sheetId = sheetIds(context.engine).find((id) => worksheetOf(context.engine, id).getName() === tab);
  if (sheetId === undefined) return text;
  const sheet = worksheetOf(context.engine, sheetId);
  const area = areaOfA1(reference, { rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() });
  return area ? rangeService({ context, sheetId, area }) : text;
}

function momentOfDay(day: string, zone: string): number {
  return momentOfSerial(serialOfWallMs(Date.parse(`${day}T00:00:00Z`)), zone);
}

function dayOf(value: unknown, zone: string): string {
  if (Object.prototype.toString.call(value) !== '[object Date]')
    throw mismatch('DataValidationBuilder.requireDate', [value]);
  const at = (value as Date).getTime();
  return textOfSerial(Math.floor(serialOfWallMs(at + offsetMs(at, zone))));
}

const blank: ValidationModel = { areas: [], criteria: '', values: [], allowInvalid: true, dropdown: true };

/** Begins with a copy of `from`, which stays as it is. */
export function validationBuilder(context: ServiceContext, from: ValidationModel = blank): ServiceObject {
  return service<RuleData>('DataValidationBuilder', { context, rule: { ...from } }, builderMethods);
}

function set({ rule }: RuleData, criteria: string, values: (string | number)[], dropdown = true): void {
  Object.assign(rule, { criteria, values, dropdown });
}

/** Each step gives the builder itself, so that calls chain. */
function step(act: (self: RuleData, ...args: unknown[]) => void): Methods<RuleData>[string] {
  return (self, ...args) => {
    act(self, ...args);
    return service<RuleData>('DataValidationBuilder', self, builderMethods);
  };
}

const name = (word: string) =>
  word
    .split('_')
    .map((part) => part[0] + part.slice(1).toLowerCase())
    .join('');
const numberSteps = NUMBERS.map((word) => [
  `requireNumber${name(word)}`,
  step((self, ...args) => {
    if (!args.every((value) => typeof value === 'number'))
      throw mismatch(`DataValidationBuilder.requireNumber${name(word)}`, args);
    set(self, `NUMBER_${word}`, args as number[]);
  }),
]);
const dateSteps = DATES.filter((word) => word !== 'IS_VALID_DATE').map((word) => [
  `requireDate${name(word)}`,
  step((self, ...args) =>
    set(
      self,
      `DATE_${word}`,
      args.map((value) => dayOf(value, self.context.settings.timeZone)),
    ),
  ),
]);

const builderMethods: Methods<RuleData> = {
  ...Object.fromEntries(numberSteps),
  ...Object.fromEntries(dateSteps),
  requireDate: step((self) => set(self, 'DATE_IS_VALID_DATE', [])),
  requireCheckbox: step((self, ...values) => set(self, 'CHECKBOX', values.map(String))),
  requireFormulaSatisfied: step((self, formula) => set(self, 'CUSTOM_FORMULA', [String(formula)])),
  requireValueInList: step((self, values, dropdown = true) => {
    if (!Array.isArray(values)) throw mismatch('DataValidationBuilder.requireValueInList', [values]);
    set(self, 'VALUE_IN_LIST', values.map(String), dropdown === true);
  }),
  requireValueInRange: step((self, range, dropdown = true) => {
    const data = rangeData(range);
    if (!data) throw mismatch('DataValidationBuilder.requireValueInRange', [range]);
    const tab = worksheetOf(data.context.engine, data.sheetId).getName();
    set(self, 'VALUE_IN_RANGE', [`${quotedTab(tab)}!${a1Of(data.area)}`], dropdown === true);
  }),
  setAllowInvalid: step(({ rule }, allow) => {
    rule.allowInvalid = allow === true;
  }),
  setHelpText: step(({ rule }, help) => {
    if (help === null) delete rule.help;
    else rule.help = String(help);
  }),
  build: ({ context, rule }) => {
    if (rule.criteria === '') throw new ScriptException('Cannot build a data validation without a criteria.');
    return validationService(context, { ...rule });
  },
};
