// One way to say a figure, whoever shows it: a page, a mail, the form, its receipt, the sidebar.
import { describe, expect, it } from '@jest/globals';
import { dayText, percentText, plannedText, spanText, valueText } from '../../shared/format/format.ts';
import { momentText } from '../../shared/format/moment.ts';
import { deviationText } from '../../shared/look/plan-against.tsx';

const HOUR = 3_600_000;
const pieces = { type: 'increase', percent: false, baseline: 0, target: 100 } as const;
const share = { type: 'increase', percent: true, baseline: 0.05, target: 0.2 } as const;
const score = { type: 'increase', percent: false, baseline: 4.1, target: 4.8 } as const;

describe('a share', () => {
  it.each([
    [0.0456, '4.6\u202f%', '4.6%'],
    [0.1, '10\u202f%', '10%'],
    [0.384, '38\u202f%', '38%'],
    [-0.02, '−2\u202f%', '−2%'],
    [-0.00001, '0\u202f%', '0%'],
    [null, '–', '–'],
  ])('%s is %s, in Chinese %s', (value, en, zh) => {
    expect([percentText(value, 'en'), percentText(value, 'zh')]).toEqual([en, zh]);
  });
});

describe('how far a key result is behind', () => {
  it.each([
    ['increase', 0.38, '38\u202f% behind plan', '落后计划 38%'],
    ['decrease', 1.3, '130\u202f% behind plan', '落后计划 130%'],
    ['milestone', -0.04, '4\u202f% ahead of plan', '领先计划 4%'],
    ['increase', 0.0001, 'on plan', '与计划一致'],
    ['yes-no', 1, 'not done', '尚未完成'],
    ['yes-no', 0, 'on plan', '与计划一致'],
    ['maintain', 0.5, 'outside its range', '超出范围'],
    ['maintain', 0, 'within its range', '在范围内'],
    [null, 0.38, '38\u202f% behind plan', '落后计划 38%'],
  ] as const)('%s, by %s, is %s, in Chinese %s', (type, deviation, en, zh) => {
    expect([deviationText(deviation, 'en', type), deviationText(deviation, 'zh', type)]).toEqual([en, zh]);
  });
});

describe('a value', () => {
  it('that was planned is as exact as the key result’s own figures', () => {
    expect(plannedText(9.56, pieces, 'en')).toBe('10');
    expect(plannedText(0.08348, share, 'en')).toBe('8.3\u202f%');
    expect(plannedText(4.3721, score, 'en')).toBe('4.4');
    expect(plannedText(null, pieces, 'en')).toBe('–');
  });
  it('that was reported is said as it was reported', () => {
    expect(valueText(9.56, pieces, 'en')).toBe('9.56');
    expect(valueText(1204, pieces, 'en')).toBe('1,204');
    expect(valueText(1, { type: 'yes-no', percent: false }, 'zh')).toBe('是');
  });
});

describe('a stretch of time', () => {
  it.each([
    [0.5 * HOUR, '30\u202fmin', '30 分钟'],
    [71.9 * HOUR, '71\u202fh', '71 小时'],
    [72 * HOUR, '72\u202fh', '72 小时'],
    [96 * HOUR, '96\u202fh', '96 小时'],
    [97 * HOUR, '4 days', '4 天'],
    [12.9 * 24 * HOUR, '12 days', '12 天'],
  ])('of %s ms is %s, in Chinese %s', (ms, en, zh) => {
    expect([spanText(ms, 'en'), spanText(ms, 'zh')]).toEqual([en, zh]);
  });
  it('that is over counts the hour that has begun', () => {
    expect(spanText(4.2 * HOUR, 'en', true)).toBe('5\u202fh');
    expect(spanText(4 * HOUR, 'en', true)).toBe('4\u202fh');
  });
});

it('a day is said without its year', () => {
  expect([dayText('2025-01-10', 'en'), dayText('2025-01-10', 'zh')]).toEqual(['10 Jan', '1月10日']);
});

describe('a moment', () => {
  const now = Date.parse('2025-02-17T08:00:00+08:00');
  it.each([
    ['within the days to come', '2025-02-20T11:13:00+08:00', 'Thursday 11:13', '星期四 11:13'],
    ['within the days gone by', '2025-02-14T11:13:00+08:00', 'Friday 11:13', '星期五 11:13'],
    ['weeks from now', '2025-03-20T11:13:00+08:00', '20 Mar 11:13', '3月20日 11:13'],
    ['weeks ago', '2025-01-10T11:13:00+08:00', '10 Jan 11:13', '1月10日 11:13'],
  ])('%s is said so that it is one day alone', (_, at, en, zh) => {
    const texts = (['en', 'zh'] as const).map((language) =>
      momentText(Date.parse(at), 'Asia/Shanghai', language, now),
    );
    expect(texts).toEqual([en, zh]);
  });
});
