// Blocks on a tab: a canvas, cards, two tables, weeks, documents. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const BLOCKS: Shape[] = [
  shape(
    'export with object ids, parent object, outcome words',
    'en',
    IN_CSV,
    csv(`
OKR ID,Parent OKR ID,OKR Type,OKR Name,Responsible,Dept,Cycle,Begin value,Goal value,Actual value,Progress %,RAG status,Last check-in
100,,Objective,Guests who come back in winter,Eli Moor,Hotel,2026 Q3,,,,38,Amber,2026-08-10
101,100,Key Result,Winter bookings by September,Eli Moor,Hotel,2026 Q3,40,160,90,41.7,Green,2026-08-10
102,100,Key Result,Rooms below 19 degrees,Ada Penn,Hotel,2026 Q3,14,2,10,33.3,Amber,2026-08-09
103,101,Initiative,Letter to last year's guests,Ada Penn,Hotel,2026 Q3,,,,70,Green,2026-08-09`),
    {
      objectives: [
        o(
          'D2',
          'Guests who come back in winter',
          [
            k('D3', 'Winter bookings by September', {
              owner: 'Eli Moor',
              baseline: 40,
              target: 160,
              current: 90,
              progress: 0.417,
              status: 'on track',
            }),
            k('D4', 'Rooms below 19 degrees', {
              owner: 'Ada Penn',
              baseline: 14,
              target: 2,
              current: 10,
              progress: 0.333,
              status: 'at risk',
            }),
          ],
          'Hotel',
        ),
      ],
      none: ['D5'],
      period: Q3,
      doubts: [OF_CSV.owner, ['C5', 'kind']],
    },
  ),
  shape(
    'chinese weekly follow-up columns',
    'zh',
    'plan.xlsx!周跟进!',
    book('plan.xlsx', {
      周跟进: {
        rows: [
          ['部门', 'O', 'KR', '责任人', '基准值', '目标值', '第28周', '第30周', '第32周', '风险与问题'],
          [
            '物业部',
            '让业主愿意续约',
            '续约率',
            '林夏',
            pct(0.61),
            pct(0.8),
            pct(0.63),
            pct(0.66),
            pct(0.7),
            '',
          ],
          ['', '', '报修平均小时', '秦川', 30, 12, 28, 24, 20, '配件慢'],
          ['安保部', '夜里安心', '夜间事件数', '秦川', 18, 5, 16, 13, 11, ''],
        ],
        merges: ['A2:A3', 'B2:B3'],
      },
    }),
    {
      objectives: [
        o(
          'B2',
          '让业主愿意续约',
          [
            k('C2', '续约率', { owner: '林夏', baseline: 0.61, target: 0.8, current: 0.7, asPercent: true }),
            k('C3', '报修平均小时', { owner: '秦川', baseline: 30, target: 12, current: 20 }),
          ],
          '物业部',
        ),
        o(
          'B4',
          '夜里安心',
          [k('C4', '夜间事件数', { owner: '秦川', baseline: 18, target: 5, current: 11 })],
          '安保部',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner, ['G', 'date']],
    },
  ),
  shape(
    'japanese cards with labels',
    'ja',
    'plan.xlsx!営業!',
    book('plan.xlsx', {
      営業: [
        ['営業部 OKR 2026年第3四半期', '', '', ''],
        ['目標１', '紹介で売れる店になる', '', ''],
        ['主要な結果', '開始値', '目標値', '現在値'],
        ['紹介による新規件数', 12, 40, 23],
        ['紹介者への返礼の遅れ（日）', 14, 3, 9],
        ['', '', '', ''],
        ['目標２', '見積もりを待たせない', '', ''],
        ['主要な結果', '開始値', '目標値', '現在値'],
        ['見積もりまでの時間', 48, 8, 30],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          '紹介で売れる店になる',
          [
            k('A4', '紹介による新規件数', { baseline: 12, target: 40, current: 23 }),
            k('A5', '紹介者への返礼の遅れ（日）', { baseline: 14, target: 3, current: 9 }),
          ],
          '営業部',
        ),
        o(
          'B7',
          '見積もりを待たせない',
          [k('A9', '見積もりまでの時間', { baseline: 48, target: 8, current: 30 })],
          '営業部',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'russian weekly log in one tab, plan in another',
    'ru',
    'plan.xlsx!План!',
    book('plan.xlsx', {
      План: [
        ['Команда', 'Цель', 'КР', 'Ответственный', 'База', 'Цель на квартал', 'Текущее'],
        ['Касса', 'Очередь не дольше песни', 'Минут в очереди', 'Мила', 11, 4, 8],
        ['', '', 'Касс открыто вечером', 'Денис', 3, 7, 5],
        ['Зал', 'Покупатель находит сам', 'Вопросов на сотню покупателей', 'Мила', 34, 15, 27],
      ],
      Заметки: [['Обновляем по пятницам.'], ['Данные берём из отчёта кассы.']],
    }),
    {
      objectives: [
        o(
          'B2',
          'Очередь не дольше песни',
          [
            k('C2', 'Минут в очереди', { owner: 'Мила', baseline: 11, target: 4, current: 8 }),
            k('C3', 'Касс открыто вечером', { owner: 'Денис', baseline: 3, target: 7, current: 5 }),
          ],
          'Касса',
        ),
        o(
          'B4',
          'Покупатель находит сам',
          [
            k('C4', 'Вопросов на сотню покупателей', {
              owner: 'Мила',
              baseline: 34,
              target: 15,
              current: 27,
            }),
          ],
          'Зал',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner],
    },
  ),
  shape(
    'polish markdown',
    'pl',
    'okr.md:',
    text(
      'okr.md',
      `
# OKR – zespół Wsparcie – III kw. 2026

## O1: Odpowiedź, zanim wystygnie kawa
- KR1: Czas pierwszej odpowiedzi z 42 do 15 minut (odpowiedzialny: Kaja)
- KR2: 85% zgłoszeń zamkniętych jednego dnia (odpowiedzialny: Olek)

## O2: Baza wiedzy, którą się czyta
- KR1: 60 nowych artykułów (odpowiedzialny: Kaja)`,
    ),
    {
      objectives: [
        o('3', 'Odpowiedź, zanim wystygnie kawa', [
          k('4', 'Czas pierwszej odpowiedzi z 42 do 15 minut', {
            owner: 'Kaja',
            proposed: { baseline: 42, target: 15 },
          }),
          k('5', '85% zgłoszeń zamkniętych jednego dnia', { owner: 'Olek', proposed: { target: 0.85 } }),
        ]),
        o('7', 'Baza wiedzy, którą się czyta', [
          k('8', '60 nowych artykułów', { owner: 'Kaja', proposed: { target: 60 } }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'objective, why and key results in blocks of rows',
    'en',
    'plan.xlsx!Canvas!',
    book('plan.xlsx', {
      Canvas: {
        rows: [
          ['OKR CANVAS', '', '', '', ''],
          ['Objective', 'Parcels come when people are home', '', '', ''],
          ['Why now?', 'A third of our calls are about missed parcels', '', '', ''],
          ['Key Results', 'From', 'To', 'Now', 'Owner'],
          ['Parcels delivered at the first try', pct(0.68), pct(0.88), pct(0.75), 'Ivo'],
          ['Calls about missed parcels', 410, 150, 330, 'Nan'],
          ['Initiatives', '', '', '', ''],
          ['Evening rounds in three cities', '', '', '', 'Nan'],
        ],
        merges: ['A1:E1', 'B2:E2', 'B3:E3'],
      },
    }),
    {
      objectives: [
        o('B2', 'Parcels come when people are home', [
          k('A5', 'Parcels delivered at the first try', {
            owner: 'Ivo',
            baseline: 0.68,
            target: 0.88,
            current: 0.75,
            asPercent: true,
          }),
          k('A6', 'Calls about missed parcels', { owner: 'Nan', baseline: 410, target: 150, current: 330 }),
        ]),
      ],
      none: ['A7', 'A8'],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'italian document with bold objectives and lists',
    'it',
    'okr.md:',
    text(
      'okr.md',
      `
# OKR Officina, terzo trimestre 2026

**Obiettivo 1 – Nessuna bici aspetta due giorni**
1. Tempo medio di riparazione da 46 a 24 ore (Resp. Gino)
2. Ricambi pronti per il 90% delle riparazioni (Resp. Lara)

**Obiettivo 2 – Clienti che imparano**
1. 12 serate di officina aperta (Resp. Lara)`,
    ),
    {
      objectives: [
        o('3', 'Nessuna bici aspetta due giorni', [
          k('4', 'Tempo medio di riparazione da 46 a 24 ore', {
            owner: 'Gino',
            proposed: { baseline: 46, target: 24 },
          }),
          k('5', 'Ricambi pronti per il 90% delle riparazioni', { owner: 'Lara', proposed: { target: 0.9 } }),
        ]),
        o('7', 'Clienti che imparano', [
          k('8', '12 serate di officina aperta', { owner: 'Lara', proposed: { target: 12 } }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['', 'target'],
        ['~okr.md', 'unit'],
      ],
    },
  ),
  shape(
    'traditional chinese, quarter side by side with targets',
    'zh',
    IN_CSV,
    csv(`
單位,目標,關鍵結果,負責人,起始值,Q3目標,Q3實績,達成率,狀態
門市一,熟客天天來,會員回購率,江承恩,31%,45%,37%,43%,進行中
門市一,熟客天天來,客訴件數,葉欣,22,8,17,36%,落後
門市二,新店站穩腳步,單日來客數,葉欣,85,160,120,47%,進行中`),
    {
      objectives: [
        o(
          'B2',
          '熟客天天來',
          [
            k('C2', '會員回購率', {
              owner: '江承恩',
              baseline: 0.31,
              target: 0.45,
              current: 0.37,
              asPercent: true,
              progress: 0.43,
              status: 'on track',
            }),
            k('C3', '客訴件數', {
              owner: '葉欣',
              baseline: 22,
              target: 8,
              current: 17,
              progress: 0.36,
              status: 'off track',
            }),
          ],
          '門市一',
        ),
        o(
          'B4',
          '新店站穩腳步',
          [
            k('C4', '單日來客數', {
              owner: '葉欣',
              baseline: 85,
              target: 160,
              current: 120,
              progress: 0.47,
              status: 'on track',
            }),
          ],
          '門市二',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['F', 'period'], ['G', 'period'], OF_CSV.period],
    },
  ),
  shape(
    'dutch two tables, objectives above, results by name',
    'nl',
    'plan.xlsx!Kwartaal!',
    book('plan.xlsx', {
      Kwartaal: [
        ['Doel', 'Eigenaar', 'Waarom'],
        ['De wijk kent ons', 'Tess', 'Nieuwe huizen, nieuwe buren'],
        ['Vrijwilligers blijven', 'Sem', 'Werving kost meer dan aandacht'],
        [],
        ['Kernresultaat', 'Hoort bij doel', 'Eigenaar', 'Start', 'Doelwaarde', 'Nu'],
        ['Buren op de open dag', 'De wijk kent ons', 'Tess', 60, 200, 110],
        ['Huisbezoeken', 'De wijk kent ons', 'Sem', 5, 60, 21],
        ['Vrijwilligers na een jaar', 'Vrijwilligers blijven', 'Sem', '55%', '80%', '62%'],
      ],
    }),
    {
      objectives: [
        o('A2', 'De wijk kent ons', [
          k('A6', 'Buren op de open dag', { owner: 'Tess', baseline: 60, target: 200, current: 110 }),
          k('A7', 'Huisbezoeken', { owner: 'Sem', baseline: 5, target: 60, current: 21 }),
        ]),
        o('A3', 'Vrijwilligers blijven', [
          k('A8', 'Vrijwilligers na een jaar', {
            owner: 'Sem',
            baseline: 0.55,
            target: 0.8,
            current: 0.62,
            asPercent: true,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'weekly values pairs of date columns and a trend, goal last',
    'en',
    IN_CSV,
    csv(`
Objective,Key Result,Owner,Start,7/6,7/20,8/3,Goal
A choir that fills the square,Singers at rehearsal,Liv,22,25,31,36,60
A choir that fills the square,Songs by heart,Max,3,4,6,7,15`),
    {
      objectives: [
        o('A2', 'A choir that fills the square', [
          k('B2', 'Singers at rehearsal', { owner: 'Liv', baseline: 22, target: 60, current: 36 }),
          k('B3', 'Songs by heart', { owner: 'Max', baseline: 3, target: 15, current: 7 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['E', 'date']],
    },
  ),
];
