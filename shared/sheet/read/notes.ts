// Takes what was read in a way that a person may not expect; gives it in words, for Publish's message. Never a fault.
import { fill } from '../../model/fill.ts';
import type { Language } from '../../model/plan.ts';
import type { Reading } from '../table/table.ts';

const NOTES = {
  'share-read-as-percent': ['{key}: {value} was read as {value}%.', '{key}：{value} 已读作 {value}%。'],
  'defaults-taken': ['Not set, so taken as usual: {list}.', '未设置，采用默认值：{list}。'],
  'percent-key-results': [
    '{count} key {count?result is|results are} in percent (18% is 0.18): {list}.',
    '{count} 个关键结果以百分比计（18% 即 0.18）：{list}。',
  ],
  'small-numbers': [
    '{count} key {count?result has|results have} plain numbers up to 1, read as they stand (0.18 is 0.18; write 18% if a percent is meant): {list}.',
    '{count} 个关键结果的数值不超过 1，按原样读取（0.18 即 0.18；若指百分比请写 18%）：{list}。',
  ],
  'ids-filled-in': [
    '{count} blank {count?ID was|IDs were} filled in: {list}.',
    '已补全 {count} 个空白编号：{list}。',
  ],
} satisfies Record<string, [string, string]>;

export type NoteCode = keyof typeof NOTES;

const LISTED = 5;

export function note(reading: Reading, code: NoteCode, values: Record<string, string | number>): void {
  const text = NOTES[code][reading.language === 'zh' ? 1 : 0];
  reading.notes.push({
    code,
    message: fill(text, values, ''),
  });
}

/** The first few of many. */
export function listed(items: readonly string[], language: Language): string {
  const first = items.slice(0, LISTED).join(language === 'zh' ? '、' : ', ');
  return items.length > LISTED ? `${first} …` : first;
}
