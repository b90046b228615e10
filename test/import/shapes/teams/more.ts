// Sheets that came up besides: levels as kinds, two fields a week, sections in the objectives' column,
// summaries. Every text is invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKR!';
const asked = [OF_BOOK.period, OF_BOOK.unit];

export const MORE: Shape[] = [
  shape(
    'a value and a confidence under each week',
    'en',
    T,
    book('plan.xlsx', {
      OKR: {
        rows: [
          ['Objective', 'Key Result', 'Owner', 'Target', 'Week 1', '', 'Week 2', ''],
          ['', '', '', '', 'Value', 'Conf', 'Value', 'Conf'],
          ['Keep the lights on', 'Outages a week', 'Ada Holm', 2, 9, 4, 7, 5],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1'],
      },
    }),
    {
      objectives: [
        o('A3', 'Keep the lights on', [
          k('B3', 'Outages a week', {
            owner: 'Ada Holm',
            target: 2,
            current: 7,
            type: 'decrease',
            history: [
              [null, 9],
              [null, 7],
            ],
          }),
        ]),
      ],
      doubts: [...asked, ['E', 'date'], ['', 'baseline'], ['D', 'type']],
    },
  ),
  shape(
    'a form with numbers of objective and key result in its headings',
    'en',
    'form.csv!',
    text(
      'form.csv',
      'Timestamp,Name,Team,Objective 1,O1 KR1,O1 KR1 target,O1 KR2,O1 KR2 target,Objective 2,O2 KR1,O2 KR1 target\n2026-06-20 10:00,Ann Hale,Press,Be seen,Posts written,20,Talks held,4,Be heard,Podcasts,6',
    ),
    {
      objectives: [
        o(
          'D2',
          'Be seen',
          [k('E2', 'Posts written', { owner: 'Ann Hale', target: 20 }), k('G2', 'Talks held', { target: 4 })],
          'Press',
        ),
        o('I2', 'Be heard', [k('J2', 'Podcasts', { target: 6 })], 'Press'),
      ],
      doubts: [
        ['~form.csv', 'period'],
        ['', 'baseline'],
      ],
    },
  ),
  shape(
    'one column for both, told by what has figures',
    'en',
    T,
    book('plan.xlsx', {
      OKR: [
        ['Objectives / Key Results', 'Owner', 'Start', 'Target', 'Current', 'Status'],
        ['Grow the choir', 'Lea Ford', '', '', '', 'on track'],
        ['New voices', 'Lea Ford', 4, 20, 9, 'on track'],
        ['Concerts', 'Jo Hay', 1, 6, 2, 'at risk'],
        ['Sing better', 'Jo Hay', '', '', '', 'at risk'],
        ['Rehearsals full', 'Jo Hay', 3, 12, 5, 'at risk'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Grow the choir', [
          k('A3', 'New voices', { baseline: 4, target: 20, current: 9 }),
          k('A4', 'Concerts', { owner: 'Jo Hay', baseline: 1, target: 6, current: 2 }),
        ]),
        o('A5', 'Sing better', [k('A6', 'Rehearsals full', { baseline: 3, target: 12, current: 5 })]),
      ],
      doubts: asked,
    },
  ),
  shape(
    'quarters alone in a row among the objectives',
    'de',
    T,
    book('plan.xlsx', {
      OKR: [
        ['Ziel', 'Schlüsselergebnis', 'Wer', 'Startwert', 'Zielwert', 'Ist'],
        ['Q1 2026'],
        ['Gute Luft', 'Filter getauscht', 'Ute Amsel', 0, 40, 40],
        ['Q2 2026'],
        ['Leise Hallen', 'Dezibel', 'Ute Amsel', 88, 75, 80],
      ],
    }),
    {
      objectives: [
        o('A3', 'Gute Luft', [
          k('B3', 'Filter getauscht', { owner: 'Ute Amsel', baseline: 0, target: 40, current: 40 }),
        ]),
        o('A5', 'Leise Hallen', [
          k('B5', 'Dezibel', { baseline: 88, target: 75, current: 80, type: 'decrease' }),
        ]),
      ],
      doubts: asked,
    },
  ),
  shape(
    'a dashboard that sums up the plan of another tab',
    'en',
    'plan.xlsx!OKRs!',
    book('plan.xlsx', {
      Dashboard: [['Overall progress', pct(0.5)], [], ['Objective', 'Progress'], ['Grow the club', pct(0.5)]],
      OKRs: [
        ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'Current'],
        ['Grow the club', 'Members', 'Al Frey', 100, 190, 145],
      ],
      Lists: [
        ['Status', 'Owner'],
        ['On track', 'Al'],
        ['At risk', 'Bo'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Grow the club', [
          k('B2', 'Members', { owner: 'Al Frey', baseline: 100, target: 190, current: 145 }),
        ]),
      ],
      none: ['~plan.xlsx!Dashboard!A4'],
      doubts: asked,
    },
  ),
  shape(
    'levels of a tree as kinds',
    'en',
    'tree.csv!',
    text(
      'tree.csv',
      `
Level,ID,Parent ID,Title,Owner,Team,Start value,Target value,Current value
Company,1,,Win the region,Sam Hill,All shops,,,
Team,2,1,Serve every town,Sue Bell,North,,,
Key Result,3,2,Towns with a shop,Sue Bell,North,3,12,6
Initiative,4,3,Rent a van,Tim Cole,North,,,`,
    ),
    {
      objectives: [
        o('D2', 'Win the region'),
        o(
          'D3',
          'Serve every town',
          [k('D4', 'Towns with a shop', { owner: 'Sue Bell', baseline: 3, target: 12, current: 6 })],
          'North',
        ),
      ],
      none: ['D5'],
      doubts: [
        ['D', 'kind'],
        ['~tree.csv', 'period'],
      ],
    },
  ),
  shape(
    'two quarters named in one row of headings',
    'en',
    'flat.csv!',
    text(
      'flat.csv',
      'Objective;Key Results;Baseline;Target Q1;Actual Q1;Target Q2;Actual Q2;Owner;Team\nGrow the round;New clients;10;15;16;20;12;Eve Low;Sales\n;Churn;5 %;4 %;4,5 %;3 %;;Eve Low;Sales',
    ),
    {
      objectives: [
        o('A2', 'Grow the round', [
          k('B2', 'New clients', { owner: 'Eve Low', baseline: 10, target: 20, current: 12 }),
          k('B3', 'Churn', { baseline: 0.05, target: 0.03, asPercent: true, type: 'decrease' }),
        ]),
      ],
      doubts: [['', 'period']],
    },
  ),
  shape(
    'Korean document: a table, then a list',
    'ko',
    'okr.md:',
    text(
      'okr.md',
      `
# OKR 2026 Q4 — 데이터팀

## 목표 1. 모두가 믿는 숫자

| 핵심 결과 | 담당 | 시작 | 목표 | 현재 |
| --- | --- | --- | --- | --- |
| KR1. 대시보드 오류 건수 | 민수 | 40 | 5 | 22 |

## 목표 2. 빠른 답변

- KR1. 요청 처리 시간을 5일에서 2일로 단축 (담당: 민수)
`,
    ),
    {
      period: ['2026-10-01', '2026-12-31'],
      objectives: [
        o(
          '3',
          '모두가 믿는 숫자',
          [
            k('7', '대시보드 오류 건수', {
              owner: '민수',
              baseline: 40,
              target: 5,
              current: 22,
              type: 'decrease',
            }),
          ],
          '데이터팀',
        ),
        o(
          '9',
          '빠른 답변',
          [
            k('11', '요청 처리 시간을 5일에서 2일로 단축', {
              owner: '민수',
              proposed: { baseline: 5, target: 2 },
            }),
          ],
          '데이터팀',
        ),
      ],
      doubts: [['', 'target']],
    },
  ),
];
