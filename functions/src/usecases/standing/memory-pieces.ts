// Takes the pieces that hold a memory, and the memory after a fold; gives the pieces after it, and which to
// write. Never writes them.

import { bytesOf, itemsOf, packItems } from './memory-items.ts';
import type { Item, Memory, Piece, PieceAt } from './memory-types.ts';

interface Repacked {
  /** Oldest first. */
  pieces: Piece[];
  /** Texts by the number of their document. */
  written: { number: number; json: string }[];
  /** Numbers of documents that nothing needs any more. */
  dropped: number[];
}

/**
 * JSON that a fold moves out of pieces which are out of date by half. With what it folds, and the entries'
 * own documents, that stays below a commit.
 */
const MOVED_BYTES_AT_ONCE = 2 * 1_048_576;

/**
 * What a fold changed goes into the last piece as long as that fits into one document, else into a new one;
 * the other pieces stay as they are (design §7, The board). A piece of which less than half is still true
 * goes: the rest of it is written with what changed. So a small memory is one document, a large one is never
 * written as a whole, and the pieces together are at most about twice what they hold.
 */
export function repack(before: readonly Piece[], memory: Memory): Repacked {
  const items = itemsOf(memory);
  const current = new Set<object>(items.map(({ value }) => value));
  const held = new Set<object>(before.flatMap((piece) => piece.items.map(({ value }) => value)));
  const changed = items.filter(({ value }) => !held.has(value));
  if (changed.length === 0) return { pieces: [...before], written: [], dropped: [] };
  const last = before.at(-1);
  const isTrue = ({ value }: Item) => current.has(value);
  const leaving = outOfDate(before.slice(0, -1), isTrue);
  const moved = [...leaving, ...(last ? [last] : [])].flatMap((piece) => piece.items.filter(isTrue));
  const staying = before.filter((piece) => piece !== last && !leaving.includes(piece));
  const next = 1 + Math.max(-1, ...before.map(({ at, documents }) => at + documents - 1));
  const dropped = leaving.flatMap(numbersOf);

  const together = [...moved, ...changed];
  const texts = last?.documents === 1 ? packItems(together) : [];
  if (texts.length === 1) {
    const piece = { at: last!.at, documents: 1, items: together };
    return { pieces: [...staying, piece], written: [{ number: piece.at, json: texts[0]! }], dropped };
  }
  const left = leaving.flatMap((piece) => piece.items.filter(isTrue));
  const made = cut([...left, ...changed], next);
  return {
    pieces: [...staying, ...(last ? [last] : []), ...made.map(({ piece }) => piece)],
    written: made.flatMap(({ piece, texts: own }) =>
      own.map((json, index) => ({ number: piece.at + index, json })),
    ),
    dropped,
  };
}

/** The pieces of which less than half is still true, as many as a fold may move. */
function outOfDate(pieces: readonly Piece[], isTrue: (item: Item) => boolean): Piece[] {
  let bytes = 0;
  return pieces.filter(({ items }) => {
    const rest = items.filter(isTrue);
    if (rest.length === items.length) return false;
    const restBytes = bytesOf(rest);
    if (restBytes * 2 >= bytesOf(items) || bytes + restBytes > MOVED_BYTES_AT_ONCE) return false;
    bytes += restBytes;
    return true;
  });
}

/** The items in as few halves, quarters … as it takes for each to fit into a document. */
function cut(items: Item[], at: number): { piece: Piece; texts: string[] }[] {
  const texts = packItems(items);
  if (texts.length === 1 || items.length === 1)
    return [{ piece: { at, documents: texts.length, items }, texts }];
  const half = Math.ceil(items.length / 2);
  const first = cut(items.slice(0, half), at);
  const { piece } = first.at(-1)!;
  return [...first, ...cut(items.slice(half), piece.at + piece.documents)];
}

/** The numbers of a piece's documents. */
export const numbersOf = ({ at, documents }: PieceAt): number[] =>
  Array.from({ length: documents }, (_, index) => at + index);
