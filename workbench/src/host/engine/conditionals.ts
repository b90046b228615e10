// Takes the engine and conditional formats of the neutral model; sets and reads them. Never colours a cell
// itself.
import type { ConditionalModel } from '../../../../shared/books/sheet-model.ts';
import { areaOf, rangeOf } from './areas.ts';
import { NUMBER_OPERATORS } from './number-operators.ts';
import type { SheetEngine } from './univer.ts';

interface Style {
  bg?: { rgb?: string };
  cl?: { rgb?: string };
  bl?: number;
}
interface Highlight {
  type: 'highlightCell';
  subType: string;
  operator?: string;
  value?: unknown;
  style: Style;
}
interface Rule {
  cfId: string;
  ranges: ReturnType<typeof rangeOf>[];
  stopIfTrue: boolean;
  rule: Highlight;
}
interface RulesModel {
  getSubunitRules(unitId: string, sheetId: string): Rule[] | null;
}

const TEXTS: Record<string, string> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
};

/** The engine keeps the last one added first: the given order is that of precedence, as Google's. */
const rulesOf = (engine: SheetEngine, sheetId: string) =>
  engine
    .get<RulesModel>(engine.parts.conditional.ConditionalFormattingRuleModel)
    .getSubunitRules('book', sheetId) ?? [];

/** In the order of precedence. Only rules that colour whole cells: colour scales are none of the model's. */
export function conditionalsOf(engine: SheetEngine, sheetId: string): ConditionalModel[] {
  return rulesOf(engine, sheetId)
    .filter(({ rule }) => rule.type === 'highlightCell')
    .map(({ ranges, rule }) => ({ areas: ranges.map(areaOf), ...criteriaOf(rule), ...looksOf(rule.style) }));
}

/** Replaces all the rules of a sheet. */
export function writeConditionals(
  engine: SheetEngine,
  sheetId: string,
  rules: readonly ConditionalModel[],
): void {
  for (const { cfId } of rulesOf(engine, sheetId).slice()) {
    engine.run('sheet.mutation.delete-conditional-rule', { subUnitId: sheetId, cfId });
  }
  const reversed = rules.map((rule, index) => ruleOf(rule, `c${index + 1}`)).reverse();
  for (const rule of reversed)
    engine.run('sheet.mutation.add-conditional-rule', { subUnitId: sheetId, rule });
}

function ruleOf(rule: ConditionalModel, cfId: string): Rule {
  const style: Style = {};
  if (rule.background) style.bg = { rgb: rule.background };
  if (rule.fontColor) style.cl = { rgb: rule.fontColor };
  if (rule.bold) style.bl = 1;
  const kind = kindOf(rule);
  return {
    cfId,
    ranges: rule.areas.map(rangeOf),
    stopIfTrue: true,
    rule: { type: 'highlightCell', ...kind, style },
  };
}

function kindOf({ criteria, values }: ConditionalModel): Pick<Highlight, 'subType' | 'operator' | 'value'> {
  if (criteria === 'CUSTOM_FORMULA') return { subType: 'formula', value: String(values[0]) };
  const text = TEXTS[criteria];
  if (text) return { subType: 'text', operator: text, value: String(values[0] ?? '') };
  const number = NUMBER_OPERATORS[criteria];
  if (!number) throw new Error(`conditional format ${criteria} is not available in the workbench`);
  return { subType: 'number', operator: number, value: values.length > 1 ? values : values[0] };
}

function criteriaOf(rule: Highlight): Pick<ConditionalModel, 'criteria' | 'values'> {
  const values = (Array.isArray(rule.value) ? rule.value : [rule.value]).filter(
    (value): value is string | number => value !== undefined && value !== '',
  );
  if (rule.subType === 'formula') return { criteria: 'CUSTOM_FORMULA', values };
  const table = rule.subType === 'text' ? TEXTS : NUMBER_OPERATORS;
  const word = Object.keys(table).find((name) => table[name] === rule.operator);
  return { criteria: word ?? String(rule.operator), values };
}

function looksOf(style: Style): Pick<ConditionalModel, 'background' | 'fontColor' | 'bold'> {
  return {
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    ...(style.bl ? { bold: true } : {}),
  };
}
