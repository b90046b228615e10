// Templates that teams fill in: score cards, boards side by side, cards of labels, examples, dashboards that
// are no plan. Every text is invented.
import { csv, IN_CSV, OF_BOOK, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape } from '../../shape.ts';

export const TEMPLATES: Shape[] = [
  shape(
    'scoring template, a heading over each objective',
    'en',
    'plan.xlsx!Team OKRs!',
    book('plan.xlsx', {
      'Team OKRs': {
        rows: [
          ['TEAM OKR SCORECARD', '', '', ''],
          ['Quarter:', 'Q3 2026', 'Team:', 'Library'],
          [],
          ['OBJECTIVE 1', 'Children come back every week', '', ''],
          ['', 'KEY RESULTS', 'SCORE', 'COMMENTS'],
          ['KR1', 'Story hours held: 36', 0.6, 'two fell out'],
          ['KR2', 'Cards given to 400 children', 0.4, ''],
          ['', 'Average', 0.5, ''],
          [],
          ['OBJECTIVE 2', 'The old books find new readers', '', ''],
          ['', 'KEY RESULTS', 'SCORE', 'COMMENTS'],
          ['KR1', 'Lend 900 books printed before 1990', 0.7, ''],
          ['', 'Average', 0.7, ''],
        ],
        merges: ['A1:D1'],
      },
    }),
    {
      objectives: [
        o(
          'B4',
          'Children come back every week',
          [
            k('B6', 'Story hours held: 36', { progress: 0.6, proposed: { target: 36 } }),
            k('B7', 'Cards given to 400 children', { progress: 0.4, proposed: { target: 400 } }),
          ],
          'Library',
        ),
        o(
          'B10',
          'The old books find new readers',
          [k('B12', 'Lend 900 books printed before 1990', { progress: 0.7 })],
          'Library',
        ),
      ],
      none: ['B8', 'B13'],
      period: Q3,
      doubts: [OF_BOOK.owner, ['', 'target']],
    },
  ),
  shape(
    'two objectives side by side, each over its table',
    'en',
    'plan.xlsx!Q3!',
    book('plan.xlsx', {
      Q3: {
        rows: [
          [
            'Objective 1: A market with no waste',
            '',
            '',
            '',
            '',
            'Objective 2: Stalls that stay',
            '',
            '',
            '',
          ],
          ['Key Result', 'Owner', 'Target', 'Actual', '', 'Key Result', 'Owner', 'Target', 'Actual'],
          ['Crates given away a week', 'Jim', 60, 25, '', 'Stalls with a yearly lease', 'Eva', 40, 31],
          ['Bins emptied a day', 'Eva', 4, 7, '', 'Days without a free stall', 'Jim', 60, 22],
        ],
        merges: ['A1:D1', 'F1:I1'],
      },
    }),
    {
      objectives: [
        o('A1', 'A market with no waste', [
          k('A3', 'Crates given away a week', { owner: 'Jim', target: 60, current: 25 }),
          k('A4', 'Bins emptied a day', { owner: 'Eva', target: 4, current: 7 }),
        ]),
        o('F1', 'Stalls that stay', [
          k('F3', 'Stalls with a yearly lease', { owner: 'Eva', target: 40, current: 31 }),
          k('F4', 'Days without a free stall', { owner: 'Jim', target: 60, current: 22 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['', 'baseline']],
    },
  ),
  shape(
    'german cards of labels, again and again',
    'de',
    'plan.xlsx!OKR-Karten!',
    book('plan.xlsx', {
      'OKR-Karten': [
        ['Objective:', 'Unsere Züge riechen nach Kaffee'],
        ['Warum:', 'Pendler wünschen es sich seit Jahren'],
        ['KR 1:', '40 Züge mit Bordkaffee (heute 12)'],
        ['KR 2:', 'Zufriedenheit von 61 % auf 75 %'],
        ['Verantwortlich:', 'Greta Falk'],
        [],
        ['Objective:', 'Kein Anschluss geht verloren'],
        ['Warum:', 'Jeder verpasste Zug kostet eine Stunde'],
        ['KR 1:', 'Verpasste Anschlüsse von 90 auf 30 je Woche'],
        ['Verantwortlich:', 'Jonas Wirt'],
      ],
    }),
    {
      objectives: [
        o('B1', 'Unsere Züge riechen nach Kaffee', [
          k('B3', '40 Züge mit Bordkaffee (heute 12)', { owner: null as never }),
          k('B4', 'Zufriedenheit von 61 % auf 75 %', { proposed: { baseline: 0.61, target: 0.75 } }),
        ]),
        o('B7', 'Kein Anschluss geht verloren', [
          k('B9', 'Verpasste Anschlüsse von 90 auf 30 je Woche', {
            owner: 'Jonas Wirt',
            proposed: { baseline: 90, target: 30 },
          }),
        ]),
      ],
      doubts: [
        OF_BOOK.period,
        OF_BOOK.unit,
        OF_BOOK.owner,
        ['', 'target'],
        ['B', 'target'],
        ['B5', 'owner'],
        ['B10', 'owner'],
      ],
    },
  ),
  shape(
    'chinese table with standards and self grades',
    'zh',
    'plan.xlsx!考核表!',
    book('plan.xlsx', {
      考核表: {
        rows: [
          ['市场部2026年Q3 OKR考核表', '', '', '', '', '', '', ''],
          ['目标', '权重', '关键结果', '衡量标准', '责任人', '完成时限', '自评分', '备注'],
          ['老品牌重新年轻', '60%', '新增25岁以下会员', '3万人', '卢婷', '2026-09-30', 0.6, ''],
          ['', '', '校园快闪活动', '12场', '石磊', '2026-09-15', 0.75, '两场改期'],
          ['线上线下一个价', '40%', '价格不一致投诉', '≤5起/月', '卢婷', '2026-09-30', 0.3, ''],
          ['合计', '100%', '', '', '', '', 0.55, ''],
        ],
        merges: ['A1:H1', 'A3:A4', 'B3:B4'],
      },
    }),
    {
      objectives: [
        o(
          'A3',
          '老品牌重新年轻',
          [
            k('C3', '新增25岁以下会员', { owner: '卢婷', target: 30000, due: '2026-09-30', progress: 0.6 }),
            k('C4', '校园快闪活动', { owner: '石磊', target: 12, due: '2026-09-15', progress: 0.75 }),
          ],
          '市场部',
        ),
        o(
          'A5',
          '线上线下一个价',
          [
            k('C5', '价格不一致投诉', {
              owner: '卢婷',
              target: 5,
              type: 'decrease',
              due: '2026-09-30',
              progress: 0.3,
            }),
          ],
          '市场部',
        ),
      ],
      none: ['A6'],
      period: Q3,
      doubts: [OF_BOOK.owner, ['', 'baseline']],
    },
  ),
  shape(
    'japanese sheet of one person',
    'ja',
    'plan.xlsx!OKRシート!',
    book('plan.xlsx', {
      OKRシート: [
        ['OKRシート', '', '', '', '', ''],
        ['氏名', '石川 玲', '部署', '品質管理部', '期間', '2026年7月〜9月'],
        [],
        ['目標', '主要な成果', '開始', '目標値', '実績', '進捗率'],
        ['検査を待たせない', '検査待ち時間（分）', 45, 15, 33, pct(0.4)],
        ['', '再検査率', pct(0.12), pct(0.04), pct(0.09), pct(0.38)],
        ['若手が検査を任される', '認定者数', 2, 10, 5, pct(0.38)],
      ],
    }),
    {
      objectives: [
        o(
          'A5',
          '検査を待たせない',
          [
            k('B5', '検査待ち時間（分）', {
              owner: '石川 玲',
              baseline: 45,
              target: 15,
              current: 33,
              progress: 0.4,
            }),
            k('B6', '再検査率', {
              owner: '石川 玲',
              baseline: 0.12,
              target: 0.04,
              current: 0.09,
              asPercent: true,
              progress: 0.38,
            }),
          ],
          '品質管理部',
        ),
        o(
          'A7',
          '若手が検査を任される',
          [k('B7', '認定者数', { owner: '石川 玲', baseline: 2, target: 10, current: 5, progress: 0.38 })],
          '品質管理部',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'portuguese weekly values and confidence in pairs',
    'pt',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: {
        rows: [
          ['Objetivo', 'Resultado-chave', 'Responsável', 'Inicial', 'Meta', 'Semana 28', '', 'Semana 30', ''],
          ['', '', '', '', '', 'Valor', 'Confiança', 'Valor', 'Confiança'],
          ['Feira que vende o ano todo', 'Assinaturas de cestas', 'Lia Prado', 60, 200, 74, 5, 96, 6],
          ['', 'Sobras em kg por feira', 'Téo Luz', 90, 30, 82, 6, 61, 7],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1', 'A3:A4'],
      },
    }),
    {
      objectives: [
        o('A3', 'Feira que vende o ano todo', [
          k('B3', 'Assinaturas de cestas', { owner: 'Lia Prado', baseline: 60, target: 200, current: 96 }),
          k('B4', 'Sobras em kg por feira', { owner: 'Téo Luz', baseline: 90, target: 30, current: 61 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['F', 'date']],
    },
  ),
  shape(
    'an example block, hidden column, remarks between',
    'en',
    'plan.xlsx!OKRs!',
    book('plan.xlsx', {
      OKRs: {
        rows: [
          ['How to use: replace the example below. Delete this line.'],
          ['Objective', 'Key Result', 'Owner', 'Baseline', 'Target', 'Current', 'Confidence (1-10)'],
          ['Example: Become the best team', 'Example: Raise NPS from 20 to 40', 'Your name', 20, 40, 30, 7],
          ['Guests sleep well', 'Complaints about noise', 'Ona Reiss', 26, 8, 17, 6],
          ['', 'Rooms with new windows', 'Pete Hale', 12, 48, 30, 8],
          ['* windows are delivered until 15 August'],
          ['Breakfast worth the night', 'Breakfast score', 'Ona Reiss', 7.4, 8.8, 8, 7],
        ],
      },
    }),
    {
      objectives: [
        o('A4', 'Guests sleep well', [
          k('B4', 'Complaints about noise', { owner: 'Ona Reiss', baseline: 26, target: 8, current: 17 }),
          k('B5', 'Rooms with new windows', { owner: 'Pete Hale', baseline: 12, target: 48, current: 30 }),
        ]),
        o('A7', 'Breakfast worth the night', [
          k('B7', 'Breakfast score', { owner: 'Ona Reiss', baseline: 7.4, target: 8.8, current: 8 }),
        ]),
      ],
      none: ['A3', 'A6'],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'objectives across the top, rows for each key result',
    'en',
    'plan.xlsx!Board!',
    book('plan.xlsx', {
      Board: [
        ['', 'O1: Cheaper to heat', 'O2: Nicer to live in', 'O3: Easier to reach'],
        [
          'Key result 1',
          'Houses with new walls: 12 to 40',
          '30 courtyards planted',
          'Stops within 300 m for 90% of homes',
        ],
        ['Key result 2', 'Heating bills down from 1800 to 1400', 'Repairs done within 5 days', ''],
        ['Owner', 'Ida', 'Rolf', 'Ida'],
      ],
    }),
    {
      objectives: [
        o('B1', 'Cheaper to heat', [
          k('B2', 'Houses with new walls: 12 to 40', { proposed: { baseline: 12, target: 40 } }),
          k('B3', 'Heating bills down from 1800 to 1400', { proposed: { baseline: 1800, target: 1400 } }),
        ]),
        o('C1', 'Nicer to live in', [
          k('C2', '30 courtyards planted', { proposed: { target: 30 } }),
          k('C3', 'Repairs done within 5 days', { proposed: { target: 5 } }),
        ]),
        o('D1', 'Easier to reach', [k('D2', 'Stops within 300 m for 90% of homes')]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['', 'target'], ['B', 'target']],
    },
  ),
  shape(
    'a dashboard of measures is no plan',
    'en',
    IN_CSV,
    csv(`
KPI,Department,Unit,Jan,Feb,Mar,YTD,Target 2026
Revenue,Sales,k€,410,395,430,1235,5200
Sick days,People,days,31,28,40,99,300
Uptime,IT,%,99.2,99.7,99.9,99.6,99.9`),
    { objectives: [], none: ['A2', 'A3', 'A4'], doubts: [['~plan.csv', 'kind']] },
  ),
];
