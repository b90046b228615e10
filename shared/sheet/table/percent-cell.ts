// Takes a share; gives it as percent text that reads back as the same number, and back. Never rounds.
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
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}%`;
}

/** The number of a percent's digits, never multiplied: `18` is 0.18, exactly the float that 0.18 is. */
export const shareOfPercent = (digits: string): number => Number(`${digits}e-2`);
