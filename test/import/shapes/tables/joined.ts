// Exports and files that belong together: identifiers, parents, several tabs, what is no plan at all. Every
// text is invented.
import { OF_BOOK } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const JOINED: Shape[] = [
  shape(
    'three CSV files that join by a column',
    'en',
    '',
    [
      ...text(
        'objectives.csv',
        'id,title,team,owner,period\nob1,Trains that leave on time,Line 4,Kim Dahl,2026 Q3\nob2,Stations people like,Line 4,Lou Byrd,2026 Q3',
      ),
      ...text(
        'key_results.csv',
        'id,objective_id,title,owner,baseline,target,current\nk1,ob1,Minutes late per train,Kim Dahl,9,3,7\nk2,ob2,Stations with a bench,Lou Byrd,4,16,9\nk3,ob1,Doors repaired,Kim Dahl,0,40,22',
      ),
      ...text(
        'checkins.csv',
        'kr_id,date,value,note\nk1,2026-07-10,8,rain\nk1,2026-07-24,7,\nk3,2026-07-24,22,',
      ),
    ],
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          'objectives.csv!B2',
          'Trains that leave on time',
          [
            k('key_results.csv!C2', 'Minutes late per train', {
              owner: 'Kim Dahl',
              baseline: 9,
              target: 3,
              current: 7,
              type: 'decrease',
              history: [
                ['2026-07-10', 8],
                ['2026-07-24', 7],
              ],
            }),
            k('key_results.csv!C4', 'Doors repaired', { baseline: 0, target: 40, current: 22 }),
          ],
          'Line 4',
        ),
        o(
          'objectives.csv!B3',
          'Stations people like',
          [
            k('key_results.csv!C3', 'Stations with a bench', {
              owner: 'Lou Byrd',
              baseline: 4,
              target: 16,
              current: 9,
            }),
          ],
          'Line 4',
        ),
      ],
    },
  ),
  shape(
    'Chinese tabs for objectives, key results and people',
    'zh',
    'okr.xlsx!',
    book('okr.xlsx', {
      目标: [
        ['目标编号', '目标', '部门', '周期'],
        ['O-01', '让课程被学完', '教学部', '2026年Q3'],
        ['O-02', '老师愿意留下', '人力部', '2026年Q3'],
      ],
      关键结果: [
        ['编号', '目标编号', '关键结果', '负责人', '起始值', '目标值', '当前值'],
        ['KR-01', 'O-01', '完课率', '徐朗', pct(0.4), pct(0.6), pct(0.47)],
        ['KR-02', 'O-02', '离职老师人数', '罗琪', 9, 3, 5],
      ],
      人员: [
        ['姓名', '邮箱'],
        ['徐朗', 'xulang@study.example'],
        ['罗琪', 'luoqi@study.example'],
      ],
    }),
    {
      period: ['2026-07-01', '2026-09-30'],
      objectives: [
        o(
          '目标!B2',
          '让课程被学完',
          [
            k('关键结果!C2', '完课率', {
              owner: '徐朗',
              baseline: 0.4,
              target: 0.6,
              current: 0.47,
              asPercent: true,
            }),
          ],
          '教学部',
        ),
        o(
          '目标!B3',
          '老师愿意留下',
          [
            k('关键结果!C3', '离职老师人数', {
              owner: '罗琪',
              baseline: 9,
              target: 3,
              current: 5,
              type: 'decrease',
            }),
          ],
          '人力部',
        ),
      ],
    },
  ),
  shape(
    'tabs as teams, an overview without a plan',
    'en',
    'teams.xlsx!',
    book('teams.xlsx', {
      'Read me': [['How to fill this in'], ['One tab for each team.']],
      Sales: [
        ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'Current'],
        ['Buyers call us first', 'Calls without an advert', 'Ty Moss', 20, 90, 35],
      ],
      Kitchen: [
        ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'Current'],
        ['Plates that come back empty', 'Grams left per plate', 'Ana Beck', 90, 30, 70],
      ],
    }),
    {
      objectives: [
        o(
          'Sales!A2',
          'Buyers call us first',
          [
            k('Sales!B2', 'Calls without an advert', {
              owner: 'Ty Moss',
              baseline: 20,
              target: 90,
              current: 35,
            }),
          ],
          'Sales',
        ),
        o(
          'Kitchen!A2',
          'Plates that come back empty',
          [
            k('Kitchen!B2', 'Grams left per plate', {
              owner: 'Ana Beck',
              baseline: 90,
              target: 30,
              current: 70,
            }),
          ],
          'Kitchen',
        ),
      ],
      doubts: [['~teams.xlsx', 'period']],
    },
  ),
  shape(
    'tabs as quarters',
    'fr',
    'annee.xlsx!',
    book('annee.xlsx', {
      'T2 2026': [
        ['Objectif', 'Résultat clé', 'Responsable', 'Valeur initiale', 'Cible', 'Réalisé'],
        ['Des salles pleines', 'Places vendues', 'Inès Roy', 400, 900, 880],
      ],
      'T3 2026': [
        ['Objectif', 'Résultat clé', 'Responsable', 'Valeur initiale', 'Cible', 'Réalisé'],
        ['Un public plus jeune', 'Entrées de moins de 25 ans', 'Inès Roy', 60, 200, 75],
      ],
    }),
    {
      objectives: [
        o('T2 2026!A2', 'Des salles pleines', [
          k('T2 2026!B2', 'Places vendues', { baseline: 400, target: 900, current: 880 }),
        ]),
        o('T3 2026!A2', 'Un public plus jeune', [
          k('T3 2026!B2', 'Entrées de moins de 25 ans', {
            owner: 'Inès Roy',
            baseline: 60,
            target: 200,
            current: 75,
          }),
        ]),
      ],
      doubts: [
        ['~annee.xlsx', 'period'],
        ['~annee.xlsx', 'unit'],
      ],
    },
  ),
  shape(
    'issues of a tracker: keys, types, parents',
    'en',
    'issues.csv!',
    text(
      'issues.csv',
      `
Issue key,Issue Type,Summary,Status,Assignee,Due Date,Parent key,Target,Current
GO-1,Objective,Parks that are used,In Progress,Mel Carr,2026-09-30,,,
GO-2,Key Result,Visitors on weekdays,In Progress,Mel Carr,2026-09-30,GO-1,900,640
GO-3,Key Result,Benches repaired,To Do,Dan Orr,2026-08-31,GO-1,60,0
GO-4,Task,Order wood,Done,Dan Orr,2026-07-15,GO-3,,
GO-5,Key Result,Lamps that work,To Do,,2026-09-30,GO-9,120,80`,
    ),
    {
      objectives: [
        o('C2', 'Parks that are used', [
          k('C3', 'Visitors on weekdays', {
            owner: 'Mel Carr',
            target: 900,
            current: 640,
            due: '2026-09-30',
          }),
          k('C4', 'Benches repaired', { owner: 'Dan Orr', target: 60, current: 0, due: '2026-08-31' }),
        ]),
      ],
      orphans: [k('C6', 'Lamps that work', { owner: null, target: 120, current: 80 })],
      none: ['C5'],
      doubts: [
        ['B5', 'kind'],
        ['G6', 'alignedTo'],
        ['E6', 'owner'],
        ['', 'baseline'],
        ['~issues.csv', 'unit'],
        ['~issues.csv', 'period'],
      ],
    },
  ),
  shape(
    'a tree by parent names, French words for kinds',
    'fr',
    'arbre.csv!',
    text(
      'arbre.csv',
      `
Type;Titre;Parent;Responsable;Valeur de départ;Valeur cible;Valeur actuelle;Équipe
Objectif;Un réseau sans coupure;;Nora Gil;;;;Réseau
Résultat clé;Coupures par mois;Un réseau sans coupure;Nora Gil;14;4;11;Réseau
Objectif;Des techniciens disponibles;Un réseau sans coupure;Paul Roy;;;;Terrain
Résultat clé;Heures d'attente;Des techniciens disponibles;Paul Roy;36;12;30;Terrain
Initiative;Former dix personnes;Heures d'attente;Paul Roy;;;;Terrain`,
    ),
    {
      objectives: [
        o(
          'B2',
          'Un réseau sans coupure',
          [k('B3', 'Coupures par mois', { owner: 'Nora Gil', baseline: 14, target: 4, current: 11 })],
          'Réseau',
        ),
        o(
          'B4',
          'Des techniciens disponibles',
          [k('B5', "Heures d'attente", { owner: 'Paul Roy', baseline: 36, target: 12, current: 30 })],
          'Terrain',
        ),
      ],
      none: ['B6'],
      doubts: [
        ['A6', 'kind'],
        ['~arbre.csv', 'period'],
      ],
    },
  ),
  shape(
    'a Chinese dictionary of metrics is no plan',
    'zh',
    'zhibiao.csv!',
    text(
      'zhibiao.csv',
      `
编号,指标名称,口径,单位,方向,统计频率
M1,客单价,销售额/订单数,元,越高越好,每周
M2,退货率,退货单/订单数,%,越低越好,每周`,
    ),
    { objectives: [], none: ['B2', 'B3'], doubts: [['~zhibiao.csv', 'kind']] },
  ),
  shape(
    'a dashboard of plan and actual is no plan either',
    'de',
    'kennzahlen.csv!',
    text(
      'kennzahlen.csv',
      `
Kennzahl;Einheit;Plan;Ist;Abteilung
Umsatz;T€;1.200;1.150;Vertrieb
Krankenstand;%;4,5;5,1;Personal`,
    ),
    { objectives: [], none: ['A2', 'A3'], doubts: [['~kennzahlen.csv', 'kind']] },
  ),
  shape(
    'an address book is no plan',
    'en',
    'people.csv!',
    text('people.csv', 'First,Last,Phone,City\nAnn,Low,123,Bern\nBob,High,456,Basel'),
    { objectives: [], doubts: [['~people.csv', 'kind']] },
  ),
  shape(
    'codes in a column of their own, no headings',
    'en',
    'plan.xlsx!Sheet1!',
    book('plan.xlsx', {
      Sheet1: [
        ['Swim club 2026 Q4'],
        ['O1', 'Every child can swim'],
        ['KR1.1', '120 children pass the badge'],
        ['KR1.2', 'Courses full at 95%'],
        ['O2', 'The pool pays its heating'],
        ['KR2.1', 'Rent from 20 events'],
      ],
    }),
    {
      period: ['2026-10-01', '2026-12-31'],
      objectives: [
        o('B2', 'Every child can swim', [
          k('B3', '120 children pass the badge', { proposed: { target: 120 } }),
          k('B4', 'Courses full at 95%', { proposed: { target: 0.95 } }),
        ]),
        o('B5', 'The pool pays its heating', [k('B6', 'Rent from 20 events', { proposed: { target: 20 } })]),
      ],
      doubts: [['', 'target'], ['', 'owner'], OF_BOOK.unit],
    },
  ),
  shape(
    'key results only: their objective is not in the file',
    'en',
    'krs.csv!',
    text(
      'krs.csv',
      'Key Result,Owner,Baseline,Target,Current,Team\nSaddles repaired,Joy Hart,4,30,12,Stable\nRides booked,Joy Hart,20,90,33,Stable',
    ),
    {
      objectives: [],
      orphans: [
        k('A2', 'Saddles repaired', { owner: 'Joy Hart', baseline: 4, target: 30, current: 12 }),
        k('A3', 'Rides booked', { baseline: 20, target: 90, current: 33 }),
      ],
      doubts: [
        ['A', 'alignedTo'],
        ['~krs.csv', 'period'],
      ],
    },
  ),
];
