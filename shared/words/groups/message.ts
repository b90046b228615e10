// The words of a group's messages. Never a mail's.
import type { Words } from '../say.ts';

export const groupMessageWords = {
  planned: ['{share} planned', '计划 {share}'],
  attained: ['{share} attained', '完成 {share}'],
  more: ['{count} more on the board.', '另有 {count} 项，请见看板。'],
} as const satisfies Words;
