// Sheets with one table: repeated, blank below, merged, in rows of their own, numbered, indented. Every text
// is invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, day, filled, indented, k, o, pct, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKRs!';

export const TABLES: Shape[] = [
  shape(
    'objective blank below, title above, certain quarter',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Harbour Bakery – OKRs Q3 2026'],
        [],
        ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'Current', 'Confidence'],
        ['Bread that people queue for', 'Regulars who come weekly', 'Mia Sand', 120, 200, 150, 7],
        ['', 'Loaves thrown away per day', 'Mia Sand', 40, 10, 22, 5],
        ['A kitchen people stay in', 'Sick days per month', 'Tom Field', 14, 6, 9, 8],
        ['', 'Bakers with a day off at weekends', 'Tom Field', 2, 8, 5, 9],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o('A4', 'Bread that people queue for', [
          k('B4', 'Regulars who come weekly', {
            owner: 'Mia Sand',
            baseline: 120,
            target: 200,
            current: 150,
            type: 'increase',
            confidence: '7',
          }),
          k('B5', 'Loaves thrown away per day', {
            owner: 'Mia Sand',
            baseline: 40,
            target: 10,
            current: 22,
            type: 'decrease',
          }),
        ]),
        o('A6', 'A kitchen people stay in', [
          k('B6', 'Sick days per month', {
            owner: 'Tom Field',
            baseline: 14,
            target: 6,
            current: 9,
            type: 'decrease',
          }),
          k('B7', 'Bakers with a day off at weekends', { baseline: 2, target: 8, current: 5 }),
        ]),
      ],
      doubts: [OF_BOOK.unit],
    },
  ),
  shape(
    'objective, team and owner merged over their key results',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['Team', 'Owner', 'Objective', 'Key Result', 'Start', 'Goal', 'Now', 'Progress', 'Due date'],
          [
            'Routes',
            'Lea Moor',
            'Every parcel arrives on its day',
            'Parcels on time',
            pct(0.81),
            pct(0.95),
            pct(0.88),
            pct(0.5),
            day('2026-09-30'),
          ],
          ['', '', '', 'Complaints per 1,000 parcels', 12, 4, 9, pct(0.375), day('2026-09-15')],
          [
            'Depot',
            'Ravi Oak',
            'A depot that runs itself',
            'Hours of overtime a week',
            60,
            20,
            45,
            pct(0.375),
            day('2026-09-30'),
          ],
          ['', '', '', 'Shelves with a label', 100, 900, 300, pct(0.25), day('2026-08-31')],
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'],
      },
    }),
    {
      objectives: [
        o(
          'C2',
          'Every parcel arrives on its day',
          [
            k('D2', 'Parcels on time', {
              owner: 'Lea Moor',
              baseline: 0.81,
              target: 0.95,
              current: 0.88,
              asPercent: true,
              progress: 0.5,
              due: '2026-09-30',
              type: 'increase',
            }),
            k('D3', 'Complaints per 1,000 parcels', {
              owner: 'Lea Moor',
              baseline: 12,
              target: 4,
              current: 9,
              asPercent: false,
              progress: 0.375,
              due: '2026-09-15',
              type: 'decrease',
            }),
          ],
          'Routes',
        ),
        o(
          'C4',
          'A depot that runs itself',
          [
            k('D4', 'Hours of overtime a week', {
              owner: 'Ravi Oak',
              baseline: 60,
              target: 20,
              current: 45,
              progress: 0.375,
            }),
            k('D5', 'Shelves with a label', {
              owner: 'Ravi Oak',
              baseline: 100,
              target: 900,
              current: 300,
              due: '2026-08-31',
            }),
          ],
          'Depot',
        ),
      ],
      doubts: [OF_BOOK.period],
    },
  ),
  shape(
    'objective in a row of its own, French figures, a total',
    'fr',
    'okr.csv!',
    text(
      'okr.csv',
      `
N°;Objectif;Résultat clé;Responsable;Valeur de départ;Cible;Valeur actuelle;Avancement;Statut;Échéance
1;Des clients qui reviennent;;Chloé Martin;;;;40 %;vert;30/09/2026
1.1;;Taux de réachat;Chloé Martin;32,5 %;45 %;37,5 %;40 %;vert;30/09/2026
1.2;;Chiffre d'affaires en ligne (k€);Hugo Petit;1 250,5;1 900;1 480,25;35 %;orange;30/09/2026
2;Un atelier sans retard;;Hugo Petit;;;;10 %;rouge;30/09/2026
2.1;;Commandes en retard par mois;Hugo Petit;48;12;44;11 %;rouge;31/08/2026
;;Total;;;;;29 %;;`,
    ),
    {
      objectives: [
        o('B2', 'Des clients qui reviennent', [
          k('C3', 'Taux de réachat', {
            owner: 'Chloé Martin',
            baseline: 0.325,
            target: 0.45,
            current: 0.375,
            asPercent: true,
            progress: 0.4,
            due: '2026-09-30',
            type: 'increase',
            status: 'on track',
          }),
          k('C4', "Chiffre d'affaires en ligne (k€)", {
            owner: 'Hugo Petit',
            baseline: 1250.5,
            target: 1900,
            current: 1480.25,
            progress: 0.35,
            status: 'at risk',
          }),
        ]),
        o('B5', 'Un atelier sans retard', [
          k('C6', 'Commandes en retard par mois', {
            baseline: 48,
            target: 12,
            current: 44,
            type: 'decrease',
            progress: 0.11,
            due: '2026-08-31',
            status: 'off track',
          }),
        ]),
      ],
      none: ['C7'],
      doubts: [
        ['~okr.csv', 'unit'],
        ['~okr.csv', 'period'],
      ],
    },
  ),
  shape(
    'objective repeated on every row, Spanish, percent of a column',
    'es',
    T,
    book('plan.xlsx', {
      OKRs: [
        [
          'Equipo',
          'Objetivo',
          'Resultado clave',
          'Responsable',
          'Línea base',
          'Meta',
          'Actual',
          'Peso',
          'Estado',
        ],
        [
          'Tienda',
          'Que cada visita termine en sonrisa',
          'Clientes que recomiendan',
          'Ana Ruiz',
          pct(0.4),
          pct(0.6),
          pct(0.45),
          pct(0.5),
          'En riesgo',
        ],
        [
          'Tienda',
          'Que cada visita termine en sonrisa',
          'Minutos de espera en caja',
          'Ana Ruiz',
          12,
          5,
          9,
          pct(0.5),
          'En curso',
        ],
        [
          'Almacén',
          'Nada falta en la estantería',
          'Productos agotados por semana',
          'Luis Vega',
          35,
          10,
          30,
          pct(1),
          'Retrasado',
        ],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          'Que cada visita termine en sonrisa',
          [
            k('C2', 'Clientes que recomiendan', {
              owner: 'Ana Ruiz',
              baseline: 0.4,
              target: 0.6,
              current: 0.45,
              asPercent: true,
              weight: 0.5,
              status: 'at risk',
              type: 'increase',
            }),
            k('C3', 'Minutos de espera en caja', {
              baseline: 12,
              target: 5,
              current: 9,
              type: 'decrease',
              status: 'on track',
            }),
          ],
          'Tienda',
        ),
        o(
          'B4',
          'Nada falta en la estantería',
          [
            k('C4', 'Productos agotados por semana', {
              owner: 'Luis Vega',
              baseline: 35,
              target: 10,
              current: 30,
              status: 'off track',
            }),
          ],
          'Almacén',
        ),
      ],
      doubts: [OF_BOOK.period],
    },
  ),
  shape(
    'Chinese with sections for teams, weights in per cent, completion only',
    'zh',
    T,
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['2026年第三季度OKR'],
          ['序号', '目标', '关键结果', '权重', '负责人', '起始值', '目标值', '完成率', '备注'],
          ['产品部'],
          [
            1,
            'O1：让新用户一天就上手',
            'KR1：七日留存率提升到45%',
            pct(0.6),
            '林晓',
            pct(0.38),
            pct(0.45),
            pct(0.3),
            '',
          ],
          ['', '', 'KR2：新手任务完成人数', pct(0.4), '林晓', 1200, 3000, pct(0.2), '八月上线'],
          ['客服部'],
          [2, 'O2：把投诉变成改进', 'KR1：平均响应时长（小时）', pct(1), '周宁', 12, 4, pct(0.5), ''],
          ['', '', '合计', pct(1), '', '', '', pct(0.33), ''],
        ],
        merges: ['A1:I1', 'A3:I3', 'A6:I6'],
      },
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          'B4',
          '让新用户一天就上手',
          [
            k('C4', '七日留存率提升到45%', {
              owner: '林晓',
              baseline: 0.38,
              target: 0.45,
              asPercent: true,
              weight: 0.6,
              progress: 0.3,
              type: 'increase',
            }),
            k('C5', '新手任务完成人数', {
              owner: '林晓',
              baseline: 1200,
              target: 3000,
              weight: 0.4,
              progress: 0.2,
            }),
          ],
          '产品部',
        ),
        o(
          'B7',
          '把投诉变成改进',
          [
            k('C7', '平均响应时长（小时）', {
              owner: '周宁',
              baseline: 12,
              target: 4,
              progress: 0.5,
              type: 'decrease',
            }),
          ],
          '客服部',
        ),
      ],
      none: ['C8'],
      doubts: [['H', 'current']],
    },
  ),
  shape(
    'one column for both, numbered 1 and 1.1, German',
    'de',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Nr.', 'Beschreibung', 'Verantwortlich', 'Ausgangswert', 'Zielwert', 'Aktuell', 'Ampel'],
        ['1', 'Wir liefern, was wir versprechen', 'Eva Klee', '', '', '', filled('', '#ffffff')],
        ['1.1', 'Pünktliche Lieferungen', 'Eva Klee', pct(0.72), pct(0.9), pct(0.8), 'gelb'],
        ['1.2', 'Offene Reklamationen', 'Jan Horst', 85, 20, 60, 'rot'],
        ['2', 'Ein Büro ohne Papier', 'Jan Horst', '', '', '', ''],
        ['2.1', 'Vorgänge auf Papier pro Woche', 'Jan Horst', 400, 50, 310, 'grün'],
      ],
    }),
    {
      objectives: [
        o('B2', 'Wir liefern, was wir versprechen', [
          k('B3', 'Pünktliche Lieferungen', {
            owner: 'Eva Klee',
            baseline: 0.72,
            target: 0.9,
            current: 0.8,
            asPercent: true,
            status: 'at risk',
          }),
          k('B4', 'Offene Reklamationen', {
            owner: 'Jan Horst',
            baseline: 85,
            target: 20,
            current: 60,
            type: 'decrease',
            status: 'off track',
          }),
        ]),
        o('B5', 'Ein Büro ohne Papier', [
          k('B6', 'Vorgänge auf Papier pro Woche', {
            baseline: 400,
            target: 50,
            current: 310,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_BOOK.unit, OF_BOOK.period],
    },
  ),
  shape(
    'one column for both, told by the indent, initiatives deeper',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['OKR', 'Owner', 'Target', 'Actual', 'Status'],
        ['Patients feel expected', 'Dr. Amy Hill', '', '', 'At risk'],
        [indented('Minutes in the waiting room', 1), 'Ben Lark', 10, 18, 'At risk'],
        [indented('Paint the waiting room', 2), 'Ben Lark', '', '', 'Done'],
        [indented('Patients who fill the form at home', 1), 'Cleo Rand', 400, 150, 'On track'],
        ['A practice without paper', 'Dr. Amy Hill', '', '', 'On track'],
        [indented('Letters scanned per week', 1), 'Cleo Rand', 300, 280, 'On track'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Patients feel expected', [
          k('A3', 'Minutes in the waiting room', {
            owner: 'Ben Lark',
            target: 10,
            current: 18,
            status: 'at risk',
          }),
          k('A5', 'Patients who fill the form at home', {
            owner: 'Cleo Rand',
            target: 400,
            current: 150,
            type: 'increase',
          }),
        ]),
        o('A6', 'A practice without paper', [
          k('A7', 'Letters scanned per week', { target: 300, current: 280 }),
        ]),
      ],
      none: ['A4'],
      doubts: [['A', 'kind'], ['', 'baseline'], OF_BOOK.unit, OF_BOOK.period],
    },
  ),
  shape(
    'hidden rows, an example, placeholders, headings again',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['Objective', 'Key result', 'Owner', 'Start value', 'Target value', 'Current value'],
          ['Example: Grow the orchard', 'Plant 20 trees', 'You', 0, 20, 5],
          ['Apples sold where they grow', 'Boxes sold at the farm', 'Ida Frost', 200, 500, 260],
          ['', 'Old result nobody needs', 'Ida Frost', 1, 2, 1],
          ['Objective', 'Key result', 'Owner', 'Start value', 'Target value', 'Current value'],
          ['Pickers come back next year', 'Pickers who return', 'Omar Dale', 12, 30, 12],
          ['[Your objective here]', '[Key result 1]', '', '', '', ''],
        ],
        hiddenRows: [4],
      },
    }),
    {
      objectives: [
        o('A3', 'Apples sold where they grow', [
          k('B3', 'Boxes sold at the farm', { owner: 'Ida Frost', baseline: 200, target: 500, current: 260 }),
        ]),
        o('A6', 'Pickers come back next year', [
          k('B6', 'Pickers who return', { owner: 'Omar Dale', baseline: 12, target: 30, current: 12 }),
        ]),
      ],
      none: ['B2', 'B4', 'B7'],
      doubts: [['', 'hidden'], OF_BOOK.unit, OF_BOOK.period],
    },
  ),
  shape(
    'percents, shares and bare numbers mixed, the unit beside them',
    'en',
    'mixed.csv!',
    text(
      'mixed.csv',
      `
Quarter,Team,Objective,Key Result,Unit,Baseline,Target,Current,Lead
Q3 2026,Web,Visitors find what they need,Searches that end in a click,%,40,65,52,Noor Haas
Q3 2026,Web,Visitors find what they need,Pages read per visit,pages,2.4,4,3.1,Noor Haas
Q3 2026,Ops,Nothing breaks at night,Alarms per week,#,30,5,18,Finn Ebert`,
    ),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          'C2',
          'Visitors find what they need',
          [
            k('D2', 'Searches that end in a click', {
              owner: 'Noor Haas',
              baseline: 0.4,
              target: 0.65,
              current: 0.52,
              asPercent: true,
            }),
            k('D3', 'Pages read per visit', { baseline: 2.4, target: 4, current: 3.1, asPercent: false }),
          ],
          'Web',
        ),
        o(
          'C4',
          'Nothing breaks at night',
          [k('D4', 'Alarms per week', { owner: 'Finn Ebert', baseline: 30, target: 5, current: 18 })],
          'Ops',
        ),
      ],
      doubts: [['E2', 'percent']],
    },
  ),
  shape(
    'several key results in one cell, from-to in the sentences',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Objective', 'Key Results', 'Owner'],
        [
          'Learn faster than we grow',
          '1. Raise course completions from 30 to 80\n2. Cut onboarding from 20 days to 8',
          'Sam Reed',
        ],
        ['Be the place to work', '1. Referrals up from 5 to 15', 'Uma Pole'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Learn faster than we grow', [
          k('B2', 'Raise course completions from 30 to 80', {
            owner: 'Sam Reed',
            type: 'increase',
            proposed: { baseline: 30, target: 80 },
          }),
          k('B2', 'Cut onboarding from 20 days to 8', {
            owner: 'Sam Reed',
            type: 'decrease',
            proposed: { baseline: 20, target: 8 },
          }),
        ]),
        o('A3', 'Be the place to work', [
          k('B3', 'Referrals up from 5 to 15', { owner: 'Uma Pole', proposed: { baseline: 5, target: 15 } }),
        ]),
      ],
      doubts: [['B', 'target'], OF_BOOK.unit, OF_BOOK.period],
    },
  ),
  shape(
    'status by colour and sign, values as 12/40',
    'en',
    T,
    book('plan.xlsx', {
      OKRs: [
        ['Department', 'Objective', 'Key Result', 'Target', 'Progress', 'RAG', 'Comments'],
        [
          'Sales',
          'Shops that order again',
          'Shops with a second order',
          40,
          '12/40',
          '🟡',
          'two shops moved',
        ],
        ['Sales', 'Shops that order again', 'Visits by phone', 300, '240/300', '🟢', ''],
        ['HR', 'People speak up', 'Teams with a retrospective', 12, '3/12', '🔴', ''],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          'Shops that order again',
          [
            k('C2', 'Shops with a second order', {
              target: 40,
              current: 12,
              progress: 0.3,
              status: 'at risk',
            }),
            k('C3', 'Visits by phone', { target: 300, current: 240, progress: 0.8, status: 'on track' }),
          ],
          'Sales',
        ),
        o(
          'B4',
          'People speak up',
          [
            k('C4', 'Teams with a retrospective', {
              target: 12,
              current: 3,
              progress: 0.25,
              status: 'off track',
            }),
          ],
          'HR',
        ),
      ],
      doubts: [['', 'baseline'], OF_BOOK.period],
    },
  ),
  shape(
    'days in two possible orders, a fiscal quarter',
    'en',
    'dates.csv!',
    text(
      'dates.csv',
      `
Objective,Key Result,Owner,Baseline,Target,Current,Due,Quarter,Team
Fewer trips for nothing,Trips without a customer,Jo Park,50,10,40,03/04/2026,Q3 FY26,Field
Fewer trips for nothing,Trips planned online,Jo Park,5,60,20,05/06/2026,Q3 FY26,Field`,
    ),
    {
      objectives: [
        o(
          'A2',
          'Fewer trips for nothing',
          [
            k('B2', 'Trips without a customer', { owner: 'Jo Park', baseline: 50, target: 10, current: 40 }),
            k('B3', 'Trips planned online', { baseline: 5, target: 60, current: 20 }),
          ],
          'Field',
        ),
      ],
      doubts: [
        ['G', 'due'],
        ['H', 'period'],
      ],
    },
  ),
];
