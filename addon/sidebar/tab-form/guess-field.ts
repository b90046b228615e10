// Takes a column's validation, formats, values and heading; guesses what kind of field it is. Never certain:
// an admin looks at it before it is kept.
import type { Cell } from '../../../shared/model/workbook.ts';
import type { SampleRule } from '../../src/entry/sidebar-messages.ts';
import { type Guess, guess } from './guess.ts';
import { guessHeading } from './guess-heading.ts';

interface SampleColumn {
  heading: string;
  /** Days as `2025-01-14`, shares in percent as `12%`. */
  values: readonly Cell[];
  /** Number format of the first row below the heading. */
  format: string;
  rule: SampleRule | null;
}

/** IDs and names in lower case. */
export interface Known {
  people: ReadonlySet<string>;
  units: ReadonlySet<string>;
  keyResults: ReadonlySet<string>;
}

/** So few different texts, each of which comes again, are choices. */
const MOST_CHOICES = 7;
const LONG_TEXT = 80;

/** The rule says most, then the values, then the heading, then the format of what is blank. */
export function guessField(column: SampleColumn, known: Known): Guess {
  const byHeading = guessHeading(column.heading);
  const ruled = byRule(column);
  if (ruled) return ruled;
  const filled = column.values.filter((value) => value !== '' && value !== null);
  if (filled.length === 0) return byHeading ?? byFormat(column.format) ?? guess('text');
  const said = byValues(filled, known);
  if (byHeading && isNarrower(byHeading, said, filled)) return byHeading;
  return said;
}

function byRule({ rule, format }: SampleColumn): Guess | null {
  if (!rule) return null;
  const { type, values } = rule;
  if (type === 'CHECKBOX') return guess('yes-no');
  if (type === 'VALUE_IN_LIST') return choices(values.map(String));
  if (type.startsWith('DATE_')) {
    const days = values.map((each) => String(each).slice(0, 10)).filter((day) => /^\d{4}-/.test(day));
    return type === 'DATE_BETWEEN' && days.length === 2
      ? guess('date', { min: days[0]!, max: days[1]! })
      : guess('date');
  }
  if (type.startsWith('NUMBER_'))
    return byFormat(format)?.type === 'percent' ? guess('percent') : numberGuess(type, values.map(Number));
  if (type === 'TEXT_IS_VALID_URL') return guess('link');
  return null;
}

/** 1 to 5 or 1 to 10 in whole numbers reads as a scale. */
function numberGuess(type: string, values: number[]): Guess {
  const [first = Number.NaN, second = Number.NaN] = values;
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

function byFormat(format: string): Guess | null {
  const bare = format.replace(/"[^"]*"|\\./g, '');
  if (bare.includes('%')) return guess('percent');
  return /[yd]/i.test(bare) ? guess('date') : null;
}

const DAY = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$/;
const PERCENT = /^-?\d[\d.,]*\s*[%％]$/;

function byValues(filled: readonly Cell[], known: Known): Guess {
  if (filled.every((value) => typeof value === 'boolean')) return guess('yes-no');
  if (filled.every((value) => typeof value === 'number')) return guess('number');
  const texts = filled.map((value) => String(value).trim());
  const lower = texts.map((text) => text.toLowerCase());
  const all = (fits: (text: string) => boolean) => lower.every(fits);
  if (all((text) => DAY.test(text))) return guess('date');
  if (all((text) => PERCENT.test(text))) return guess('percent');
  if (all((text) => known.people.has(text))) return guess('person');
  if (all((text) => known.units.has(text))) return guess('unit');
  if (all((text) => known.keyResults.has(text))) return guess('key result');
  if (all((text) => /^https?:\/\/\S+$/.test(text))) return guess('link');
  if (all((text) => ['yes', 'no', '是', '否'].includes(text))) return guess('yes-no');
  if (texts.some((text) => text.length > LONG_TEXT || text.includes('\n'))) return guess('long text');
  const different = new Set(texts);
  return different.size <= MOST_CHOICES && different.size * 2 <= texts.length
    ? choices(texts)
    : guess('text');
}

/**
 * The heading may say more of the same values: which numbers, which texts. Never something that they are not.
 */
function isNarrower(heading: Guess, said: Guess, filled: readonly Cell[]): boolean {
  if (said.type === 'number' && heading.type === 'scale') {
    const [min, max] = [Number(heading.min), Number(heading.max)];
    return filled.every((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max);
  }
  if (said.type !== 'text' && said.type !== 'one choice') return false;
  if (heading.type === 'one choice')
    return filled.every((value) => heading.options.includes(String(value).trim()));
  return said.type === 'text' && heading.type === 'long text';
}
