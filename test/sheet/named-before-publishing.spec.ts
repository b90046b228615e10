// Takes plans with headings, columns and tabs that look like ours; says that each is named before anything is
// published. Never guesses one for the other.
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookFrom, type Rows, said, soundRows } from './book.ts';

const problemsOf = (change: (rows: Rows) => void) => {
  const rows = soundRows();
  change(rows);
  return readWorkbook(bookFrom(rows)).problems;
};
const renamed = (tab: string, from: string, to: string) =>
  said(
    problemsOf((rows) => {
      const headings = rows[tab]![0]!;
      headings[headings.indexOf(from)] = to;
    }),
  );

describe('A heading that resembles a column of ours', () => {
  it.each([
    ['Key results', 'Baseline', 'Start value'],
    ['Key results', 'Owner', 'Owner (DRI)'],
    ['Key results', 'Owner', 'DRI'],
    ['Key results', 'Due', 'Due date'],
    ['Key results', 'Due', 'Deadline'],
    ['Key results', 'Start', 'Start date'],
    ['Key results', 'Weight', 'Weight %'],
    ['Key results', 'Owner', '负责人（DRI）'],
    ['Objectives', 'Aligned to', 'Aligned to (weight)'],
    ['Units', 'Lead', 'Unit lead'],
    ['Key results', 'Baseline', 'Starting point'],
    ['Key results', 'Baseline', '期初值'],
    ['Key results', 'Owner', 'Responsible\nperson'],
    ['Key results', 'Owner', '負責人'],
    ['Key results', 'Owner', 'Ｌead'],
    ['Key results', 'Due', 'End'],
    ['Key results', 'Due', 'By\u00a0when'],
    ['Key results', 'Due', '到期日'],
    ['Key results', 'Start', 'Begin'],
    ['Key results', 'Weight', 'Wt.'],
    ['Key results', 'Weight', '比重'],
    ['Key results', 'Type', 'Kind'],
    ['Objectives', 'Aligned to', 'Parent objective'],
    ['Units', 'Lead', 'Manager'],
    ['Units', 'Lead', '主管'],
  ])('of %s, in place of %s: %s is a problem that names it', (tab, column, heading) => {
    expect(renamed(tab, column, heading)).toContain(`${tab} 1 ${column}: misspelt-heading`);
  });

  it('says what to do, also where the column is one’s own', () => {
    const [problem] = problemsOf((rows) => {
      rows['Key results']![0]![5] = 'Start value';
    });
    expect(problem?.message).toBe(
      'The heading “Start value” is not read. Did you mean “Baseline”? Rename it so; if it is your own, begin it with #.',
    );
    expect(renamed('Key results', 'Due', '#Due date')).toEqual([]);
  });

  it('is left alone where the column itself is there, and where it resembles nothing', () => {
    expect(
      said(
        problemsOf((rows) =>
          rows['Key results']![0]!.push('Owner of the data', 'Colour', 'Notes', 'Comments', '备注'),
        ),
      ),
    ).toEqual([]);
  });
});

describe('A column of progress beside a plan', () => {
  it.each([
    'Current value',
    'Status',
    'Confidence',
    'Progress %',
    '当前值',
    '状态',
    'Current value (auto)',
    'Status (RAG)',
    'Confidence (1-10)',
    '% done',
    'Actual\nvalue',
    'Ｓtatus',
    'Stauts',
    'Statuses',
    'Actuals',
    '目前值',
    '完成情况',
    '进度（%）',
    '狀態',
    '状态（红黄绿）',
    '信心指数',
    '实际完成值',
  ])('%s is named with what happens to it', (heading) => {
    const problems = problemsOf((rows) => {
      rows['Key results']![0]!.push(heading);
      rows['Key results']![1]!.push('12');
    });
    expect(problems.map(({ tab, row, code }) => [tab, row, code])).toEqual([
      ['Key results', 1, 'unread-column'],
    ]);
    expect(problems[0]?.message).toContain('what happened belongs in Snapshots');
  });

  it('is none where nothing stands in it, or where it is marked as one’s own', () => {
    expect(said(problemsOf((rows) => rows['Key results']![0]!.push('Status')))).toEqual([]);
    const own = problemsOf((rows) => {
      rows['Key results']![0]!.push('# Status');
      rows['Key results']![1]!.push('fine');
    });
    expect(said(own)).toEqual([]);
  });
});

describe('A second tab that resembles one of ours', () => {
  const second = (name: string, ...headings: string[]) =>
    problemsOf((rows) => {
      rows[name] = [['KR ID', 'Objective ID', 'Key result', 'Target', ...headings]];
    });

  it.each(['Key results Q2', 'Key results (2)', '关键结果 二季度', 'Key Results - copy'])(
    '%s is named: it is not read',
    (name) => {
      const problems = second(name);
      expect(said(problems)).toEqual(['Key results 0 : second-tab']);
      expect(problems[0]?.message).toContain(`“${name}”`);
    },
  );

  it('is none where it is marked as one’s own, or the archive of a cycle', () => {
    expect(said(second('# Key results Q2'))).toEqual([]);
    expect(said(second('Key results 2024 Q4', 'Score', 'Status at the end'))).toEqual([]);
    const archived = problemsOf((rows) => {
      rows['Key results 2024 Q4'] = [['KR ID', 'Key result', 'Score', 'Status at the end']];
      rows['Objectives 2024 Q4'] = [['Objective ID', 'Unit', 'Objective']];
    });
    expect(said(archived)).toEqual([]);
  });
});

describe('A person by name, as a people chip reads', () => {
  const owner = (typed: string, name = 'Cy') => {
    const rows = soundRows();
    rows.People!.push(['dee@x.example', name, 'SC', 'Guide', '', '', '', '']);
    rows['Key results']![1]![10] = typed;
    return readWorkbook(bookFrom(rows));
  };

  it('is the one person who is called so, whatever the case and width', () => {
    for (const typed of ['Dee Lin', 'dee lin', 'Ｄｅｅ　Ｌｉｎ'])
      expect(owner(typed, 'Dee Lin').plan?.keyResults[0]?.owner).toBe('dee@x.example');
  });

  it('is asked about where there are two, and unknown where there is none', () => {
    expect(said(owner('Cy').problems)).toEqual(['Key results 2 Owner: two-people']);
    expect(owner('Cy').problems[0]?.message).toBe(
      'Two people are called “Cy”: write cy@x.example or dee@x.example.',
    );
    expect(said(owner('Nobody').problems)).toEqual(['Key results 2 Owner: bad-email']);
  });

  it('an address with a full-width ＠ is one, one with two is none', () => {
    expect(owner('ann＠x.example').plan?.keyResults[0]?.owner).toBe('ann@x.example');
    expect(said(owner('"ann@x.example@evil.com"').problems)).toEqual(['Key results 2 Owner: bad-email']);
  });
});
