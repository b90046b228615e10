// Sections, cards, documents and answers of an API, in many languages. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const SECTIONS: Shape[] = [
  shape(
    'french, one sheet a team, merged team title',
    'fr',
    'plan.xlsx!Ventes!',
    book('plan.xlsx', {
      Ventes: {
        rows: [
          ['Équipe Ventes — Trimestre 3 2026', '', '', '', '', ''],
          ['Objectifs', 'Résultats clés', 'Responsable', 'Début', 'Cible', 'Actuel'],
          ['Des clients fidèles', 'Contrats renouvelés', 'Luc Noir', 12, 40, 22],
          ['', 'Réclamations par mois', 'Ève Roy', 35, 12, 27],
        ],
        merges: ['A1:F1', 'A3:A4'],
      },
      Atelier: {
        rows: [
          ['Équipe Atelier — Trimestre 3 2026', '', '', '', '', ''],
          ['Objectifs', 'Résultats clés', 'Responsable', 'Début', 'Cible', 'Actuel'],
          ['Zéro attente', 'Jours de délai', 'Max Petit', 15, 6, 11],
        ],
        merges: ['A1:F1'],
      },
    }),
    {
      objectives: [
        o(
          'A3',
          'Des clients fidèles',
          [
            k('B3', 'Contrats renouvelés', { owner: 'Luc Noir', baseline: 12, target: 40, current: 22 }),
            k('B4', 'Réclamations par mois', { owner: 'Ève Roy', baseline: 35, target: 12, current: 27 }),
          ],
          'Ventes',
        ),
        o(
          '~plan.xlsx!Atelier!A3',
          'Zéro attente',
          [
            k('~plan.xlsx!Atelier!B3', 'Jours de délai', {
              owner: 'Max Petit',
              baseline: 15,
              target: 6,
              current: 11,
            }),
          ],
          'Atelier',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'spanish outline in a sheet, key results numbered below',
    'es',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: [
        ['OKR del equipo de Cocina, tercer trimestre de 2026', '', '', ''],
        ['', 'Inicio', 'Meta', 'Hoy'],
        ['1. Una carta que se renueva sola', '', '', ''],
        ['1.1 Platos nuevos probados', 2, 18, 9],
        ['1.2 Platos devueltos por semana', 21, 6, 13],
        ['2. Una cocina que respira', '', '', ''],
        ['2.1 Horas extra por persona', 14, 4, 10],
      ],
    }),
    {
      objectives: [
        o('A3', 'Una carta que se renueva sola', [
          k('A4', 'Platos nuevos probados', { baseline: 2, target: 18, current: 9 }),
          k('A5', 'Platos devueltos por semana', { baseline: 21, target: 6, current: 13 }),
        ]),
        o('A6', 'Una cocina que respira', [
          k('A7', 'Horas extra por persona', { baseline: 14, target: 4, current: 10 }),
        ]),
      ],
      period: Q3,
      doubts: [OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'italian csv with percent of the way and states',
    'it',
    IN_CSV,
    csv(`
Trimestre;Squadra;Obiettivo;KR;Proprietario;Da;A;Attuale;Avanzamento;Semaforo;Commento
Q3 2026;Vendite;Il listino si vende da solo;Preventivi accettati;Gaia Riva;28%;45%;35%;41%;giallo;
Q3 2026;Vendite;Il listino si vende da solo;Ore per preventivo;Ivo Neri;6;2;4,5;38%;giallo;modello nuovo
Q3 2026;Officina;Macchine sempre pronte;Fermi macchina al mese;Ivo Neri;12;3;9;33%;rosso;`),
    {
      objectives: [
        o(
          'C2',
          'Il listino si vende da solo',
          [
            k('D2', 'Preventivi accettati', {
              owner: 'Gaia Riva',
              baseline: 0.28,
              target: 0.45,
              current: 0.35,
              asPercent: true,
              progress: 0.41,
              status: 'at risk',
            }),
            k('D3', 'Ore per preventivo', {
              owner: 'Ivo Neri',
              baseline: 6,
              target: 2,
              current: 4.5,
              progress: 0.38,
              status: 'at risk',
            }),
          ],
          'Vendite',
        ),
        o(
          'C4',
          'Macchine sempre pronte',
          [
            k('D4', 'Fermi macchina al mese', {
              owner: 'Ivo Neri',
              baseline: 12,
              target: 3,
              current: 9,
              progress: 0.33,
              status: 'off track',
            }),
          ],
          'Officina',
        ),
      ],
      period: Q3,
      doubts: [OF_CSV.owner],
    },
  ),
  shape(
    'dutch markdown, owners with at signs',
    'nl',
    'okr.md:',
    text(
      'okr.md',
      `
# OKR's Team Balie – Q3 2026

### Objective 1: Niemand staat meer in de rij
1. Wachttijd van 18 naar 6 minuten @sofie
2. 70% van de afspraken online gemaakt @bas

### Objective 2: Elke brief is in één keer duidelijk
1. Terugvragen per week van 55 naar 20 @sofie`,
    ),
    {
      objectives: [
        o(
          '3',
          'Niemand staat meer in de rij',
          [
            k('4', 'Wachttijd van 18 naar 6 minuten', {
              owner: 'sofie',
              proposed: { baseline: 18, target: 6 },
            }),
            k('5', '70% van de afspraken online gemaakt', { owner: 'bas', proposed: { target: 0.7 } }),
          ],
          'Balie',
        ),
        o(
          '7',
          'Elke brief is in één keer duidelijk',
          [
            k('8', 'Terugvragen per week van 55 naar 20', {
              owner: 'sofie',
              proposed: { baseline: 55, target: 20 },
            }),
          ],
          'Balie',
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
    'japanese csv with metrics, dates and confidence',
    'ja',
    IN_CSV,
    csv(`
期間,部門,目標,成果指標,指標の種類,担当者,開始値,目標値,現在値,達成率,期日,自信度,コメント
2026年Q3,製造,止まらないラインをつくる,停止時間（時間/月）,減らす,木下,42,15,30,44%,2026/9/30,6,
2026年Q3,製造,止まらないラインをつくる,予防保全の実施率,増やす,大野,55%,95%,70%,38%,2026/9/30,5,部品待ち
2026年Q3,総務,紙のない事務所,紙の購入枚数（千枚）,減らす,大野,120,40,96,30%,2026/9/15,7,`),
    {
      objectives: [
        o(
          'C2',
          '止まらないラインをつくる',
          [
            k('D2', '停止時間（時間/月）', {
              owner: '木下',
              baseline: 42,
              target: 15,
              current: 30,
              progress: 0.44,
              due: '2026-09-30',
            }),
            k('D3', '予防保全の実施率', {
              owner: '大野',
              baseline: 0.55,
              target: 0.95,
              current: 0.7,
              asPercent: true,
              progress: 0.38,
              due: '2026-09-30',
            }),
          ],
          '製造',
        ),
        o(
          'C4',
          '紙のない事務所',
          [
            k('D4', '紙の購入枚数（千枚）', {
              owner: '大野',
              baseline: 120,
              target: 40,
              current: 96,
              progress: 0.3,
              due: '2026-09-15',
            }),
          ],
          '総務',
        ),
      ],
      period: Q3,
      doubts: [OF_CSV.owner],
    },
  ),
  shape(
    'chinese department sections in a table',
    'zh',
    'plan.xlsx!Q3!',
    book('plan.xlsx', {
      Q3: {
        rows: [
          ['公司级OKR（2026年Q3）', '', '', '', '', '', ''],
          ['目标(O)', '关键结果(KR)', '负责人', '基线', '目标值', '当前进展', '信心指数'],
          ['一、产品中心', '', '', '', '', '', ''],
          ['O1 新品一上市就好用', 'KR1 首周退货率', '宋扬', pct(0.09), pct(0.03), pct(0.06), '7'],
          ['', 'KR2 说明书被查看次数（千次）', '江月', 12, 50, 26, '6'],
          ['二、供应链中心', '', '', '', '', '', ''],
          ['O2 淡季不压货', 'KR1 库存周转天数', '江月', 58, 35, 49, '5'],
        ],
        merges: ['A1:G1', 'A3:G3', 'A4:A5', 'A6:G6'],
      },
    }),
    {
      objectives: [
        o(
          'A4',
          '新品一上市就好用',
          [
            k('B4', '首周退货率', {
              owner: '宋扬',
              baseline: 0.09,
              target: 0.03,
              current: 0.06,
              asPercent: true,
            }),
            k('B5', '说明书被查看次数（千次）', { owner: '江月', baseline: 12, target: 50, current: 26 }),
          ],
          '产品中心',
        ),
        o(
          'A7',
          '淡季不压货',
          [k('B7', '库存周转天数', { owner: '江月', baseline: 58, target: 35, current: 49 })],
          '供应链中心',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'traditional chinese cards',
    'zh',
    'plan.xlsx!OKR卡!',
    book('plan.xlsx', {
      OKR卡: [
        ['部門：倉儲部', '', '期間：2026 Q3', '', ''],
        ['目標一', '出貨零等待', '', '', ''],
        ['關鍵結果', '負責人', '起點', '目標', '目前'],
        ['平均等待分鐘', '許文', 50, 15, 36],
        ['夜班出貨比例', '邱怡', '20%', '45%', '28%'],
        ['', '', '', '', ''],
        ['目標二', '盤點不加班', '', '', ''],
        ['關鍵結果', '負責人', '起點', '目標', '目前'],
        ['盤點工時', '邱怡', 96, 40, 80],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          '出貨零等待',
          [
            k('A4', '平均等待分鐘', { owner: '許文', baseline: 50, target: 15, current: 36 }),
            k('A5', '夜班出貨比例', {
              owner: '邱怡',
              baseline: 0.2,
              target: 0.45,
              current: 0.28,
              asPercent: true,
            }),
          ],
          '倉儲部',
        ),
        o(
          'B7',
          '盤點不加班',
          [k('A9', '盤點工時', { owner: '邱怡', baseline: 96, target: 40, current: 80 })],
          '倉儲部',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'russian text outline with arrows',
    'ru',
    'okr.txt:',
    text(
      'okr.txt',
      `
OKR команды «Поддержка», 3 квартал 2026

Цель 1: Клиент не звонит дважды
• КР1: Повторные обращения 31% → 15% (ответственный: Рита)
• КР2: Статей в базе знаний 40 → 120 (ответственный: Юрий)

Цель 2: Новичок отвечает сам через неделю
• КР1: Дней до первого ответа 14 → 5 (ответственный: Рита)`,
    ),
    {
      objectives: [
        o('3', 'Клиент не звонит дважды', [
          k('4', 'Повторные обращения 31% → 15%', {
            owner: 'Рита',
            proposed: { baseline: 0.31, target: 0.15 },
          }),
          k('5', 'Статей в базе знаний 40 → 120', { owner: 'Юрий', proposed: { baseline: 40, target: 120 } }),
        ]),
        o('7', 'Новичок отвечает сам через неделю', [
          k('8', 'Дней до первого ответа 14 → 5', { owner: 'Рита', proposed: { baseline: 14, target: 5 } }),
        ]),
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
    'json of groups with their own days',
    'en',
    'api.json:',
    text(
      'api.json',
      JSON.stringify(
        {
          teams: [
            {
              name: 'Docks',
              objectives: [
                {
                  title: 'Cranes that never queue',
                  key_results: [
                    {
                      title: 'Minutes a ship waits',
                      start_value: 55,
                      target_value: 20,
                      current_value: 41,
                      owner_email: 'kai@port.example',
                    },
                  ],
                },
              ],
            },
            {
              name: 'Rail',
              objectives: [
                {
                  title: 'Half of all boxes leave by train',
                  key_results: [
                    {
                      title: 'Boxes by train',
                      start_value: 0.31,
                      target_value: 0.5,
                      current_value: 0.37,
                      unit: '%',
                      owner_email: 'lou@port.example',
                    },
                  ],
                },
              ],
            },
          ],
          period: { start: '2026-07-01', end: '2026-09-30' },
        },
        null,
        1,
      ),
    ),
    {
      objectives: [
        o(
          '7',
          'Cranes that never queue',
          [
            k('10', 'Minutes a ship waits', {
              owner: 'kai@port.example',
              baseline: 55,
              target: 20,
              current: 41,
            }),
          ],
          'Docks',
        ),
        o(
          '24',
          'Half of all boxes leave by train',
          [
            k('27', 'Boxes by train', {
              owner: 'lou@port.example',
              baseline: 0.31,
              target: 0.5,
              current: 0.37,
              asPercent: true,
            }),
          ],
          'Rail',
        ),
      ],
      period: Q3,
      doubts: [
        ['27', 'percent'],
        ['~api.json', 'percent'],
      ],
    },
  ),
  shape(
    'word table pasted: everything in one cell a row',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
Team Sails OKRs | July - September 2026

**Objective:** Boats that win without shouting
**Key Results:**
* Podiums from 2 to 6 - Sol
* Training hours logged: 900 - Ivy
**Initiatives:**
* Hire a second coach

**Objective:** A club juniors run
**Key Results:**
* Juniors on the board from 0 to 3 - Ivy`,
    ),
    {
      objectives: [
        o(
          '3',
          'Boats that win without shouting',
          [
            k('5', 'Podiums from 2 to 6 - Sol', { proposed: { baseline: 2, target: 6 } }),
            k('6', 'Training hours logged: 900 - Ivy', { proposed: { target: 900 } }),
          ],
          'Sails',
        ),
        o(
          '10',
          'A club juniors run',
          [k('12', 'Juniors on the board from 0 to 3 - Ivy', { proposed: { baseline: 0, target: 3 } })],
          'Sails',
        ),
      ],
      none: ['8'],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['', 'target'],
      ],
    },
  ),
];
