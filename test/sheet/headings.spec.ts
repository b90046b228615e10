// Takes workbooks whose tabs and headings people have moved, renamed and misspelt; says what is found. Never
// reads a cell's meaning.
import { describe, expect, it } from '@jest/globals';
import type { Workbook } from '../../shared/model/workbook.ts';
import {
  columnIndex,
  findTab,
  locate,
  readWorkbook,
  rowLookup,
  TABS,
  type TabName,
  tabSpec,
} from '../../shared/sheet/index.ts';
import { distance, nearest } from '../../shared/sheet/table/normal.ts';
import { CHOICES, type ChoiceName, choiceOf, wordFor } from '../../shared/sheet/table/words.ts';
import { headingRow } from '../../shared/sheet/write/write.ts';
import { bookFrom, bookPlus, bookWith, said, soundRows } from './book.ts';

/** The same workbook with every tab and heading in Chinese, columns reversed. */
function inChinese(book: Workbook): Workbook {
  return {
    tabs: book.tabs.map((tab) => {
      const spec = tabSpec(tab.name as TabName);
      const headings = tab.rows[0]!.map(
        (heading) => spec.columns.find(({ name }) => name === heading)?.zh ?? heading,
      );
      const width = headings.length;
      const turned = [headings, ...tab.rows.slice(1)].map((row) =>
        Array.from({ length: width }, (_, at) => row[width - 1 - at] ?? ''),
      );
      return { name: spec.zh, rows: turned };
    }),
  };
}

describe('The table of tabs', () => {
  it('names each column of a tab once, in both languages', () => {
    const named = (word: (column: (typeof TABS)[number]['columns'][number]) => string) =>
      TABS.map(({ name, columns }) => [name, new Set(columns.map(word)).size]);
    const each = TABS.map(({ name, columns }) => [name, columns.length]);
    expect(named((column) => column.name)).toEqual(each);
    expect(named((column) => column.zh)).toEqual(each);
    const headings = TABS.flatMap(({ name, columns }) => columns.map(({ zh }) => [name, zh] as const));
    expect(headings.filter(([, zh]) => !/[\u4e00-\u9fff]/.test(zh))).toEqual([]);
  });

  it('has the tabs of the workbook in their order', () => {
    expect(TABS.map(({ zh }) => zh).join(' ')).toBe(
      '设置 组织 人员 指标字典 目标 关键结果 表单 邮件 快照 提案 复盘 支援 情报 微OKR 兑换 积分 调整 打法库 看板 导入表头 导入记录',
    );
    expect(headingRow('Reviews', 'zh')).toEqual([
      '编号',
      '开启时间',
      '响应时间',
      '启动时间',
      '关闭时间',
      '措施',
      '结果',
      '负责人',
    ]);
  });

  it('every word of a choice means one thing', () => {
    for (const name of Object.keys(CHOICES) as ChoiceName[]) {
      for (const [value, ...typed] of CHOICES[name])
        for (const word of typed) expect([name, word, choiceOf(name, word)]).toEqual([name, word, value]);
    }
    expect([
      wordFor('type', 'yes-no', 'zh'),
      choiceOf('type', ' 是否 '),
      choiceOf('type', 'Yes No'),
      choiceOf('weekday', '周一'),
    ]).toEqual(['是否', 'yes-no', 'yes-no', 1]);
  });
});

describe('Headings', () => {
  it('may be Chinese and in any order: the plan is the same', () => {
    const english = readWorkbook(bookWith());
    const chinese = readWorkbook(inChinese(bookWith()));
    expect(chinese.problems).toEqual([]);
    expect(chinese.plan).toEqual(english.plan);
    expect(chinese.happenings).toEqual(english.happenings);
  });

  it('may differ in case, blanks, width, and bear both languages', () => {
    const rows = soundRows();
    rows.Units![0] = ['UNIT id', ' name ', 'Ｌｅｖｅｌ', 'Parent 上级', '负责人'];
    const book = bookFrom(rows);
    book.tabs[5]!.name = 'KEY RESULTS';
    expect(readWorkbook(book).problems).toEqual([]);
  });

  it('columns that are somebody’s own are let be, and blank rows are skipped', () => {
    const rows = soundRows();
    for (const [at, row] of rows.Units!.entries()) row.unshift(at === 0 ? 'Our colour' : 'blue');
    rows.Units!.splice(2, 0, [], ['', ' ', '', null, '']);
    rows.Units!.push(['', '', ''], [false, '', '']);
    const { plan, problems, positions } = readWorkbook(bookFrom(rows));
    expect(problems).toEqual([]);
    expect(plan?.units).toHaveLength(3);
    expect(positions.get('unit:EC')).toEqual({ tab: 'Units', row: 5 });
  });

  it('a misspelt heading is named, with what was probably meant', () => {
    const rows = soundRows();
    rows['Key results']![0]![6] = 'Traget';
    const problems = readWorkbook(bookFrom(rows)).problems;
    expect(said(problems)).toEqual(['Key results 1 Target: misspelt-heading']);
    expect(problems[0]?.message).toBe(
      'The heading “Traget” is not read. Did you mean “Target”? Rename it so; if it is your own, begin it with #.',
    );
    expect(locate(bookFrom(rows), problems[0]!)).toEqual({ tabName: 'Key results', row: 1, column: 6 });
  });

  it('a missing column is said once, not on each row', () => {
    const rows = soundRows();
    rows['Key results'] = rows['Key results']!.map((row) => row.filter((_, at) => at !== 6));
    expect(said(readWorkbook(bookFrom(rows)).problems)).toEqual(['Key results 1 Target: missing-column']);
  });

  it('a heading that is there twice is named at the second', () => {
    const rows = soundRows();
    rows.Units![0]!.push('组织编号');
    const { problems } = readWorkbook(bookFrom(rows));
    expect(said(problems)).toEqual(['Units 1 Unit ID: duplicate-heading']);
    expect(locate(bookFrom(rows), problems[0]!)).toEqual({ tabName: 'Units', row: 1, column: 5 });
  });

  it('merged cells arrive as blanks and are named', () => {
    const rows = soundRows();
    rows['Key results']![3]![1] = null;
    const { problems } = readWorkbook(bookFrom(rows));
    expect(said(problems)).toContain('Key results 4 Objective ID: missing-value');
    expect(problems[0]?.message).toContain('merged');
  });
});

