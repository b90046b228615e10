// The words of the talk at a key result. Never a word that makes it a status.
import type { Words } from '../say.ts';

export const talkWords = {
  talk: ['Talk', '留言'],
  comments: ['{count} {count?comment|comments}', '{count} 条留言'],
  noTalk: ['Nobody has said anything here yet.', '还没有留言。'],
  talkLead: [
    'A line for whoever works on it; @name finds people. It changes no colour.',
    '写给一起推进的人；用 @姓名 提醒同事。留言不影响灯色。',
  ],
  talkQuestion: [
    '@{name} What is in the way here, and what would help?',
    '@{name} 这里遇到了什么困难？需要什么支援？',
  ],
  offerLead: [
    'Help for a key result that nobody has asked for yet. Its owner and their lead hear of it at once.',
    '主动为关键结果提供支援（对方尚未请求）。负责人及其上级会立即收到通知。',
  ],
  offerOf: ['Help with “{blocker}”', '协助解决“{blocker}”'],
  offerPlain: ['Somebody who has done this before, for a day', '安排一位有经验的同事支援一天'],
  answerOwn: [
    'I look into what holds it up this week, and say what we change.',
    '本周我会查明原因，并说明如何调整。',
  ],
  answerOwnOf: [
    '“{blocker}” holds it up: I look into it this week, and say what we change.',
    '障碍是“{blocker}”：本周我会着手处理，并说明如何调整。',
  ],
  answerWith: [
    'I look at it with {name} this week, and we say what we change.',
    '本周我会与{name}一起查看，并说明如何调整。',
  ],
  answerWithOf: [
    'I look at “{blocker}” with {name} this week, and we say what we change.',
    '本周我会与{name}一起处理“{blocker}”，并说明如何调整。',
  ],
  sayIt: ['Say it', '留言'],
  yourLine: ['Your line', '您的留言'],
} as const satisfies Words;
