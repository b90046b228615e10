// Takes a number as it was typed; gives the two texts that it may be where letters stand in it that look like
// digits: `14O` is 14 of something, or 140. Never decides between them.

/** By the digit that they are taken for; those of other alphabets that look the same stand beside ours. */
const ALIKE = [
  ['OoОоΟοՕօ〇零', '0'],
  ['IlІӏΙıǀ', '1'],
  ['ZΖ', '2'],
  ['Зз', '3'],
  ['SЅ', '5'],
  ['BВΒ', '8'],
] as const;
const DIGITS = new Map(
  ALIKE.flatMap(([letters, digit]) => Array.from(letters, (each) => [each, digit] as const)),
);
const LETTERS = [...DIGITS.keys()].join('');

/** Behind a digit, and no word that begins with them: `5lb` and `3Stück` have units. */
const BEHIND = new RegExp(`\\d( ?)([${LETTERS}]+)(?!\\p{L})`, 'u');
const DECIMALS = /\d[.,]\d{1,9}$/;

interface Found {
  before: string;
  letters: string;
  after: string;
}

/**
 * `5 l` and `1.2B` have units too: nobody mistypes a digit as a letter that measures behind a blank, or
 * behind decimals.
 */
function foundIn(plain: string): Found | null {
  const found = BEHIND.exec(plain);
  if (!found) return null;
  const [whole, blank = '', letters = ''] = found;
  const before = plain.slice(0, found.index + 1);
  const isUnit =
    (blank !== '' && 'lB'.includes(letters[0]!)) || (letters[0] === 'B' && DECIMALS.test(before));
  return isUnit ? null : { before, letters, after: plain.slice(found.index + whole.length) };
}

/** True where letters of a number may be meant as digits. */
export const holdsLookAlike = (plain: string): boolean => foundIn(plain) !== null;

/**
 * The text with the letters as its unit, and with the digits that they look like; null where there are not
 * two.
 */
export function lookAlikes(plain: string): [asUnit: string, asDigits: string] | null {
  const found = foundIn(plain);
  // Between digits it is no unit: one that is mended (shared/check), not one of two.
  if (!found || /^\d/.test(found.after)) return null;
  const { before, letters, after } = found;
  const unit = letters === 'l' || letters === 'B' ? ` ${letters}` : '';
  const digits = Array.from(letters, (each) => DIGITS.get(each)!).join('');
  return [`${before}${unit}${after}`, `${before}${digits}${after}`];
}
