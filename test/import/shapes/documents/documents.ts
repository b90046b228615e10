// Documents, outlines and cards: no headings in a row, or headings again and again. Every text is invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, k, o, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKRs!';

export const DOCUMENTS: Shape[] = [
  shape(
    'Markdown, headings and bullets, owners at the end',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
# OKRs Q3 2026

## Objective 1: Make the reading room quiet again

Owner: Vera Bloom

- KR1: Cut complaints from 40 to 10 a month (Owner: Vera Bloom)
- KR2: 90% of visitors say it is quiet — @tariq
- Initiative: carpet in the hall

## Objective 2: Books come home on time

- KR1: 95% of loans returned in 4 weeks 🟡
- KR2: Reminders sent by 12 branches [40%]
`,
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('3', 'Make the reading room quiet again', [
          k('7', 'Cut complaints from 40 to 10 a month', {
            owner: 'Vera Bloom',
            proposed: { baseline: 40, target: 10 },
            type: 'decrease',
          }),
          k('8', '90% of visitors say it is quiet', { owner: 'tariq', proposed: { target: 0.9 } }),
        ]),
        o('11', 'Books come home on time', [
          k('13', '95% of loans returned in 4 weeks', { status: 'at risk' }),
          k('14', 'Reminders sent by 12 branches', { progress: 0.4, proposed: { target: 12 } }),
        ]),
      ],
      none: ['9'],
      doubts: [
        ['', 'target'],
        ['', 'owner'],
        ['~okr.md', 'unit'],
      ],
    },
  ),
  shape(
    'Chinese Markdown, teams as headings',
    'zh',
    'okr.md:',
    text(
      'okr.md',
      `
# 2026年Q3 OKR

## 销售部

### 目标一：让老客户主动回来

- KR1：复购客户从120家增加到200家（负责人：何雨）
- KR2：客户回访完成率达到90%

## 研发部

### 目标二：版本按时上线

- KR1：线上缺陷降到每月5个以内
`,
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          '5',
          '让老客户主动回来',
          [
            k('7', '复购客户从120家增加到200家', { owner: '何雨', proposed: { baseline: 120, target: 200 } }),
            k('8', '客户回访完成率达到90%', { proposed: { target: 0.9 } }),
          ],
          '销售部',
        ),
        o('12', '版本按时上线', [k('14', '线上缺陷降到每月5个以内', { type: 'decrease' })], '研发部'),
      ],
      doubts: [
        ['', 'target'],
        ['', 'owner'],
      ],
    },
  ),
  shape(
    'a table for each objective in Markdown',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
# Team Garden, 2026 Q3

## Objective: Beds that feed the kitchen

| Key result | Owner | Baseline | Target | Current |
|---|---|---|---|---|
| Kilos harvested a week | Nell | 30 | 90 | 55 |
| Beds in use | Omri | 8 | 20 | 14 |

## Objective: Nothing rots

| Key result | Owner | Baseline | Target | Current |
|---|---|---|---|---|
| Kilos thrown away | Nell | 12 | 2 | 9 |
`,
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          '3',
          'Beds that feed the kitchen',
          [
            k('7', 'Kilos harvested a week', { owner: 'Nell', baseline: 30, target: 90, current: 55 }),
            k('8', 'Beds in use', { owner: 'Omri', baseline: 8, target: 20, current: 14 }),
          ],
          'Garden',
        ),
        o(
          '10',
          'Nothing rots',
          [
            k('14', 'Kilos thrown away', {
              owner: 'Nell',
              baseline: 12,
              target: 2,
              current: 9,
              type: 'decrease',
            }),
          ],
          'Garden',
        ),
      ],
    },
  ),
  shape(
    'lists two deep without any mark',
    'de',
    'ziele.md:',
    text(
      'ziele.md',
      `
# Ziele Q4 2026

- Unsere Kunden empfehlen uns
  - 60 Empfehlungen im Quartal
  - Wartezeit von 9 auf 3 Tage
- Alle wissen, was zu tun ist
  - 12 Handbücher sind fertig
  - 40 Leute haben einen Kurs gemacht
`,
    ),
    {
      period: ['2026-10-01', '2026-12-31'],
      objectives: [
        o('3', 'Unsere Kunden empfehlen uns', [
          k('4', '60 Empfehlungen im Quartal', { proposed: { target: 60 } }),
          k('5', 'Wartezeit von 9 auf 3 Tage', { proposed: { baseline: 9, target: 3 }, type: 'decrease' }),
        ]),
        o('6', 'Alle wissen, was zu tun ist', [
          k('7', '12 Handbücher sind fertig'),
          k('8', '40 Leute haben einen Kurs gemacht'),
        ]),
      ],
      doubts: [
        ['', 'target'],
        ['', 'owner'],
        ['~ziele.md', 'unit'],
      ],
    },
  ),
  shape(
    'numbered lines of a text file',
    'en',
    'okr.txt:',
    text(
      'okr.txt',
      `
OKRs for the third quarter

1. Our food truck is where people are
1.1 Sell 300 lunches a day
1.2 Be at 12 new places
2. The team is rested
2.1 Nobody works more than 45 hours
`,
    ),
    {
      objectives: [
        o('3', 'Our food truck is where people are', [
          k('4', 'Sell 300 lunches a day', { proposed: { target: 300 } }),
          k('5', 'Be at 12 new places', { proposed: { target: 12 } }),
        ]),
        o('6', 'The team is rested', [k('7', 'Nobody works more than 45 hours')]),
      ],
      doubts: [
        ['', 'target'],
        ['', 'owner'],
        ['~okr.txt', 'unit'],
        ['~okr.txt', 'period'],
      ],
    },
  ),
  shape(
    'cards: label and text, then a small table, again and again',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Quarterly OKRs', 'Q3 2026'],
        [],
        ['Objective:', 'A fair that pays for itself'],
        ['Owner:', 'Zoe Marsh'],
        ['Key Result', 'Baseline', 'Target', 'Current'],
        ['Stands rented', 20, 45, 30],
        ['Tickets sold ahead', 300, 1200, 700],
        [],
        ['Objective:', 'Visitors who stay for lunch'],
        ['Owner:', 'Ian Cole'],
        ['Key Result', 'Baseline', 'Target', 'Current'],
        ['Lunches sold', 150, 500, 220],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('B3', 'A fair that pays for itself', [
          k('A6', 'Stands rented', { baseline: 20, target: 45, current: 30 }),
          k('A7', 'Tickets sold ahead', { baseline: 300, target: 1200, current: 700 }),
        ]),
        o('B9', 'Visitors who stay for lunch', [
          k('A12', 'Lunches sold', { baseline: 150, target: 500, current: 220 }),
        ]),
      ],
      doubts: [['', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'Chinese cards without headings',
    'zh',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['运营中心 2026年第三季度 OKR'],
        ['O1', '让物流成为卖点'],
        ['KR1', '次日达比例从70%提升到90%'],
        ['KR2', '破损率控制在0.5%以内'],
        ['O2', '让仓库会说话'],
        ['KR1', '盘点差异降到每月10件'],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('B2', '让物流成为卖点', [
          k('B3', '次日达比例从70%提升到90%', { proposed: { baseline: 0.7, target: 0.9 } }),
          k('B4', '破损率控制在0.5%以内', { proposed: { target: 0.005 } }),
        ]),
        o('B5', '让仓库会说话', [
          k('B6', '盘点差异降到每月10件', { proposed: { target: 10 }, type: 'decrease' }),
        ]),
      ],
      doubts: [['', 'target'], ['', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'a table copied from a page, rows spanned',
    'en',
    'page.html!',
    text(
      'page.html',
      `<html><body><table><tr><th>Objective</th><th>Key Result</th><th>Owner</th><th>Baseline</th><th>Target</th><th>Status</th></tr>
<tr><td rowspan="2">Choirs that anyone can join</td><td>New singers</td><td>Lia Frey</td><td>10</td><td>45</td><td style="background-color:#ffcc00">At risk</td></tr>
<tr><td>Rehearsals with a full tenor</td><td>Jon Ault</td><td>3</td><td>12</td><td>On track</td></tr></table></body></html>`,
    ),
    {
      objectives: [
        o('A2', 'Choirs that anyone can join', [
          k('B2', 'New singers', { owner: 'Lia Frey', baseline: 10, target: 45, status: 'at risk' }),
          k('B3', 'Rehearsals with a full tenor', {
            owner: 'Jon Ault',
            baseline: 3,
            target: 12,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [
        ['~page.html', 'unit'],
        ['~page.html', 'period'],
      ],
    },
  ),
  shape(
    'nested JSON of a service',
    'en',
    'okrs.json:',
    text(
      'okrs.json',
      JSON.stringify(
        {
          data: [
            {
              id: 'obj-1',
              title: 'Repair instead of replace',
              owner: { id: 7, name: 'Ruth Lang', email: 'ruth@mend.example' },
              team: { name: 'Workshop' },
              cycle: 'Q3 2026',
              keyResults: [
                {
                  id: 'kr-1',
                  title: 'Devices repaired',
                  startValue: 40,
                  targetValue: 120,
                  currentValue: 70,
                  owner: { name: 'Ruth Lang' },
                  status: 'AT_RISK',
                },
                {
                  id: 'kr-2',
                  title: 'Days until a device is back',
                  startValue: 14,
                  targetValue: 5,
                  currentValue: 11,
                  owner: { name: 'Sven Ott' },
                  status: 'ON_TRACK',
                },
              ],
            },
          ],
        },
        null,
        2,
      ),
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          '5',
          'Repair instead of replace',
          [
            k('18', 'Devices repaired', {
              owner: 'Ruth Lang',
              baseline: 40,
              target: 120,
              current: 70,
              status: 'at risk',
            }),
            k('29', 'Days until a device is back', {
              owner: 'Sven Ott',
              baseline: 14,
              target: 5,
              current: 11,
              type: 'decrease',
              status: 'on track',
            }),
          ],
          'Workshop',
        ),
      ],
    },
  ),
  shape(
    'flat JSON with types and parents',
    'en',
    'items.json:',
    text(
      'items.json',
      JSON.stringify(
        [
          {
            key: 'G-1',
            type: 'objective',
            name: 'A library in every school',
            parent: null,
            quarter: '2026-Q3',
          },
          {
            key: 'G-2',
            type: 'key_result',
            name: 'Schools with a shelf',
            parent: 'G-1',
            start: 2,
            target: 14,
            current: 6,
            assignee: 'Pat Winter',
            quarter: '2026-Q3',
          },
          {
            key: 'G-3',
            type: 'initiative',
            name: 'Ask for old books',
            parent: 'G-2',
            assignee: 'Pat Winter',
            quarter: '2026-Q3',
          },
        ],
        null,
        1,
      ),
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('5', 'A library in every school', [
          k('12', 'Schools with a shelf', { owner: 'Pat Winter', baseline: 2, target: 14, current: 6 }),
        ]),
      ],
      none: ['23'],
      doubts: [
        ['', 'kind'],
        ['~items.json', 'unit'],
      ],
    },
  ),
];
