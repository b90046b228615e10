// The words of figures: what stands beside a number so that a person knows what it counts. Never a sentence.
import { PERCENT } from './punctuation.ts';
import type { Words } from './say.ts';

export const figureWords = {
  percent: PERCENT,
  minutes: ['{count}\u202fmin', '{count} 分钟'],
  hours: ['{count}\u202fh', '{count} 小时'],
  days: ['{count} {count?day|days}', '{count} 天'],
  dayOfMonth: ['{date} {month}', '{month}月{date}日'],
  longDay: ['{weekday} {day} {year}', '{year}年{day} {weekday}'],
  yes: ['yes', '是'],
  no: ['no', '否'],
} as const satisfies Words;
