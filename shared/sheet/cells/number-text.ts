// Takes a number as people write it; gives its sign, digits, marks, percent and multiplier apart. Never
// decides which mark is the decimal one, never drops a part of the number as its unit.
import { cleanText } from '../../model/clean-text.ts';
import { holdsLookAlike } from './look-alikes.ts';
import { goesOn } from './unread-words.ts';

/** The smallest float as a percent is 330 characters long; longer is no number. */
const LONGEST_TEXT = 400;
/** A unit or a word of about is shorter. */
const LONGEST_UNIT = 40;

export interface NumberParts {
  negative: boolean;
  /** ASCII digits with `.`, `,`, `'` and single blanks as they were typed. */
  body: string;
  /** Of `1e3`; 0 where none. */
  exponent: number;
  percent: boolean;
  /** 4 for 万: the power of ten that stands for the word. */
  power: number;
  /** The 10 of `4 of 10`. */
  of: string | null;
  /** Money and heads have no three decimals. */
  counted: boolean;
}

/** Where other scripts' ten digits begin; full-width ones are ASCII after NFKC. */
const ZEROES = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
];

/** What stands before a number and does not change it: a comparison, a currency, a word for “about”. */
const BEFORE =
  /^(?:[≥≤><≧≦~≈]=?|\p{Sc}|(?:US|HK|NT|R|A|C|S)\$|(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|TWD|CHF|INR)(?![A-Za-z])|about |approx\.? |circa |ca\. |at least |at most |over |大约|约|至少|最多|不低于|不少于|不超过|超过) ?/iu;
const BODY = /^(?:\d[\d.,' ]*|[.,]\d[\d']*)/;
const EXPONENT = /^e([+-]?\d{1,3})(?![\p{L}\d])/iu;
const OF = /^(?:of|out of|von|sur|de|\/) ?(\d[\d.,']*)/i;

/**
 * Powers of ten; a word of Latin letters ends where the letters end. `m` and `b` alone may be something else.
 */
const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|萬億)/, 12],
  [/^(?:bn|billions?)(?!\p{L})/iu, 9],
  [/^B(?!\p{Script=Latin})/u, 9],
  [/^(?:亿|億)/, 8],
  [/^(?:千万|千萬)/, 7],
  [/^(?:百万|百萬|M(?!\p{Script=Latin}))/u, 6],
  [/^(?:mn|mio|millions?)\.?(?!\p{L})/iu, 6],
  [/^(?:万|萬)/, 4],
  [/^(?:千(?![克米瓦卡赫帕])|[kK](?!\p{Script=Latin}))/u, 3],
  [/^(?:thousand|tsd)\.?(?!\p{L})/iu, 3],
  [/^百(?!分)/u, 2],
];
const PERCENT =
  /^(?:%|(?:per ?cento?|pct|pro[zc]ent[aoy]?|pour ?cent|por ?cento|por ?ciento|процент(?:а|ов)?)(?!\p{L}))/iu;
const UNSURE = /^(?:[btT](?!\p{L})|m(?![\p{L}23]))/u;
/** A unit of measure: `人`, `pieces`, `m2`, `€/h`; nothing that is itself a figure. */
const UNIT = /^(?:[\p{L}\p{M}\p{Sc}°/·.() -]|(?<=\p{L})[23](?![\d.,]))*$/u;

/** Powers and numbers in circles become plain digits by NFKC; a unit may bear one: `m²`. */
const FIGURES_IN_FIGURES =
  /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|(?<!\p{L})[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/u;

const COUNTED = /\p{Sc}|(?:RMB|CNY|USD|EUR|GBP|HKD|TWD|CHF)|[元人名家个件次台位]$/iu;

/** Null where it is no number. */
export function numberParts(text: string): NumberParts | null {
  if (text.length > LONGEST_TEXT) return null;
  if (FIGURES_IN_FIGURES.test(text)) return null;
  const whole = plainNumber(text);
  if (holdsLookAlike(whole)) return null;
  const { rest: signed, sign: before } = withoutSign(withoutPrefix(whole));
  const { rest, sign: after } = withoutSign(withoutPrefix(signed));
  const accounting = /^\((.*)\)$/.exec(rest);
  const sign = before + after;
  if (sign.length > 1 || (accounting && sign === '-')) return null;
  const parts = bodyParts(accounting ? accounting[1]!.trim() : rest);
  return parts && { ...parts, negative: sign === '-' || accounting !== null, counted: COUNTED.test(whole) };
}

/** One spelling of the signs and digits of all scripts, single blanks. */
export function plainNumber(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\u207b]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u066c`´]/g, "'")
    .replace(/\u066b/g, '.')
    .replace(/[٪﹪]/g, '%')
    .split(/\s/)
    .filter((piece) => piece !== '')
    .join(' ');
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  if (code < 0x80) return digit;
  const zero = ZEROES.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

function withoutPrefix(text: string): string {
  let rest = text;
  for (let n = 0; n < 3; n++) rest = rest.replace(BEFORE, '');
  return rest;
}

function withoutSign(text: string): { rest: string; sign: '' | '-' | '+' } {
  const sign = text[0];
  return sign === '-' || sign === '+' ? { rest: text.slice(1).trimStart(), sign } : { rest: text, sign: '' };
}

function bodyParts(text: string): Omit<NumberParts, 'negative' | 'counted'> | null {
  // Turkish and Basque write the sign first.
  const leading = text.startsWith('%');
  const start = leading ? text.slice(1).trimStart() : text;
  const body = BODY.exec(start)?.[0].trimEnd();
  if (body === undefined) return null;
  let rest = start.slice(body.length).trimStart();
  const exponent = EXPONENT.exec(rest);
  if (exponent) rest = rest.slice(exponent[0].length).trimStart();
  const of = OF.exec(rest);
  if (of) rest = rest.slice(of[0].length).trimStart();
  const sign = PERCENT.exec(rest);
  if (sign) rest = rest.slice(sign[0].length).trimStart();
  const power = sign || exponent || of ? null : POWERS.find(([word]) => word.test(rest));
  if (power) rest = rest.replace(power[0], '').trimStart();
  if (
    (leading && sign) ||
    rest.length > LONGEST_UNIT ||
    UNSURE.test(rest) ||
    !UNIT.test(rest) ||
    goesOn(rest)
  )
    return null;
  return {
    body,
    exponent: exponent ? Number(exponent[1]) : 0,
    percent: leading || sign !== null,
    power: power ? power[1] : 0,
    of: of ? of[1]! : null,
  };
}
