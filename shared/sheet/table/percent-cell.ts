// Takes a number or a share; gives it as text that reads back as the same number. Never rounds.
import { trimEnd } from '../../model/trim-end.ts';

/**
 * Decimal digits with the point moved to the right (negative: left), digit by digit, so that no float noise
 * comes in.
 */
export function shiftPoint(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const point = whole.length + places;
  const all = whole + fraction;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return all + '0'.repeat(point - all.length);
  return `${all.slice(0, point)}.${all.slice(point)}`;
}

/** The fraction as percent text that reads back as the same number: 0.07 is `7%`. */
export function percentCell(fraction: number): string {
  const [, sign = '', digits = '0', exponent = '0'] = /^(-?)([\d.]+)(?:e(.+))?$/.exec(String(fraction)) ?? [];
  const shifted = shiftPoint(digits, Number(exponent) + 2);
  const [whole = '', decimals = ''] = shifted.split('.');
  const tail = trimEnd(decimals, '0');
  return `${plainDecimals(`${sign}${whole.replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}`)}%`;
}

/**
 * Digits of which nobody can take the decimals for a group of thousands (design §5, Reading cells): 92.212 is
 * written 92.2120.
 */
const plainDecimals = (digits: string): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(digits) ? `${digits}0` : digits;

/** A number as text in a file without formats. */
export const numberCell = (value: number): string => plainDecimals(String(value));

/** The number of a percent's digits, never multiplied: `18` is 0.18, exactly the float that 0.18 is. */
export const shareOfPercent = (digits: string): number => Number(`${digits}e-2`);
