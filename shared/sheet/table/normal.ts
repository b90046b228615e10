// Takes words as people type them; gives a form in which the same word is the same text, and the nearest
// known word.
// Never changes what is kept: only what is compared.

/** Full-width as half-width, no case, no blanks, no punctuation that people put or leave out. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff_\-\u2010-\u2015·.:'’"“”()*]+/g, '');
}

/**
 * A name as references are compared: NFKC, trimmed, case folded (design §5, References). Line breaks are
 * blanks.
 */
export function sameName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ');
}

/** A word of this length may differ in so many letters and still be taken for a slip. */
function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * The candidate that `text` is most likely a slip of; null where none is near. Candidates that equal it are
 * no slip.
 */
export function nearest(text: string, candidates: readonly string[]): string | null {
  return nearestAll(text, candidates)[0] ?? null;
}

/** All that are as near as the nearest. */
export function nearestAll(text: string, candidates: readonly string[]): string[] {
  const typed = normal(text);
  let best: string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const word = normal(candidate);
    const allowed = slipsAllowed(Math.min(word.length, typed.length));
    if (Math.abs(word.length - typed.length) > allowed) continue;
    const slips = distance(typed, word);
    if (slips > allowed || slips > fewest) continue;
    if (slips < fewest) best = [];
    best.push(candidate);
    fewest = slips;
  }
  return best;
}

/** Letters to add, drop, change or swap with their neighbour, to make one word of the other. */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const line = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, line[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      line.push(cost);
    }
    beforeLast = last;
    last = line;
  }
  return last[other.length]!;
}
