// How a percent is written. Apart from figures.ts, because Code.js has room for this alone.
import type { Words } from './say.ts';

export const percentWords = {
  percent: ['{number}\u202f%', '{number}%'],
} as const satisfies Words;
