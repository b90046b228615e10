// What Publish says of values that it read in a way that a person may not expect. Never a fault.
import type { Words } from './say.ts';

export const readNotes = {
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
} as const satisfies Words;
