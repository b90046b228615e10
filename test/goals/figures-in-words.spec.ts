// Takes goal lines whose figures stand in words; says which numbers are read: the same as of digits.
import { describe, expect, it } from '@jest/globals';
import { readGoalLine } from '../../shared/goals/read-goal-line.ts';
import { chineseNumber, englishNumber } from '../../shared/goals/spoken-numbers.ts';

const context = {
  start: '2026-01-01',
  end: '2026-12-31',
  today: '2026-02-10',
  people: [],
  mark: '.',
} as const;

function said(line: string): string {
  const { text, from, to, high, unit, doubts } = readGoalLine(line, context)!;
  const figures = high ? `..${high.value}` : `${from?.value ?? '-'} > ${to?.value ?? '-'}`;
  return [text, figures, unit ?? '-', ...doubts.map(({ code }) => code)].join(' | ');
}

describe('a number in Chinese', () => {
  it.each<[string, number | null]>([
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百二', 120],
    ['一百二十', 120],
    ['两千零五十', 2050],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['一百二十万', 1_200_000],
    ['一亿二', 120_000_000],
    ['廿三', 23],
    ['二〇二六', 2026],
    ['90', 90],
    ['三五', null],
    ['两三', null],
    ['百百', null],
    ['几', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each<[string, string]>([
    ['招聘十一名店员', '招聘十一名店员 | 0 > 11 | 名'],
    ['招聘一百零五名店员', '招聘一百零五名店员 | 0 > 105 | 名'],
    ['新开一千家店', '新开一千家店 | 0 > 1000 | 家'],
    ['开一家店', '开一家店 | - > - | -'],
    ['从一家店增加到三家店', '店 | 1 > 3 | 家'],
    ['会员从一千二百人增至两千人', '会员 | 1200 > 2000 | 人'],
    ['会员从三万人增至五万人', '会员 | 30000 > 50000 | 人'],
    ['回复时间 三十六小时 → 二十四小时', '回复时间 | 36 > 24 | 小时'],
    ['交付周期从三十天缩短到二十天', '交付周期 | 30 > 20 | 天'],
    ['平均等待 一个半小时 → 半小时', '平均等待 | 1.5 > 0.5 | 小时'],
    ['候诊从十二个半小时降到十个小时', '候诊 | 12.5 > 10 | 个小时'],
    ['响应时间不超过二十四小时', '响应时间不超过二十四小时 | ..24 | 小时'],
    ['完成两周试用', '完成两周试用 | - > - | -'],
    ['双十一场次 3 → 5', '双十一场次 | 3 > 5 | -'],
    ['三年级家长会到会率 60% → 90%', '三年级家长会到会率 | 0.6 > 0.9 | %'],
  ])('%s is read as %s', (line, read) => {
    expect(said(line)).toBe(read);
  });
});

describe('a number in English', () => {
  it.each<[string, number | null]>([
    ['nineteen', 19],
    ['twenty', 20],
    ['twenty-one', 21],
    ['ninety nine', 99],
    ['a hundred', 100],
    ['two hundred and fifty', 250],
    ['twelve thousand three hundred and four', 12_304],
    ['ten ten', null],
    ['hundred', null],
  ])('%s is %s', (text, value) => {
    expect(englishNumber(text)).toBe(value);
  });

  it.each<[string, string]>([
    ['hire twenty baristas', 'hire twenty baristas | 0 > 20 | baristas'],
    ['sell two hundred and fifty boxes', 'sell two hundred and fifty boxes | 0 > 250 | boxes'],
    ['reply time thirty hours to twenty hours', 'reply time | 30 > 20 | hours'],
    ['ninety percent of orders on time', 'ninety percent of orders on time | - > 0.9 | % | no-start'],
    ['reach two million users', 'reach two million users | - > 2000000 | users | no-start'],
    ['three times as many leads', 'three times as many leads | - > - | - | no-base'],
    ['finish phase two', 'finish phase two | - > - | -'],
    ['twenty-one-day trial signups 30 → 60', 'twenty-one-day trial signups | 30 > 60 | -'],
  ])('%s is read as %s', (line, read) => {
    expect(said(line)).toBe(read);
  });
});
