// Takes a sound workbook with one thing wrong in it; says which cell is named for it. Never judges what is
// published then.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../shared/sheet/index.ts';
import { bookFrom, bookWith, problemsWith, said, soundRows } from './book.ts';

describe('A sound workbook', () => {
  const { plan, problems, happenings } = readWorkbook(bookWith());

  it('becomes a plan without a problem', () => {
    expect(problems).toEqual([]);
    expect(plan?.people[1]).toMatchObject({
      unitIds: ['EC', 'HQ'],
      language: 'zh',
      timeZone: 'Asia/Singapore',
    });
    expect(plan?.units[2]?.leadEmail).toBeNull();
    expect(plan?.settings).toMatchObject({
      snapshotDay: 5,
      amberAbove: 0.15,
      redAbove: 0.4,
      timeZone: 'Asia/Shanghai',
      holidays: null,
    });
  });

  it('gives each type of key result its figures, and its days where it names none', () => {
    expect(
      plan?.keyResults.map(({ id, type, baseline, target, low, high, percent }) => [
        id,
        type,
        baseline,
        target,
        low,
        high,
        percent,
      ]),
    ).toEqual([
      ['KR1', 'increase', 0.12, 0.18, null, null, true],
      ['KR2', 'milestone', 0, 1, null, null, true],
      ['KR3', 'decrease', 50, 20, null, null, false],
      ['KR4', 'maintain', 0, 0, null, 4, false],
      ['KR5', 'yes-no', 0, 1, null, null, false],
    ]);
    expect(plan?.keyResults[0]).toMatchObject({
      start: '2025-01-01',
      due: '2025-03-31',
      points: [{ day: '2025-02-01', value: 0.14 }],
      weight: 40,
    });
  });

  it('gives what was reported, with its row', () => {
    expect(
      happenings.snapshots.map(({ row, keyResultId, value, received }) => [
        row,
        keyResultId,
        value,
        received,
      ]),
    ).toEqual([
      [2, 'KR1', 0.13, '2025-01-10T11:30'],
      [3, 'KR5', 0, null],
    ]);
  });
});

