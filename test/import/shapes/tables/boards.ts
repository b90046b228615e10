// Boards and tabs: groups with their headings again, a tab for each objective, quarters, tables without any
// plan. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, day, indented, k, o, pct, type Shape, shape } from '../../shape.ts';

export const BOARDS: Shape[] = [
  shape(
    'key results with objective columns before them, types and alignment',
    'en',
    IN_CSV,
    csv(`
Objective Title,Objective Type,Objective Owner,Department,Period,Key Result Title,Key Result Type,Key Result Owner,Starts At,Target Value,Current Value,UOM,Progress (%),Status,Due Date,Aligned To
A harbour that runs on sun,Committed,Ida Moss,Energy,Q3-2026,Roofs with panels,Increase KPI,Ida Moss,3,14,8,Count,45.45,On Track,2026-09-30,
A harbour that runs on sun,Committed,Ida Moss,Energy,Q3-2026,Diesel bought,Decrease KPI,Theo Vane,9000,3000,7200,Litres,30,At Risk,2026-09-30,
Nobody waits at the gate,Aspirational,Theo Vane,Gate,Q3-2026,Minutes at the gate,Decrease KPI,Lu Park,22,6,11,Minutes,68.75,On Track,2026-09-15,A harbour that runs on sun
Nobody waits at the gate,Aspirational,Theo Vane,Gate,Q3-2026,New gate software live,Milestone,Lu Park,0,100,40,Percentage,40,Behind,2026-08-31,A harbour that runs on sun`),
    {
      objectives: [
        o(
          'A2',
          'A harbour that runs on sun',
          [
            k('F2', 'Roofs with panels', {
              owner: 'Ida Moss',
              baseline: 3,
              target: 14,
              current: 8,
              progress: 0.4545,
              status: 'on track',
              due: '2026-09-30',
            }),
            k('F3', 'Diesel bought', {
              owner: 'Theo Vane',
              baseline: 9000,
              target: 3000,
              current: 7200,
              progress: 0.3,
              status: 'at risk',
              due: '2026-09-30',
            }),
          ],
          'Energy',
        ),
        o(
          'A4',
          'Nobody waits at the gate',
          [
            k('F4', 'Minutes at the gate', {
              owner: 'Lu Park',
              baseline: 22,
              target: 6,
              current: 11,
              progress: 0.6875,
              status: 'on track',
              due: '2026-09-15',
            }),
            k('F5', 'New gate software live', {
              owner: 'Lu Park',
              baseline: 0,
              target: 1,
              current: 0.4,
              asPercent: true,
              type: 'milestone',
              progress: 0.4,
              status: 'off track',
              due: '2026-08-31',
            }),
          ],
          'Gate',
        ),
      ],
      period: Q3,
      doubts: [OF_CSV.owner, ['L5', 'percent']],
    },
  ),
  shape(
    'plans and outcomes',
    'en',
    IN_CSV,
    csv(`
Plan,Type,Title,Owner,Owner email,From,To,Current,Format,Progress,Confidence,Last check-in,Analysis
Studio Q3 2026,Objective,Songs that travel,Ro Finch,ro@studio.example,,,,,38%,,,
Studio Q3 2026,Key result,Streams outside the country,Ro Finch,ro@studio.example,12000,60000,31000,number,40%,green,2026-08-11,festival helped
Studio Q3 2026,Key result,Countries with a partner,Abe Cole,abe@studio.example,2,8,4,number,33%,yellow,2026-08-10,
Studio Q3 2026,Initiative,Send demos to radios,Abe Cole,abe@studio.example,,,,,50%,,2026-08-10,`),
    {
      objectives: [
        o('C2', 'Songs that travel', [
          k('C3', 'Streams outside the country', {
            owner: 'Ro Finch',
            baseline: 12000,
            target: 60000,
            current: 31000,
            progress: 0.4,
          }),
          k('C4', 'Countries with a partner', {
            owner: 'Abe Cole',
            baseline: 2,
            target: 8,
            current: 4,
            progress: 0.33,
          }),
        ]),
      ],
      none: ['C5'],
      doubts: [OF_CSV.period, OF_CSV.unit, ['B5', 'kind'], ['K', 'confidence'], ['A', 'period']],
    },
  ),
  shape(
    'monday board: groups with headings again',
    'en',
    'plan.xlsx!board!',
    book('plan.xlsx', {
      board: [
        ['Team goals'],
        ['Third quarter 2026'],
        [],
        ['Make onboarding a pleasure'],
        ['Name', 'Owner', 'Status', 'Timeline - Start', 'Timeline - End', 'Baseline', 'Target', 'Actual'],
        [
          'New users who finish the tour',
          'Gil Stone',
          'Working on it',
          day('2026-07-01'),
          day('2026-09-30'),
          pct(0.35),
          pct(0.7),
          pct(0.5),
        ],
        [
          'Tickets in the first week',
          'Hanna Ek',
          'Stuck',
          day('2026-07-01'),
          day('2026-09-30'),
          120,
          60,
          115,
        ],
        [],
        ['Keep our best customers'],
        ['Name', 'Owner', 'Status', 'Timeline - Start', 'Timeline - End', 'Baseline', 'Target', 'Actual'],
        ['Renewals signed early', 'Gil Stone', 'Done', day('2026-07-01'), day('2026-08-31'), 4, 20, 21],
      ],
    }),
    {
      objectives: [
        o('A4', 'Make onboarding a pleasure', [
          k('A6', 'New users who finish the tour', {
            owner: 'Gil Stone',
            baseline: 0.35,
            target: 0.7,
            current: 0.5,
            asPercent: true,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
          k('A7', 'Tickets in the first week', {
            owner: 'Hanna Ek',
            baseline: 120,
            target: 60,
            current: 115,
            start: '2026-07-01',
            due: '2026-09-30',
          }),
        ]),
        o('A9', 'Keep our best customers', [
          k('A11', 'Renewals signed early', {
            owner: 'Gil Stone',
            baseline: 4,
            target: 20,
            current: 21,
            status: 'done',
            start: '2026-07-01',
            due: '2026-08-31',
          }),
        ]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [
        OF_BOOK.owner,
        ['A', 'kind'],
        ['C6', 'status'],
        ['C', 'status'],
        ['A4', 'kind'],
        ['A9', 'kind'],
      ],
    },
  ),
  shape(
    'french cards, lines RC1 with columns beside',
    'fr',
    'plan.xlsx!Boutique!',
    book('plan.xlsx', {
      Boutique: [
        ['OKR Boutique – T3 2026', '', '', '', ''],
        [],
        ['Objectif 1 : Des clients qui reviennent', '', 'Départ', 'Cible', 'Réalisé'],
        ['RC1', 'Clients avec carte', 240, 500, 310],
        ['RC2', 'Panier moyen (€)', '23,50', '30,00', '25,10'],
        [],
        ['Objectif 2 : Une équipe qui se relaie', '', 'Départ', 'Cible', 'Réalisé'],
        ['RC1', 'Postes tenus par deux personnes', 3, 9, 5],
      ],
    }),
    {
      objectives: [
        o('A3', 'Des clients qui reviennent', [
          k('B4', 'Clients avec carte', { baseline: 240, target: 500, current: 310 }),
          k('B5', 'Panier moyen (€)', { baseline: 23.5, target: 30, current: 25.1 }),
        ]),
        o('A7', 'Une équipe qui se relaie', [
          k('B8', 'Postes tenus par deux personnes', { baseline: 3, target: 9, current: 5 }),
        ]),
      ],
      period: Q3,
      doubts: [OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'italian, a quarter over three columns',
    'it',
    'plan.xlsx!OKR 2026!',
    book('plan.xlsx', {
      'OKR 2026': {
        rows: [
          ['Obiettivo', 'Risultato chiave', 'Referente', 'T3 2026', '', '', 'Stato'],
          ['', '', '', 'Partenza', 'Obiettivo', 'Consuntivo', ''],
          ['Un gelato per ogni quartiere', 'Chioschi aperti', 'Sara Neri', 2, 9, 5, 'In linea'],
          ['', 'Code oltre 10 minuti al giorno', 'Ugo Riva', 14, 3, 10, 'A rischio'],
          ['Zero sprechi', 'Chili buttati al mese', 'Ugo Riva', 60, 15, 33, 'In linea'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'A3:A4'],
      },
    }),
    {
      objectives: [
        o('A3', 'Un gelato per ogni quartiere', [
          k('B3', 'Chioschi aperti', {
            owner: 'Sara Neri',
            baseline: 2,
            target: 9,
            current: 5,
            status: 'on track',
          }),
          k('B4', 'Code oltre 10 minuti al giorno', {
            owner: 'Ugo Riva',
            baseline: 14,
            target: 3,
            current: 10,
            status: 'at risk',
          }),
        ]),
        o('A5', 'Zero sprechi', [
          k('B5', 'Chili buttati al mese', {
            owner: 'Ugo Riva',
            baseline: 60,
            target: 15,
            current: 33,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'bilingual headings, a table that begins at C5, a legend',
    'zh',
    'plan.xlsx!Sheet1!',
    book('plan.xlsx', {
      Sheet1: [
        ['', '', 'OKR Tracker 跟踪表'],
        ['', '', '更新：每周五'],
        [],
        [],
        [
          '',
          '',
          'Objective\n目标',
          'Key Result\n关键结果',
          'Owner\n负责人',
          'Start\n起始',
          'Target\n目标值',
          'Current\n当前',
          'Status\n状态',
        ],
        ['', '', '让经销商离不开我们', '活跃经销商', '何平', 60, 150, 96, '绿'],
        ['', '', '', '月均订单（单）', '何平', 420, 900, 610, '黄'],
        ['', '', '交付不再救火', '紧急插单次数', '罗敏', 33, 8, 25, '红'],
        [],
        ['', '', '绿=正常 黄=有风险 红=落后'],
      ],
    }),
    {
      objectives: [
        o('C6', '让经销商离不开我们', [
          k('D6', '活跃经销商', {
            owner: '何平',
            baseline: 60,
            target: 150,
            current: 96,
            status: 'on track',
          }),
          k('D7', '月均订单（单）', {
            owner: '何平',
            baseline: 420,
            target: 900,
            current: 610,
            status: 'at risk',
          }),
        ]),
        o('C8', '交付不再救火', [
          k('D8', '紧急插单次数', {
            owner: '罗敏',
            baseline: 33,
            target: 8,
            current: 25,
            status: 'off track',
          }),
        ]),
      ],
      none: ['C10'],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'a project plan is no plan of goals',
    'en',
    IN_CSV,
    csv(`
WBS,Task Name,Duration,Start,Finish,Predecessors,Resource Names
1,Move the office,30 days,2026-07-01,2026-08-11,,
1.1,Pack the archive,10 days,2026-07-01,2026-07-14,,Ann
1.2,Book the movers,2 days,2026-07-06,2026-07-07,,Bob`),
    {
      objectives: [],
      none: ['B2', 'B3', 'B4'],
      doubts: [
        ['~plan.csv', 'kind'],
        ['B', 'kind'],
      ],
    },
  ),
  shape(
    'one column by indent, figures beside',
    'en',
    'plan.xlsx!Goals!',
    book('plan.xlsx', {
      Goals: [
        ['Goals', 'Lead', 'Start', 'Goal', 'Now', '% done'],
        ['A lake you can swim in', 'Ines', '', '', '', pct(0.4)],
        [indented('Days closed for algae', 1), 'Ines', 24, 6, 15, pct(0.5)],
        [indented('Farms with a buffer strip', 1), 'Jon', 5, 25, 11, pct(0.3)],
        ['A shore for everyone', 'Jon', '', '', '', pct(0.25)],
        [indented('Metres of path without steps', 1), 'Jon', 0, 800, 200, pct(0.25)],
      ],
    }),
    {
      objectives: [
        o('A2', 'A lake you can swim in', [
          k('A3', 'Days closed for algae', {
            owner: 'Ines',
            baseline: 24,
            target: 6,
            current: 15,
            progress: 0.5,
          }),
          k('A4', 'Farms with a buffer strip', {
            owner: 'Jon',
            baseline: 5,
            target: 25,
            current: 11,
            progress: 0.3,
          }),
        ]),
        o('A5', 'A shore for everyone', [
          k('A6', 'Metres of path without steps', {
            owner: 'Jon',
            baseline: 0,
            target: 800,
            current: 200,
            progress: 0.25,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'a tab for each objective',
    'en',
    'plan.xlsx!O1 Speed!',
    book('plan.xlsx', {
      'O1 Speed': [
        ['Objective:', 'Deliver before they ask'],
        ['Owner:', 'Kaja Bern'],
        [],
        ['Key result', 'Metric', 'Start', 'Target', 'Actual', 'Comment'],
        ['Orders out the same day', '%', pct(0.55), pct(0.85), pct(0.7), ''],
        ['Hours from order to door', 'hours', 52, 24, 40, 'two vans out'],
      ],
      'O2 Trust': [
        ['Objective:', 'People believe our dates'],
        ['Owner:', 'Milo Rand'],
        [],
        ['Key result', 'Metric', 'Start', 'Target', 'Actual', 'Comment'],
        ['Dates that were kept', '%', pct(0.74), pct(0.95), pct(0.8), ''],
      ],
    }),
    {
      objectives: [
        o('B1', 'Deliver before they ask', [
          k('A5', 'Orders out the same day', { baseline: 0.55, target: 0.85, current: 0.7, asPercent: true }),
          k('A6', 'Hours from order to door', { baseline: 52, target: 24, current: 40 }),
        ]),
        o('~plan.xlsx!O2 Trust!B1', 'People believe our dates', [
          k('~plan.xlsx!O2 Trust!A5', 'Dates that were kept', {
            baseline: 0.74,
            target: 0.95,
            current: 0.8,
            asPercent: true,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner, ['~plan.xlsx!O2 Trust', 'owner']],
    },
  ),
  shape(
    'quarters as tabs, the older one graded',
    'en',
    'plan.xlsx!Q3 2026!',
    book('plan.xlsx', {
      'Q2 2026': [
        ['Objective', 'Key Result', 'Owner', 'Start', 'Target', 'Final', 'Grade'],
        ['Open the second kitchen', 'Meals a day', 'Rosa', 0, 120, 90, 0.75],
      ],
      'Q3 2026': [
        ['Objective', 'Key Result', 'Owner', 'Start', 'Target', 'Current', 'Grade'],
        ['Two kitchens, one team', 'Shifts swapped between kitchens', 'Rosa', 2, 20, 9, ''],
        ['', 'Dishes on both menus', 'Paul', 4, 16, 8, ''],
      ],
    }),
    {
      objectives: [
        o('~plan.xlsx!Q2 2026!A2', 'Open the second kitchen', [
          k('~plan.xlsx!Q2 2026!B2', 'Meals a day', {
            owner: 'Rosa',
            baseline: 0,
            target: 120,
            current: 90,
            progress: 0.75,
          }),
        ]),
        o('A2', 'Two kitchens, one team', [
          k('B2', 'Shifts swapped between kitchens', { owner: 'Rosa', baseline: 2, target: 20, current: 9 }),
          k('B3', 'Dishes on both menus', { owner: 'Paul', baseline: 4, target: 16, current: 8 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
];
