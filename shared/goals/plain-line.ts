// Takes a line as it was typed; gives it in one spelling (widths, dashes, arrows), without a bullet. Never
// changes a word.
import { chineseNumber, HAN_NUMERALS } from './spoken-numbers.ts';

/** A line is at most so long (design §5, Bounds). */
const LONGEST = 300;

const BULLET =
  /^(?:[-*•·●○▪–—]\s|\(?\d{1,2}[.)、](?!\d)\s?|(?:KR|O)\s?\d{1,2}(?:\.\d{1,2})?(?:\s?[:、]\s?|\s?\.?\s)|[（(]?[一二三四五六七八九十]{1,2}[)）、]\s?)/iu;

/** What is compared and cut from here on. */
export function plainLine(given: string): string {
  return (
    given
      .slice(0, LONGEST)
      // A full-width comma parts, it never stands inside a number.
      .replace(/，/g, ', ')
      .replace(/(?<!\d)(\d{0,6})([¼½¾⅓⅔⅛⅜⅝⅞])/g, (_, whole: string, part: string) => decimal(whole, part))
      .normalize('NFKC')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\s+/g, ' ')
      .replace(HALF_MORE, (given, count: string) => halfMore(count) ?? given)
      // Chinese is set with blanks around its digits: 6 月 15 日.
      .replace(/(\d) (?=[年月日号])/g, '$1')
      .replace(/(\d[年月]) (?=\d)/g, '$1')
      .replace(/([Qq][1-4]) (?=[初中末底](?:$|[,;、前]))/g, '$1')
      .trim()
      .replace(BULLET, '')
      .trim()
  );
}

/** Each full-width mark, and where the plain one stands for it: never inside a number. */
const MARKS: readonly [string, RegExp][] = [
  ['，', /(?:(?<!\d),|,(?! ?\d)) ?/g],
  ['；', /; ?/g],
  ['：', /(?:(?<!\d):|:(?! ?\d)) ?/g],
  ['（', /\(/g],
  ['）', /\)/g],
  ['！', /!/g],
  ['？', /\?/g],
];

/** A text that was read in a line, with the punctuation of the line: full-width where that has no other. */
export function asPunctuated(text: string, given: string): string {
  return MARKS.filter(([wide, plain]) => given.includes(wide) && given.search(plain) < 0).reduce(
    (marked, [wide, plain]) => marked.replace(plain, wide),
    text,
  );
}

const PARTS: Readonly<Record<string, string>> = {
  '¼': '.25',
  '½': '.5',
  '¾': '.75',
  '⅓': '.333',
  '⅔': '.667',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
};

const HALF_MORE = new RegExp(`(\\d{1,3}|[${HAN_NUMERALS}]{1,5}) ?个半(?=小时|月(?![之以]?[内后])|钟头)`, 'g');

/** 三个半小时 is 3.5 of them; null where no number stands before it. */
function halfMore(count: string): string | null {
  const whole = chineseNumber(count);
  return whole === null ? null : `${whole}.5个`;
}

/** `3½` is 3.5: taken apart by NFKC it would be thirty-one. */
const decimal = (whole: string, part: string): string => `${whole === '' ? '0' : whole}${PARTS[part]}`;

/** Punctuation and blanks that nothing stands between any more. */
export function tidy(text: string): string {
  return text
    .replace(/\([\s,;]{0,3}\)|\[[\s,;]{0,3}\]|【[\s,;]{0,3}】/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;、。|])(?: ?[,;、。|])+/g, '$1')
    .replace(/^[\s,;:、。!|/—–-]+|(?<![\s,;:、。!|/—–-])[\s,;:、。!|/—–-]+$/g, '')
    .replace(/ ([,;、。])/g, '$1')
    .trim();
}