describe('A cell that cannot be read is named', () => {
  const table: [TabName, number, string, Cell, string][] = [
    ['Settings', 5, 'Value', '3/4/2025', 'ambiguous-date'],
    ['Settings', 5, 'Value', '', 'missing-setting'],
    ['Settings', 6, 'Value', '2024-12-31', 'cycle-reversed'],
    ['Settings', 3, 'Value', 'Klingon', 'unknown-choice'],
    ['Settings', 4, 'Value', 'half past', 'bad-time-zone'],
    ['Units', 3, 'Parent', 'hq2', 'unknown-reference'],
    ['Units', 3, 'Parent', '', 'several-roots'],
    ['Units', 3, 'Lead', 'nobody@x.example', 'unknown-reference'],
    ['Units', 3, 'Lead', 'Zoe', 'bad-email'],
    ['People', 3, 'Unit', 'EC; XX', 'unknown-reference'],
    ['People', 3, 'Role', 'boss', 'unknown-choice'],
    ['People', 4, 'Left on', '2025-02-30', 'impossible-date'],
    ['People', 4, 'Email', 'ANN@x.example', 'duplicate-id'],
    ['Objectives', 2, 'Unit', '', 'missing-value'],
    ['Key results', 6, 'KR ID', '__KR5__', 'bad-id'],
    ['Objectives', 2, 'Weight', 0, 'not-above-zero'],
    ['Objectives', 2, 'Weight', -1, 'not-above-zero'],
    ['Objectives', 2, 'Weight', 'heavy', 'bad-number'],
    ['Objectives', 3, 'Aligned to', 'O9', 'unknown-reference'],
    ['Objectives', 3, 'Aligned to', 'O2', 'loop'],
    ['Objectives', 3, 'Aligned to', 'KR3', 'loop'],
    ['Key results', 2, 'Objective ID', '', 'missing-value'],
    ['Key results', 2, 'Objective ID', 'O3', 'unknown-reference'],
    ['Key results', 2, 'Type', 'decrease', 'type-against-sign'],
    ['Key results', 2, 'Type', 'guess', 'unknown-choice'],
    ['Key results', 4, 'Target', '', 'missing-value'],
    ['Key results', 4, 'Target', 'many', 'bad-number'],
    ['Key results', 4, 'Target', 50, 'baseline-is-target'],
    ['Key results', 4, 'Baseline', 'some', 'bad-number'],
    ['Key results', 4, 'Start', '2024-12-31', 'outside-cycle'],
    ['Key results', 4, 'Start', '2025-03-16', 'start-after-due'],
    ['Key results', 4, 'Due', '2025-04-01', 'outside-cycle'],
    ['Key results', 4, 'Weight', 0, 'not-above-zero'],
    ['Key results', 4, 'Owner', 'zed@x.example', 'unknown-reference'],
    ['Key results', 4, 'Plan', '2025-01-07:45', 'plan-outside'],
    ['Key results', 4, 'Plan', '2025-02-01:45; 2025/2/1:40', 'plan-day-twice'],
    ['Key results', 4, 'Plan', '2025-03-15:25', 'plan-end'],
    ['Key results', 4, 'Plan', 'soon', 'bad-plan'],
    ['Key results', 4, 'Plan', '2025-02-30:45', 'impossible-date'],
    ['Key results', 3, 'Plan', '2025-03-31:90%', 'plan-end'],
    ['Key results', 3, 'Plan', '2025-02-01:120%', 'not-a-share'],
    ['Key results', 5, 'Plan', '2025-02-01:3', 'plan-not-allowed'],
    ['Key results', 6, 'Plan', '2025-02-01:1', 'plan-not-allowed'],
    ['Key results', 5, 'High', 0, 'zero-bound'],
    ['Key results', 5, 'Low', 4, 'low-not-below-high'],
    ['Key results', 5, 'Low', 5, 'low-not-below-high'],
    ['Snapshots', 2, 'Date', '2025-04-01', 'outside-cycle'],
    ['Snapshots', 2, 'Date', '', 'missing-value'],
    ['Snapshots', 2, 'KR ID', 'KR9', 'unknown-reference'],
    ['Snapshots', 2, 'Value', 'much', 'bad-number'],
    ['Snapshots', 2, 'Value', '', 'missing-value'],
    ['Snapshots', 3, 'Value', 0.5, 'bad-yes-no'],
    ['Snapshots', 2, 'Confidence', 11, 'not-whole'],
    ['Snapshots', 2, 'Self status', 'fine', 'unknown-choice'],
    ['Snapshots', 2, 'By', 'Zoe', 'bad-email'],
    ['Snapshots', 2, 'Received', '2025-01-09 10:00', 'impossible-moment'],
  ];
  it.each(table)('%s row %i, %s: %j is %s', (tab, row, column, value, code) => {
    const problems = problemsWith(tab, row, column, value);
    expect(problems).toContain(`${tab} ${row} ${column}: ${code}`);
  });

  it('names only the cell at fault', () => {
    expect(problemsWith('Key results', 4, 'Target', 50)).toEqual([
      'Key results 4 Target: baseline-is-target',
    ]);
  });

  it('gives no plan where a plan tab has a problem, and still one where only a report has', () => {
    expect(readWorkbook(bookWith({ tab: 'Objectives', row: 2, column: 'Weight', value: 0 })).plan).toBeNull();
    const read = readWorkbook(bookWith({ tab: 'Snapshots', row: 2, column: 'Value', value: 'much' }));
    expect(read.plan).not.toBeNull();
    expect(read.happenings.snapshots).toHaveLength(1);
  });

  it('says the way out, in the language of the workbook', () => {
    const change = { tab: 'Key results' as const, row: 4, column: 'Start', value: '3/4/2025' };
    expect(readWorkbook(bookWith(change)).problems[0]?.message).toBe(
      '“3/4/2025” can be read in two ways: write the year first, like 2025-01-14.',
    );
    expect(
      readWorkbook(bookWith(change, { tab: 'Settings', row: 3, column: 'Value', value: 'zh' })).problems[0]
        ?.message,
    ).toContain('请把年份写在前面');
    expect(readWorkbook(bookWith(change), { language: 'zh' }).problems[0]?.message).toContain(
      '请把年份写在前面',
    );
  });

  it('suggests the ID that was meant', () => {
    expect(
      readWorkbook(bookWith({ tab: 'Units', row: 3, column: 'Parent', value: 'H.Q.' })).problems[0]?.message,
    ).toContain('Did you mean “HQ”?');
  });
});

