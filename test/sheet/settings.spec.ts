// Takes Settings tabs with mistakes; says which cell is named and with which way out. Never reads other tabs.
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookFrom, bookPlus, bookWith, said, soundRows } from './book.ts';

describe('Settings', () => {
  it('a slip in a key is asked about, a key that nobody knows is let be', () => {
    const slip = bookPlus('x');
    slip.tabs[0]!.rows.push(['Amber abvoe', '20%'], ['Favourite colour', 'green']);
    expect(said(readWorkbook(slip).problems)).toEqual(['Settings 7 Key: misspelt-setting']);
  });

  it('a key set twice is asked about', () => {
    const book = bookPlus('x');
    book.tabs[0]!.rows.push(['Cycle start', '2025-01-02']);
    expect(said(readWorkbook(book).problems)).toEqual(['Settings 7 Key: duplicate-setting']);
  });

  it('shares read 15%, 0.15 or 15, and Publish says what it read', () => {
    for (const value of ['20%', 0.2, 20, '２０％']) {
      const book = bookPlus('x');
      book.tabs[0]!.rows.push(['Amber above', value]);
      const { plan, read } = readWorkbook(book);
      expect(plan?.settings.amberAbove).toBe(0.2);
      expect(read.some(({ code }) => code === 'share-read-as-percent')).toBe(value === 20);
    }
  });

  it('reads weekdays, times, holidays and the decoding meeting in either language', () => {
    const book = bookPlus('x');
    book.tabs[0]!.rows.push(
      ['快照日', '周四'],
      ['Digest day', 'Sunday'],
      ['周报时刻', '9:15'],
      ['Holidays', 'CN；2025/2/14; 2025-01-20'],
      ['Decoding meeting', '2025-01-02 09:30'],
    );
    expect(readWorkbook(book).plan?.settings).toMatchObject({
      snapshotDay: 4,
      digestDay: 7,
      digestTime: '09:15',
      holidays: { calendar: 'CN', days: ['2025-01-20', '2025-02-14'] },
      decodingMeeting: '2025-01-02T09:30',
    });
  });

  it('without Settings the cycle is what is missing', () => {
    const { Settings, ...rest } = soundRows();
    expect(said(readWorkbook(bookFrom(rest)).problems)).toEqual(['Settings 0 : missing-tab']);
    expect(said(readWorkbook(bookFrom({ ...rest, Settings: Settings!.slice(0, 5) })).problems)).toEqual([
      'Settings 0 Key: missing-setting',
    ]);
  });

  it('says which defaults it took, in the reader’s words', () => {
    const book = bookWith(
      { tab: 'Settings', row: 3, column: 'Value', value: '中文' },
      { tab: 'Settings', row: 4, column: 'Value', value: '' },
    );
    const { plan, read } = readWorkbook(book);
    expect(plan?.settings).toMatchObject({ language: 'zh', timeZone: 'Asia/Shanghai' });
    expect(read[0]?.message).toContain('快照日 星期五');
    expect(readWorkbook(bookWith()).read[0]?.message).toContain('Snapshot day Friday');
  });

  it('asks the runtime about time zones where it can', () => {
    const book = bookWith({ tab: 'Settings', row: 4, column: 'Value', value: 'Mars/Olympus' });
    expect(said(readWorkbook(book, { isTimeZone: (zone) => zone !== 'Mars/Olympus' }).problems)).toEqual([
      'Settings 4 Value: bad-time-zone',
    ]);
  });
});
