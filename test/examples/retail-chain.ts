// The retail chain's workbook as committed, read once in each language, and the boards of its days. Never
// recomputes a rule: figures come from shared/.
import type { Board } from '../../shared/model/board.ts';
import { bookOf } from './books.ts';
import { boardOn } from './quarter.ts';
import { toldBy } from './told.ts';

export const english = toldBy(bookOf('retail-chain', 'en'));
export const chinese = toldBy(bookOf('retail-chain', 'zh'));

const boards = new Map<string, Board>();

/** The English board of a day, folded once. */
export function on(day: string): Board {
  const board = boards.get(day) ?? boardOn(english, day);
  boards.set(day, board);
  return board;
}
