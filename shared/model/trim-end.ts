// Takes a text and what may stand at its end any number of times; gives it without. Never an expression:
// `0+$` tries again at every zero.

/** `text` without any `end` at its end: `trimEnd('1.500', '0')` is `1.5`. `end` is one character. */
export function trimEnd(text: string, end: string): string {
  let length = text.length;
  while (length > 0 && text[length - 1] === end) length -= 1;
  return text.slice(0, length);
}