describe('Tabs', () => {
  it.each(['Units', 'People', 'Objectives', 'Key results'])('%s must be there, and is said once', (name) => {
    const { [name]: _, Snapshots, ...rest } = soundRows();
    expect(said(readWorkbook(bookFrom(rest)).problems)).toEqual([`${name} 0 : missing-tab`]);
  });

  it('the others need not be there', () => {
    const { Metrics, Snapshots, ...rest } = soundRows();
    expect(readWorkbook(bookFrom(rest)).problems).toEqual([]);
  });

  it('a slip in a tab’s name is asked about, a tab of one’s own is let be', () => {
    const { Objectives, ...rest } = soundRows();
    const problems = readWorkbook(
      bookFrom({ ...rest, Objetives: Objectives!, Lunch: [['Day', 'Dish']] }),
    ).problems;
    expect(said(problems)).toEqual(['Objectives 0 : misspelt-tab']);
    expect(problems[0]?.message).toContain('“Objetives”');
  });

  it('a tab that is there in both languages is asked about', () => {
    expect(said(readWorkbook(bookPlus('组织', ['组织编号', '上级'], ['X', ''])).problems)).toEqual([
      'Units 0 : duplicate-tab',
    ]);
  });

  it('without headings in row 1 they are asked for', () => {
    expect(said(readWorkbook(bookPlus('Support', [], ['S1', '2025-01-10'])).problems)).toEqual([
      'Support 1 : no-headings',
    ]);
  });
});

describe('Finding a cell again', () => {
  const book = inChinese(bookWith({ tab: 'Key results', row: 4, column: 'Target', value: 50 }));

  it('a problem names English tabs and columns, and leads to the cell in the sheet', () => {
    const [problem] = readWorkbook(book).problems;
    expect(problem).toMatchObject({ tab: 'Key results', row: 4, column: 'Target' });
    expect(locate(book, problem!)).toEqual({ tabName: '关键结果', row: 4, column: 7 });
    expect(locate(book, { tab: 'Nowhere', row: 1, column: '' })).toBeNull();
  });

  it('tabs and columns are found by their English names', () => {
    const tab = findTab(book, 'Key results')!;
    expect([
      tab.name,
      columnIndex(tab, 'Key results', 'KR ID'),
      columnIndex(tab, 'Key results', 'Nothing'),
    ]).toEqual(['关键结果', 13, null]);
  });

  it('things are found by their kind and ID', () => {
    const rowOf = rowLookup(readWorkbook(bookWith()));
    expect([
      rowOf('keyResult', 'KR3'),
      rowOf('person', 'bo@x.example'),
      rowOf('objective', 'O2'),
      rowOf('metric', 'M1'),
      rowOf('metric', 'M2'),
    ]).toEqual([4, 3, 3, 2, 0]);
  });
});

describe('Nearness of words', () => {
  it('counts letters added, dropped, changed and swapped', () => {
    expect([
      distance('target', 'traget'),
      distance('weight', 'wieght'),
      distance('plan', 'plans'),
      distance('low', 'high'),
      distance('', 'ab'),
    ]).toEqual([1, 1, 1, 4, 2]);
  });

  it('leaves short words alone', () => {
    expect([
      nearest('Lo', ['Low']),
      nearest('备案', ['备注']),
      nearest('Notes ', ['Note']),
      nearest('目标直', ['目标值']),
    ]).toEqual([null, null, 'Note', '目标值']);
  });
});
