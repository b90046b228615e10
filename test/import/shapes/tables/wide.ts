// Sheets that go to the right: forms, quarters side by side, weeks, objectives across. Every text is
// invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, day, k, o, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKRs!';

export const WIDE: Shape[] = [
  shape(
    'answers of a form, three key results a row',
    'en',
    'answers.csv!',
    text(
      'answers.csv',
      `
Timestamp,Email Address,Your name,Team,Objective,Key Result 1,Target 1,Key Result 2,Target 2,Key Result 3,Target 3
2026-06-28 09:12:00,ada@fern.example,Ada Fern,Growth,People find us by themselves,Visits from search,4000,Newsletter readers,900,,
2026-06-29 14:40:10,bo@fern.example,Bo Reed,Care,Nobody waits for an answer,Hours to a first answer,4,Open questions on Friday,10,Answers that help,300`,
    ),
    {
      objectives: [
        o(
          'E2',
          'People find us by themselves',
          [
            k('F2', 'Visits from search', { owner: 'Ada Fern', target: 4000 }),
            k('H2', 'Newsletter readers', { target: 900 }),
          ],
          'Growth',
        ),
        o(
          'E3',
          'Nobody waits for an answer',
          [
            k('F3', 'Hours to a first answer', { owner: 'Bo Reed', target: 4 }),
            k('H3', 'Open questions on Friday', { target: 10 }),
            k('J3', 'Answers that help', { target: 300 }),
          ],
          'Care',
        ),
      ],
      doubts: [
        ['', 'baseline'],
        ['~answers.csv', 'period'],
      ],
    },
  ),
  shape(
    'answers of a Chinese form, two objectives a row',
    'zh',
    'form.csv!',
    text(
      'form.csv',
      `
提交时间,姓名,部门,目标1,KR1.1,KR1.2,目标2,KR2.1,KR2.2
2026-07-01 10:00,陈静,财务部,报表当天就能看,月结时间缩短到2天,报表错误降到0,让预算说得清,完成3次预算培训,预算偏差控制在5%以内
2026-07-02 11:30,吴凡,行政部,办公室人人喜欢,满意度达到90%,报修当天完成,,,`,
    ),
    {
      objectives: [
        o(
          'D2',
          '报表当天就能看',
          [k('E2', '月结时间缩短到2天', { owner: '陈静' }), k('F2', '报表错误降到0')],
          '财务部',
        ),
        o('G2', '让预算说得清', [k('H2', '完成3次预算培训'), k('I2', '预算偏差控制在5%以内')], '财务部'),
        o(
          'D3',
          '办公室人人喜欢',
          [k('E3', '满意度达到90%', { owner: '吴凡' }), k('F3', '报修当天完成')],
          '行政部',
        ),
      ],
      doubts: [
        ['', 'target'],
        ['~form.csv', 'period'],
      ],
    },
  ),
  shape(
    'a form answered twice: the older answer is left out',
    'en',
    'again.csv!',
    text(
      'again.csv',
      `
Timestamp,Name,Team,Objective,Key Result 1,Key Result 2
6/20/2026 9:00:00,Ines Low,Lab,Samples never get lost,Label 500 samples,Train 6 people
6/27/2026 9:00:00,Ines Low,Lab,Samples never get lost,Label 800 samples,Train 6 people
6/28/2026 9:00:00,Otto Beck,Hall,The hall is ready on time,Set up in 3 hours,Lend 40 chairs`,
    ),
    {
      objectives: [
        o('D3', 'Samples never get lost', [k('E3', 'Label 800 samples'), k('F3', 'Train 6 people')], 'Lab'),
        o(
          'D4',
          'The hall is ready on time',
          [k('E4', 'Set up in 3 hours'), k('F4', 'Lend 40 chairs')],
          'Hall',
        ),
      ],
      none: ['D2'],
      doubts: [
        ['', 'target'],
        ['A2', 'duplicate'],
        ['~again.csv', 'period'],
      ],
    },
  ),
  shape(
    'two quarters side by side under merged labels',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['Q3 2026', '', '', '', 'Q4 2026', '', '', ''],
          ['Objective', 'Key Result', 'Target', 'Current', 'Objective', 'Key Result', 'Target', 'Current'],
          [
            'Boats ready for the season',
            'Boats overhauled',
            12,
            5,
            'Winter brings members',
            'Courses booked',
            30,
            null,
          ],
          ['', 'Days to a repair', 3, 6, '', 'New members', 50, null],
        ],
        merges: ['A1:D1', 'E1:H1'],
      },
    }),
    {
      objectives: [
        o('A3', 'Boats ready for the season', [
          k('B3', 'Boats overhauled', { target: 12, current: 5 }),
          k('B4', 'Days to a repair', { target: 3, current: 6 }),
        ]),
        o('E3', 'Winter brings members', [
          k('F3', 'Courses booked', { target: 30 }),
          k('F4', 'New members', { target: 50 }),
        ]),
      ],
      doubts: [OF_BOOK.period, ['', 'baseline'], OF_BOOK.unit],
    },
  ),
  shape(
    'one key result, four quarters of plan and actual',
    'de',
    T,
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['', '', '', 'Q1 2026', '', 'Q2 2026', '', 'Q3 2026', ''],
          ['Ziel', 'Schlüsselergebnis', 'Verantwortlich', 'Soll', 'Ist', 'Soll', 'Ist', 'Soll', 'Ist'],
          ['Das Lager kennt jeden Platz', 'Plätze mit Etikett', 'Rita Falk', 200, 210, 400, 380, 600, null],
          ['', 'Suchzeit in Minuten', 'Rita Falk', 12, 11, 9, 10, 6, null],
        ],
        merges: ['D1:E1', 'F1:G1', 'H1:I1'],
      },
    }),
    {
      objectives: [
        o('A3', 'Das Lager kennt jeden Platz', [
          k('B3', 'Plätze mit Etikett', { owner: 'Rita Falk', target: 400, current: 380 }),
          k('B4', 'Suchzeit in Minuten', { target: 9, current: 10 }),
        ]),
      ],
      doubts: [OF_BOOK.period, ['', 'baseline'], OF_BOOK.unit, ['', 'period']],
    },
  ),
  shape(
    'a column a week, the last one is today’s value',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['OKR tracker Q3 2026'],
        ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'W28', 'W29', 'W30', 'W31'],
        ['A club that members carry', 'Members with a duty', 'Pia Holm', 20, 60, 24, 27, 31, null],
        ['', 'Unanswered letters', 'Kai Berg', 45, 5, 40, null, 30, null],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('A3', 'A club that members carry', [
          k('B3', 'Members with a duty', {
            owner: 'Pia Holm',
            baseline: 20,
            target: 60,
            current: 31,
            history: [
              ['2026-07-10', 24],
              ['2026-07-17', 27],
              ['2026-07-24', 31],
            ],
          }),
          k('B4', 'Unanswered letters', {
            owner: 'Kai Berg',
            baseline: 45,
            target: 5,
            current: 30,
            history: [
              ['2026-07-10', 40],
              ['2026-07-24', 30],
            ],
          }),
        ]),
      ],
      doubts: [OF_BOOK.unit, ['F', 'date']],
    },
  ),
  shape(
    'check-ins under dates',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        [
          'Team',
          'Objective',
          'Key Result',
          'Owner',
          'Start',
          'Target',
          'Current',
          day('2026-07-10'),
          day('2026-07-24'),
        ],
        ['Press', 'Stories that travel', 'Papers that print us', 'Lou Gray', 4, 20, 9, 6, 9],
        ['Press', 'Stories that travel', 'Hours to a reply', 'Lou Gray', 48, 8, 30, 40, 30],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          'Stories that travel',
          [
            k('C2', 'Papers that print us', {
              owner: 'Lou Gray',
              baseline: 4,
              target: 20,
              current: 9,
              history: [
                ['2026-07-10', 6],
                ['2026-07-24', 9],
              ],
            }),
            k('C3', 'Hours to a reply', {
              baseline: 48,
              target: 8,
              current: 30,
              history: [
                ['2026-07-10', 40],
                ['2026-07-24', 30],
              ],
            }),
          ],
          'Press',
        ),
      ],
      doubts: [OF_BOOK.period],
    },
  ),
  shape(
    'objectives across, key results down',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Company OKRs 2026 Q3'],
        ['O1: Guests come twice', 'O2: A hotel that wastes nothing', 'O3: Staff who stay'],
        [
          'KR1: 400 guests book again',
          'KR1: Cut laundry from 900 kg to 500 kg',
          'KR1: 5 people leave at most',
        ],
        ['KR2: Rating of 4.6', 'KR2: 80 rooms without plastic', 'KR2: 12 trained hosts'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Guests come twice', [
          k('A3', '400 guests book again', { proposed: { target: 400 } }),
          k('A4', 'Rating of 4.6', { proposed: { target: 4.6 } }),
        ]),
        o('B2', 'A hotel that wastes nothing', [
          k('B3', 'Cut laundry from 900 kg to 500 kg', {
            proposed: { baseline: 900, target: 500 },
            type: 'decrease',
          }),
          k('B4', '80 rooms without plastic', { proposed: { target: 80 } }),
        ]),
        o('C2', 'Staff who stay', [
          k('C3', '5 people leave at most'),
          k('C4', '12 trained hosts', { proposed: { target: 12 } }),
        ]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [['A', 'target'], ['', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'labels down the side, two objectives across',
    'de',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Abteilung', 'Einkauf', 'Technik'],
        ['Ziel', 'Lieferanten, auf die Verlass ist', 'Maschinen, die laufen'],
        ['Verantwortlich', 'Uta Rabe', 'Max Dorn'],
        ['Schlüsselergebnis 1', 'Lieferungen ohne Mangel', 'Stunden Stillstand im Monat'],
        ['Zielwert 1', 95, 10],
        ['Istwert 1', 88, 24],
        ['Schlüsselergebnis 2', 'Lieferanten mit Vertrag', 'Geprüfte Anlagen'],
        ['Zielwert 2', 40, 60],
        ['Istwert 2', 31, 44],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          'Lieferanten, auf die Verlass ist',
          [
            k('B4', 'Lieferungen ohne Mangel', { target: 95, current: 88 }),
            k('B7', 'Lieferanten mit Vertrag', { target: 40, current: 31 }),
          ],
          'Einkauf',
        ),
        o(
          'C2',
          'Maschinen, die laufen',
          [
            k('C4', 'Stunden Stillstand im Monat', { target: 10, current: 24 }),
            k('C7', 'Geprüfte Anlagen', { target: 60, current: 44 }),
          ],
          'Technik',
        ),
      ],
      doubts: [['', 'baseline'], OF_BOOK.period, ['', 'owner']],
    },
  ),
  shape(
    'key results with numbers in the headings, weights between',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Objective', 'KR 1', 'KR 1 Target', 'KR 1 Current', 'KR 2', 'KR 2 Target', 'KR 2 Current', 'Owner'],
        ['Music for every class', 'Classes with a teacher', 40, 25, 'Instruments lent', 200, 90, 'Gil Stone'],
        ['Concerts that fill the hall', 'Seats sold', 900, 600, 'Concerts', 12, 7, 'Ora Lane'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Music for every class', [
          k('B2', 'Classes with a teacher', { target: 40, current: 25, owner: 'Gil Stone' }),
          k('E2', 'Instruments lent', { target: 200, current: 90 }),
        ]),
        o('A3', 'Concerts that fill the hall', [
          k('B3', 'Seats sold', { target: 900, current: 600 }),
          k('E3', 'Concerts', { target: 12, current: 7, owner: 'Ora Lane' }),
        ]),
      ],
      doubts: [['', 'baseline'], OF_BOOK.unit, OF_BOOK.period],
    },
  ),
  shape(
    'progress by month, Spanish month names',
    'es',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['OKR 2026'],
        [
          'Objetivo',
          'Resultado clave',
          'Responsable',
          'Valor inicial',
          'Meta',
          'Julio',
          'Agosto',
          'Septiembre',
        ],
        ['Una huerta que alimenta el barrio', 'Familias con cesta', 'Rosa Paz', 20, 80, 30, 44, null],
        ['', 'Kilos tirados por semana', 'Rosa Paz', 60, 10, 50, 41, null],
      ],
    }),
    {
      objectives: [
        o('A3', 'Una huerta que alimenta el barrio', [
          k('B3', 'Familias con cesta', {
            owner: 'Rosa Paz',
            baseline: 20,
            target: 80,
            current: 44,
            history: [
              ['2026-07-31', 30],
              ['2026-08-31', 44],
            ],
          }),
          k('B4', 'Kilos tirados por semana', { baseline: 60, target: 10, current: 41 }),
        ]),
      ],
      period: ['2026-01-01', '2026-12-31'],
      doubts: [OF_BOOK.unit, ['', 'date']],
    },
  ),
];
