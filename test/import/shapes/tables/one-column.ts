// Objectives and key results in one column of which nobody says so: bold letters, figures, sentences and
// headings of a team's own tell. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV } from '../../plan-files.ts';
import { book, filled, k, o, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!Plan!';
const bold = (value: string) => ({ value, bold: true });
const ASKED = [OF_CSV.period, OF_CSV.unit];
const IN_BOOK = [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner];

export const ONE_COLUMN: Shape[] = [
  shape(
    'sentences above figures are objectives, in English',
    'en',
    IN_CSV,
    csv(`
Goal,Owner,Start,Target,Now
We delight our customers every day.,,,,
Recommendations,Ann Moss,30,45,33
Calls per week,Bo Reed,400,200,350
We grow faster than the market.,,,,
New contracts,Cy Lunt,100,400,120`),
    {
      objectives: [
        o('A2', 'We delight our customers every day.', [
          k('A3', 'Recommendations', { owner: 'Ann Moss', baseline: 30, target: 45, current: 33 }),
          k('A4', 'Calls per week', { baseline: 400, target: 200, current: 350 }),
        ]),
        o('A5', 'We grow faster than the market.', [
          k('A6', 'New contracts', { baseline: 100, target: 400, current: 120 }),
        ]),
      ],
      doubts: [...ASKED, ['B', 'owner']],
    },
  ),
  shape(
    'sentences above figures are objectives, in Chinese',
    'zh',
    IN_CSV,
    csv(`
目标,负责人,基线,目标值,当前值
我们让客户每天都满意。,,,,
客户推荐数,王芳,30,45,33
每周来电,李雷,400,200,350
我们比市场增长更快。,,,,
新增合同,韩梅,100,400,120`),
    {
      objectives: [
        o('A2', '我们让客户每天都满意。', [
          k('A3', '客户推荐数', { baseline: 30, target: 45, current: 33 }),
          k('A4', '每周来电', { baseline: 400, target: 200, current: 350 }),
        ]),
        o('A5', '我们比市场增长更快。', [k('A6', '新增合同', { baseline: 100, target: 400, current: 120 })]),
      ],
      doubts: [...ASKED, ['B', 'owner']],
    },
  ),
  shape(
    'a sentence where objectives stand, above key results of its own',
    'en',
    IN_CSV,
    csv(`
Objective,Key result,Owner,Start,Target,Now
Delight our customers,Recommendations,Ann Moss,30,45,33
,Calls per week,Bo Reed,400,200,350
We grow faster than the market.,,,,,
,New contracts,Cy Lunt,100,400,120`),
    {
      objectives: [
        o('A2', 'Delight our customers', [
          k('B2', 'Recommendations', { baseline: 30, target: 45, current: 33 }),
          k('B3', 'Calls per week', { baseline: 400, target: 200, current: 350 }),
        ]),
        o('A4', 'We grow faster than the market.', [
          k('B5', 'New contracts', { baseline: 100, target: 400, current: 120 }),
        ]),
      ],
      doubts: [...ASKED, ['C', 'owner']],
    },
  ),
  shape(
    'German: the first heading is Was, sentences above figures',
    'de',
    IN_CSV,
    csv(`
Was;Wer;Start;Ziel;Ist
Wir begeistern unsere Kunden.;;;;
Empfehlungen;Anna Born;30;45;33
Anrufe je Woche;Bernd Loh;400;200;350
Wir wachsen schneller als der Markt.;;;;
Neue Verträge;Cora Zell;100;400;120`),
    {
      objectives: [
        o('A2', 'Wir begeistern unsere Kunden.', [
          k('A3', 'Empfehlungen', { baseline: 30, target: 45, current: 33 }),
          k('A4', 'Anrufe je Woche', { baseline: 400, target: 200, current: 350 }),
        ]),
        o('A5', 'Wir wachsen schneller als der Markt.', [
          k('A6', 'Neue Verträge', { baseline: 100, target: 400, current: 120 }),
        ]),
      ],
      doubts: [...ASKED, ['B', 'owner']],
    },
  ),
  ...(
    [
      [
        'German',
        'de',
        "Worum geht's;Wer;Ist;Soll\nEmpfehlungen für uns;Anna Born;30;45\nVerträge der Stadt;Bernd Loh;12;40",
        'Empfehlungen für uns',
        'Verträge der Stadt',
      ],
      [
        'French',
        'fr',
        'Quoi de neuf;Qui;Actuel;Cible\nSatisfaction des clients;Anne Roux;30;45\nVentes dans la rue;Luc Petit;12;40',
        'Satisfaction des clients',
        'Ventes dans la rue',
      ],
      [
        'Chinese',
        'zh',
        '我们想做到,谁,现在,目标\n客户推荐数,王芳,30,45\n新增合同数,李雷,12,40',
        '客户推荐数',
        '新增合同数',
      ],
    ] as const
  ).map(([tongue, code, lines, first, second]) =>
    shape(`${tongue}: nobody knows the first heading, and every row has figures`, code, IN_CSV, csv(lines), {
      objectives: [],
      orphans: [k('A2', first, { target: 45, current: 30 }), k('A3', second, { target: 40, current: 12 })],
      doubts: [...ASKED, ['A', 'kind'], ['A', 'alignedTo'], ['', 'baseline'], ['B', 'owner']],
    }),
  ),
  shape(
    'nothing but bold letters parts objectives from key results: asked',
    'en',
    T,
    book('plan.xlsx', {
      Plan: [
        ['Goals', 'Notes'],
        [bold('Delight our customers'), 'all of us'],
        ['Recommendations to 45', 'by phone'],
        ['Calls below 200', ''],
        [bold('Grow the shop'), ''],
        ['Contracts to 400', ''],
      ],
    }),
    {
      objectives: [
        o('A2', 'Delight our customers', [
          k('A3', 'Recommendations to 45', { proposed: { target: 45 } }),
          k('A4', 'Calls below 200', { proposed: { target: 200 } }),
        ]),
        o('A5', 'Grow the shop', [k('A6', 'Contracts to 400', { proposed: { target: 400 } })]),
      ],
      doubts: [...IN_BOOK, ['A', 'kind'], ['A', 'target']],
    },
  ),
  shape(
    'German: bold titles above figures',
    'de',
    T,
    book('plan.xlsx', {
      Plan: [
        ['Ziele 2026', 'Start', 'Soll'],
        [bold('Kunden begeistern'), '', ''],
        ['Empfehlungen', 30, 45],
        ['Anrufe je Woche', 400, 200],
        [bold('Umsatz der Läden steigern'), '', ''],
        ['Neue Verträge', 10, 40],
      ],
    }),
    {
      objectives: [
        o('A2', 'Kunden begeistern', [
          k('A3', 'Empfehlungen', { baseline: 30, target: 45 }),
          k('A4', 'Anrufe je Woche', { baseline: 400, target: 200 }),
        ]),
        o('A5', 'Umsatz der Läden steigern', [k('A6', 'Neue Verträge', { baseline: 10, target: 40 })]),
      ],
      doubts: IN_BOOK,
    },
  ),
  shape(
    'quarters beside the key results, figures below: which one is the target is asked once',
    'en',
    IN_CSV,
    csv(`
OKR 2026,,,,,
Objective,Key result,Q1,Q2,Q3,Q4
Delight our customers,Recommendations,30,35,40,45
,Calls per week,400,350,300,200
Grow the shop,New contracts,100,200,300,400`),
    {
      objectives: [
        o('A3', 'Delight our customers', [k('B3', 'Recommendations'), k('B4', 'Calls per week')]),
        o('A5', 'Grow the shop', [k('B5', 'New contracts')]),
      ],
      period: ['2026-01-01', '2026-12-31'],
      doubts: [OF_CSV.unit, OF_CSV.owner, ['C', 'target']],
    },
  ),
  ...(
    [
      [
        'French',
        'fr',
        'Objectif n°1 : ',
        'Objectif n°2 : ',
        'Résultat clé;Pilote;Base;Cible;Réel',
        'Des clients dans la boutique',
        'Une équipe sereine',
        'Taux de retour pour les clients',
        'Avis sur le site',
        'Congés pris par an',
      ],
      [
        'German',
        'de',
        'Ziel Nr. 1: ',
        'Ziel Nr. 2: ',
        'Schlüsselergebnis;Wer;Start;Soll;Ist',
        'Die Kunden kommen wieder',
        'Das Team bleibt ruhig',
        'Quote der Rückkehr',
        'Stimmen auf der Seite',
        'Freie Tage im Jahr',
      ],
    ] as const
  ).map(([tongue, code, one, two, headings, first, second, a, b, c]) =>
    shape(
      `${tongue}: the second objective stands in the table of the first`,
      code,
      IN_CSV,
      csv(
        `${one}${first};;;;\n${headings}\n${a};Anne Roux;20;35;24\n${b};Luc Petit;150;400;210\n${two}${second};;;;\n${c};Anne Roux;60;90;70`,
      ),
      {
        objectives: [
          o('A1', first, [
            k('A3', a, { owner: 'Anne Roux', baseline: 20, target: 35, current: 24 }),
            k('A4', b, { owner: 'Luc Petit', baseline: 150, target: 400, current: 210 }),
          ]),
          o('A5', second, [k('A6', c, { owner: 'Anne Roux', baseline: 60, target: 90, current: 70 })]),
        ],
        doubts: [...ASKED, ['B', 'owner']],
      },
    ),
  ),
  shape(
    'owner and status behind the key results',
    'de',
    IN_CSV,
    csv(`
Ziel;Schlüsselergebnis;Start;Soll;Ist
Umsatz der Läden steigern;Neukunden (Owner: Bernd) ✅ on track;10;40;18
;Angebote (Verantwortlich: Cora) ⚠️ at risk;50;90;61`),
    {
      objectives: [
        o('A2', 'Umsatz der Läden steigern', [
          k('B2', 'Neukunden', { owner: 'Bernd', baseline: 10, target: 40, current: 18, status: 'on track' }),
          k('B3', 'Angebote', { owner: 'Cora', baseline: 50, target: 90, current: 61, status: 'at risk' }),
        ]),
      ],
      doubts: [...ASKED, ['B', 'owner']],
    },
  ),
  shape(
    'Chinese document: owner in brackets, then a sign with its word',
    'zh',
    'plan.md:',
    text(
      'plan.md',
      '# 2026年Q3 OKR\n\nO1 让交付更可靠（负责人：王芳）\n- KR1 准时交付率从82%提升到95%（负责人：李雷）✅ 正常\n- KR2 返工单从40降到15（负责人：韩梅）⚠️ 有风险',
    ),
    {
      objectives: [
        o('3', '让交付更可靠', [
          k('4', '准时交付率从82%提升到95%', { owner: '李雷', proposed: { baseline: 0.82, target: 0.95 } }),
          k('5', '返工单从40降到15', { owner: '韩梅', proposed: { baseline: 40, target: 15 } }),
        ]),
      ],
      doubts: [
        ['~plan.md', 'unit'],
        ['~plan.md', 'owner'],
        ['~plan.md', 'target'],
      ],
    },
  ),
  shape(
    'a goal in each row with figures: key results to place, asked',
    'en',
    IN_CSV,
    csv(`
Goal,Owner,Start,Target,Now
Open rate of the letter,Ann Moss,20%,35%,24%
Readers,Bo Reed,1000,4000,1800`),
    {
      objectives: [],
      orphans: [
        k('A2', 'Open rate of the letter', { baseline: 0.2, target: 0.35, current: 0.24, asPercent: true }),
        k('A3', 'Readers', { owner: 'Bo Reed', baseline: 1000, target: 4000, current: 1800 }),
      ],
      doubts: [...ASKED, ['A', 'kind'], ['A', 'alignedTo'], ['B', 'owner']],
    },
  ),
  shape(
    'Spanish: from and to in one cell',
    'es',
    IN_CSV,
    csv(`
Objetivo;Resultado clave;Meta;Hoy
Vender mejor en la tienda;Tasa de cierre;de 20% a 35%;24%
;Clientes nuevos;de 100 a 250;140`),
    {
      objectives: [
        o('A2', 'Vender mejor en la tienda', [
          k('B2', 'Tasa de cierre', { baseline: 0.2, target: 0.35, current: 0.24, asPercent: true }),
          k('B3', 'Clientes nuevos', { baseline: 100, target: 250, current: 140 }),
        ]),
      ],
      doubts: [...ASKED, OF_CSV.owner],
    },
  ),
  shape(
    'coloured titles above figures',
    'en',
    T,
    book('plan.xlsx', {
      Plan: [
        ['Goal', 'Owner', 'Start', 'Target'],
        [filled('Delight our customers', '#ffe599'), '', '', ''],
        ['Recommendations', 'Ann Moss', 30, 45],
        ['Calls per week', 'Bo Reed', 400, 200],
        [filled('Grow the shop', '#ffe599'), '', '', ''],
        ['Contracts', 'Ann Moss', 100, 400],
      ],
    }),
    {
      objectives: [
        o('A2', 'Delight our customers', [
          k('A3', 'Recommendations', { owner: 'Ann Moss', baseline: 30, target: 45 }),
          k('A4', 'Calls per week', { owner: 'Bo Reed', baseline: 400, target: 200 }),
        ]),
        o('A5', 'Grow the shop', [k('A6', 'Contracts', { owner: 'Ann Moss', baseline: 100, target: 400 })]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, ['B', 'owner']],
    },
  ),
  shape(
    'Chinese: departments above figures are teams, no objectives',
    'zh',
    IN_CSV,
    csv(`
目标,负责人,目标值,当前值
市场部,,,
品牌搜索量,王芳,9000,7800
线下活动场次,李雷,60,22
销售部,,,
新签大客户数,韩梅,8,3`),
    {
      objectives: [],
      orphans: [
        k('A3', '品牌搜索量', { owner: '王芳', target: 9000, current: 7800 }),
        k('A4', '线下活动场次', { owner: '李雷', target: 60, current: 22 }),
        k('A6', '新签大客户数', { owner: '韩梅', target: 8, current: 3 }),
      ],
      none: ['A2', 'A5'],
      doubts: [OF_CSV.period, ['A', 'kind'], ['A', 'alignedTo'], ['', 'baseline'], ['B', 'owner']],
    },
  ),
  shape(
    'objectives with figures of their own and no key results: asked',
    'en',
    IN_CSV,
    csv(`
Objective,Owner,Target,Actual
Grow revenue,Ann Moss,400,120
Delight customers,Bo Reed,45,30`),
    {
      objectives: [o('A2', 'Grow revenue'), o('A3', 'Delight customers')],
      doubts: [...ASKED, ['A', 'kind'], ['B', 'owner']],
    },
  ),
  shape(
    'coloured teams above numbered rows: each row belongs to the team above it',
    'en',
    T,
    book('plan.xlsx', {
      Plan: [
        ['Goal', 'Owner', 'Start', 'Target'],
        [filled('North', '#d9ead3'), '', '', ''],
        ['O1: Ships leave on time', 'Ann Moss', '', ''],
        ['KR1: Departures on time', 'Ann Moss', 70, 90],
        [filled('South', '#d9ead3'), '', '', ''],
        ['O2: Crews stay', 'Bo Reed', '', ''],
        ['KR1: Crew members leaving', 'Bo Reed', 14, 5],
      ],
    }),
    {
      objectives: [
        o(
          'A3',
          'Ships leave on time',
          [k('A4', 'Departures on time', { owner: 'Ann Moss', baseline: 70, target: 90 })],
          'North',
        ),
        o(
          'A6',
          'Crews stay',
          [k('A7', 'Crew members leaving', { owner: 'Bo Reed', baseline: 14, target: 5 })],
          'South',
        ),
      ],
      doubts: [OF_BOOK.period, ['B', 'owner']],
    },
  ),
  shape(
    'German: a team above the headings, another between the rows',
    'de',
    IN_CSV,
    csv(`
Team Nord;;;
Was;Wer;Soll;Ist
Kunden der Läden begeistern;;;
Empfehlungen;Anna Born;45;33
Team Süd;;;
Umsatz der Läden steigern;;;
Neukunden im Monat;Bernd Loh;40;18`),
    {
      objectives: [
        o(
          'A3',
          'Kunden der Läden begeistern',
          [k('A4', 'Empfehlungen', { owner: 'Anna Born', target: 45, current: 33 })],
          'Team Nord',
        ),
        o(
          'A6',
          'Umsatz der Läden steigern',
          [k('A7', 'Neukunden im Monat', { owner: 'Bernd Loh', target: 40, current: 18 })],
          'Team Süd',
        ),
      ],
      doubts: [OF_CSV.period, ['', 'baseline'], ['B', 'owner']],
    },
  ),
  shape(
    'two columns that sound like the value: the surer one is read, the other one told',
    'en',
    IN_CSV,
    csv(`
Objective,Key result,Owner,Start,Target,Result by quarter end,Actual
Happy customers,Recommendations,Ann Moss,30,45,44,33
,Complaints,Bo Reed,60,20,21,45`),
    {
      objectives: [
        o('A2', 'Happy customers', [
          k('B2', 'Recommendations', { owner: 'Ann Moss', baseline: 30, target: 45, current: 33 }),
          k('B3', 'Complaints', { owner: 'Bo Reed', baseline: 60, target: 20, current: 45 }),
        ]),
      ],
      doubts: [...ASKED, ['C', 'owner']],
    },
  ),
];
