// Takes a cell; gives the number in it, and a number as text. Never guesses: 18 is 18, 18% is 0.18.
import { trimEnd } from '../../model/trim-end.ts';
import type { Cell } from '../../model/workbook.ts';

export interface ReadNumber {
  value: number;
  /** Written with a percent sign. */
  percent: boolean;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:e([+-]?\d{1,3}))?(%?)$/i;
const SPACED_THOUSANDS = /^[+-]?\d{1,3}(?: \d{3})+(?![\d ])/;

/** A number cell, or text with full-width digits, thousands separators or a percent sign; null for anything else, blank too. */
export function readNumber(cell: Cell | undefined): ReadNumber | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, percent: false } : null;
  if (typeof cell !== 'string') return null;
  const parts = NUMBER.exec(plainDigits(cell));
  if (!parts) return null;
  const [, sign, whole = '', fraction = '', exponent, mark] = parts;
  const digits = whole.replace(/,/g, '') + (fraction === '.' ? '' : fraction);
  if (!/\d/.test(digits)) return null;
  const shifted = shiftPoint(digits, Number(exponent ?? 0) - (mark ? 2 : 0));
  const value = Number(`${sign === '-' ? '-' : ''}${shifted}`);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, percent: mark === '%' } : null;
}

function plainDigits(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/٪/g, '%')
    .trim()
    .split('%')
    .map((part) => part.trimEnd())
    .join('%');
  return SPACED_THOUSANDS.test(plain) ? plain.replace(/ /g, '') : plain;
}

/** Decimal digits with the point moved to the right (negative: left), digit by digit, so that no float noise comes in. */
function shiftPoint(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const point = whole.length + places;
  const all = whole + fraction;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return all + '0'.repeat(point - all.length);
  return `${all.slice(0, point)}.${all.slice(point)}`;
}

/** The fraction as percent text that reads back as the same number: 0.07 is `7%`. */
export function percentText(fraction: number): string {
  const [, sign = '', digits = '0', exponent = '0'] = /^(-?)([\d.]+)(?:e(.+))?$/.exec(String(fraction)) ?? [];
  const shifted = shiftPoint(digits, Number(exponent) + 2);
  const [whole = '', decimals = ''] = shifted.split('.');
  const tail = trimEnd(decimals, '0');
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}%`;
}

/** A share of the settings: 15%, 0.15 or 15 (a bare number above 1 is a percent; design §5, Reading cells). */
export function readShare(cell: Cell | undefined): (ReadNumber & { guessed: boolean }) | null {
  const read = readNumber(cell);
  if (!read || read.percent || Math.abs(read.value) <= 1) return read && { ...read, guessed: false };
  return { ...readNumber(`${String(read.value)}%`)!, percent: true, guessed: true };
}
