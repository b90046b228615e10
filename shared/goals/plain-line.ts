// Takes a line as it was typed; gives it in one spelling (widths, dashes, arrows), without a bullet. Never
// changes a word.

/** A line is at most so long (design §5, Bounds). */
const LONGEST = 300;

const BULLET =
  /^(?:[-*•·●○▪–—]\s|\(?\d{1,2}[.)、](?!\d)\s?|(?:KR|O)\s?\d{1,2}(?:\.\d{1,2})?\s?[:.、]?\s|[（(]?[一二三四五六七八九十]{1,2}[)）、]\s?)/iu;

/** What is compared and cut from here on. */
export function plainLine(given: string): string {
  return (
    given
      .slice(0, LONGEST)
      // A full-width comma parts, it never stands inside a number.
      .replace(/，/g, ', ')
      .normalize('NFKC')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\s+/g, ' ')
      .trim()
      .replace(BULLET, '')
      .trim()
  );
}

/** Punctuation and blanks that nothing stands between any more. */
export function tidy(text: string): string {
  return text
    .replace(/\([\s,;]{0,3}\)|\[[\s,;]{0,3}\]|【[\s,;]{0,3}】/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;、。|])(?: ?[,;、。|])+/g, '$1')
    .replace(/^[\s,;:、。|/—–-]+|(?<![\s,;:、。|/—–-])[\s,;:、。|/—–-]+$/g, '')
    .replace(/ ([,;、。])/g, '$1')
    .trim();
}
