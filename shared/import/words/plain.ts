// Takes words as people type them; gives a form in which the same word is the same text. Never changes what
// is kept.

/** Lower case, half width, no accents kept apart, `snake_case` and `camelCase` as words, no punctuation. */
export function plainWords(text: string): string {
  return (
    text
      .slice(0, 400)
      .normalize('NFKC')
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      // The dot that a Turkish İ leaves behind.
      .replace(/\u0307/g, '')
      .replace(/[^\p{L}\p{N}\p{M}%#]+/gu, ' ')
      .trim()
  );
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** True where words are written without blanks between them. */
export const isUnspaced = (text: string): boolean => CJK.test(text);

/** What is compared where names and texts refer to each other: no case, no blanks, no punctuation. */
export function sameText(text: string): string {
  return text
    .slice(0, 2000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%]+/gu, '');
}