describe('A key result to maintain', () => {
  it('needs a bound', () => {
    expect(problemsWith('Key results', 5, 'High', '')).toEqual(['Key results 5 Low: no-bound']);
  });
});

describe('Baseline and Target', () => {
  it('are not read for milestone, yes-no and maintain', () => {
    for (const row of [3, 5, 6]) expect(problemsWith('Key results', row, 'Target', 'whatever')).toEqual([]);
  });

  it('a blank Baseline is 0', () => {
    expect(
      readWorkbook(
        bookWith(
          { tab: 'Key results', row: 4, column: 'Baseline', value: '' },
          { tab: 'Key results', row: 4, column: 'Type', value: '' },
        ),
      ).plan?.keyResults[2],
    ).toMatchObject({ baseline: 0, target: 20, type: 'increase' });
  });

  it('a point on the due day may repeat the target', () => {
    expect(problemsWith('Key results', 4, 'Plan', '2025-03-15:20')).toEqual([]);
  });
});

describe('IDs', () => {
  it('a duplicate names the row that has it first', () => {
    const problems = readWorkbook(
      bookWith({ tab: 'Key results', row: 4, column: 'KR ID', value: 'KR1' }),
    ).problems;
    expect(said(problems)).toEqual(['Key results 4 KR ID: duplicate-id']);
    expect(problems[0]?.message).toContain('row 2');
  });

  it('left blank are filled in above the highest that anything still names', () => {
    const rows = soundRows();
    rows['Key results']!.push(['', 'O1', 'New one', '', '', '', 10], ['', 'O1', 'Another', '', '', '', 20]);
    rows.Snapshots!.push(['2025-01-10', 'KR7', 1]);
    const { writes, plan, problems } = readWorkbook(bookFrom(rows));
    expect(writes).toEqual([
      { tab: 'Key results', row: 7, column: 'KR ID', value: 'KR8' },
      { tab: 'Key results', row: 8, column: 'KR ID', value: 'KR9' },
    ]);
    expect(plan?.keyResults.slice(5).map(({ id }) => id)).toEqual(['KR8', 'KR9']);
    expect(said(problems)).toEqual(['Snapshots 4 KR ID: unknown-reference']);
  });
});

describe('Units and alignment', () => {
  it('every cell of a loop of units is named, and that there is no top', () => {
    const rows = soundRows();
    rows.Units![1]![3] = 'SC';
    expect(said(readWorkbook(bookFrom(rows)).problems)).toEqual([
      'Units 2 Parent: loop',
      'Units 2 Parent: no-root',
      'Units 4 Parent: loop',
    ]);
  });

  it('a loop through a key result is found', () => {
    const problems = readWorkbook(
      bookWith({ tab: 'Objectives', row: 2, column: 'Aligned to', value: 'KR3' }),
    ).problems;
    expect(said(problems)).toEqual(['Objectives 2 Aligned to: loop', 'Objectives 3 Aligned to: loop']);
    expect(problems[0]?.message).toContain('O1 → O2 → O1');
  });

  it('an aim that is an objective and a key result at once is asked about', () => {
    const rows = soundRows();
    rows['Key results']!.push(['O1', 'O2', 'Same name', '', '', 0, 5]);
    rows.Objectives!.push(['O3', 'SC', 'Third', 'O1']);
    expect(said(readWorkbook(bookFrom(rows)).problems)).toEqual([
      'Objectives 4 Aligned to: ambiguous-reference',
    ]);
  });
});
