// Takes a text and the signs that may stand at one of its ends; gives it without. Never a regular expression:
// one that looks for the end begins anew at every sign, which a long text makes slow.

/** `text` without any of `signs` at its end. */
export function withoutAtEnd(text: string, signs: string): string {
  let length = text.length;
  while (length > 0 && signs.includes(text[length - 1]!)) length -= 1;
  return text.slice(0, length);
}

/** `text` without any of `signs` at its beginning. */
export function withoutAtStart(text: string, signs: string): string {
  let from = 0;
  while (from < text.length && signs.includes(text[from]!)) from += 1;
  return text.slice(from);
}

export const DIGITS = '0123456789';

/** `55 %` as `55%`. */
export const tightPercents = (text: string): string =>
  text
    .split('%')
    .map((part, at, parts) => (at < parts.length - 1 ? part.trimEnd() : part))
    .join('%');

/** The address of a cell's column: `file!Sheet!A1` without the 1. */
export const withoutRow = (at: string): string => withoutAtEnd(at, DIGITS);
