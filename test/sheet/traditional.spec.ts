// Takes keys, words and headings in traditional signs; says that they are read as the simplified ones, or
// named. Never one that is passed over in silence.
import { describe, expect, it } from '@jest/globals';
import { settingWarnings } from '../../shared/check/setting-warnings.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { settingNamed } from '../../shared/sheet/table/setting-named.ts';
import { choiceOf } from '../../shared/sheet/table/words.ts';
import { bookFrom, said, soundRows } from './book.ts';

function bookWith(...settings: [string, Cell][]) {
  const rows = soundRows();
  rows.Settings!.push(...settings);
  return bookFrom(rows);
}

describe('A setting in traditional signs', () => {
  it.each([
    ['工作區', 'workspace'],
    ['語言', 'language'],
    ['時區', 'timeZone'],
    ['週期', 'cycle'],
    ['週期開始', 'cycleStart'],
    ['週期結束', 'cycleEnd'],
    ['快照間隔週數', 'snapshotEveryWeeks'],
    ['快照截止時刻', 'snapshotDueTime'],
    ['提前提醒小時', 'reminderHoursBefore'],
    ['催報小時', 'nudgeHoursAfter'],
    ['週報日', 'digestDay'],
    ['週報時刻', 'digestTime'],
    ['黃燈閾值', 'amberAbove'],
    ['紅燈閾值', 'redAbove'],
    ['起步計劃', 'openingPlan'],
    ['復盤閾值', 'reviewAbove'],
    ['複盤閾值', 'reviewAbove'],
    ['響應小時', 'responseHours'],
    ['情報小時', 'signalHours'],
    ['保留年數', 'keepYears'],
    ['解碼會', 'decodingMeeting'],
    ['節假日', 'holidays'],
    ['語言 Language', 'language'],
  ])('%s is %s', (typed, field) => {
    expect(settingNamed(typed)?.field).toBe(field);
  });

  it('counts, with a value in traditional signs', () => {
    const { plan, problems } = readWorkbook(
      bookWith(['快照間隔週數', 3], ['快照日', '禮拜三'], ['週報日', '週二'], ['節假日', '中國']),
    );
    expect(problems).toEqual([]);
    expect(plan!.settings).toMatchObject({ snapshotEveryWeeks: 3, snapshotDay: 3, digestDay: 2 });
    expect(plan!.settings.holidays).toEqual({ calendar: 'CN', days: [] });
  });

  it('twice, in both kinds of signs, is asked about', () => {
    expect(said(readWorkbook(bookWith(['紅燈閾值', '30%'], ['红灯阈值', '35%'])).problems)).toEqual([
      'Settings 8 Key: duplicate-setting',
    ]);
  });
});

describe('A choice in traditional signs', () => {
  it.each([
    ['role', '管理員', 'admin'],
    ['role', '成員', 'member'],
    ['type', '增加', 'increase'],
    ['type', '減少', 'decrease'],
    ['selfStatus', '順利', 'on track'],
    ['selfStatus', '有風險', 'at risk'],
    ['selfStatus', '偏離', 'off track'],
    ['supportKind', '人員', 'people'],
    ['supportKind', '預算', 'budget'],
    ['supportKind', '決策', 'decision'],
    ['outcome', '無效', 'not'],
    ['proposalDecision', '採納', 'adopted'],
    ['yesNo', '是', true],
    ['field', '數字', 'number'],
  ] as const)('of %s: %s', (name, typed, value) => {
    expect(choiceOf(name, typed)).toBe(value);
  });
});

describe('A key of Settings that is none', () => {
  it('is a problem where it is a slip in one of two signs, unless it is marked as one’s own', () => {
    const withLanguage = (key: string) => {
      const rows = soundRows();
      rows.Settings![2] = [key, 'zh'];
      return readWorkbook(bookFrom(rows));
    };
    const { problems } = withLanguage('语种');
    expect(said(problems)).toEqual(['Settings 3 Key: misspelt-setting']);
    expect(problems[0]!.message).toContain('语言');
    expect(said(withLanguage('#语种').problems)).toEqual([]);
  });

  it('is a warning where it resembles nothing and has a value', () => {
    const book = bookWith(['Favourite colour', 'green'], ['Notes on the rhythm', ''], ['# Ours', 'x']);
    expect(readWorkbook(book).problems).toEqual([]);
    expect(settingWarnings(book, 'en')).toEqual([
      {
        tab: 'Settings',
        row: 7,
        column: 'Key',
        code: 'unknown-setting',
        message:
          '“Favourite colour” is none of the settings and changes nothing: choose one of them, or begin it with # if it is your own.',
      },
    ]);
  });
});

describe('A heading in traditional signs', () => {
  it.each([
    ['Key results', 'Plan', '計劃'],
    ['Key results', 'Due', '截止日期'],
    ['Key results', 'Weight', '權重'],
    ['Key results', 'Owner', '負責人'],
    ['People', 'Role', '角色（權限）'],
    ['Units', 'Parent', '上級'],
    ['Objectives', 'Aligned to', '對齊'],
  ])('of %s, in place of %s: %s is named', (tab, column, heading) => {
    const rows = soundRows();
    const headings = rows[tab]![0]!;
    const at = headings.indexOf(column);
    if (at < 0) headings.push(heading);
    else headings[at] = heading;
    expect(said(readWorkbook(bookFrom(rows)).problems)).toContain(`${tab} 1 ${column}: misspelt-heading`);
  });
});
