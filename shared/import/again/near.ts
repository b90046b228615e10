// Takes many rows; gives of each other row those that it may be a rewording of, without comparing each with
// each. Never decides which it is.
import { addTo } from '../../model/group-by.ts';
import { sameText } from '../words/plain.ts';
import { pairsOf } from './alike.ts';
import type { Matchable } from './matchable.ts';

/** Pieces of a text that fewest others have: a rewording keeps some of them. */
const PIECES_ASKED = 24;
/** A piece that more rows have tells nothing. */
const MOST_ROWS_OF_A_PIECE = 120;
const MOST_CANDIDATES = 25;

interface Near {
  /** Places in the rows, the likeliest first. */
  of(row: Matchable): number[];
}

/** Rows by the pairs of characters that they have, by their longer pieces, and by the rows below them. */
export function nearOf(rows: readonly Matchable[]): Near {
  const byPiece = new Map<string, number[]>();
  const byBelow = new Map<string, number[]>();
  rows.forEach(({ text, below = [] }, at) => {
    for (const piece of piecesOf(text)) addTo(byPiece, piece, at);
    for (const each of new Set(below.map(sameText))) if (each !== '') addTo(byBelow, each, at);
  });
  return {
    of: ({ text, below = [] }) => {
      const hits = new Map<number, number>();
      const hit = (places: readonly number[] = [], weight: number) => {
        if (places.length <= MOST_ROWS_OF_A_PIECE)
          for (const at of places) hits.set(at, (hits.get(at) ?? 0) + weight / places.length);
      };
      const known = [...piecesOf(text)].filter((piece) => byPiece.has(piece));
      known.sort((one, other) => byPiece.get(one)!.length - byPiece.get(other)!.length);
      for (const piece of known.slice(0, PIECES_ASKED)) hit(byPiece.get(piece), 1);
      for (const each of new Set(below.map(sameText))) hit(byBelow.get(each), PIECES_ASKED);
      return [...hits]
        .sort((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, MOST_CANDIDATES)
        .map(([at]) => at);
    },
  };
}

const LONG_PIECE = 4;

/** Pairs of characters, and pieces of four: those that are rare are asked first. */
function piecesOf(text: string): Set<string> {
  const plain = sameText(text).slice(0, 400);
  const pieces = new Set(pairsOf(text).keys());
  for (let at = 0; at + LONG_PIECE <= plain.length; at += 1) pieces.add(plain.slice(at, at + LONG_PIECE));
  return pieces;
}
