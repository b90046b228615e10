// Takes texts of one column; gives the numbers in them by the column's own decimal sign. Never guesses a lone `1.200`: it says that it fits in two ways.

import { textOf } from '../grid/cells.ts';
import type { GridCell } from '../model.ts';

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
  const digits = found[0].replace(/[.,' \u00a0\u202f’]+$/u, '');
  let rest = text.slice(digits.length).trim();
  const read = digitsOf(digits, sign);
  if (!read) return null;
  const share = /^(?:\/|of|von|из|sur|de|di|van|z|av|中|out of)\s*([\d.,]+)(?=$|[^\d/.,-])/iu.exec(rest);
  if (share) {
    const whole = digitsOf(share[1]!.replace(/[.,]+$/, ''), sign);
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

const FROM_TO =
  /(?:from|von|de|du|desde|da|dal|van|с|со|от|z|od|från|由|从|自|現状)\s*([^\d\s]{0,3}\s?\d[^\s,;()，。；]{0,14}(?:\s?(?:%|万|亿|k|m|mio\.?|мл?н|тыс\.?|€|元|人|days|tage|件|名))?)\s*(?:\p{L}{1,14}\s){0,2}?(?:to|auf|bis|à|a|al|para|tot|naar|до|na|do|till|到|至|提升至|提升到|增至|增长到|降至|降到|提高到|->|→|–>|=>|から)\s*([^\d\s]{0,3}\s?\d[^\s,;()，。；]{0,14}(?:\s?(?:%|万|亿|k|m|mio\.?))?)/iu;
const ARROW =
  /([^\d\s]{0,2}\d[\d.,]*\s?(?:%|万|亿|k|m|[^\s\d→\->]{0,3})?)\s*(?:→|->|–>|=>|➜|⇒)\s*([^\d\s]{0,2}\d[\d.,]*\s?(?:%|万|亿|k|m)?)/iu;
const JAPANESE =
  /(\d[\d.,]*\s?(?:%|万|億|件|人|名|社|分|日|円|時間)?)から(\d[\d.,]*\s?(?:%|万|億|件|人|名|社|分|日|円|時間)?)/u;
const KOREAN =
  /(\d[\d.,]*\s?(?:%|만|억|명|개|건|시간|일|원)?)에서\s?(\d[\d.,]*\s?(?:%|만|억|명|개|건|시간|일|원)?)/u;

/** `from 22 to 40`, 从48%提升至55%, `22 → 40` inside a sentence; null where it says no such thing. */
export function fromToIn(sentence: string, sign: DecimalSign): { baseline: Amount; target: Amount } | null {
  const text =
    clean(sentence.slice(0, 300)).length < sentence.length
      ? sentence.normalize('NFKC').slice(0, 300)
      : clean(sentence);
  for (const form of [JAPANESE, KOREAN, FROM_TO, ARROW]) {
    const found = form.exec(text);
    if (!found) continue;
    const [baseline, target] = [amountIn(trimmed(found[1]!), sign), amountIn(trimmed(found[2]!), sign)];
    if (!baseline || !target || baseline.value === target.value) continue;
    // `from 48 to 55 %`: one sign serves for both.
    if (target.percent && !baseline.percent && baseline.value > 1)
      return { baseline: { ...baseline, value: shifted(baseline.value, -2), percent: true }, target };
    return { baseline, target };
  }
  return null;
}

const trimmed = (text: string): string => text.replace(/[.,:;!?]+$/u, '').trim();

const LONE =
  /(?:^|[^\p{L}\p{N}.,])((?:[≥≤<>]|[$€£¥￥])?\s?\d[\d.,]*\s?(?:%|万|亿|億|만|억|k|m|mio\.?)?)(?![\p{L}\d/-])|([≥≤]\s?\d[\d.,]*\s?%?)|(\d[\d.,]*\s?%)|(\d[\d.,]*)(?=\s?[\p{Script=Han}\p{Script=Hangul}])/giu;
/** The only amount of a sentence; null where there are none or several. */
export function onlyAmountIn(sentence: string, sign: DecimalSign): Amount | null {
  const found = [...sentence.normalize('NFKC').slice(0, 300).matchAll(LONE)].map((each) =>
    trimmed(each[1] ?? each[2] ?? each[3] ?? each[4] ?? ''),
  );
  const amounts = found
    .map((each) => amountIn(each, sign))
    .filter(
      (each): each is Amount =>
        each !== null && !(Number.isInteger(each.value) && each.value >= 1990 && each.value <= 2100),
    );
  return amounts.length === 1 ? amounts[0]! : null;
}
