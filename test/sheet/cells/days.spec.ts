// Takes single cells with days and moments as people type them; says what is read in them. Never builds a
// workbook.
import { describe, expect, it } from '@jest/globals';
import { readDay, readMoment, readTime, readWhen } from '../../../shared/sheet/cells/dates.ts';

describe('A day in a cell', () => {
  it.each([
    ['2025年1月14号', '2025-01-14'],
    ['2025–01–14', '2025-01-14'],
    ['\u200e2025-01-14\u200b', '2025-01-14'],
    ['14−01−2025', '2025-01-14'],
    ['\ufeff2025/1/14', '2025-01-14'],
  ])('%j has one reading, whatever dash or invisible character is in it', (cell, day) => {
    expect(readDay(cell)).toEqual({ ok: true, value: day });
  });

  it.each([
    '2025-01-14',
    '2025/1/14',
    '2025年1月14日',
    '2025.1.14',
    '２０２５－０１－１４',
    '2025-1-14',
    ' 2025-01-14 ',
    '2025-01-14 00:00',
    '2025-01-14T09:30:00',
    '2025 年 1 月 14 日',
    '２０２５年１月１４日',
    '2025年01月14日 星期二',
    '2025年1月14日（周二）',
    '2025년 1월 14일',
    '2025. 1. 14.',
    '14 / 01 / 2025',
    '14 January 2025',
    '14th January, 2025',
    'January 14, 2025',
    'Jan 14th 2025',
    'Jan. 14, 2025 9:30 AM',
    'Tue, 14 Jan 2025',
    'Tuesday, January 14, 2025',
    '14-Jan-2025',
    '14/JAN/2025',
    '2025-Jan-14',
    '2025 January 14',
    "14 Jan '25",
    '14. Januar 2025',
    '14 janvier 2025',
    '14 de enero de 2025',
    '14 января 2025 г.',
    '14 gennaio 2025',
    '14 Ocak 2025',
  ])('%s is 14 January 2025', (cell) => {
    expect(readDay(cell)).toEqual({ ok: true, value: '2025-01-14' });
  });

  it.each([
    ['3/4/2025', 'ambiguous-date'],
    ['1/2/25', 'ambiguous-date'],
    ['2025-02-29', 'impossible-date'],
    ['2025年2月30日', 'impossible-date'],
    ['2025-13-01', 'impossible-date'],
    ['2025-00-10', 'impossible-date'],
    ['14 January', 'no-year'],
    ['Jan 14', 'no-year'],
    ['14. Januar', 'no-year'],
    ['1月14日', 'no-year'],
    ['１月１４日', 'no-year'],
    ['1월 14일', 'no-year'],
    ['26-Jan-27', 'ambiguous-date'],
    ['Jan 14, 25', 'ambiguous-date'],
    ['5. listopada 2026', 'ambiguous-date'],
    ['31 February 2026', 'impossible-date'],
    ['二〇二五年一月十四日', 'bad-date'],
    ['Monday, 14 January 2025', 'impossible-date'],
    ['2025年1月14日 星期三', 'impossible-date'],
    ['31 Marketing 2026', 'bad-date'],
    ['March 2026', 'bad-date'],
    ['mid March 2026', 'bad-date'],
    ['令和7年1月14日', 'bad-date'],
    ['14 January 2025 soon', 'bad-date'],
    ['2025-01', 'bad-date'],
    ['20250114', 'bad-date'],
    ['2025-01-14 soon', 'bad-date'],
    ['2025/01-14', 'bad-date'],
  ])('%s is a fault: %s', (cell, code) => {
    expect(readDay(cell)).toEqual({ ok: false, code });
  });

  it('knows 29 February of a leap year', () => {
    expect(readDay('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' });
  });
});

describe('A moment in a cell', () => {
  it.each([
    ['2025-01-14 09:30', '2025-01-14T09:30'],
    ['2025-01-14 9:30', '2025-01-14T09:30'],
    ['2025/1/14 09：30', '2025-01-14T09:30'],
    ['2025-01-14T09:30:15', '2025-01-14T09:30:15'],
    ['2025-01-14 09:30:00', '2025-01-14T09:30'],
    ['2025年1月14日 9:05', '2025-01-14T09:05'],
    ['2025年1月14日9:05', '2025-01-14T09:05'],
    ['2025年1月14日 下午3:05', '2025-01-14T15:05'],
    ['1/14/2025 9:30:00 PM', '2025-01-14T21:30'],
    ['14 January 2025, 12:30 a.m.', '2025-01-14T00:30'],
    ['14. Januar 2025 um 9:30', '2025-01-14T09:30'],
  ])('%s is %s', (cell, value) => {
    expect(readWhen(cell)).toEqual({ ok: true, value });
  });

  it('stays a day where no hour is given, and is at nine where a moment is asked for', () => {
    expect(readWhen('2025-01-14')).toEqual({ ok: true, value: '2025-01-14' });
    expect(readMoment('2025-01-14')).toEqual({ ok: true, value: '2025-01-14T09:00' });
  });

  it.each([
    '2025-01-14 13:30 AM',
    '2025-01-14 上午12:30',
    '2025-01-14 24:00',
    '2025-01-14 9',
    'tomorrow',
    '2025-01-14 09:30 +08:00',
  ])('%s is none', (cell) => {
    expect(readMoment(cell)).toEqual({ ok: false, code: 'bad-moment' });
  });

  it('reads a time of day, also from a time cell', () => {
    expect(['8:00', '08:00', '12：30', 0.5, '08:00:00'].map((cell) => readTime(cell))).toEqual(
      ['08:00', '08:00', '12:30', '12:00', '08:00'].map((value) => ({ ok: true, value })),
    );
    expect(readTime('25:00').ok).toBe(false);
  });
});
