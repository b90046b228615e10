// Takes a validation rule of a file; gives the neutral model's. Never keeps a rule that Google Sheets has no
// word for.
import { textOfSerial } from '../serial.ts';
import type { ValidationModel } from '../sheet-model.ts';

/** What the format calls a comparison (ECMA-376, ST_DataValidationOperator), and what Google does. */
export const COMPARISONS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  lessThan: 'LESS_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};
/** The same for days. */
export const DATE_COMPARISONS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  greaterThan: 'AFTER',
  lessThan: 'BEFORE',
  greaterThanOrEqual: 'ON_OR_AFTER',
  lessThanOrEqual: 'ON_OR_BEFORE',
};

/** A rule as a file has it. */
interface FileRule {
  type: string;
  operator: string;
  /** As formulas: `"a,b"`, `5`, a day's serial, a reference. */
  formulas: readonly string[];
  /** Input that breaks the rule is refused. */
  isRefused: boolean;
  help: string;
}

/** The rule of the neutral model, wherever it stands; null where Google Sheets has no word for it. */
export function validationOf(rule: FileRule): Omit<ValidationModel, 'areas'> | null {
  const criteria = criteriaOf(rule);
  if (!criteria) return null;
  return {
    ...criteria,
    allowInvalid: !rule.isRefused,
    dropdown: rule.type === 'list',
    ...(rule.help ? { help: rule.help } : {}),
  };
}

function criteriaOf({
  type,
  operator,
  formulas,
}: FileRule): Pick<ValidationModel, 'criteria' | 'values'> | null {
  const [first = ''] = formulas;
  if (type === 'list') return listOf(first);
  if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${first}`] };
  const word = (type === 'date' ? DATE_COMPARISONS : COMPARISONS)[operator];
  if (word === undefined) return null;
  if (type === 'date') return { criteria: `DATE_${word}`, values: formulas.map(dayBound) };
  if (type !== 'decimal' && type !== 'whole') return null;
  return { criteria: `NUMBER_${word}`, values: formulas.map(numberBound) };
}

function listOf(formula: string): Pick<ValidationModel, 'criteria' | 'values'> {
  if (!formula.startsWith('"')) return { criteria: 'VALUE_IN_RANGE', values: [formula] };
  const choices = formula.slice(1, -1).replaceAll('""', '"').split(',');
  return { criteria: 'VALUE_IN_LIST', values: choices.map((choice) => choice.trim()) };
}

const numberBound = (text: string): string | number =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

/** A day within the years that have a text; anything else stays the formula that it is. */
function dayBound(text: string): string {
  const serial = Number(text);
  return text.trim() !== '' && serial >= 1 && serial < 2_958_466 ? textOfSerial(serial) : text;
}
