// Takes a cell; gives every number that it can be read as, and a number as text. Never guesses: 18 is 18, 18%
// is 0.18, `1,250` is two.

import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { shiftPoint } from '../table/percent-cell.ts';
import { lookAlikes } from './look-alikes.ts';
import { type NumberParts, numberParts, plainNumber } from './number-text.ts';

export interface ReadNumber {
  value: number;
  /** Written with a percent sign. */
  percent: boolean;
}

export interface NumberReading extends ReadNumber {
  /** Which mark is the decimal one in this reading; null where it is the same with either. */
  mark: DecimalMark | null;
  /** The share of `4 of 10`; null for what is no such thing. */
  share: number | null;
}

const GROUPS = /^[1-9]\d{0,2}(?:[.,' ]\d{3})+$/;

/**
 * All readings of a cell: a number cell, or text with a decimal point or comma, groups of thousands, digits
 * of any script, a sign, a currency, a unit, a multiplier (`1.5万`) or a percent sign
 * (design §5, Reading cells). None: no number. Two: one mark that may be either (`1,250`).
 */
export function readingsOf(cell: Cell | undefined): NumberReading[] {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? [{ value: cell, percent: false, mark: null, share: null }] : [];
  }
  if (typeof cell !== 'string') return [];
  const parts = numberParts(cell);
  if (!parts) return [];
  const spellings = spellingsOf(parts.body);
  const likely = parts.counted ? spellings.slice(0, 1) : spellings;
  return likely.flatMap(({ digits, mark }) => {
    const value = figureOf(digits, parts);
    if (value === null) return [];
    const share = parts.of === null ? null : shareOf(value, parts.of);
    if (parts.of !== null && share === null) return [];
    return [{ value, percent: parts.percent, mark: parts.exponent === 0 ? mark : null, share }];
  });
}

/**
 * The two numbers of a text in which letters look like digits: of `14O` 14 and 140; null where it holds none,
 * or is no number either way.
 */
export function lookAlikeReadings(cell: Cell | undefined): [NumberReading, NumberReading] | null {
  const texts = typeof cell === 'string' ? lookAlikes(plainNumber(cell)) : null;
  const [asUnit, asDigits] = texts?.map((text) => readingsOf(text)[0]) ?? [];
  return asUnit && asDigits && asUnit.value !== asDigits.value ? [asUnit, asDigits] : null;
}

/**
 * The number in a cell; where it is two, the one with this decimal mark (the product's own is the point).
 * Null where it is none.
 */
export function readNumber(cell: Cell | undefined, mark: DecimalMark = '.'): ReadNumber | null {
  const read = readingWithMark(readingsOf(cell), mark);
  return read ? { value: read.value, percent: read.percent } : null;
}

/** Of two readings the one with this decimal mark; undefined of none. */
export const readingWithMark = (
  readings: readonly NumberReading[],
  mark: DecimalMark,
): NumberReading | undefined => readings.find((each) => each.mark === mark) ?? readings[0];

/** Thousands before decimals where it may be both. */
interface Spelling {
  /** Digits with `.` as the decimal point. */
  digits: string;
  mark: DecimalMark | null;
}

function spellingsOf(body: string): Spelling[] {
  const marks = body.replace(/[^.,]/g, '');
  const last = body.search(/[.,](?=[^.,]*$)/);
  const [whole, decimals] = last < 0 ? [body, ''] : [body.slice(0, last), body.slice(last + 1)];
  const isGrouped = GROUPS.test(body) && new Set(body.replace(/\d/g, '')).size === 1;
  // Several groups of one kind, groups of blanks or apostrophes, or no mark at all: there is no decimal.
  if (isGrouped && (marks.length !== 1 || /[' ]/.test(body))) return [{ digits: bare(body), mark: null }];
  if (last < 0) return /^\d+$/.test(body) ? [{ digits: body, mark: null }] : [];
  if (!/^\d*$/.test(decimals) || (decimals === '' && body[last] === ',')) return [];
  const sound = whole === '' || /^\d+$/.test(whole) || isGroupedBy(whole, body[last] as DecimalMark);
  if (!sound) return [];
  const decimal = {
    digits: `${bare(whole)}.${decimals}`,
    mark: isGrouped ? (body[last] as DecimalMark) : null,
  };
  return isGrouped ? [{ digits: bare(body), mark: body[last] === '.' ? ',' : '.' }, decimal] : [decimal];
}

/** Groups of three, all with one sign, and not with the decimal mark. */
function isGroupedBy(whole: string, mark: DecimalMark): boolean {
  const signs = new Set(whole.replace(/\d/g, ''));
  return GROUPS.test(whole) && signs.size === 1 && !signs.has(mark);
}

const bare = (text: string): string => text.replace(/[^\d]/g, '');

function figureOf(digits: string, { negative, exponent, percent, power }: NumberParts): number | null {
  if (!/\d/.test(digits)) return null;
  const value = Number(shiftPoint(digits, exponent + power - (percent ? 2 : 0)));
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : negative ? -value : value;
}

function shareOf(value: number, of: string): number | null {
  const [whole] = spellingsOf(of);
  const all = whole ? Number(whole.digits) : 0;
  return all > 0 ? value / all : null;
}

/**
 * A share of the settings: 15%, 0.15 or 15 (a bare number above 1 is a percent; design §5, Reading cells).
 */
export function readShare(
  cell: Cell | undefined,
  mark: DecimalMark = '.',
): (ReadNumber & { guessed: boolean }) | null {
  const read = readNumber(cell, mark);
  if (!read || read.percent || Math.abs(read.value) <= 1) return read && { ...read, guessed: false };
  return { ...readNumber(`${String(read.value)}%`)!, percent: true, guessed: true };
}
