// Takes texts of one column; gives the numbers in them by the column's own decimal sign. Never guesses a lone
// `1.200`: it says that it fits in two ways.

import { readingsOf, readNumber } from '../../sheet/cells/numbers.ts';
import type { GridCell } from '../model.ts';
import { withoutAtEnd } from '../words/trim.ts';
import { textOf } from './cells.ts';

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
/** Words for powers of ten that only foreign sheets hold; the others are read with the number itself. */
const MORE_POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mrd\.?|млрд\.?|milliarden|mld|md)(?![\p{L}])/iu, 1e9],
  [/^억/u, 1e8],
  [/^(?:mm|m|млн\.?|millones|milhões|milioni|mln|mi)(?![\p{L}²³\d])/iu, 1e6],
  [/^만/u, 1e4],
  [/^(?:тыс\.?|tausend|mil|tys\.?)(?![\p{L}])/iu, 1e3],
];
const PREFIX =
  /^(?:[≥≤<>=~≈±+]|>=|<=|ca\.?|approx\.?|about|etwa|约|至少|max\.?|min\.?|min|up to|to|bis|von|from|r\$|us\$|hk\$|nt\$|[$€£¥￥₽₩₹₺]|usd|eur|gbp|chf|rmb|cny|pln|zł|kr|сум|:)\s*/iu;

const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .slice(0, 80)
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/٪/g, '%')
    .trim()
    // Turkish puts the sign first.
    .replace(/^%[ \u00a0]?(-?\d[\d.,]{0,20})$/, '$1%');

/**
 * How many decimals and groups say so: positive for a comma, negative for a point, 0 where nothing is
 * decided.
 */
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

const LONGEST_REST = 24;
const MOST_WORDS = 4;

/** Of a text that is an amount and at most a few words: `1.5万`, `≥ 90 %`, `¥1,200`, `4 of 10`, `100人`. */
export function amountIn(given: string, sign: DecimalSign): Amount | null {
  if (given.length > 200) return null;
  let text = clean(given);
  // Nothing but digits can be read in one way; what has none is no amount.
  if (/^-?\d{1,15}$/.test(text)) return { value: Number(text), percent: false, unit: null };
  if (text.length > 48 || !/\d/.test(text)) return null;
  const before = text;
  for (let n = 0; n < 4 && PREFIX.test(text); n += 1) text = text.replace(PREFIX, '');
  const marked = before.slice(0, before.length - text.length).trim();
  const found = DIGITS.exec(text);
  if (!found || found.index > 0) return null;
  const digits = withoutAtEnd(found[0], ".,' \u00a0\u202f’");
  const after = text.slice(digits.length).trim();
  const power = MORE_POWERS.find(([word]) => word.test(after));
  const rest = power ? after.replace(power[0], '').trim() : after;
  const share = OF.exec(rest);
  const words = share ? rest.slice(share[0].length).trim() : rest.replace(/^%/u, '').trim();
  if (/\d/.test(words) || words.length > LONGEST_REST || words.split(/\s+/).length > MOST_WORDS) return null;
  // `70 % of shops`: the sign counts, whatever words follow.
  const said = rest.startsWith('%') ? '%' : rest;
  return readAs(digits, share ? '' : said, {
    sign,
    times: power?.[1] ?? 1,
    unit: unitOf(marked, words),
    of: share?.[1],
  });
}

const OF = /^(?:\/|of|von|из|sur|de|di|van|z|av|中|out of) ?([\d.,]+)(?=$|[^\d/.,-])/iu;

interface AmountReading {
  sign: DecimalSign;
  times: number;
  unit: string | null;
  of: string | undefined;
}

/**
 * The number by the column's decimal sign; the other reading beside it where a lone `1.200` fits in two ways.
 */
function readAs(digits: string, rest: string, { sign, times, unit, of }: AmountReading): Amount | null {
  const all = readingsOf(`${digits} ${rest}`.trim());
  const read = all.find(({ mark }) => mark === sign) ?? all[0] ?? readingsOf(digits)[0];
  if (!read) return null;
  // `40,000` among points is no doubt; `1.200` among commas is one, since 1.2 is written so elsewhere.
  const other = digits.includes('.') && all.length === 2 ? all.find((each) => each !== read) : undefined;
  const whole = of === undefined ? undefined : readNumber(withoutAtEnd(of, '.,'), sign)?.value;
  if (of !== undefined && whole === undefined) return null;
  const made: Amount = {
    value: exact(read.value * times),
    percent: read.percent,
    unit: read.percent ? '%' : unit,
  };
  if (other) made.other = exact(other.value * times);
  if (whole !== undefined) made.of = whole;
  return made;
}

const exact = (value: number): number => Number(value.toPrecision(15));
const unitOf = (marked: string, rest: string): string | null => {
  const sign = /[$€£¥￥₽₩₹₺]|R\$|US\$|usd|eur|gbp|chf|rmb|cny|pln|zł/iu.exec(`${marked} ${rest}`)?.[0];
  return sign ?? (withoutPower(rest) || null);
};

/** `万件` counts 件: the power stands in the number already. */
const withoutPower = (rest: string): string =>
  rest
    .replace(/^(?:万亿|亿|億|千万|百万|万|萬|千|k(?!\p{L})|M(?!\p{L})|bn(?!\p{L})|mio\.?|mn(?!\p{L}))/u, '')
    .trim();
