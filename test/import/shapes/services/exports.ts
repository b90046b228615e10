// Exports of services with columns of their own words: metrics, milestones, sections, custom fields, links.
// Every text is invented.
import { csv, IN_CSV, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, type Shape, shape, text } from '../../shape.ts';

export const EXPORTS: Shape[] = [
  shape(
    'perdoo export',
    'en',
    IN_CSV,
    csv(`
ID,Type,Name,Description,Lead,Team,Timeframe,Start date,Due date,Metric unit,Start value,Target value,Current value,Progress,Status,Weight,Parent ID,Parent name,Last commit,Url
881,Objective,Delight the first ten harbours,,Mara Quist,Ports,Q3 2026,2026-07-01,2026-09-30,,,,,42,Needs attention,1,,,2026-08-10,https://app.example/o/881
882,Key Result,Harbours that pay,,Mara Quist,Ports,Q3 2026,2026-07-01,2026-09-30,number,2,10,6,50,On track,1,881,Delight the first ten harbours,2026-08-10,https://app.example/k/882
883,Key Result,Berths booked online,,Jon Sather,Ports,Q3 2026,2026-07-01,2026-09-30,percentage,15,60,30,33.33,Off track,2,881,Delight the first ten harbours,2026-08-09,https://app.example/k/883
884,Initiative,Visit each harbour master,,Jon Sather,Ports,Q3 2026,2026-07-01,2026-08-31,,0,100,60,60,On track,1,882,Harbours that pay,2026-08-09,https://app.example/i/884
885,KPI,Churned harbours,,Mara Quist,Ports,,,,number,,1,0,,,1,,,2026-08-01,https://app.example/p/885`),
    {
      objectives: [
        o(
          'C2',
          'Delight the first ten harbours',
          [
            k('C3', 'Harbours that pay', {
              owner: 'Mara Quist',
              baseline: 2,
              target: 10,
              current: 6,
              progress: 0.5,
              status: 'on track',
              weight: 1,
              start: '2026-07-01',
              due: '2026-09-30',
            }),
            k('C4', 'Berths booked online', {
              owner: 'Jon Sather',
              baseline: 0.15,
              target: 0.6,
              current: 0.3,
              asPercent: true,
              progress: 0.3333,
              status: 'off track',
              weight: 2,
              start: '2026-07-01',
              due: '2026-09-30',
            }),
          ],
          'Ports',
        ),
      ],
      none: ['C5', 'C6'],
      period: Q3,
      doubts: [['B5', 'kind'], ['K4', 'percent'], OF_CSV.owner],
    },
  ),
  shape(
    'quantive-like: goal repeated, metric columns',
    'en',
    IN_CSV,
    csv(`
Session,Goal name,Goal owner,Goal attainment,Metric name,Metric owner,Metric initial,Metric target,Metric actual,Metric attainment,Metric confidence,Metric due date
FY26 Q3,Own the cold chain,Priya Nair,38.5%,Shipments without a break,Priya Nair,0.81,0.95,0.86,35.7%,0.6,30/09/2026
FY26 Q3,Own the cold chain,Priya Nair,38.5%,Claims paid per month,Lorenz Faber,34,10,24,41.7%,0.5,30/09/2026
FY26 Q3,Sell to hospitals first,Lorenz Faber,20%,Hospitals signed,Ola Berg,1,11,3,20%,0.3,15/09/2026`),
    {
      objectives: [
        o('B2', 'Own the cold chain', [
          k('E2', 'Shipments without a break', {
            owner: 'Priya Nair',
            baseline: 0.81,
            target: 0.95,
            current: 0.86,
            progress: 0.357,
            due: '2026-09-30',
          }),
          k('E3', 'Claims paid per month', {
            owner: 'Lorenz Faber',
            baseline: 34,
            target: 10,
            current: 24,
            progress: 0.417,
            due: '2026-09-30',
          }),
        ]),
        o('B4', 'Sell to hospitals first', [
          k('E4', 'Hospitals signed', {
            owner: 'Ola Berg',
            baseline: 1,
            target: 11,
            current: 3,
            progress: 0.2,
            due: '2026-09-15',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['K', 'confidence']],
    },
  ),
  shape(
    'betterworks: goals with milestones',
    'en',
    IN_CSV,
    csv(`
Goal ID,Goal Name,Milestone Name,Owner Name,Owner Email,Category,Start Date,End Date,Start Value,Target Value,Current Value,Unit,Percent Complete,Last Check-In Date,Last Check-In Comment
501,Make hiring fair,,Dele Ade,dele@quill.example,Department,7/1/2026,9/30/2026,,,,,55%,8/14/2026,
501,Make hiring fair,Interviews with a score card,Dele Ade,dele@quill.example,Department,7/1/2026,9/30/2026,20,100,64,%,55%,8/14/2026,training helped
501,Make hiring fair,Days until an answer,Kim Osei,kim@quill.example,Department,7/1/2026,8/31/2026,21,7,14,days,50%,8/13/2026,
502,Everyone learns something new,Courses finished,Kim Osei,kim@quill.example,Individual,7/1/2026,9/30/2026,0,45,18,#,40%,8/14/2026,`),
    {
      objectives: [
        o('B2', 'Make hiring fair', [
          k('C3', 'Interviews with a score card', {
            owner: 'Dele Ade',
            baseline: 0.2,
            target: 1,
            current: 0.64,
            asPercent: true,
            progress: 0.55,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
          k('C4', 'Days until an answer', {
            owner: 'Kim Osei',
            baseline: 21,
            target: 7,
            current: 14,
            progress: 0.5,
            start: '2026-07-01',
            due: '2026-08-31',
          }),
        ]),
        o('B5', 'Everyone learns something new', [
          k('C5', 'Courses finished', {
            owner: 'Kim Osei',
            baseline: 0,
            target: 45,
            current: 18,
            progress: 0.4,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['I3', 'percent']],
    },
  ),
  shape(
    'asana export: sections are objectives',
    'en',
    IN_CSV,
    csv(`
Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Baseline,Target,Current
1201,2026-06-20,,2026-08-01,Members who renew,A club people stay in,Greta Lund,greta@club.example,2026-07-01,2026-09-30,,,OKRs Q3 2026,,310,420,365
1202,2026-06-20,,2026-08-01,Open complaints on Mondays,A club people stay in,Sam Pym,sam@club.example,2026-07-01,2026-09-30,,,OKRs Q3 2026,,18,4,11
1203,2026-06-21,,2026-08-02,Juniors in a team,The next generation,Sam Pym,sam@club.example,2026-07-01,2026-09-15,,,OKRs Q3 2026,,40,75,52`),
    {
      objectives: [
        o('F2', 'A club people stay in', [
          k('E2', 'Members who renew', {
            owner: 'Greta Lund',
            baseline: 310,
            target: 420,
            current: 365,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
          k('E3', 'Open complaints on Mondays', {
            owner: 'Sam Pym',
            baseline: 18,
            target: 4,
            current: 11,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
        ]),
        o('F4', 'The next generation', [
          k('E4', 'Juniors in a team', {
            owner: 'Sam Pym',
            baseline: 40,
            target: 75,
            current: 52,
            start: '2026-07-01',
            due: '2026-09-15',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['F', 'kind']],
    },
  ),
  shape(
    'jira export',
    'en',
    IN_CSV,
    csv(`
Issue Type,Issue key,Issue id,Summary,Assignee,Status,Due date,Parent,Parent key,Custom field (Start value),Custom field (Target value),Custom field (Current value),Custom field (Confidence)
Objective,OKR-1,10001,Payments nobody notices,Wei Zhou,In Progress,30/Sep/26,,,,,,
Key Result,OKR-2,10002,Failed payments per thousand,Wei Zhou,In Progress,30/Sep/26,10001,OKR-1,9,3,6,7
Key Result,OKR-3,10003,Seconds to confirm,Tara Bell,Blocked,31/Aug/26,10001,OKR-1,8,2,7.5,3
Task,OKR-4,10004,Talk to the second bank,Tara Bell,To Do,31/Jul/26,10002,OKR-2,,,,`),
    {
      objectives: [
        o('D2', 'Payments nobody notices', [
          k('D3', 'Failed payments per thousand', {
            owner: 'Wei Zhou',
            baseline: 9,
            target: 3,
            current: 6,
            due: '2026-09-30',
          }),
          k('D4', 'Seconds to confirm', {
            owner: 'Tara Bell',
            baseline: 8,
            target: 2,
            current: 7.5,
            due: '2026-08-31',
          }),
        ]),
      ],
      none: ['D5'],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['A5', 'kind']],
    },
  ),
  shape(
    'notion export of two databases',
    'en',
    'Key Results 9f2.csv!',
    [
      ...text(
        'Objectives 1ab.csv',
        `
Name,Key Results,Lead,Quarter,Status,Progress
Guides people trust,"Guides checked by two people (https://www.notion.so/Guides-checked-11), Wrong prices reported (https://www.notion.so/Wrong-prices-12)",Noor,Q3 2026,On Track,0.45
A site that loads at once,"Pages under 2 seconds (https://www.notion.so/Pages-13)",Emil,Q3 2026,At Risk,0.2`,
      ),
      ...text(
        'Key Results 9f2.csv',
        `
Name,Objective,Start,Target,Current,Owner,Due,Progress
Guides checked by two people,Guides people trust (https://www.notion.so/Guides-people-1),10,60,35,Noor,"September 30, 2026",0.5
Wrong prices reported,Guides people trust (https://www.notion.so/Guides-people-1),25,5,17,Emil,"September 30, 2026",0.4
Pages under 2 seconds,A site that loads at once (https://www.notion.so/A-site-2),120,400,176,Emil,"August 31, 2026",0.2`,
      ),
    ],
    {
      objectives: [
        o('~Objectives 1ab.csv!A2', 'Guides people trust', [
          k('A2', 'Guides checked by two people', {
            owner: 'Noor',
            baseline: 10,
            target: 60,
            current: 35,
            due: '2026-09-30',
            progress: 0.5,
          }),
          k('A3', 'Wrong prices reported', {
            owner: 'Emil',
            baseline: 25,
            target: 5,
            current: 17,
            due: '2026-09-30',
            progress: 0.4,
          }),
        ]),
        o('~Objectives 1ab.csv!A3', 'A site that loads at once', [
          k('A4', 'Pages under 2 seconds', {
            owner: 'Emil',
            baseline: 120,
            target: 400,
            current: 176,
            due: '2026-08-31',
            progress: 0.2,
          }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['~Objectives 1ab.csv', 'owner'],
        ['~Key Results 9f2.csv', 'owner'],
        ['~Objectives 1ab.csv', 'unit'],
      ],
    },
  ),
  shape(
    'feishu okr export',
    'zh',
    'okr.xlsx!OKR!',
    book('okr.xlsx', {
      OKR: {
        rows: [
          [
            '姓名',
            '部门',
            'OKR周期',
            'O编号',
            '目标内容',
            'O权重',
            'O进度',
            'KR编号',
            '关键结果内容',
            'KR权重',
            'KR进度',
            '状态',
            '信心值',
            '对齐人',
          ],
          [
            '孙倩',
            '客户成功部',
            '2026年7月-9月',
            'O1',
            '让老客户愿意推荐我们',
            '60%',
            '48%',
            'KR1',
            '推荐来的新客户达到40家',
            '50%',
            '55%',
            '正常',
            '7',
            '李总',
          ],
          ['', '', '', '', '', '', '', 'KR2', '客户满意度从82分提升到90分', '50%', '40%', '有风险', '5', ''],
          [
            '',
            '',
            '',
            'O2',
            '团队能独立交付',
            '40%',
            '30%',
            'KR1',
            '培养3名能独立带项目的顾问',
            '100%',
            '30%',
            '正常',
            '6',
            '李总',
          ],
          [
            '周航',
            '产品部',
            '2026年7月-9月',
            'O1',
            '新版本用户一看就会',
            '100%',
            '20%',
            'KR1',
            '新手引导完成率≥75%',
            '100%',
            '20%',
            '延期',
            '3',
            '孙倩',
          ],
        ],
        merges: ['A2:A4', 'B2:B4', 'C2:C4', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3'],
      },
    }),
    {
      objectives: [
        o(
          'E2',
          '让老客户愿意推荐我们',
          [
            k('I2', '推荐来的新客户达到40家', {
              owner: '孙倩',
              progress: 0.55,
              status: 'on track',
              confidence: '7',
              proposed: { target: 40 },
              weight: 0.5,
            }),
            k('I3', '客户满意度从82分提升到90分', {
              owner: '孙倩',
              progress: 0.4,
              status: 'at risk',
              proposed: { baseline: 82, target: 90 },
              weight: 0.5,
            }),
          ],
          '客户成功部',
        ),
        o(
          'E4',
          '团队能独立交付',
          [
            k('I4', '培养3名能独立带项目的顾问', {
              owner: '孙倩',
              progress: 0.3,
              weight: 1,
              proposed: { target: 3 },
            }),
          ],
          '客户成功部',
        ),
        o(
          'E5',
          '新版本用户一看就会',
          [
            k('I5', '新手引导完成率≥75%', {
              owner: '周航',
              progress: 0.2,
              weight: 1,
              proposed: { target: 0.75 },
            }),
          ],
          '产品部',
        ),
      ],
      period: Q3,
      doubts: [['~okr.xlsx', 'owner']],
    },
  ),
];
