// Exports of OKR services and trackers, as people get them out. Every text is invented.
import { csv, IN_CSV, OF_CSV, Q3 } from '../../plan-files.ts';
import { k, o, type Shape, shape, text } from '../../shape.ts';

export const SERVICES: Shape[] = [
  shape(
    'goals on every level, told apart by their parent and their figures',
    'en',
    IN_CSV,
    csv(`
Goal ID,Goal Name,Goal Description,Goal Type,Parent Goal ID,Owner Name,Owner Email,Department,Status,Progress,Start Value,Current Value,Target Value,Unit,Start Date,Due Date,Last Update Note
g1,Keep every patient informed,,Company,,Nora Vale,nora@clinic.example,Care,Progressing,45%,,,,,2026-07-01,2026-09-30,
g2,Answer calls within 2 minutes,,Individual,g1,Ivo Dahl,ivo@clinic.example,Care,Progressing,50%,40,65,90,%,2026-07-01,2026-09-30,two more people on phones
g3,Missed calls a day,,Individual,g1,Nora Vale,nora@clinic.example,Care,Needs attention,25%,48,39,12,#,2026-07-01,2026-09-30,`),
    {
      objectives: [
        o(
          'B2',
          'Keep every patient informed',
          [
            k('B3', 'Answer calls within 2 minutes', {
              owner: 'Ivo Dahl',
              baseline: 0.4,
              target: 0.9,
              current: 0.65,
              asPercent: true,
              status: 'on track',
              progress: 0.5,
            }),
            k('B4', 'Missed calls a day', {
              owner: 'Nora Vale',
              baseline: 48,
              target: 12,
              current: 39,
              type: 'decrease',
              status: 'at risk',
            }),
          ],
          'Care',
        ),
      ],
      doubts: [OF_CSV.period, ['N3', 'percent']],
    },
  ),
  shape(
    'types with parents by name, an initiative and a KPI among them',
    'en',
    IN_CSV,
    csv(`
Type,Name,Parent,Lead,Contributors,Timeframe,Progress,Status,Start value,Target,Current value,Unit,Last check-in
Objective,Ship without fear,,Ann Reed,,Q3 2026,40%,On track,,,,,
Key Result,Rollbacks a month,Ship without fear,Ann Reed,Tom Ash,Q3 2026,50%,On track,6,2,4,number,2026-08-03
Key Result,Builds that pass at once,Ship without fear,Tom Ash,,Q3 2026,30%,Off track,70%,95%,77.5%,percentage,2026-08-03
Initiative,Buy a second build machine,Rollbacks a month,Tom Ash,,Q3 2026,100%,Accomplished,,,,,
KPI,Monthly users,,Ann Reed,,,,,,10000,8700,number,2026-08-01`),
    {
      objectives: [
        o('B2', 'Ship without fear', [
          k('B3', 'Rollbacks a month', {
            owner: 'Ann Reed',
            baseline: 6,
            target: 2,
            current: 4,
            type: 'decrease',
          }),
          k('B4', 'Builds that pass at once', {
            owner: 'Tom Ash',
            baseline: 0.7,
            target: 0.95,
            current: 0.775,
            asPercent: true,
            status: 'off track',
          }),
        ]),
      ],
      none: ['B5', 'B6'],
      period: Q3,
      doubts: [['A5', 'kind'], OF_CSV.unit],
    },
  ),
  shape(
    'goals and metrics, attainment as a fraction',
    'en',
    IN_CSV,
    csv(`
Goal/Metric,Title,Description,Owner,Team,Session,Attainment,Confidence,From,To,Current,Format,Aligned to
Goal,Grow where we are known,,Pia Holt,Sales,2026 Q3,0.52,0.7,,,,,
Metric,Repeat orders,,Pia Holt,Sales,2026 Q3,0.5,0.7,200,400,300,Number,Grow where we are known
Metric,Net retention,,Rik Lund,Sales,2026 Q3,0.54,0.4,88%,101%,95%,Percent,Grow where we are known`),
    {
      objectives: [
        o(
          'B2',
          'Grow where we are known',
          [
            k('B3', 'Repeat orders', {
              owner: 'Pia Holt',
              baseline: 200,
              target: 400,
              current: 300,
              progress: 0.5,
            }),
            k('B4', 'Net retention', {
              owner: 'Rik Lund',
              baseline: 0.88,
              target: 1.01,
              current: 0.95,
              asPercent: true,
            }),
          ],
          'Sales',
        ),
      ],
      period: Q3,
      doubts: [['H', 'confidence']],
    },
  ),
  shape(
    'a level before each goal, percents without their sign',
    'en',
    IN_CSV,
    csv(`
Level,Objective,Key Result,Owner,Start value,Goal value,Current value,Progress %,Quarter,Comment
Company,Become the baker of the quarter,,Elsa Korn,,,,35,Q3/2026,
Team: Ovens,Become the baker of the quarter,Loaves sold out by noon (days),Elsa Korn,5,20,10,33,Q3/2026,rain
Team: Ovens,Become the baker of the quarter,Flour wasted (kg),Max Roth,80,20,55,42,Q3/2026,`),
    {
      objectives: [
        o('B2', 'Become the baker of the quarter', [
          k('C3', 'Loaves sold out by noon (days)', {
            owner: 'Elsa Korn',
            baseline: 5,
            target: 20,
            current: 10,
            progress: 0.33,
          }),
          k('C4', 'Flour wasted (kg)', {
            owner: 'Max Roth',
            baseline: 80,
            target: 20,
            current: 55,
            type: 'decrease',
            progress: 0.42,
          }),
        ]),
      ],
      period: Q3,
      doubts: [OF_CSV.unit],
    },
  ),
  shape(
    'numbers 1 and 1.1, a period in months, a milestone',
    'en',
    IN_CSV,
    csv(`
S.No,Objective / Key Result,Type,Assigned To,KR Type,Baseline,Target,Actual,% Complete,Status,Period
1,Cut the waiting,Objective,Lia Park,,,,,38%,On Track,Jul 2026 - Sep 2026
1.1,Days from order to delivery,Key Result,Lia Park,Decrease KPI,9,4,7,40%,At Risk,Jul 2026 - Sep 2026
1.2,Open the depot,Key Result,Sam Orr,Milestone,0%,100%,35%,35%,On Track,Jul 2026 - Sep 2026`),
    {
      objectives: [
        o('B2', 'Cut the waiting', [
          k('B3', 'Days from order to delivery', {
            owner: 'Lia Park',
            baseline: 9,
            target: 4,
            current: 7,
            type: 'decrease',
          }),
          k('B4', 'Open the depot', {
            owner: 'Sam Orr',
            baseline: 0,
            target: 1,
            current: 0.35,
            asPercent: true,
            type: 'milestone',
          }),
        ]),
      ],
      period: Q3,
      doubts: [OF_CSV.unit],
    },
  ),
  shape(
    'goals below goals with a metric of their own',
    'en',
    IN_CSV,
    csv(`
Goal,Parent goal,Goal owner,Time period,Status,Progress metric,Initial value,Current value,Target value,Team
Make moving simple,,Ola Berg,Q3 FY26,On track,Automatic,,,,Moves
Moves without a claim,Make moving simple,Ola Berg,Q3 FY26,At risk,Percent,82%,86%,96%,Moves
Vans on the road,Make moving simple,Jan Eik,Q3 FY26,On track,Number,11,13,15,Moves`),
    {
      objectives: [
        o(
          'A2',
          'Make moving simple',
          [
            k('A3', 'Moves without a claim', {
              owner: 'Ola Berg',
              baseline: 0.82,
              target: 0.96,
              current: 0.86,
              asPercent: true,
              status: 'at risk',
            }),
            k('A4', 'Vans on the road', { owner: 'Jan Eik', baseline: 11, target: 15, current: 13 }),
          ],
          'Moves',
        ),
      ],
      doubts: [['D', 'period']],
    },
  ),
  shape(
    'goals with targets by name, from a start to an end',
    'en',
    IN_CSV,
    csv(`
Goal Name,Folder,Owner(s),Due Date,Target Name,Target Type,Start,Current,End,Unit,Percent Complete
Fill the theatre,Autumn,Dora Finn,30/09/2026,Seats sold per night,number,180,214,260,seats,42.5%
Fill the theatre,Autumn,Dora Finn,30/09/2026,Fresh subscribers,number,0,140,400,persons,35%`),
    {
      objectives: [
        o('A2', 'Fill the theatre', [
          k('E2', 'Seats sold per night', { baseline: 180, target: 260, current: 214, progress: 0.425 }),
          k('E3', 'Fresh subscribers', { baseline: 0, target: 400, current: 140 }),
        ]),
      ],
      none: ['B'],
      doubts: [OF_CSV.period, ['C', 'owner']],
    },
  ),
  shape(
    'issues with figures, days and hours under their headings',
    'en',
    IN_CSV,
    csv(`
Issue key,Issue Type,Summary,Parent key,Assignee,Status,Start value,Target value,Current value,Due date,Created
OKR-1,Objective,A calmer on-call,,Ravi Sen,In Progress,,,,2026-09-30,2026-06-20 09:00
OKR-2,Key Result,Pages per week,OKR-1,Ravi Sen,In Progress,42,15,30,2026-09-30,2026-06-20 09:05
OKR-3,Key Result,Alerts with a runbook,OKR-1,Mei Tan,To Do,35%,90%,35%,2026-09-30,2026-06-20 09:07
OKR-4,Task,Write runbook template,OKR-3,Mei Tan,Done,,,,2026-07-15,2026-06-21 10:00`),
    {
      objectives: [
        o('C2', 'A calmer on-call', [
          k('C3', 'Pages per week', {
            owner: 'Ravi Sen',
            baseline: 42,
            target: 15,
            current: 30,
            type: 'decrease',
            due: '2026-09-30',
          }),
          k('C4', 'Alerts with a runbook', {
            owner: 'Mei Tan',
            baseline: 0.35,
            target: 0.9,
            current: 0.35,
            asPercent: true,
            status: 'not started',
          }),
        ]),
      ],
      none: ['C5'],
      doubts: [OF_CSV.period, ['B5', 'kind'], OF_CSV.unit],
    },
  ),
  shape(
    'pages with signs before their headings',
    'en',
    'OKRs.md:',
    text(
      'OKRs.md',
      '# OKRs Q3 2026\n\n## 🎯 Objective: Teach more people to swim\n- **KR1:** Courses full: 12 → 20\n- **KR2:** Children who pass: 60% → 85%\n\n## 🎯 Objective: Keep the water clean\n- **KR1:** Failed samples per month: 5 → 0 (Owner: Bo Sand)\n',
    ),
    {
      objectives: [
        o('3', 'Teach more people to swim', [
          k('4', 'Courses full: 12 → 20', { proposed: { baseline: 12, target: 20 } }),
          k('5', 'Children who pass: 60% → 85%', {
            asPercent: true,
            proposed: { baseline: 0.6, target: 0.85 },
          }),
        ]),
        o('7', 'Keep the water clean', [
          k('8', 'Failed samples per month: 5 → 0', {
            owner: 'Bo Sand',
            proposed: { baseline: 5, target: 0 },
          }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['~OKRs.md', 'unit'],
        ['4', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'Chinese service: cycle, department, name, weights of objective and key result',
    'zh',
    IN_CSV,
    csv(`
周期,部门,姓名,O序号,目标（O）,O权重,KR序号,关键结果（KR）,KR权重,进度,信心指数,评分
2026年Q3,客服部,林小雨,O1,让客户少等一分钟,60%,KR1,首次响应时长从 90 秒降到 45 秒,50%,40%,7,0.4
2026年Q3,客服部,林小雨,O1,让客户少等一分钟,60%,KR2,一次解决率从 72% 提升到 88%,50%,55%,8,0.6
2026年Q3,客服部,林小雨,O2,带出三名新组长,40%,KR1,三人通过组长认证,100%,33%,6,0.3`),
    {
      objectives: [
        o(
          'E2',
          '让客户少等一分钟',
          [
            k('H2', '首次响应时长从 90 秒降到 45 秒', {
              owner: '林小雨',
              progress: 0.4,
              weight: 0.5,
              proposed: { baseline: 90, target: 45 },
            }),
            k('H3', '一次解决率从 72% 提升到 88%', {
              owner: '林小雨',
              asPercent: true,
              weight: 0.5,
              proposed: { baseline: 0.72, target: 0.88 },
            }),
          ],
          '客服部',
        ),
        o(
          'E4',
          '带出三名新组长',
          [k('H4', '三人通过组长认证', { owner: '林小雨', weight: 1, progress: 0.33 })],
          '客服部',
        ),
      ],
      period: Q3,
      doubts: [['H', 'target']],
    },
  ),
  shape(
    'Chinese service: an owner of the goal and one of the key result',
    'zh',
    IN_CSV,
    csv(`
目标名称,目标类型,负责人,所属部门,开始时间,截止时间,KR名称,KR负责人,起始值,目标值,当前值,单位,完成度,状态
门店焕新,团队目标,周航,运营部,2026-07-01,2026-09-30,改造门店数,周航,0,24,9,家,37.5%,正常
门店焕新,团队目标,周航,运营部,2026-07-01,2026-09-30,单店改造天数,许蔓,21,12,16,天,55.6%,有风险`),
    {
      objectives: [
        o(
          'A2',
          '门店焕新',
          [
            k('G2', '改造门店数', { owner: '周航', baseline: 0, target: 24, current: 9, progress: 0.375 }),
            k('G3', '单店改造天数', {
              owner: '许蔓',
              baseline: 21,
              target: 12,
              current: 16,
              type: 'decrease',
              status: 'at risk',
            }),
          ],
          '运营部',
        ),
      ],
      none: ['B'],
      doubts: [OF_CSV.period],
    },
  ),
  shape(
    'Chinese tracker: who does it, parents by title, tasks',
    'zh',
    IN_CSV,
    csv(`
任务类型,标题,父任务,执行者,开始时间,截止时间,当前进度,任务状态
目标,把质检前移,,何山,2026/07/01,2026/09/30,45%,进行中
关键结果,来料合格率 92% → 98%,把质检前移,何山,2026/07/01,2026/09/30,50%,进行中
关键结果,产线停机次数 14 → 5,把质检前移,苗青,2026/07/01,2026/09/30,40%,进行中
任务,购买检测仪,来料合格率 92% → 98%,苗青,2026/07/05,2026/07/20,100%,已完成`),
    {
      objectives: [
        o('B2', '把质检前移', [
          k('B3', '来料合格率 92% → 98%', {
            owner: '何山',
            asPercent: true,
            progress: 0.5,
            proposed: { baseline: 0.92, target: 0.98 },
          }),
          k('B4', '产线停机次数 14 → 5', {
            owner: '苗青',
            due: '2026-09-30',
            proposed: { baseline: 14, target: 5 },
          }),
        ]),
      ],
      none: ['B5'],
      doubts: [OF_CSV.period, OF_CSV.unit, ['A5', 'kind'], ['B', 'target']],
    },
  ),
];
