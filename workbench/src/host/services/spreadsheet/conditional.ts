// Takes a conditional format of the neutral model; gives the ConditionalFormatRule service and its builder.
// Never colours a cell.
import type { ConditionalModel } from '../../../../../shared/books/sheet-model.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { dataOf, enumeration, ScriptException, service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { mismatch } from '../args.ts';
import { hexColour } from './colours.ts';
import { rangeData, rangeService } from './handles.ts';

/** Builder method → criteria. */
const STEPS: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
};

export const BooleanCriteria = enumeration('BooleanCriteria', Object.values(STEPS));

interface RuleData {
  context: ServiceContext;
  /** Of the sheet that the rule's ranges are on. */
  sheetId: string;
  rule: ConditionalModel;
}

/** Null for what is no rule, such as a builder that has not built one. */
export function conditionalData(value: unknown): ConditionalModel | null {
  return dataOf<RuleData>(value, 'ConditionalFormatRule')?.rule ?? null;
}

export function conditionalService(
  context: ServiceContext,
  sheetId: string,
  rule: ConditionalModel,
): ServiceObject {
  return service<RuleData>('ConditionalFormatRule', { context, sheetId, rule }, ruleMethods);
}

const ruleMethods: Methods<RuleData> = {
  getRanges: ({ context, sheetId, rule }) =>
    rule.areas.map((area) => rangeService({ context, sheetId, area })),
  getBooleanCondition: (self) => service('BooleanCondition', self, conditionMethods),
  getGradientCondition: () => null,
  copy: (self) => conditionalBuilder(self),
};

const conditionMethods: Methods<RuleData> = {
  getCriteriaType: ({ rule }) => BooleanCriteria.constants[rule.criteria],
  getCriteriaValues: ({ rule }) => rule.values,
  getBackground: ({ rule }) => rule.background ?? null,
  getFontColor: ({ rule }) => rule.fontColor ?? null,
  getBold: ({ rule }) => rule.bold ?? null,
};

export function newConditional(context: ServiceContext): ServiceObject {
  return conditionalBuilder({ context, sheetId: '', rule: { areas: [], criteria: '', values: [] } });
}

function conditionalBuilder(from: RuleData): ServiceObject {
  const self = { ...from, rule: { ...from.rule } };
  return service<RuleData>('ConditionalFormatRuleBuilder', self, builderMethods);
}

function step(act: (self: RuleData, ...args: unknown[]) => void): Methods<RuleData>[string] {
  return (self, ...args) => {
    act(self, ...args);
    return service<RuleData>('ConditionalFormatRuleBuilder', self, builderMethods);
  };
}

function setColour(rule: ConditionalModel, key: 'background' | 'fontColor', value: unknown): void {
  const colour = hexColour(value);
  if (colour === null) delete rule[key];
  else rule[key] = colour;
}

const conditionSteps = Object.entries(STEPS).map(([name, criteria]) => [
  name,
  step(({ rule }, ...values) => {
    Object.assign(rule, { criteria, values });
  }),
]);

const builderMethods: Methods<RuleData> = {
  ...Object.fromEntries(conditionSteps),
  setRanges: step((self, ranges) => {
    const found = Array.isArray(ranges) ? ranges.map(rangeData) : [];
    if (found.length === 0 || found.some((data) => !data))
      throw mismatch('ConditionalFormatRuleBuilder.setRanges', [ranges]);
    self.sheetId = found[0]!.sheetId;
    self.rule.areas = found.map((data) => data!.area);
  }),
  setBackground: step(({ rule }, colour) => setColour(rule, 'background', colour)),
  setFontColor: step(({ rule }, colour) => setColour(rule, 'fontColor', colour)),
  setBold: step(({ rule }, bold) => {
    rule.bold = bold === true;
  }),
  build: ({ context, sheetId, rule }) => {
    if (rule.criteria === '' || rule.areas.length === 0) {
      throw new ScriptException('Cannot build a conditional format rule without a condition and ranges.');
    }
    return conditionalService(context, sheetId, { ...rule });
  },
};
