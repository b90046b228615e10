// Takes text; gives the beginning of it that fits. Never cuts inside what a person sees as one character: the
// one way to cut text.

const MARK = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d|[\u{e0020}-\u{e007f}])$/u;
const FLAG_HALF = /^\p{Regional_Indicator}$/u;
const JOINER = '\u200d';

/** What people see as single characters: a letter with its accents, a family, a flag. */
export function graphemesOf(text: string): string[] {
  const found: string[] = [];
  let flagHalves = 0;
  let joins = false;
  for (const sign of text) {
    const isHalf = FLAG_HALF.test(sign);
    const isPart = found.length > 0 && (joins || MARK.test(sign) || (isHalf && flagHalves % 2 === 1));
    if (isPart) found[found.length - 1] += sign;
    else found.push(sign);
    flagHalves = isHalf ? flagHalves + 1 : 0;
    joins = sign === JOINER;
  }
  return found;
}

/** At most `most` characters, the last of them `ending` where something was left out. */
export function cutText(text: string, most: number, ending = '…'): string {
  if (text.length <= most) return text;
  // A seen character may be many code units: as much of the text as can matter.
  const seen = graphemesOf(text.slice(0, most * 40));
  if (seen.length <= most && text.length <= most * 40) return text;
  return `${seen
    .slice(0, most - ending.length)
    .join('')
    .trimEnd()}${ending}`;
}
