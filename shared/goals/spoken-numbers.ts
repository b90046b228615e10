// Takes a number in words, English or Chinese: `twenty-one`, 一百零五, 两千三; gives its value. Null for what is
// none, or not one: 三五 is three or five. Never reads a line.

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SMALL = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|${[...TEENS, ...ONES].reverse().join('|')})`;
const HUNDREDS = `(?:(?:a|${ONES.slice(1, 10).join('|')}) hundred(?: (?:and )?${SMALL})?)`;
/** As a part of an expression that ignores case: up to ninety-nine thousand nine hundred and ninety-nine. */
export const ENGLISH_NUMBER = `(?:(?:${SMALL}|a) thousand(?: (?:and )?(?:${HUNDREDS}|${SMALL}))?|${HUNDREDS}|${SMALL})`;
const WHOLE = new RegExp(`^${ENGLISH_NUMBER}$`, 'i');

/** Of the words of ENGLISH_NUMBER, or of digits. */
export function englishNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (!WHOLE.test(text)) return null;
  let [sum, part] = [0, 0];
  for (const word of text.toLowerCase().split(/[ -]/)) {
    if (word === 'hundred') part *= 100;
    else if (word === 'thousand') [sum, part] = [part * 1000, 0];
    else part += word === 'a' ? 1 : word === 'and' ? 0 : smallNumber(word);
  }
  return sum + part;
}

function smallNumber(word: string): number {
  const small = [...ONES, ...TEENS].indexOf(word);
  return small >= 0 ? small : (TENS.indexOf(word) + 2) * 10;
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Above 千, the largest first: each counts all that stands before it. */
const MYRIADS = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/** The signs of Chinese numerals, for the inside of a character class. */
export const HAN_NUMERALS = '〇零一二两三四五六七八九十廿卅百千万亿';

/** Of Chinese numerals below a million millions, or of digits; a year digit by digit too: 二〇二六. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  return /^[〇零一二三四五六七八九]{4}$/.test(plain) ? digitByDigit(plain) : hanValue(plain);
}

const digitByDigit = (text: string): number => Number([...text].map((sign) => HAN_DIGITS[sign]).join(''));

function hanValue(text: string): number | null {
  for (const [sign, size] of MYRIADS) {
    const at = text.indexOf(sign);
    if (at < 0) continue;
    const [before, after] = [hanValue(text.slice(0, at)), restOf(text.slice(at + 1), size)];
    return before === null || before === 0 || after === null ? null : before * size + after;
  }
  return belowMyriad(text);
}

/** What follows a unit of this size: 三万五 is 35,000, 三万零五 is 30,005. */
function restOf(text: string, size: number): number | null {
  if (text === '') return 0;
  if (text.length === 1 && size > 10)
    return (HAN_DIGITS[text] ?? 0) > 0 ? HAN_DIGITS[text]! * (size / 10) : null;
  const value = hanValue(text.replace(/^[〇零]/, ''));
  return value === null || value >= size ? null : value;
}

/** 三, 十二, 三十五, 一百二, 两千零五十. */
function belowMyriad(text: string): number | null {
  const found = /^([一二两三四五六七八九])?([十百千])?(.*)$/u.exec(text)!;
  const [, digit, unit, rest = ''] = found;
  if (unit === undefined) return digit !== undefined && rest === '' ? HAN_DIGITS[digit]! : zero(text);
  const size = HAN_UNITS[unit]!;
  const after = restOf(rest, size);
  return after === null ? null : (digit === undefined ? 1 : HAN_DIGITS[digit]!) * size + after;
}

const zero = (text: string): number | null => (/^[〇零]$/.test(text) ? 0 : null);
