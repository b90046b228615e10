// Outlines, forms and tables in the words of their languages, figures from and to in one cell. Every text is
// invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const BY_TONGUE: Shape[] = [
  shape(
    'chinese tree by parent titles',
    'zh',
    IN_CSV,
    csv(`
序号,目标名称,类型,上级目标,负责人,所属部门,起始值,目标值,当前值,单位,完成率,截止时间,状态
1,让配送又快又稳,目标,,冯磊,配送部,,,,,46%,2026-09-30,正常
2,准时送达率,关键结果,让配送又快又稳,冯磊,配送部,86,96,91,%,50%,2026-09-30,正常
3,破损投诉,关键结果,让配送又快又稳,姜楠,配送部,45,15,32,件,43%,2026-09-15,有风险
4,更换包装材料,任务,破损投诉,姜楠,配送部,,,,,80%,2026-08-15,正常`),
    {
      objectives: [
        o(
          'B2',
          '让配送又快又稳',
          [
            k('B3', '准时送达率', {
              owner: '冯磊',
              baseline: 0.86,
              target: 0.96,
              current: 0.91,
              asPercent: true,
              progress: 0.5,
              status: 'on track',
              due: '2026-09-30',
            }),
            k('B4', '破损投诉', {
              owner: '姜楠',
              baseline: 45,
              target: 15,
              current: 32,
              progress: 0.43,
              status: 'at risk',
              due: '2026-09-15',
            }),
          ],
          '配送部',
        ),
      ],
      none: ['B5'],
      doubts: [OF_CSV.period, OF_CSV.owner, ['C5', 'kind'], ['J3', 'percent']],
    },
  ),
  shape(
    'spanish form answers with targets',
    'es',
    'respuestas.csv!',
    text(
      'respuestas.csv',
      `
Marca temporal,Dirección de correo electrónico,Nombre,Equipo,Objetivo,Resultado clave 1,Valor actual 1,Meta 1,Resultado clave 2,Valor actual 2,Meta 2
28/06/2026 9:12:00,ana@feria.example,Ana Gil,Ferias,Que cada feria deje clientes,Contactos por feria,40,90,Pedidos en 30 días,6,25
29/06/2026 16:40:00,leo@feria.example,Leo Paz,Almacén,Cero prisas al cargar,Camiones cargados la víspera,12,40,Errores de carga,18,5`,
    ),
    {
      objectives: [
        o(
          'E2',
          'Que cada feria deje clientes',
          [
            k('F2', 'Contactos por feria', { owner: 'Ana Gil', current: 40, target: 90 }),
            k('I2', 'Pedidos en 30 días', { owner: 'Ana Gil', current: 6, target: 25 }),
          ],
          'Ferias',
        ),
        o(
          'E3',
          'Cero prisas al cargar',
          [
            k('F3', 'Camiones cargados la víspera', { owner: 'Leo Paz', current: 12, target: 40 }),
            k('I3', 'Errores de carga', { owner: 'Leo Paz', current: 18, target: 5 }),
          ],
          'Almacén',
        ),
      ],
      doubts: [
        ['~respuestas.csv', 'period'],
        ['', 'baseline'],
      ],
    },
  ),
  shape(
    'german markdown table, objective only in its first row',
    'de',
    'okr.md:',
    text(
      'okr.md',
      `
# OKRs Werkstatt, Q3 2026

| Objective | Key Result | Wer | Start | Ziel | Stand | Ampel |
|---|---|---|---|---|---|---|
| Reparieren lohnt sich wieder | Reparierte Geräte je Woche | Nils Orth | 15 | 45 | 28 | 🟢 |
| | Wartezeit in Tagen | Pia Lux | 21 | 7 | 19 | 🔴 |
| Wissen bleibt im Haus | Anleitungen im Wiki | Pia Lux | 4 | 30 | 12 | 🟡 |

Die Ampel setzt das Team jeden Freitag.`,
    ),
    {
      objectives: [
        o('5', 'Reparieren lohnt sich wieder', [
          k('5', 'Reparierte Geräte je Woche', {
            owner: 'Nils Orth',
            baseline: 15,
            target: 45,
            current: 28,
            status: 'on track',
          }),
          k('6', 'Wartezeit in Tagen', {
            owner: 'Pia Lux',
            baseline: 21,
            target: 7,
            current: 19,
            status: 'off track',
          }),
        ]),
        o('7', 'Wissen bleibt im Haus', [
          k('7', 'Anleitungen im Wiki', {
            owner: 'Pia Lux',
            baseline: 4,
            target: 30,
            current: 12,
            status: 'at risk',
          }),
        ]),
      ],
      period: Q3,
      doubts: [
        ['~okr.md', 'owner'],
        ['~okr.md', 'unit'],
      ],
    },
  ),
  shape(
    'portuguese text outline',
    'pt',
    'okrs.txt:',
    text(
      'okrs.txt',
      `
OKRs do time de Suporte - 3º trimestre de 2026

O1 - Clientes que não precisam ligar
  KR1.1 - Reduzir ligações por dia de 180 para 90 (Resp.: Nina)
  KR1.2 - Artigos de ajuda publicados: de 20 para 60 (Resp.: Davi)
  Iniciativa: revisar os 20 artigos mais lidos
O2 - Um time que aprende junto
  KR2.1 - 12 atendentes certificados (Resp.: Nina)`,
    ),
    {
      objectives: [
        o('3', 'Clientes que não precisam ligar', [
          k('4', 'Reduzir ligações por dia de 180 para 90', {
            owner: 'Nina',
            proposed: { baseline: 180, target: 90 },
          }),
          k('5', 'Artigos de ajuda publicados: de 20 para 60', {
            owner: 'Davi',
            proposed: { baseline: 20, target: 60 },
          }),
        ]),
        o('7', 'Um time que aprende junto', [
          k('8', '12 atendentes certificados', { owner: 'Nina', proposed: { target: 12 } }),
        ]),
      ],
      none: ['6'],
      period: Q3,
      doubts: [
        ['~okrs.txt', 'owner'],
        ['~okrs.txt', 'unit'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'japanese markdown',
    'ja',
    'okr.md:',
    text(
      'okr.md',
      `
# 開発チーム OKR（2026年7月〜9月）

## O1. 障害で眠れない夜をなくす
- KR1. 夜間アラートを月40件から10件に減らす（担当：森）
- KR2. 復旧時間を60分から20分に短縮（担当：西）

## O2. 新人が一週間で戦力になる
- KR1. 初回リリースまでの日数を15日から5日に（担当：森）`,
    ),
    {
      objectives: [
        o(
          '3',
          '障害で眠れない夜をなくす',
          [
            k('4', '夜間アラートを月40件から10件に減らす', {
              owner: '森',
              proposed: { baseline: 40, target: 10 },
            }),
            k('5', '復旧時間を60分から20分に短縮', { owner: '西', proposed: { baseline: 60, target: 20 } }),
          ],
          '開発チーム',
        ),
        o(
          '7',
          '新人が一週間で戦力になる',
          [
            k('8', '初回リリースまでの日数を15日から5日に', {
              owner: '森',
              proposed: { baseline: 15, target: 5 },
            }),
          ],
          '開発チーム',
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
    'korean, merged objectives, weeks of a month',
    'ko',
    'plan.xlsx!3분기!',
    book('plan.xlsx', {
      '3분기': {
        rows: [
          ['2026년 3분기 OKR', '', '', '', '', '', '', ''],
          ['팀', '목표', '핵심결과', '담당자', '기준값', '목표값', '7월 4주', '8월 2주'],
          ['물류', '당일 배송이 당연해진다', '당일 배송률', '최서연', '62%', '90%', '70%', '78%'],
          ['', '', '오배송 건수', '정우진', 85, 20, 66, 51],
          ['고객', '한 번에 해결한다', '재문의 건수', '정우진', 300, 120, 270, 214],
        ],
        merges: ['A1:H1', 'A3:A4', 'B3:B4'],
      },
    }),
    {
      objectives: [
        o(
          'B3',
          '당일 배송이 당연해진다',
          [
            k('C3', '당일 배송률', {
              owner: '최서연',
              baseline: 0.62,
              target: 0.9,
              current: 0.78,
              asPercent: true,
            }),
            k('C4', '오배송 건수', { owner: '정우진', baseline: 85, target: 20, current: 51 }),
          ],
          '물류',
        ),
        o(
          'B5',
          '한 번에 해결한다',
          [k('C5', '재문의 건수', { owner: '정우진', baseline: 300, target: 120, current: 214 })],
          '고객',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner, ['G', 'date']],
    },
  ),
  shape(
    'json: goals with results as strings',
    'en',
    'goals.json!',
    text(
      'goals.json',
      JSON.stringify({
        team: 'Garden',
        quarter: '2026-Q3',
        goals: [
          {
            goal: 'Every roof grows something',
            owner: 'Mia Holt',
            results: ['Plant 40 roofs', 'Train 12 roof keepers'],
          },
          { goal: 'Water costs nothing', owner: 'Sy Kern', results: ['Collect 900 m3 of rain'] },
        ],
      }),
    ),
    {
      objectives: [
        o(
          'B2',
          'Every roof grows something',
          [
            k('B3', 'Plant 40 roofs', { proposed: { target: 40 } }),
            k('B4', 'Train 12 roof keepers', { proposed: { target: 12 } }),
          ],
          'Garden',
        ),
        o('B5', 'Water costs nothing', [k('B6', 'Collect 900 m3 of rain', {})], 'Garden'),
      ],
      period: Q3,
      doubts: [
        ['~goals.json', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'russian numbered, from-to in one column',
    'ru',
    IN_CSV,
    csv(`
Цель / КР;Формулировка;Показатель;Владелец;Прогресс
Цель 1;Нас рекомендуют друзьям;;Анна Крот;
КР 1.1;Рекомендаций в месяц;с 10 до 25;Анна Крот;40%
КР 1.2;Оценка в каталоге;с 4,1 до 4,7;Пётр Лис;50%
Цель 2;Заказы без ошибок;;Пётр Лис;
КР 2.1;Ошибочных заказов в неделю;с 18 до 5;Пётр Лис;15%`),
    {
      objectives: [
        o('B2', 'Нас рекомендуют друзьям', [
          k('B3', 'Рекомендаций в месяц', { owner: 'Анна Крот', progress: 0.4, baseline: 10, target: 25 }),
          k('B4', 'Оценка в каталоге', { owner: 'Пётр Лис', progress: 0.5, baseline: 4.1, target: 4.7 }),
        ]),
        o('B5', 'Заказы без ошибок', [
          k('B6', 'Ошибочных заказов в неделю', {
            owner: 'Пётр Лис',
            progress: 0.15,
            baseline: 18,
            target: 5,
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['E', 'current']],
    },
  ),
  shape(
    'traditional chinese with dated check-ins',
    'zh',
    'plan.xlsx!目標管理!',
    book('plan.xlsx', {
      目標管理: {
        rows: [
          [
            '部門',
            '目標',
            '關鍵結果',
            '負責人',
            '起始值',
            '目標值',
            '2026/7/15',
            '2026/7/31',
            '2026/8/15',
            '信心指數',
            '備註',
          ],
          [
            '客服部',
            '一通電話就解決',
            '一次解決率',
            '吳佩珊',
            pct(0.58),
            pct(0.8),
            pct(0.6),
            pct(0.64),
            pct(0.69),
            7,
            '',
          ],
          ['', '', '平均等候秒數', '蔡明哲', 95, 30, 90, 81, 66, 6, '新增兩名同仁'],
          ['資訊部', '系統不再半夜停機', '停機分鐘數/月', '蔡明哲', 240, 30, 210, 180, 120, 5, ''],
        ],
        merges: ['A2:A3', 'B2:B3'],
      },
    }),
    {
      objectives: [
        o(
          'B2',
          '一通電話就解決',
          [
            k('C2', '一次解決率', {
              owner: '吳佩珊',
              baseline: 0.58,
              target: 0.8,
              current: 0.69,
              asPercent: true,
              history: [
                ['2026-07-15', 0.6],
                ['2026-07-31', 0.64],
                ['2026-08-15', 0.69],
              ],
            }),
            k('C3', '平均等候秒數', { owner: '蔡明哲', baseline: 95, target: 30, current: 66 }),
          ],
          '客服部',
        ),
        o(
          'B4',
          '系統不再半夜停機',
          [k('C4', '停機分鐘數/月', { owner: '蔡明哲', baseline: 240, target: 30, current: 120 })],
          '資訊部',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner],
    },
  ),
  shape(
    'polish table with weights and points',
    'pl',
    IN_CSV,
    csv(`
Nr;Cel kwartalny;Waga celu;Kluczowy rezultat;Waga KR;Odpowiedzialny;Wartość startowa;Cel;Wynik;% realizacji;Uwagi
1;Klienci wracają po więcej;60%;Powracający klienci;50%;Ola Sęk;120;300;190;39%;
1;Klienci wracają po więcej;60%;Zwroty w miesiącu;50%;Jan Wół;48;20;40;29%;nowa tabela rozmiarów
2;Magazyn bez kolejek;40%;Czas kompletacji (min);100%;Jan Wół;35;15;27;40%;`),
    {
      objectives: [
        o('B2', 'Klienci wracają po więcej', [
          k('D2', 'Powracający klienci', {
            owner: 'Ola Sęk',
            baseline: 120,
            target: 300,
            current: 190,
            progress: 0.39,
            weight: 0.5,
          }),
          k('D3', 'Zwroty w miesiącu', {
            owner: 'Jan Wół',
            baseline: 48,
            target: 20,
            current: 40,
            progress: 0.29,
            weight: 0.5,
          }),
        ]),
        o('B4', 'Magazyn bez kolejek', [
          k('D4', 'Czas kompletacji (min)', {
            owner: 'Jan Wół',
            baseline: 35,
            target: 15,
            current: 27,
            progress: 0.4,
            weight: 1,
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'turkish outline in cells, with a total and a note',
    'tr',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: [
        ['2026 3. Çeyrek OKR Tablosu', '', '', '', '', ''],
        ['', 'Başlangıç', 'Hedef', 'Gerçekleşen', 'İlerleme', 'Sorumlu'],
        ['Hedef 1: Mağazada kuyruk kalmasın', '', '', '', pct(0.4), 'Derya Ak'],
        ['AS 1.1: Ortalama bekleme (dk)', 14, 4, 10, pct(0.4), 'Derya Ak'],
        ['AS 1.2: Kasasız ödeme noktaları', 0, 10, 4, pct(0.4), 'Kerem Su'],
        ['Hedef 2: Müşteri sesini duyalım', '', '', '', pct(0.2), 'Kerem Su'],
        ['AS 2.1: Aylık anket yanıtı', 200, 1200, 400, pct(0.2), 'Kerem Su'],
        ['Genel Toplam', '', '', '', pct(0.33), ''],
        ['Not: Veriler her ayın 5’inde güncellenir.'],
      ],
    }),
    {
      objectives: [
        o('A3', 'Mağazada kuyruk kalmasın', [
          k('A4', 'Ortalama bekleme (dk)', {
            owner: 'Derya Ak',
            baseline: 14,
            target: 4,
            current: 10,
            progress: 0.4,
          }),
          k('A5', 'Kasasız ödeme noktaları', {
            owner: 'Kerem Su',
            baseline: 0,
            target: 10,
            current: 4,
            progress: 0.4,
          }),
        ]),
        o('A6', 'Müşteri sesini duyalım', [
          k('A7', 'Aylık anket yanıtı', {
            owner: 'Kerem Su',
            baseline: 200,
            target: 1200,
            current: 400,
            progress: 0.2,
          }),
        ]),
      ],
      none: ['A8', 'A9'],
      period: Q3,
      doubts: [OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
];
