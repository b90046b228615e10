// Cards, signs and outlines: labels that say it twice, lists by 🎯 and 🔑, lines below └. Every text is
// invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const CARDS: Shape[] = [
  shape(
    'chinese personal sheet (card form)',
    'zh',
    'okr.xlsx!个人OKR!',
    book('okr.xlsx', {
      个人OKR: {
        rows: [
          ['2026年第三季度个人OKR', '', '', '', '', ''],
          ['姓名', '郑宇', '部门', '仓储部', '上级', '钱主管'],
          ['目标 O1', '仓库出货又快又准', '', '', '权重', '60%'],
          ['序号', '关键结果', '起始值', '目标值', '当前值', '备注'],
          ['KR1', '当日发货率', '88%', '98%', '92%', ''],
          ['KR2', '错发件数（每月）', 35, 10, 22, '含退换'],
          ['目标 O2', '人人都会新系统', '', '', '权重', '40%'],
          ['序号', '关键结果', '起始值', '目标值', '当前值', '备注'],
          ['KR1', '通过考核人数', 4, 26, 11, ''],
        ],
        merges: ['A1:F1', 'B3:D3', 'B7:D7'],
      },
    }),
    {
      objectives: [
        o(
          'B3',
          '仓库出货又快又准',
          [
            k('B5', '当日发货率', {
              owner: '郑宇',
              baseline: 0.88,
              target: 0.98,
              current: 0.92,
              asPercent: true,
            }),
            k('B6', '错发件数（每月）', { owner: '郑宇', baseline: 35, target: 10, current: 22 }),
          ],
          '仓储部',
        ),
        o(
          'B7',
          '人人都会新系统',
          [k('B9', '通过考核人数', { owner: '郑宇', baseline: 4, target: 26, current: 11 })],
          '仓储部',
        ),
      ],
      period: Q3,
      doubts: [['~okr.xlsx', 'owner']],
    },
  ),
  shape(
    'german card per objective with notes above',
    'de',
    'plan.xlsx!Vertrieb!',
    book('plan.xlsx', {
      Vertrieb: {
        rows: [
          ['OKR-Vorlage Vertrieb – bitte nur gelbe Felder ausfüllen'],
          ['Zeitraum:', '01.07.2026 – 30.09.2026'],
          [],
          ['Objective 1', 'Unsere Kunden kommen von allein'],
          ['Key Result', 'Start', 'Ziel', 'Ist', 'Fortschritt', 'Verantwortlich'],
          ['Anfragen über die Website je Monat', 120, 300, 180, pct(0.33), 'Lena Graf'],
          ['Quote der Angebote zu Aufträgen', pct(0.18), pct(0.3), pct(0.2), pct(0.17), 'Timo Reh'],
          ['Ø Fortschritt', '', '', '', pct(0.25), ''],
          [],
          ['Objective 2', 'Das Team verkauft gern'],
          ['Key Result', 'Start', 'Ziel', 'Ist', 'Fortschritt', 'Verantwortlich'],
          ['Ungeplante Überstunden je Woche', 22, 6, 14, pct(0.5), 'Lena Graf'],
          ['Ø Fortschritt', '', '', '', pct(0.5), ''],
        ],
      },
    }),
    {
      objectives: [
        o('B4', 'Unsere Kunden kommen von allein', [
          k('A6', 'Anfragen über die Website je Monat', {
            owner: 'Lena Graf',
            baseline: 120,
            target: 300,
            current: 180,
            progress: 0.33,
          }),
          k('A7', 'Quote der Angebote zu Aufträgen', {
            owner: 'Timo Reh',
            baseline: 0.18,
            target: 0.3,
            current: 0.2,
            asPercent: true,
            progress: 0.17,
          }),
        ]),
        o('B10', 'Das Team verkauft gern', [
          k('A12', 'Ungeplante Überstunden je Woche', {
            owner: 'Lena Graf',
            baseline: 22,
            target: 6,
            current: 14,
            progress: 0.5,
          }),
        ]),
      ],
      none: ['A8', 'A13'],
      period: Q3,
      doubts: [OF_BOOK.owner, OF_BOOK.unit],
    },
  ),
  shape(
    'italian outline with figures beside',
    'it',
    'plan.xlsx!Piano!',
    book('plan.xlsx', {
      Piano: [
        ['Piano OKR – Q3 2026', '', '', '', ''],
        ['', '', 'Partenza', 'Traguardo', 'Oggi'],
        ['Obiettivo 1: Un negozio sempre aperto', '', '', '', ''],
        ['', 'KR1 Ordini notturni alla settimana', 10, 80, 35],
        ['', 'KR2 Resi per errore', 24, 6, 15],
        ['Obiettivo 2: Fornitori più vicini', '', '', '', ''],
        ['', 'KR1 Fornitori entro 50 km', 5, 20, 9],
      ],
    }),
    {
      objectives: [
        o('A3', 'Un negozio sempre aperto', [
          k('B4', 'Ordini notturni alla settimana', { baseline: 10, target: 80, current: 35 }),
          k('B5', 'Resi per errore', { baseline: 24, target: 6, current: 15 }),
        ]),
        o('A6', 'Fornitori più vicini', [
          k('B7', 'Fornitori entro 50 km', { baseline: 5, target: 20, current: 9 }),
        ]),
      ],
      period: Q3,
      doubts: [OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'markdown with target and key signs alone',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
# Product – Q3 2026

🎯 Search that finds the thing
🔑 Searches without a result: 22% → 8%
🔑 Clicks on the first hit: 41% → 60%
🔧 New index on the second cluster

🎯 A mobile app people keep
🔑 Uninstalls within a week: 30% → 15%
`,
    ),
    {
      objectives: [
        o('3', 'Search that finds the thing', [
          k('4', 'Searches without a result: 22% → 8%', {
            proposed: { baseline: 0.22, target: 0.08 },
            type: 'decrease',
          }),
          k('5', 'Clicks on the first hit: 41% → 60%', { proposed: { baseline: 0.41, target: 0.6 } }),
        ]),
        o('8', 'A mobile app people keep', [
          k('9', 'Uninstalls within a week: 30% → 15%', { proposed: { baseline: 0.3, target: 0.15 } }),
        ]),
      ],
      none: ['6'],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['', 'target'],
        ['~okr.md', 'unit'],
      ],
    },
  ),
  shape(
    'plain text outline O: / KR:',
    'en',
    'okr.txt:',
    text(
      'okr.txt',
      `
Team Orbit - 2026 Q3

O: Everyone on call sleeps again
KR: Pages at night from 30 to 8 per month (owner: Lou)
KR: Runbooks for the top 15 alerts (owner: Fay)

O: Deploys are boring
KR: Lead time from 6 days to 1 day (owner: Lou)
KR: Rollbacks below 2 a month (owner: Fay)`,
    ),
    {
      objectives: [
        o(
          '3',
          'Everyone on call sleeps again',
          [
            k('4', 'Pages at night from 30 to 8 per month', {
              owner: 'Lou',
              proposed: { baseline: 30, target: 8 },
            }),
            k('5', 'Runbooks for the top 15 alerts', { owner: 'Fay' }),
          ],
          'Orbit',
        ),
        o(
          '7',
          'Deploys are boring',
          [
            k('8', 'Lead time from 6 days to 1 day', { owner: 'Lou', proposed: { baseline: 6, target: 1 } }),
            k('9', 'Rollbacks below 2 a month', { owner: 'Fay', proposed: { target: 2 } }),
          ],
          'Orbit',
        ),
      ],
      period: Q3,
      doubts: [
        ['~okr.txt', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'circled numbers and corner signs',
    'zh',
    'okr.txt:',
    text(
      'okr.txt',
      `
2026年Q3 运营部OKR

◎ 让社区自己转起来
└ ①每周活跃版主从12人到30人
└ ②违规帖2小时内处理率95%
◎ 老用户愿意回来
└ ①30天回访率从18%提高到28%
└ ②发出召回信5000封`,
    ),
    {
      objectives: [
        o(
          '3',
          '让社区自己转起来',
          [
            k('4', '每周活跃版主从12人到30人', { proposed: { baseline: 12, target: 30 } }),
            k('5', '违规帖2小时内处理率95%'),
          ],
          '运营部',
        ),
        o(
          '6',
          '老用户愿意回来',
          [
            k('7', '30天回访率从18%提高到28%', { proposed: { baseline: 0.18, target: 0.28 } }),
            k('8', '发出召回信5000封', { proposed: { target: 5000 } }),
          ],
          '运营部',
        ),
      ],
      period: Q3,
      doubts: [
        ['~okr.txt', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'json, groups with dates of their own',
    'en',
    'okrs.json:',
    text(
      'okrs.json',
      JSON.stringify(
        {
          cycle: { name: 'Summer cycle', startDate: '2026-07-01', endDate: '2026-09-30' },
          objectives: [
            {
              id: 'o-1',
              title: 'Letters that get answered',
              owner: { name: 'Uma Dey', email: 'uma@post.example' },
              keyResults: [
                {
                  id: 'k-1',
                  title: 'Answers within 3 days',
                  start: 0.4,
                  target: 0.9,
                  current: 0.55,
                  unit: 'percent',
                  owner: { name: 'Uma Dey', email: 'uma@post.example' },
                },
                {
                  id: 'k-2',
                  title: 'Letters lost',
                  start: 12,
                  target: 0,
                  current: 5,
                  unit: 'number',
                  owner: { name: 'Rex Hall', email: 'rex@post.example' },
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
      objectives: [
        o('10', 'Letters that get answered', [
          k('18', 'Answers within 3 days', {
            owner: 'Uma Dey',
            baseline: 0.4,
            target: 0.9,
            current: 0.55,
            asPercent: true,
          }),
          k('30', 'Letters lost', { owner: 'Rex Hall', baseline: 12, target: 0, current: 5 }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['', 'unit'],
        ['', 'percent'],
      ],
    },
  ),
  shape(
    'german, objective above its rows with a label, units beside',
    'de',
    'plan.xlsx!Team Markt!',
    book('plan.xlsx', {
      'Team Markt': [
        ['Objective 1: Der Wochenmarkt wird ein Treffpunkt'],
        ['Nr.', 'Key Result', 'Einheit', 'Start', 'Ziel', 'Ist', 'Wer'],
        ['1.1', 'Besucher am Samstag', 'Personen', 900, 1500, 1150, 'Kai'],
        ['1.2', 'Stände mit Sitzplätzen', '%', 10, 40, 22, 'Uta'],
        [],
        ['Objective 2: Händler bleiben'],
        ['Nr.', 'Key Result', 'Einheit', 'Start', 'Ziel', 'Ist', 'Wer'],
        ['2.1', 'Kündigungen im Quartal', 'Anzahl', 9, 3, 7, 'Uta'],
      ],
    }),
    {
      objectives: [
        o('A1', 'Der Wochenmarkt wird ein Treffpunkt', [
          k('B3', 'Besucher am Samstag', { owner: 'Kai', baseline: 900, target: 1500, current: 1150 }),
          k('B4', 'Stände mit Sitzplätzen', {
            owner: 'Uta',
            baseline: 0.1,
            target: 0.4,
            current: 0.22,
            asPercent: true,
          }),
        ]),
        o('A6', 'Händler bleiben', [
          k('B8', 'Kündigungen im Quartal', { owner: 'Uta', baseline: 9, target: 3, current: 7 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['C4', 'percent']],
    },
  ),
  shape(
    'french table with targets by month end',
    'fr',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: [
        [
          'Objectif',
          'Résultat clé',
          'Qui',
          'Situation au 30/06',
          'Cible au 30/09',
          'Situation actuelle',
          'Météo',
        ],
        ['Un quai où l’on s’attarde', 'Bancs installés', 'Lise', 8, 40, 21, '☀️'],
        ['', 'Plaintes pour bruit', 'Rémi', 27, 9, 24, '⛈'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Un quai où l’on s’attarde', [
          k('B2', 'Bancs installés', { owner: 'Lise', baseline: 8, target: 40, current: 21 }),
          k('B3', 'Plaintes pour bruit', { owner: 'Rémi', baseline: 27, target: 9, current: 24 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['D', 'baseline']],
    },
  ),
  shape(
    'english markdown with nested bullets and metadata',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
# Q3 2026 OKRs

## Team Kiln

- **O1: Every glaze can be made again**
  - KR1: 80 recipes written down (from 12) — owner: Ana
  - KR2: Failed firings from 14% to 5% — owner: Bo
- **O2: Classes people queue for**
  - KR1: Waiting list of 60 names — owner: Ana`,
    ),
    {
      objectives: [
        o(
          '5',
          'Every glaze can be made again',
          [
            k('6', '80 recipes written down (from 12)', { owner: 'Ana' }),
            k('7', 'Failed firings from 14% to 5%', {
              owner: 'Bo',
              proposed: { baseline: 0.14, target: 0.05 },
            }),
          ],
          'Kiln',
        ),
        o(
          '8',
          'Classes people queue for',
          [k('9', 'Waiting list of 60 names', { owner: 'Ana', proposed: { target: 60 } })],
          'Kiln',
        ),
      ],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'spanish and english headings mixed, scores of ten',
    'es',
    IN_CSV,
    csv(`
Equipo,Objective,Key Result,Owner,Baseline,Target,Actual,Confianza (1-10),Comentarios
Taller,Bicis listas el mismo día,Reparaciones en el día,Eva Ros,35%,75%,52%,6,
Taller,Bicis listas el mismo día,Quejas por retraso,Jon Paz,19,5,12,7,
Tienda,La tienda enseña,Talleres de barrio,Eva Ros,1,9,4,5,faltan salas`),
    {
      objectives: [
        o(
          'B2',
          'Bicis listas el mismo día',
          [
            k('C2', 'Reparaciones en el día', {
              owner: 'Eva Ros',
              baseline: 0.35,
              target: 0.75,
              current: 0.52,
              asPercent: true,
            }),
            k('C3', 'Quejas por retraso', { owner: 'Jon Paz', baseline: 19, target: 5, current: 12 }),
          ],
          'Taller',
        ),
        o(
          'B4',
          'La tienda enseña',
          [k('C4', 'Talleres de barrio', { owner: 'Eva Ros', baseline: 1, target: 9, current: 4 })],
          'Tienda',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner],
    },
  ),
  shape(
    'japanese outline text',
    'ja',
    'okr.txt:',
    text(
      'okr.txt',
      `
商品企画チーム 2026年Q3 OKR

目標1：試作が早い
・KR1：試作日数を20日から8日にする（担当：岡）
・KR2：試作品を24点つくる（担当：沢）

目標2：声が届く
・KR1：お客様の声を月300件集める（担当：沢）`,
    ),
    {
      objectives: [
        o('3', '試作が早い', [
          k('4', '試作日数を20日から8日にする', { owner: '岡', proposed: { baseline: 20, target: 8 } }),
          k('5', '試作品を24点つくる', { owner: '沢', proposed: { target: 24 } }),
        ]),
        o('7', '声が届く', [k('8', 'お客様の声を月300件集める', { owner: '沢', proposed: { target: 300 } })]),
      ],
      period: Q3,
      doubts: [
        ['~okr.txt', 'owner'],
        ['', 'target'],
        ['~okr.txt', 'unit'],
      ],
    },
  ),
  shape(
    'polish csv, percent with words, commas',
    'pl',
    IN_CSV,
    csv(`
Dział;Cel;Kluczowy rezultat;Odpowiedzialny;Punkt wyjścia;Wartość docelowa;Stan obecny;Realizacja %;Termin
Kuchnia;Obiad bez kolejki;Średni czas czekania (min);Zoja;12,5;5;9,5;40;30.09.2026
Kuchnia;Obiad bez kolejki;Zamówienia z wyprzedzeniem;Adam;20% gości;50% gości;34% gości;47;15.09.2026
Sala;Goście polecają nas dalej;Polecenia w ankiecie;Zoja;31;60;44;45;30.09.2026`),
    {
      objectives: [
        o(
          'B2',
          'Obiad bez kolejki',
          [
            k('C2', 'Średni czas czekania (min)', {
              owner: 'Zoja',
              baseline: 12.5,
              target: 5,
              current: 9.5,
              progress: 0.4,
              due: '2026-09-30',
            }),
            k('C3', 'Zamówienia z wyprzedzeniem', {
              owner: 'Adam',
              baseline: 0.2,
              target: 0.5,
              current: 0.34,
              asPercent: true,
              progress: 0.47,
              due: '2026-09-15',
            }),
          ],
          'Kuchnia',
        ),
        o(
          'B4',
          'Goście polecają nas dalej',
          [
            k('C4', 'Polecenia w ankiecie', {
              owner: 'Zoja',
              baseline: 31,
              target: 60,
              current: 44,
              progress: 0.45,
              due: '2026-09-30',
            }),
          ],
          'Sala',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner],
    },
  ),
  shape(
    'dutch weekly states only',
    'nl',
    IN_CSV,
    csv(`
Team;Doel;Kernresultaat;Eigenaar;Start;Doel Q3;Nu;wk 28;wk 30;wk 32
Kade;Boten liggen veilig;Boeien vervangen;Roos;6;40;23;groen;groen;oranje
Kade;Boten liggen veilig;Meldingen na storm;Tijn;21;6;17;rood;oranje;oranje`),
    {
      objectives: [
        o(
          'B2',
          'Boten liggen veilig',
          [
            k('C2', 'Boeien vervangen', { owner: 'Roos', baseline: 6, target: 40, current: 23 }),
            k('C3', 'Meldingen na storm', { owner: 'Tijn', baseline: 21, target: 6, current: 17 }),
          ],
          'Kade',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner],
    },
  ),
  shape(
    'own words, figures in another order, percents',
    'en',
    'plan.xlsx!Voyage!',
    book('plan.xlsx', {
      Voyage: [
        ['Harbour', 'Buoys', 'Helm', 'Left at', 'Position', 'Bound for'],
        ['Every guest is met by name', 'Guests met at the door', 'Isa', pct(0.2), pct(0.45), pct(0.9)],
        ['', 'Names known by noon', 'Tor', 15, 38, 80],
        ['Rooms ready before the key', 'Rooms ready at two', 'Isa', 12, 21, 40],
      ],
    }),
    {
      objectives: [
        o('A2', 'Every guest is met by name', [
          k('B2', 'Guests met at the door', {
            owner: 'Isa',
            baseline: 0.2,
            target: 0.9,
            current: 0.45,
            asPercent: true,
          }),
          k('B3', 'Names known by noon', { owner: 'Tor', baseline: 15, target: 80, current: 38 }),
        ]),
        o('A4', 'Rooms ready before the key', [
          k('B4', 'Rooms ready at two', { owner: 'Isa', baseline: 12, target: 40, current: 21 }),
        ]),
      ],
      doubts: [
        OF_BOOK.period,
        OF_BOOK.unit,
        OF_BOOK.owner,
        ['A', 'kind'],
        ['C', 'owner'],
        ['D', 'baseline'],
        ['E', 'current'],
        ['F', 'target'],
      ],
    },
  ),
];
