// What only a replay says of a past that cannot be. Never what a sheet says: the add-on does not carry it.
import { sayFrom, type Words } from './say.ts';

export const replayWords = {
  noReviewYet: [
    'This cannot be: by then {keyResult} had no review {number}. A review opens by itself when a report deviates by more than Review above.',
    '时间不成立：{keyResult} 在该时刻还没有第 {number} 次复盘。报告的偏离度超过“复盘阈值”时，复盘才会自动开启。',
  ],
} as const satisfies Words;

export const say = sayFrom(replayWords);
