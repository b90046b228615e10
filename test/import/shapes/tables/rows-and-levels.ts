// Rows told apart by levels, numbers and codes, logs of check-ins beside the plan, questions of forms as
// headings. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, day, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const ROWS_AND_LEVELS: Shape[] = [
  shape(
    'smartsheet-like: hierarchy by a level column and row numbers',
    'en',
    IN_CSV,
    csv(`
Row,Level,Primary,Owner,Start Date,Target Date,Baseline,Target,Actual,% Complete,Health,Comments
1,1,A library on every train,Nell Ash,07/01/26,09/30/26,,,,42%,Yellow,
2,2,Carriages with shelves,Nell Ash,07/01/26,09/30/26,4,40,19,42%,Green,
3,2,Books lent per week,Sid Orr,07/01/26,09/15/26,150,600,310,36%,Yellow,
4,1,Readers who bring friends,Sid Orr,07/01/26,09/30/26,,,,10%,Red,
5,2,Cards given by members,Sid Orr,07/01/26,09/30/26,0,500,50,10%,Red,printing late`),
    {
      objectives: [
        o('C2', 'A library on every train', [
          k('C3', 'Carriages with shelves', {
            owner: 'Nell Ash',
            baseline: 4,
            target: 40,
            current: 19,
            progress: 0.42,
            start: '2026-07-01',
            due: '2026-09-30',
            status: 'on track',
          }),
          k('C4', 'Books lent per week', {
            owner: 'Sid Orr',
            baseline: 150,
            target: 600,
            current: 310,
            progress: 0.36,
            start: '2026-07-01',
            due: '2026-09-15',
            status: 'at risk',
          }),
        ]),
        o('C5', 'Readers who bring friends', [
          k('C6', 'Cards given by members', {
            owner: 'Sid Orr',
            baseline: 0,
            target: 500,
            current: 50,
            progress: 0.1,
            start: '2026-07-01',
            due: '2026-09-30',
            status: 'off track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'airtable: linked names, metric type, percent as decimals',
    'en',
    IN_CSV,
    csv(`
Key Result,Objective,Quarter,Metric type,Starting value,Target value,Current value,Progress,Owner,Last updated
Share of calls answered,Nobody hangs up on us,Q3 2026,Percent,62%,90%,75%,0.46,Ola Frost,2026-08-12
Seconds until an answer,Nobody hangs up on us,Q3 2026,Number,95,30,60,0.54,Ola Frost,2026-08-12
Agents who know both systems,One desk for everything,Q3 2026,Number,3,18,8,0.33,Ty Bose,2026-08-11`),
    {
      objectives: [
        o('B2', 'Nobody hangs up on us', [
          k('A2', 'Share of calls answered', {
            owner: 'Ola Frost',
            baseline: 0.62,
            target: 0.9,
            current: 0.75,
            asPercent: true,
            progress: 0.46,
          }),
          k('A3', 'Seconds until an answer', {
            owner: 'Ola Frost',
            baseline: 95,
            target: 30,
            current: 60,
            progress: 0.54,
          }),
        ]),
        o('B4', 'One desk for everything', [
          k('A4', 'Agents who know both systems', {
            owner: 'Ty Bose',
            baseline: 3,
            target: 18,
            current: 8,
            progress: 0.33,
          }),
        ]),
      ],
      period: Q3,
      doubts: [OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'check-in log beside the plan in another tab',
    'en',
    'plan.xlsx!Plan!',
    book('plan.xlsx', {
      Plan: [
        ['ID', 'Objective', 'KR ID', 'Key Result', 'Owner', 'Baseline', 'Target'],
        ['O1', 'Fish comes fresh to the hills', 'KR1', 'Hours from boat to shop', 'Ragna', 30, 14],
        ['', '', 'KR2', 'Shops in the hills', 'Odd', 5, 16],
      ],
      'Check-ins': [
        ['Date', 'KR ID', 'Value', 'Confidence', 'Comment', 'By'],
        [day('2026-07-15'), 'KR1', 27, 6, '', 'Ragna'],
        [day('2026-08-01'), 'KR1', 21, 7, 'new truck', 'Ragna'],
        [day('2026-08-01'), 'KR2', 8, 5, '', 'Odd'],
      ],
    }),
    {
      objectives: [
        o('B2', 'Fish comes fresh to the hills', [
          k('D2', 'Hours from boat to shop', {
            owner: 'Ragna',
            baseline: 30,
            target: 14,
            current: 21,
            history: [
              ['2026-07-15', 27],
              ['2026-08-01', 21],
            ],
          }),
          k('D3', 'Shops in the hills', { owner: 'Odd', baseline: 5, target: 16, current: 8 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'horizontal template: a block of rows for each objective, labels left',
    'en',
    'plan.xlsx!Worksheet!',
    book('plan.xlsx', {
      Worksheet: {
        rows: [
          ['OKR WORKSHEET', '', '', '', '', ''],
          ['Team', 'Customer Care', '', 'Quarter', 'Q3 2026', ''],
          [],
          ['Objective', 'Every customer feels heard', '', '', '', ''],
          ['', 'Key Result', 'Start', 'Target', 'Actual', 'Owner'],
          [1, 'Replies within an hour', pct(0.4), pct(0.8), pct(0.55), 'Zed'],
          [2, 'Calls that need a second call', pct(0.3), pct(0.15), pct(0.26), 'Kim'],
          [],
          ['Objective', 'Care is a place to grow', '', '', '', ''],
          ['', 'Key Result', 'Start', 'Target', 'Actual', 'Owner'],
          [1, 'People promoted from Care', 1, 6, 2, 'Kim'],
          [2, '', '', '', '', ''],
        ],
      },
    }),
    {
      objectives: [
        o(
          'B4',
          'Every customer feels heard',
          [
            k('B6', 'Replies within an hour', {
              owner: 'Zed',
              baseline: 0.4,
              target: 0.8,
              current: 0.55,
              asPercent: true,
            }),
            k('B7', 'Calls that need a second call', {
              owner: 'Kim',
              baseline: 0.3,
              target: 0.15,
              current: 0.26,
              asPercent: true,
            }),
          ],
          'Customer Care',
        ),
        o(
          'B9',
          'Care is a place to grow',
          [k('B11', 'People promoted from Care', { owner: 'Kim', baseline: 1, target: 6, current: 2 })],
          'Customer Care',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'polish, objectives in rows of their own with progress',
    'pl',
    'plan.xlsx!Q3!',
    book('plan.xlsx', {
      Q3: [
        ['Lp.', 'Cel / Kluczowy wynik', 'Odpowiedzialny', 'Było', 'Ma być', 'Jest', 'Postęp', 'Status'],
        ['1', 'Sklep, do którego się wraca', 'Iga Bąk', '', '', '', '37%', 'zagrożone'],
        ['1.1', 'Stali klienci', 'Iga Bąk', 210, 420, 300, '43%', 'w toku'],
        ['1.2', 'Reklamacje w miesiącu', 'Leon Rak', 33, 12, 26, '33%', 'zagrożone'],
        ['2', 'Zespół, który się zna', 'Leon Rak', '', '', '', '50%', 'w toku'],
        ['2.1', 'Osoby po szkoleniu krzyżowym', 'Leon Rak', 2, 12, 7, '50%', 'w toku'],
      ],
    }),
    {
      objectives: [
        o('B2', 'Sklep, do którego się wraca', [
          k('B3', 'Stali klienci', {
            owner: 'Iga Bąk',
            baseline: 210,
            target: 420,
            current: 300,
            progress: 0.43,
            status: 'on track',
          }),
          k('B4', 'Reklamacje w miesiącu', {
            owner: 'Leon Rak',
            baseline: 33,
            target: 12,
            current: 26,
            progress: 0.33,
            status: 'at risk',
          }),
        ]),
        o('B5', 'Zespół, który się zna', [
          k('B6', 'Osoby po szkoleniu krzyżowym', {
            owner: 'Leon Rak',
            baseline: 2,
            target: 12,
            current: 7,
            progress: 0.5,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'korean sheet, O and KR in one column with weights',
    'ko',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: [
        ['구분', 'OKR', '가중치', '담당', '기준', '목표', '실적', '달성률', '비고'],
        ['O1', '약속한 날에 도착한다', '', '서지훈', '', '', '', '45%', ''],
        ['KR1', '정시 도착률', '60%', '서지훈', '74%', '94%', '84%', '50%', ''],
        ['KR2', '파손 건수', '40%', '남유진', 52, 18, 39, '38%', '포장 변경'],
        ['O2', '기사님이 오래 일한다', '', '남유진', '', '', '', '20%', ''],
        ['KR1', '퇴사자 수', '100%', '남유진', 15, 5, 13, '20%', ''],
      ],
    }),
    {
      objectives: [
        o('B2', '약속한 날에 도착한다', [
          k('B3', '정시 도착률', {
            owner: '서지훈',
            baseline: 0.74,
            target: 0.94,
            current: 0.84,
            asPercent: true,
            progress: 0.5,
            weight: 0.6,
          }),
          k('B4', '파손 건수', {
            owner: '남유진',
            baseline: 52,
            target: 18,
            current: 39,
            progress: 0.38,
            weight: 0.4,
          }),
        ]),
        o('B5', '기사님이 오래 일한다', [
          k('B6', '퇴사자 수', {
            owner: '남유진',
            baseline: 15,
            target: 5,
            current: 13,
            progress: 0.2,
            weight: 1,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'chinese survey export with long questions',
    'zh',
    'form.csv!',
    text(
      'form.csv',
      `
序号,提交时间,1、您的姓名,2、所在部门,3、本季度您的目标（O）是什么？,4、关键结果KR1,5、KR1目标值,6、关键结果KR2,7、KR2目标值
1,2026/7/2 9:30,谢欣,品牌部,让城市记住我们的颜色,路人识别率达到三成,30%,合作店铺,25
2,2026/7/3 11:02,唐果,法务部,合同一天出门,平均审核小时数,8,模板覆盖的合同类型,20`,
    ),
    {
      objectives: [
        o(
          'E2',
          '让城市记住我们的颜色',
          [
            k('F2', '路人识别率达到三成', { owner: '谢欣', target: 0.3, asPercent: true }),
            k('H2', '合作店铺', { owner: '谢欣', target: 25 }),
          ],
          '品牌部',
        ),
        o(
          'E3',
          '合同一天出门',
          [
            k('F3', '平均审核小时数', { owner: '唐果', target: 8 }),
            k('H3', '模板覆盖的合同类型', { owner: '唐果', target: 20 }),
          ],
          '法务部',
        ),
      ],
      doubts: [
        ['~form.csv', 'period'],
        ['', 'baseline'],
        ['~form.csv', 'owner'],
      ],
    },
  ),
  shape(
    'notes column first, status symbols after the text',
    'en',
    IN_CSV,
    csv(`
#,Objective / Key Result,DRI,Q3 start,Q3 target,Aug 15,RAG
O1,People find the right doctor,Amy,,,,🟡
1.1,Bookings without a call,Amy,25%,60%,41%,🟢
1.2,Wrong bookings per week,Jed,48,15,40,🔴
O2,Doctors finish on time,Jed,,,,🟢
2.1,Minutes of overtime a day,Jed,52,20,33,🟢`),
    {
      objectives: [
        o('B2', 'People find the right doctor', [
          k('B3', 'Bookings without a call', {
            owner: 'Amy',
            baseline: 0.25,
            target: 0.6,
            current: 0.41,
            asPercent: true,
            status: 'on track',
          }),
          k('B4', 'Wrong bookings per week', {
            owner: 'Jed',
            baseline: 48,
            target: 15,
            current: 40,
            status: 'off track',
          }),
        ]),
        o('B5', 'Doctors finish on time', [
          k('B6', 'Minutes of overtime a day', {
            owner: 'Jed',
            baseline: 52,
            target: 20,
            current: 33,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['F', 'date']],
    },
  ),
];
