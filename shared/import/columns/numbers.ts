// Takes texts of one column; gives the numbers in them by the column's own decimal sign. Never guesses a lone `1.200`: it says that it fits in two ways.

import { textOf } from '../grid/cells.ts';
import type { GridCell } from '../model.ts';
import { withoutAtEnd } from '../words/trim.ts';

/** Which sign parts the decimals. */
export type DecimalSign = '.' | ',';

export interface Amount {
  value: number;
  percent: boolean;
  /** What stood beside the digits: `€`, `人`, `days`. */
  unit: string | null;
  /** The other reading of `1.200`, where it fits in two ways. */
  other?: number;
  /** `4 of 10`: the 10. */
  of?: number;
}

const DIGITS = /[+-]?\d[\d.,' \u00a0\u202f’]*/u;
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mrd\.?|bn|b|млрд|十亿|billion|milliarden|mld|md)(?![\p{L}])/iu, 1e9],
  [/^(?:亿|億|억)/u, 1e8],
  [/^(?:mio\.?|mn|mm|m|млн|million(?:s|en)?|百万|millones|milhões|milioni|mln|mi)(?![\p{L}²³\d])/iu, 1e6],
  [/^(?:万|萬|만)/u, 1e4],
  [/^(?:tsd\.?|k|тыс\.?|thousand|tausend|mil|千|tys\.?)(?![\p{L}])/iu, 1e3],
];
const PREFIX =
  /^(?:[≥≤<>=~≈±+]|>=|<=|ca\.?|approx\.?|about|etwa|约|至少|max\.?|min\.?|min|up to|to|bis|von|from|r\$|us\$|hk\$|nt\$|[$€£¥￥₽₩₹₺]|usd|eur|gbp|chf|rmb|cny|pln|zł|kr|сум|:)\s*/iu;

const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .slice(0, 80)
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/٪/g, '%')
    .trim();

/** How many decimals and groups say so: positive for a comma, negative for a point, 0 where nothing is decided. */
export function decimalVotes(texts: Iterable<string>): number {
  let votes = 0;
  for (const text of texts) {
    const digits = DIGITS.exec(clean(text))?.[0].trim() ?? '';
    if (
      /^[+-]?\d{1,3}(?:[.' \u00a0’]\d{3})+,\d+$/u.test(digits) ||
      /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(digits) ||
      /^[+-]?0,\d+$/.test(digits)
    )
      votes += 1;
    else if (
      /^[+-]?\d{1,3}(?:[,' \u00a0’]\d{3})+\.\d+$/u.test(digits) ||
      /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/.test(digits) ||
      /^[+-]?0\.\d+$/.test(digits)
    )
      votes -= 1;
    else if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) votes += 1;
    else if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(digits)) votes -= 1;
  }
  return votes;
}

/** The amount in a cell; null where there is none, or more than one. */
export function amountOf(cell: GridCell, sign: DecimalSign): Amount | null {
  if (typeof cell.value === 'number')
    return cell.date === undefined && Number.isFinite(cell.value)
      ? { value: cell.value, percent: cell.percent ?? false, unit: null }
      : null;
  return typeof cell.value === 'string' ? amountIn(textOf(cell), sign) : null;
}

/** Of a text that is an amount and at most a few words: `1.5万`, `≥ 90 %`, `¥1,200`, `4 of 10`, `100人`. */
export function amountIn(given: string, sign: DecimalSign): Amount | null {
  let text = clean(given);
  if (text === '' || text.length > 48) return null;
  const before = text;
  for (let n = 0; n < 4 && PREFIX.test(text); n += 1) text = text.replace(PREFIX, '');
  const marked = before.slice(0, before.length - text.length).trim();
  const found = DIGITS.exec(text);
  if (!found || found.index > 0) return null;
  const digits = withoutAtEnd(found[0], ".,' \u00a0\u202f’");
  let rest = text.slice(digits.length).trim();
  const read = digitsOf(digits, sign);
  if (!read) return null;
  const share = /^(?:\/|of|von|из|sur|de|di|van|z|av|中|out of)\s*([\d.,]+)(?=$|[^\d/.,-])/iu.exec(rest);
  if (share) {
    const whole = digitsOf(withoutAtEnd(share[1]!, '.,'), sign);
    rest = rest.slice(share[0].length).trim();
    if (!whole || rest.length > 24) return null;
    return { value: read.value, percent: false, unit: unitOf('', rest), of: whole.value };
  }
  if (/^%/.test(rest)) {
    const after = rest.slice(1).trim();
    return after.length > 24 || /\d/.test(after)
      ? null
      : {
          value: shifted(read.value, -2),
          percent: true,
          unit: '%',
          ...(read.other === undefined ? {} : { other: shifted(read.other, -2) }),
        };
  }
  let times = 1;
  for (const [word, by] of MULTIPLIERS) {
    const hit = word.exec(rest);
    if (!hit) continue;
    times = by;
    rest = rest.slice(hit[0].length).trim();
    break;
  }
  if (/\d/.test(rest) || rest.length > 24 || rest.split(/\s+/).length > 4) return null;
  return {
    value: exact(read.value * times),
    percent: false,
    unit: unitOf(marked, rest),
    ...(read.other === undefined ? {} : { other: exact(read.other * times) }),
  };
}

const exact = (value: number): number => Number(value.toPrecision(15));
const shifted = (value: number, places: number): number =>
  Number(`${value}e${places}`) || exact(value * 10 ** places);
const unitOf = (marked: string, rest: string): string | null => {
  const sign = /[$€£¥￥₽₩₹₺]|R\$|US\$|usd|eur|gbp|chf|rmb|cny|pln|zł/iu.exec(`${marked} ${rest}`)?.[0];
  return sign ?? (rest === '' ? null : rest);
};

function digitsOf(digits: string, sign: DecimalSign): { value: number; other?: number } | null {
  const bare = digits.replace(/[' \u00a0\u202f’](?=\d{3}(?!\d))/gu, '');
  if (/[' \u00a0\u202f’]/u.test(bare)) return null;
  const group = sign === ',' ? '.' : ',';
  const asWritten = readWith(bare, sign, group);
  const turned = readWith(bare, group, sign);
  if (asWritten === null) return turned === null ? null : { value: turned };
  const isLone = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  // `40,000` among points is no doubt; `1.200` among commas is one, since 1.2 is written so elsewhere.
  return isLone && turned !== null && turned !== asWritten && bare.includes('.')
    ? { value: asWritten, other: turned }
    : { value: asWritten };
}

function readWith(digits: string, sign: DecimalSign, group: string): number | null {
  const escaped = group === '.' ? '\\.' : ',';
  const decimal = sign === '.' ? '\\.' : ',';
  if (!new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:${escaped}\\d{3})+)(?:${decimal}\\d+)?$`).test(digits))
    return null;
  const value = Number(digits.split(group).join('').replace(sign, '.'));
  return Number.isFinite(value) ? value : null;
}
