// Takes validation rules of the neutral model; gives those that an .xlsx can hold. Never a rule that its
// format has no word for.
import type { XlsxRule } from '../../../functions/src/files/xlsx/model.ts';
import { a1Of } from '../../../shared/books/a1.ts';
import { serialOfWallMs } from '../../../shared/books/serial.ts';
import type { ValidationModel } from '../../../shared/books/sheet-model.ts';
import { COMPARISONS, DATE_COMPARISONS } from '../../../shared/books/xlsx/validations.ts';

/**
 * Excel takes no list longer than 255 characters, none with a comma in a choice, and has no checkbox: those
 * are left out.
 */
export const rulesOf = (rules: readonly ValidationModel[]): XlsxRule[] =>
  rules.flatMap((rule) => {
    const kind = kindOf(rule);
    if (!kind) return [];
    const help = rule.help ? { help: rule.help } : {};
    return [{ ...kind, areas: rule.areas.map(a1Of), isWarning: rule.allowInvalid, ...help }];
  });

function kindOf({
  criteria,
  values,
}: ValidationModel): Pick<XlsxRule, 'type' | 'operator' | 'formulas'> | null {
  if (criteria === 'VALUE_IN_LIST') {
    const list = `"${values.map((value) => String(value).replaceAll('"', '""')).join(',')}"`;
    const fits = list.length <= 257 && !values.some((value) => String(value).includes(','));
    return fits ? { type: 'list', formulas: [list] } : null;
  }
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formulas: [String(values[0])] };
  if (criteria === 'CUSTOM_FORMULA')
    return { type: 'custom', formulas: [String(values[0]).replace(/^=/, '')] };
  const numbers = operatorOf(COMPARISONS, criteria.replace(/^NUMBER_/, ''));
  if (criteria.startsWith('NUMBER_') && numbers)
    return { type: 'decimal', operator: numbers, formulas: values.map(String) };
  const dates = operatorOf(DATE_COMPARISONS, criteria.replace(/^DATE_/, ''));
  if (!criteria.startsWith('DATE_') || !dates) return null;
  return { type: 'date', operator: dates, formulas: values.map(dayFormula) };
}

/** A day as its serial; what is none stays the formula that it was. */
function dayFormula(value: string | number): string {
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) ? String(value) : String(serialOfWallMs(at));
}

const operatorOf = (table: Record<string, string>, word: string): string | undefined =>
  Object.entries(table).find(([, name]) => name === word)?.[0];
