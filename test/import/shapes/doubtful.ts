// Tables that have to be asked about: a company’s own words, two columns alike, per cents under weeks, two
// tables joined by a code. Every text is invented.
import { book, k, o, pct, type Shape, shape, text } from '../shape.ts';

const csv = (lines: string) => text('plan.csv', lines);
const C = 'plan.csv!';
const PERIOD: [string, string] = ['~plan.csv', 'period'];
const UNIT: [string, string] = ['~plan.csv', 'unit'];
const OWNER: [string, string] = ['~plan.csv', 'owner'];
const X: Record<string, [string, string]> = {
  P: ['~plan.xlsx', 'period'],
  U: ['~plan.xlsx', 'unit'],
  O: ['~plan.xlsx', 'owner'],
};

export const DOUBTFUL: Shape[] = [
  shape(
    'weekly columns of percent',
    'en',
    'plan.xlsx!Q3!',
    book('plan.xlsx', {
      Q3: {
        rows: [
          ['Weekdone style tracker'],
          [],
          ['Team', 'Objective', 'Key Result', 'Responsible', 'Week 27', 'Week 28', 'Week 29', 'Comment'],
          [
            'Bakery',
            'Bread that sells itself',
            'Loaves pre-ordered online',
            'Ana',
            pct(0.1),
            pct(0.25),
            pct(0.4),
            'going well',
          ],
          ['', '', 'Shops with our rack', 'Ben', pct(0), pct(0.05), pct(0.05), ''],
          ['', 'A kitchen without waste', 'Bins of old dough a week', 'Ana', pct(0), pct(0.3), pct(0.5), ''],
        ],
      },
    }),
    {
      objectives: [
        o(
          'B4',
          'Bread that sells itself',
          [
            k('C4', 'Loaves pre-ordered online', { owner: 'Ana', progress: 0.4 }),
            k('C5', 'Shops with our rack', { owner: 'Ben', progress: 0.05 }),
          ],
          'Bakery',
        ),
        o(
          'B6',
          'A kitchen without waste',
          [k('C6', 'Bins of old dough a week', { owner: 'Ana', progress: 0.5 })],
          'Bakery',
        ),
      ],
      doubts: [X.P!, X.O!, ['', 'target'], ['E', 'current']],
    },
  ),
  shape(
    'a company’s own words for all headings',
    'en',
    'plan.xlsx!Mountains!',
    book('plan.xlsx', {
      Mountains: [
        ['Mountain', 'Camps', 'Guide', 'Base camp', 'Summit', 'Altitude now'],
        ['Every shop opens on Sunday', 'Shops with a Sunday crew', 'Finn Oak', 3, 24, 11],
        ['', 'Sunday sales per shop', 'Rae Low', 800, 2000, 1150],
        ['Bakers who teach bakers', 'Apprentices with a mentor', 'Finn Oak', 6, 30, 14],
      ],
    }),
    {
      objectives: [
        o('A2', 'Every shop opens on Sunday', [
          k('B2', 'Shops with a Sunday crew', { owner: 'Finn Oak', baseline: 3, target: 24, current: 11 }),
          k('B3', 'Sunday sales per shop', { owner: 'Rae Low', baseline: 800, target: 2000, current: 1150 }),
        ]),
        o('A4', 'Bakers who teach bakers', [
          k('B4', 'Apprentices with a mentor', { owner: 'Finn Oak', baseline: 6, target: 30, current: 14 }),
        ]),
      ],
      doubts: [
        X.P!,
        X.U!,
        X.O!,
        ['', 'kind'],
        ['A1', 'kind'],
        ['', 'target'],
        ['D', 'baseline'],
        ['C', 'owner'],
        ['F', 'current'],
      ],
    },
  ),
  shape(
    'two tables on one tab joined by code',
    'en',
    'plan.xlsx!Plan!',
    book('plan.xlsx', {
      Plan: [
        ['Objectives', '', '', ''],
        ['No.', 'Objective', 'Sponsor', 'Theme'],
        ['O1', 'Trains that run to the minute', 'Ida Holm', 'Service'],
        ['O2', 'Stations people like', 'Nils Bo', 'Brand'],
        [],
        ['Key results', '', '', '', '', '', ''],
        ['Obj. No.', 'KR No.', 'Key result', 'Owner', 'From', 'To', 'Today'],
        ['O1', 'KR1.1', 'Departures within a minute', 'Ida Holm', pct(0.84), pct(0.95), pct(0.88)],
        ['O1', 'KR1.2', 'Cancelled trains a week', 'Karl Moe', 31, 10, 24],
        ['O2', 'KR2.1', 'Clean station score', 'Nils Bo', 6.2, 8.5, 7],
      ],
    }),
    {
      objectives: [
        o('B3', 'Trains that run to the minute', [
          k('C8', 'Departures within a minute', {
            owner: 'Ida Holm',
            baseline: 0.84,
            target: 0.95,
            current: 0.88,
            asPercent: true,
          }),
          k('C9', 'Cancelled trains a week', { owner: 'Karl Moe', baseline: 31, target: 10, current: 24 }),
        ]),
        o('B4', 'Stations people like', [
          k('C10', 'Clean station score', { owner: 'Nils Bo', baseline: 6.2, target: 8.5, current: 7 }),
        ]),
      ],
      doubts: [X.P!, X.U!, X.O!],
    },
  ),
  shape(
    'google grades, 0 to 1, mid and end',
    'en',
    C,
    csv(`
Objective,Key Result,Owner,Grade (mid-quarter),Grade (end of quarter),Comments
Launch the reader for kids,Publish 200 picture books,Ada Kim,0.4,0.7,licences were slow
,Reach 15000 weekly readers,Tom Ray,0.2,0.5,
,Win one school district,Ada Kim,0,1,signed in week 12
Keep the lights on,Uptime of 99.95%,Tom Ray,1,1,`),
    {
      objectives: [
        o('A2', 'Launch the reader for kids', [
          k('B2', 'Publish 200 picture books', {
            owner: 'Ada Kim',
            progress: 0.7,
            proposed: { target: 200 },
          }),
          k('B3', 'Reach 15000 weekly readers', {
            owner: 'Tom Ray',
            progress: 0.5,
            proposed: { target: 15000 },
          }),
          k('B4', 'Win one school district', { owner: 'Ada Kim', progress: 1 }),
        ]),
        o('A5', 'Keep the lights on', [
          k('B5', 'Uptime of 99.95%', { owner: 'Tom Ray', progress: 1, proposed: { target: 0.9995 } }),
        ]),
      ],
      doubts: [PERIOD, UNIT, OWNER, ['', 'target'], ['D', 'progress']],
    },
  ),
];
