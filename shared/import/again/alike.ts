// How much two texts have in common, by pairs of neighbouring characters: that needs no words, so it serves
// every script. Never what they mean.
import { sameText } from '../words/plain.ts';

/** Longer texts are compared by their beginning. */
const MOST_CHARACTERS = 400;

/** The pairs of neighbouring characters of a text, each with how often it stands there. */
export type Pairs = ReadonlyMap<string, number>;

/**
 * Case, blanks and punctuation do not count. A text of one character has none, and is like nothing, itself
 * included.
 */
export function pairsOf(text: string): Pairs {
  const plain = sameText(text).slice(0, MOST_CHARACTERS);
  const pairs = new Map<string, number>();
  for (let at = 0; at < plain.length - 1; at += 1) {
    const pair = plain.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: Pairs): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** From 0, nothing, to 1, the same: the share of pairs that both texts have (Dice's coefficient). */
export function alike(one: Pairs, other: Pairs): number {
  const size = sizeOf(one) + sizeOf(other);
  if (size === 0) return 0;
  let both = 0;
  for (const [pair, count] of one) both += Math.min(count, other.get(pair) ?? 0);
  return (2 * both) / size;
}
