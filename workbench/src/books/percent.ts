// Takes a number; gives the percent that a person reads, moving the decimal point in the text. Never multiplies: 0.07 is `7%`.
import { trimEnd } from '../../../shared/model/trim-end.ts';

/** `0.18` → `18%`, exactly. */
export function percentText(share: number): string {
  return `${shifted(share, 2)}%`;
}

/** The number of a percent's digits: `18` → 0.18, exactly the float that 0.18 is. */
export function shareOfPercent(digits: string): number {
  return Number(`${digits}e-2`);
}

function shifted(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent) + places;
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, -point), '0');
  const at = Math.max(0, point);
  const left =
    digits
      .padEnd(at, '0')
      .slice(0, at)
      .replace(/^0+(?=\d)/, '') || '0';
  const right = trimEnd(digits.slice(at), '0');
  return sign + left + (right ? `.${right}` : '');
}
