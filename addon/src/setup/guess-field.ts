// Takes a column's validation, formats and values; guesses what kind of field it is. Never certain: an admin
// looks at it before it is published.
import type { FieldType } from '../../../shared/model/form.ts';
import { isPercentFormat } from '../book/cells.ts';

export interface SampleColumn {
  heading: string;
  values: unknown[];
  formats: string[];
  /** Criteria by Google's names; a list's values. */
  rule: { type: string; values: unknown[] } | null;
  dateText: (date: Date) => string;
}

/** IDs in lower case. */
export interface Known {
  people: ReadonlySet<string>;
  units: ReadonlySet<string>;
  keyResults: ReadonlySet<string>;
}

export interface Guess {
  type: FieldType;
  options: string[];
  min: string | number | null;
  max: string | number | null;
}

/** So few different texts, each of which comes again, are choices. */
const MOST_CHOICES = 7;
const LONG_TEXT = 80;

const guess = (type: FieldType, more: Partial<Guess> = {}): Guess => ({
  type,
  options: [],
  min: null,
  max: null,
  ...more,
});

/** The rule says most, then the format, then the values. */
export function guessField(column: SampleColumn, known: Known): Guess {
  const filled = column.values.filter((value) => value !== '' && value !== null && value !== undefined);
  return byRule(column) ?? byFormat(column, filled) ?? byValues(filled, known);
}

function byRule({ rule, formats, dateText }: SampleColumn): Guess | null {
  if (!rule) return null;
  const { type, values } = rule;
  if (type === 'CHECKBOX') return guess('yes-no');
  if (type === 'VALUE_IN_LIST') return choices(values.map(String));
  if (type.startsWith('DATE_')) {
    const days = values.filter(isDate).map((each) => dateText(each).slice(0, 10));
    return type === 'DATE_BETWEEN' && days.length === 2
      ? guess('date', { min: days[0]!, max: days[1]! })
      : guess('date');
  }
  if (type.startsWith('NUMBER_')) return numberGuess(type, values.map(Number), formats.some(isPercentFormat));
  if (type === 'TEXT_IS_VALID_URL') return guess('link');
  return null;
}

/** 1 to 5 or 1 to 10 in whole numbers reads as a scale. */
function numberGuess(type: string, values: number[], percent: boolean): Guess {
  const [first = Number.NaN, second = Number.NaN] = values;
  if (percent) return guess('percent');
  if (type === 'NUMBER_BETWEEN') {
    return first === 1 && (second === 5 || second === 10)
      ? guess('scale', { min: 1, max: second })
      : guess('number', { min: first, max: second });
  }
  if (type === 'NUMBER_GREATER_THAN_OR_EQUAL_TO') return guess('number', { min: first });
  return type === 'NUMBER_LESS_THAN_OR_EQUAL_TO' ? guess('number', { max: first }) : guess('number');
}

/** A list's words as options; what the syntax of Options cannot hold is left out. */
function choices(words: readonly string[]): Guess {
  const fit = [...new Set(words.map((word) => word.trim()))].filter(
    (word) => word !== '' && !/[;；=＝\n]/.test(word),
  );
  return fit.length > 0 ? guess('one choice', { options: fit }) : guess('text');
}

function byFormat({ formats }: SampleColumn, filled: readonly unknown[]): Guess | null {
  if (filled.length > 0 && filled.every(isDate)) return guess('date');
  if (filled.some((value) => typeof value !== 'number')) return null;
  if (formats.some(isPercentFormat)) return guess('percent');
  if (filled.length === 0 && formats.some((format) => /[yd]/i.test(format.replace(/"[^"]*"/g, ''))))
    return guess('date');
  return null;
}

function byValues(filled: readonly unknown[], known: Known): Guess {
  if (filled.length === 0) return guess('text');
  if (filled.every((value) => typeof value === 'boolean')) return guess('yes-no');
  if (filled.every((value) => typeof value === 'number')) return guess('number');
  const texts = filled.map((value) => String(value).trim());
  const lower = texts.map((text) => text.toLowerCase());
  if (lower.every((text) => known.people.has(text))) return guess('person');
  if (lower.every((text) => known.units.has(text))) return guess('unit');
  if (lower.every((text) => known.keyResults.has(text))) return guess('key result');
  if (lower.every((text) => /^https?:\/\/\S+$/.test(text))) return guess('link');
  if (lower.every((text) => ['yes', 'no', '是', '否'].includes(text))) return guess('yes-no');
  if (texts.some((text) => text.length > LONG_TEXT || text.includes('\n'))) return guess('long text');
  const different = new Set(texts);
  return different.size <= MOST_CHOICES && different.size * 2 <= texts.length
    ? choices(texts)
    : guess('text');
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
