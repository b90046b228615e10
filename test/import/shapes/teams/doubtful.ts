// Tables that have to be asked about or read with care: a company’s own words, two columns alike, weeks, two
// tables joined by a code. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, day, k, o, pct, type Shape, shape, text } from '../../shape.ts';

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
      doubts: [OF_BOOK.period, OF_BOOK.owner, ['', 'target'], ['E', 'current']],
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
        OF_BOOK.period,
        OF_BOOK.unit,
        OF_BOOK.owner,
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
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'google grades, 0 to 1, mid and end',
    'en',
    IN_CSV,
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
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['', 'target'], ['D', 'progress']],
    },
  ),
  shape(
    'export with snake case and iso times',
    'en',
    IN_CSV,
    csv(`
objective_id,objective_title,objective_owner,team_name,cycle_name,key_result_id,key_result_title,key_result_owner,start_value,target_value,current_value,unit,progress,confidence_level,due_date,updated_at
o-9,A garden for every school,Pia Lund,North,Q3 2026,k-1,Schools with beds,Pia Lund,3,20,11,#,0.47,7,2026-09-30,2026-08-12T09:30:00Z
o-9,A garden for every school,Pia Lund,North,Q3 2026,k-2,Pupils who garden weekly,Rao Dev,18,45,30,%,0.44,6,2026-09-30,2026-08-12T09:31:00Z
o-10,Teachers who need no help,Rao Dev,South,Q3 2026,k-3,Teachers trained,Rao Dev,4,36,15,#,0.34,5,2026-09-15,2026-08-11T08:00:00Z`),
    {
      objectives: [
        o(
          'B2',
          'A garden for every school',
          [
            k('G2', 'Schools with beds', {
              owner: 'Pia Lund',
              baseline: 3,
              target: 20,
              current: 11,
              progress: 0.47,
              due: '2026-09-30',
            }),
            k('G3', 'Pupils who garden weekly', {
              owner: 'Rao Dev',
              baseline: 0.18,
              target: 0.45,
              current: 0.3,
              asPercent: true,
              progress: 0.44,
              due: '2026-09-30',
            }),
          ],
          'North',
        ),
        o(
          'B4',
          'Teachers who need no help',
          [
            k('G4', 'Teachers trained', {
              owner: 'Rao Dev',
              baseline: 4,
              target: 36,
              current: 15,
              progress: 0.34,
              due: '2026-09-15',
            }),
          ],
          'South',
        ),
      ],
      period: Q3,
      doubts: [OF_CSV.owner, ['L3', 'percent']],
    },
  ),
  shape(
    'german sheet, objective merged, months of values',
    'de',
    'plan.xlsx!OKR Q3!',
    book('plan.xlsx', {
      'OKR Q3': {
        rows: [
          [
            'Objective',
            'Key Result',
            'Verantwortung',
            'Startwert',
            'Zielwert',
            'Juli',
            'August',
            'Bemerkung',
          ],
          [
            'Die Küche kocht regional',
            'Anteil regionaler Zutaten',
            'Hanna',
            pct(0.35),
            pct(0.7),
            pct(0.42),
            pct(0.51),
            '',
          ],
          ['', 'Lieferanten im Umkreis von 50 km', 'Jörg', 4, 15, 6, 9, 'zwei in Aussicht'],
          ['Gäste kommen wieder', 'Stammgäste je Woche', 'Jörg', 30, 80, 38, 55, ''],
        ],
        merges: ['A2:A3'],
      },
    }),
    {
      objectives: [
        o('A2', 'Die Küche kocht regional', [
          k('B2', 'Anteil regionaler Zutaten', {
            owner: 'Hanna',
            baseline: 0.35,
            target: 0.7,
            current: 0.51,
            asPercent: true,
          }),
          k('B3', 'Lieferanten im Umkreis von 50 km', { owner: 'Jörg', baseline: 4, target: 15, current: 9 }),
        ]),
        o('A4', 'Gäste kommen wieder', [
          k('B4', 'Stammgäste je Woche', { owner: 'Jörg', baseline: 30, target: 80, current: 55 }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['F', 'date']],
    },
  ),
  shape(
    'tool export with goal description and metric name',
    'en',
    IN_CSV,
    csv(`
Goal,Goal description,Status,Metric,Metric owner,Initial,Goal value,Current,Due
Pay on time every time,Suppliers stay with us,On track,Invoices paid in 30 days,Lars Voll,61%,95%,78%,30 Sep 2026
Pay on time every time,Suppliers stay with us,On track,Reminders received,Mai Thy,44,10,25,30 Sep 2026
Numbers people read,The board decides faster,Behind,Days to close the month,Lars Voll,12,5,10,31 Aug 2026`),
    {
      objectives: [
        o('A2', 'Pay on time every time', [
          k('D2', 'Invoices paid in 30 days', {
            owner: 'Lars Voll',
            baseline: 0.61,
            target: 0.95,
            current: 0.78,
            asPercent: true,
            due: '2026-09-30',
          }),
          k('D3', 'Reminders received', {
            owner: 'Mai Thy',
            baseline: 44,
            target: 10,
            current: 25,
            due: '2026-09-30',
          }),
        ]),
        o('A4', 'Numbers people read', [
          k('D4', 'Days to close the month', {
            owner: 'Lars Voll',
            baseline: 12,
            target: 5,
            current: 10,
            due: '2026-08-31',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'chinese markdown with a table for each objective',
    'zh',
    'okr.md:',
    text(
      'okr.md',
      `
# 客服中心 2026年第三季度 OKR

## 目标1：客户只需说一遍

| 关键结果 | 负责人 | 起始值 | 目标值 | 当前值 | 状态 |
|---|---|---|---|---|---|
| 重复来电率 | 金晶 | 28% | 12% | 21% | 🟡 |
| 平均通话分钟 | 何川 | 9 | 5 | 7 | 🟢 |

## 目标2：新人一周上岗

| 关键结果 | 负责人 | 起始值 | 目标值 | 当前值 | 状态 |
|---|---|---|---|---|---|
| 独立接线天数 | 何川 | 20 | 7 | 15 | 🔴 |`,
    ),
    {
      objectives: [
        o(
          '3',
          '客户只需说一遍',
          [
            k('7', '重复来电率', {
              owner: '金晶',
              baseline: 0.28,
              target: 0.12,
              current: 0.21,
              asPercent: true,
              status: 'at risk',
            }),
            k('8', '平均通话分钟', { owner: '何川', baseline: 9, target: 5, current: 7, status: 'on track' }),
          ],
          '客服中心',
        ),
        o(
          '10',
          '新人一周上岗',
          [
            k('14', '独立接线天数', {
              owner: '何川',
              baseline: 20,
              target: 7,
              current: 15,
              status: 'off track',
            }),
          ],
          '客服中心',
        ),
      ],
      period: Q3,
      doubts: [['~okr.md', 'owner']],
    },
  ),
  shape(
    'french csv exported from a form of check-ins and a plan',
    'fr',
    'plan.csv!',
    [
      ...text(
        'plan.csv',
        `
Code;Objectif;Code RC;Résultat clé;Pilote;Base;Cible
O1;Un marché sans plastique;RC1;Stands sans sac jetable;Jade;12;60
O1;Un marché sans plastique;RC2;Kilos de plastique par samedi;Noé;80;20`,
      ),
      ...text(
        'points.csv',
        `
Date;Code RC;Valeur;Commentaire
15/07/2026;RC1;21;affiches posées
15/07/2026;RC2;71;
05/08/2026;RC1;34;`,
      ),
    ],
    {
      objectives: [
        o('B2', 'Un marché sans plastique', [
          k('D2', 'Stands sans sac jetable', {
            owner: 'Jade',
            baseline: 12,
            target: 60,
            current: 34,
            history: [
              ['2026-07-15', 21],
              ['2026-08-05', 34],
            ],
          }),
          k('D3', 'Kilos de plastique par samedi', { owner: 'Noé', baseline: 80, target: 20, current: 71 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'spanish sheet, O and KR rows marked in a first column',
    'es',
    IN_CSV,
    csv(`
Tipo,Código,Descripción,Responsable,Unidad,Línea base,Meta,Resultado,% Cumplimiento,Semáforo
O,O1,Un puerto que no duerme solo,Rosa Vidal,,,,,45%,Amarillo
KR,KR1.1,Barcos atendidos de noche,Rosa Vidal,barcos,14,40,26,46%,Verde
KR,KR1.2,Incidentes nocturnos,Teo Mas,incidentes,22,6,15,44%,Amarillo
O,O2,Aduana sin papeles,Teo Mas,,,,,30%,Rojo
KR,KR2.1,Trámites en línea,Teo Mas,%,25,80,41,29%,Rojo`),
    {
      objectives: [
        o('C2', 'Un puerto que no duerme solo', [
          k('C3', 'Barcos atendidos de noche', {
            owner: 'Rosa Vidal',
            baseline: 14,
            target: 40,
            current: 26,
            progress: 0.46,
            status: 'on track',
          }),
          k('C4', 'Incidentes nocturnos', {
            owner: 'Teo Mas',
            baseline: 22,
            target: 6,
            current: 15,
            progress: 0.44,
            status: 'at risk',
          }),
        ]),
        o('C5', 'Aduana sin papeles', [
          k('C6', 'Trámites en línea', {
            owner: 'Teo Mas',
            baseline: 0.25,
            target: 0.8,
            current: 0.41,
            asPercent: true,
            progress: 0.29,
            status: 'off track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['E6', 'percent']],
    },
  ),
  shape(
    'japanese table with sections for departments and a note',
    'ja',
    'plan.xlsx!全社OKR!',
    book('plan.xlsx', {
      全社OKR: {
        rows: [
          ['2026年7月〜9月 全社OKR', '', '', '', '', ''],
          ['目標', '主要な結果', '担当', '開始値', '目標値', '現在値'],
          ['■ 店舗運営部', '', '', '', '', ''],
          ['また来たい店になる', '再来店率', '三浦', '38%', '55%', '44%'],
          ['', 'アンケート回答数', '原', 120, 500, 260],
          ['■ 商品部', '', '', '', '', ''],
          ['地元の味を増やす', '地元仕入れ品目', '原', 14, 40, 23],
          ['※ 数値は毎週金曜に更新', '', '', '', '', ''],
        ],
        merges: ['A1:F1', 'A3:F3', 'A4:A5', 'A6:F6', 'A8:F8'],
      },
    }),
    {
      objectives: [
        o(
          'A4',
          'また来たい店になる',
          [
            k('B4', '再来店率', {
              owner: '三浦',
              baseline: 0.38,
              target: 0.55,
              current: 0.44,
              asPercent: true,
            }),
            k('B5', 'アンケート回答数', { owner: '原', baseline: 120, target: 500, current: 260 }),
          ],
          '店舗運営部',
        ),
        o(
          'A7',
          '地元の味を増やす',
          [k('B7', '地元仕入れ品目', { owner: '原', baseline: 14, target: 40, current: 23 })],
          '商品部',
        ),
      ],
      none: ['A8'],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'korean, merged headings over values',
    'ko',
    'plan.xlsx!운영!',
    book('plan.xlsx', {
      운영: {
        rows: [
          ['목표', '핵심 결과', '담당자', '측정값', '', '', '상태'],
          ['', '', '', '시작', '목표', '현재', ''],
          ['쉬는 날이 지켜지는 팀', '월 초과근무 시간', '배유나', 420, 150, 310, '주의'],
          ['', '대체 가능한 업무 수', '신도윤', 6, 24, 13, '정상'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'A3:A4'],
      },
    }),
    {
      objectives: [
        o('A3', '쉬는 날이 지켜지는 팀', [
          k('B3', '월 초과근무 시간', {
            owner: '배유나',
            baseline: 420,
            target: 150,
            current: 310,
            status: 'at risk',
          }),
          k('B4', '대체 가능한 업무 수', {
            owner: '신도윤',
            baseline: 6,
            target: 24,
            current: 13,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'a slide as text: key results by dashes, progress in brackets',
    'en',
    'okr.md:',
    text(
      'okr.md',
      `
OKRs of the Night Shift, Q3 2026

Objective: Nobody works alone at night
- From 3 to 9 pairs per shift (50%)
- Zero shifts with one person (20%) 🔴

Objective: We hand over in ten minutes
- Handover time from 35 to 10 minutes (40%) 🟡`,
    ),
    {
      objectives: [
        o('3', 'Nobody works alone at night', [
          k('4', 'From 3 to 9 pairs per shift', { progress: 0.5, proposed: { baseline: 3, target: 9 } }),
          k('5', 'Zero shifts with one person', { progress: 0.2, status: 'off track' }),
        ]),
        o('7', 'We hand over in ten minutes', [
          k('8', 'Handover time from 35 to 10 minutes', {
            progress: 0.4,
            status: 'at risk',
            proposed: { baseline: 35, target: 10 },
          }),
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
    'russian csv, weights and plan and fact',
    'ru',
    IN_CSV,
    csv(`
Подразделение;Цель;Вес цели;Ключевой результат;Вес КР;Исполнитель;Исходное значение;Плановое значение;Фактическое значение;% выполнения;Статус
Доставка;Привозим когда обещали;60%;Доставки вовремя;70%;Рада;78%;95%;86%;47%;В работе
Доставка;Привозим когда обещали;60%;Жалобы на курьеров;30%;Савва;54;20;41;38%;Есть риск
Кухня;Меню без остатков;40%;Списания, кг в неделю;100%;Савва;90;35;70;36%;Есть риск`),
    {
      objectives: [
        o(
          'B2',
          'Привозим когда обещали',
          [
            k('D2', 'Доставки вовремя', {
              owner: 'Рада',
              baseline: 0.78,
              target: 0.95,
              current: 0.86,
              asPercent: true,
              progress: 0.47,
              weight: 0.7,
              status: 'on track',
            }),
            k('D3', 'Жалобы на курьеров', {
              owner: 'Савва',
              baseline: 54,
              target: 20,
              current: 41,
              progress: 0.38,
              weight: 0.3,
              status: 'at risk',
            }),
          ],
          'Доставка',
        ),
        o(
          'B4',
          'Меню без остатков',
          [
            k('D4', 'Списания, кг в неделю', {
              owner: 'Савва',
              baseline: 90,
              target: 35,
              current: 70,
              progress: 0.36,
              weight: 1,
              status: 'at risk',
            }),
          ],
          'Кухня',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner],
    },
  ),
  shape(
    'objectives in one column, key results in the next, target text in words',
    'en',
    IN_CSV,
    csv(`
Strategic theme,Objective,Key result,Target,Progress,Owner,Due
Growth,Sell where we live,Shops within 20 km that stock us,45 shops,60%,Ebba,Sep 30
Growth,Sell where we live,Repeat orders,70% of shops,35%,Finn,Sep 30
People,A bench that is deep,Roles with a trained deputy,All 12,50%,Ebba,Aug 31`),
    {
      objectives: [
        o('B2', 'Sell where we live', [
          k('C2', 'Shops within 20 km that stock us', { owner: 'Ebba', target: 45, progress: 0.6 }),
          k('C3', 'Repeat orders', { owner: 'Finn', target: 0.7, asPercent: true, progress: 0.35 }),
        ]),
        o('B4', 'A bench that is deep', [
          k('C4', 'Roles with a trained deputy', { owner: 'Ebba', progress: 0.5 }),
        ]),
      ],
      doubts: [
        OF_CSV.period,
        OF_CSV.unit,
        OF_CSV.owner,
        ['', 'baseline'],
        ['E', 'current'],
        ['D4', 'target'],
        ['D', 'target'],
        ['G', 'due'],
        ['G2', 'due'],
        ['G4', 'due'],
        ['G3', 'due'],
      ],
    },
  ),
  shape(
    'traditional chinese form answers',
    'zh',
    'form.csv!',
    text(
      'form.csv',
      `
時間戳記,電子郵件地址,姓名,所屬單位,本季目標,關鍵結果一,關鍵結果二
2026/7/1 下午 3:12:00,may@shop.example,王美,門市部,讓排隊變成期待,平均等候從12分鐘降到5分鐘,回購率達到40%
2026/7/1 下午 4:02:00,tom@shop.example,周同,採購部,貨源不斷檔,缺貨品項從30項降到8項,`,
    ),
    {
      objectives: [
        o(
          'E2',
          '讓排隊變成期待',
          [
            k('F2', '平均等候從12分鐘降到5分鐘', { owner: '王美', proposed: { baseline: 12, target: 5 } }),
            k('G2', '回購率達到40%', { owner: '王美', proposed: { target: 0.4 } }),
          ],
          '門市部',
        ),
        o(
          'E3',
          '貨源不斷檔',
          [k('F3', '缺貨品項從30項降到8項', { owner: '周同', proposed: { baseline: 30, target: 8 } })],
          '採購部',
        ),
      ],
      doubts: [
        ['~form.csv', 'period'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'yaml-like notes are no lost lines',
    'en',
    'okr.txt:',
    text(
      'okr.txt',
      `
Quarter: Q3 2026
Team: Lighthouse

Objective 1: Ships see us in fog
Key Result 1: Range of the horn from 4 to 7 km
Owner: Gry
Key Result 2: 12 captains confirm it
Owner: Pål

Objective 2: Visitors climb the stairs
Key Result 1: Visitors from 900 to 2400
Owner: Gry`,
    ),
    {
      objectives: [
        o(
          '4',
          'Ships see us in fog',
          [
            k('5', 'Range of the horn from 4 to 7 km', {
              owner: 'Gry',
              proposed: { baseline: 4, target: 7 },
            }),
            k('7', '12 captains confirm it', { owner: 'Pål', proposed: { target: 12 } }),
          ],
          'Lighthouse',
        ),
        o(
          '10',
          'Visitors climb the stairs',
          [k('11', 'Visitors from 900 to 2400', { owner: 'Gry', proposed: { baseline: 900, target: 2400 } })],
          'Lighthouse',
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
    'italian board, a key result for each row, objective in a theme column',
    'it',
    'plan.xlsx!Lavagna!',
    book('plan.xlsx', {
      Lavagna: [
        ['Tema', 'Risultato chiave', 'Chi', 'Oggi', 'Traguardo', 'Scadenza'],
        ['Un teatro aperto anche d’estate', 'Serate in luglio e agosto', 'Nora', 9, 30, day('2026-08-31')],
        ['Un teatro aperto anche d’estate', 'Biglietti ridotti venduti', 'Dino', 310, 900, day('2026-08-31')],
        ['Scuole che tornano', 'Classi prenotate', 'Nora', 22, 60, day('2026-09-30')],
      ],
    }),
    {
      objectives: [
        o('A2', 'Un teatro aperto anche d’estate', [
          k('B2', 'Serate in luglio e agosto', { owner: 'Nora', current: 9, target: 30, due: '2026-08-31' }),
          k('B3', 'Biglietti ridotti venduti', {
            owner: 'Dino',
            current: 310,
            target: 900,
            due: '2026-08-31',
          }),
        ]),
        o('A4', 'Scuole che tornano', [
          k('B4', 'Classi prenotate', { owner: 'Nora', current: 22, target: 60, due: '2026-09-30' }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner, ['A', 'kind'], ['', 'baseline']],
    },
  ),
];
