// The words of the talk at a key result. Never a word that makes it a status.
import type { Words } from '../say.ts';

export const talkWords = {
  talk: ['Talk', '留言'],
  noTalk: ['Nobody has said anything here yet.', '还没有留言。'],
  talkLead: [
    'A line for whoever works on it; @name finds people. It changes no colour.',
    '写给一起推进的人；用 @姓名 提醒同事。留言不影响灯色。',
  ],
  sayIt: ['Say it', '留言'],
  yourLine: ['Your line', '您的留言'],
} as const satisfies Words;
