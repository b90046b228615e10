// Tables of teams in many languages, with sections, totals, examples and instructions. Every text is
// invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, k, o, pct, type Shape, shape } from '../../shape.ts';

export const TONGUES: Shape[] = [
  shape(
    'french weekly check-ins',
    'fr',
    IN_CSV,
    csv(`
Équipe;Objectif;Résultat clé;Porteur;Valeur de départ;Cible;S27;S28;S29;S30;Confiance
Accueil;Un accueil sans file d'attente;Minutes d'attente au guichet;Inès Moreau;18;5;17;15;12,5;11;6/10
Accueil;Un accueil sans file d'attente;Rendez-vous pris en ligne;Paul Petit;35 %;70 %;36 %;38 %;44 %;47 %;7/10
Atelier;Des vélos réparés le jour même;Vélos rendus le jour même;Zoé Lang;12;40;14;14;21;25;5/10`),
    {
      objectives: [
        o(
          'B2',
          "Un accueil sans file d'attente",
          [
            k('C2', "Minutes d'attente au guichet", {
              owner: 'Inès Moreau',
              baseline: 18,
              target: 5,
              current: 11,
            }),
            k('C3', 'Rendez-vous pris en ligne', {
              owner: 'Paul Petit',
              baseline: 0.35,
              target: 0.7,
              current: 0.47,
              asPercent: true,
            }),
          ],
          'Accueil',
        ),
        o(
          'B4',
          'Des vélos réparés le jour même',
          [
            k('C4', 'Vélos rendus le jour même', {
              owner: 'Zoé Lang',
              baseline: 12,
              target: 40,
              current: 25,
            }),
          ],
          'Atelier',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['G', 'date'], ['G', 'period']],
    },
  ),
  shape(
    'spanish tabs by quarter',
    'es',
    'plan.xlsx!T3 2026!',
    book('plan.xlsx', {
      Instrucciones: [
        ['Cómo rellenar esta plantilla'],
        ['1. Escribe un objetivo inspirador.'],
        ['2. Añade de 2 a 4 resultados clave medibles.'],
      ],
      'T3 2026': [
        ['Objetivo', 'Resultado clave', 'Responsable', 'Inicial', 'Meta', 'Actual', '% Avance', 'Estado'],
        [
          'Que cada taller tenga su app',
          'Talleres activos',
          'Marta Ruiz',
          14,
          60,
          31,
          pct(0.37),
          'En riesgo',
        ],
        ['', 'Incidencias abiertas', 'Hugo Sanz', 90, 20, 55, pct(0.5), 'En curso'],
      ],
      'T4 2026': [
        ['Objetivo', 'Resultado clave', 'Responsable', 'Inicial', 'Meta', 'Actual', '% Avance', 'Estado'],
        ['Un equipo que no depende de nadie', 'Guías escritas', 'Marta Ruiz', 0, 12, '', '', 'No iniciado'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Que cada taller tenga su app', [
          k('B2', 'Talleres activos', {
            owner: 'Marta Ruiz',
            baseline: 14,
            target: 60,
            current: 31,
            progress: 0.37,
            status: 'at risk',
          }),
          k('B3', 'Incidencias abiertas', {
            owner: 'Hugo Sanz',
            baseline: 90,
            target: 20,
            current: 55,
            progress: 0.5,
            status: 'on track',
          }),
        ]),
        o('~plan.xlsx!T4 2026!A2', 'Un equipo que no depende de nadie', [
          k('~plan.xlsx!T4 2026!B2', 'Guías escritas', {
            owner: 'Marta Ruiz',
            baseline: 0,
            target: 12,
            status: 'not started',
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'dutch, objectives in rows of their own, total',
    'nl',
    IN_CSV,
    csv(`
Doelstelling / Kernresultaat;Eigenaar;Startwaarde;Streefwaarde;Huidige waarde;Voortgang;Status
Doel 1: Klanten vinden het antwoord zelf;Bram de Wit;;;;;
Bezoeken aan de helppagina;Bram de Wit;1.500;6.000;3.250;39%;Op schema
Vragen per telefoon;Sanne Kok;420;150;360;22%;Risico
Doel 2: Levering binnen een dag;Sanne Kok;;;;;
Pakketten op tijd;Sanne Kok;82,5%;97,5%;88%;37%;Op schema
Totaal;;;;;33%;`),
    {
      objectives: [
        o('A2', 'Klanten vinden het antwoord zelf', [
          k('A3', 'Bezoeken aan de helppagina', {
            owner: 'Bram de Wit',
            baseline: 1500,
            target: 6000,
            current: 3250,
            progress: 0.39,
            status: 'on track',
          }),
          k('A4', 'Vragen per telefoon', {
            owner: 'Sanne Kok',
            baseline: 420,
            target: 150,
            current: 360,
            progress: 0.22,
            status: 'at risk',
          }),
        ]),
        o('A5', 'Levering binnen een dag', [
          k('A6', 'Pakketten op tijd', {
            owner: 'Sanne Kok',
            baseline: 0.825,
            target: 0.975,
            current: 0.88,
            asPercent: true,
            progress: 0.37,
            status: 'on track',
          }),
        ]),
      ],
      none: ['A7'],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['C3', 'number'], ['C', 'number']],
    },
  ),
  shape(
    'japanese sheet',
    'ja',
    'plan.xlsx!2026年度Q2!',
    book('plan.xlsx', {
      '2026年度Q2': {
        rows: [
          [
            '部署',
            '目標（Objective）',
            '主な成果（Key Results）',
            '担当者',
            '開始値',
            '目標値',
            '現在値',
            '達成率',
            '自信度',
          ],
          ['配送', '荷物が必ず届く', '再配達率', '佐々木', '18%', '8%', '14%', '40%', '5/10'],
          ['', '', '問い合わせ件数（月）', '岡田', 640, 300, 510, '38%', '4/10'],
          ['', '働きやすい倉庫にする', '離職者数', '佐々木', 9, 3, 7, '33%', '6/10'],
        ],
        merges: ['A2:A4', 'B2:B3'],
      },
    }),
    {
      objectives: [
        o(
          'B2',
          '荷物が必ず届く',
          [
            k('C2', '再配達率', {
              owner: '佐々木',
              baseline: 0.18,
              target: 0.08,
              current: 0.14,
              asPercent: true,
              progress: 0.4,
            }),
            k('C3', '問い合わせ件数（月）', {
              owner: '岡田',
              baseline: 640,
              target: 300,
              current: 510,
              progress: 0.38,
            }),
          ],
          '配送',
        ),
        o(
          'B4',
          '働きやすい倉庫にする',
          [k('C4', '離職者数', { owner: '佐々木', baseline: 9, target: 3, current: 7, progress: 0.33 })],
          '配送',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner],
    },
  ),
  shape(
    'korean one column numbered',
    'ko',
    IN_CSV,
    csv(`
구분,내용,담당자,시작,목표,현재,상태
O1,고객이 먼저 찾는 가게,김민수,,,,
KR1-1,재방문 고객 수,김민수,120,250,170,순조
KR1-2,불만 접수 건수,이하나,40,10,28,위험
O2,매장이 스스로 돌아간다,이하나,,,,
KR2-1,자동 발주 품목,이하나,0,80,20,지연`),
    {
      objectives: [
        o('B2', '고객이 먼저 찾는 가게', [
          k('B3', '재방문 고객 수', {
            owner: '김민수',
            baseline: 120,
            target: 250,
            current: 170,
            status: 'on track',
          }),
          k('B4', '불만 접수 건수', { owner: '이하나', baseline: 40, target: 10, current: 28 }),
        ]),
        o('B5', '매장이 스스로 돌아간다', [
          k('B6', '자동 발주 품목', {
            owner: '이하나',
            baseline: 0,
            target: 80,
            current: 20,
            status: 'off track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'traditional chinese with sections',
    'zh',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: {
        rows: [
          ['2026 Q3 全公司 OKR 追蹤表'],
          ['目標', '關鍵成果', '負責人', '基準值', '目標值', '目前值', '進度', '燈號', '說明'],
          ['【行銷部】'],
          ['讓在地人記得我們', '官網月訪客', '林怡君', 12000, 30000, 18500, pct(0.36), '🟡', ''],
          ['', '社群互動率', '陳冠宇', pct(0.021), pct(0.05), pct(0.034), pct(0.45), '🟢', '影片為主'],
          ['【門市部】'],
          ['每一位客人都笑著離開', '抱怨件數/月', '黃志明', 48, 15, 41, pct(0.21), '🔴', ''],
        ],
        merges: ['A1:I1', 'A4:A5'],
      },
    }),
    {
      objectives: [
        o(
          'A4',
          '讓在地人記得我們',
          [
            k('B4', '官網月訪客', {
              owner: '林怡君',
              baseline: 12000,
              target: 30000,
              current: 18500,
              progress: 0.36,
              status: 'at risk',
            }),
            k('B5', '社群互動率', {
              owner: '陳冠宇',
              baseline: 0.021,
              target: 0.05,
              current: 0.034,
              asPercent: true,
              progress: 0.45,
              status: 'on track',
            }),
          ],
          '行銷部',
        ),
        o(
          'A7',
          '每一位客人都笑著離開',
          [
            k('B7', '抱怨件數/月', {
              owner: '黃志明',
              baseline: 48,
              target: 15,
              current: 41,
              progress: 0.21,
              status: 'off track',
            }),
          ],
          '門市部',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'russian',
    'ru',
    IN_CSV,
    csv(`
№;Цель;Ключевой результат;Ответственный;Было;План;Факт;Выполнение;Срок;Комментарий
1;Вырасти в регионах;Новые магазины;Ирина Белова;4;12;7;37,5%;30.09.2026;
;;Выручка региона, млн руб.;Олег Серов;1 250,5;2 000;1 480;31%;30.09.2026;без НДС
2;Склад без ошибок;Пересорт, шт. в месяц;Олег Серов;64;20;50;32%;31.08.2026;`),
    {
      objectives: [
        o('B2', 'Вырасти в регионах', [
          k('C2', 'Новые магазины', {
            owner: 'Ирина Белова',
            baseline: 4,
            target: 12,
            current: 7,
            progress: 0.375,
            due: '2026-09-30',
          }),
          k('C3', 'Выручка региона, млн руб.', {
            owner: 'Олег Серов',
            baseline: 1250.5,
            target: 2000,
            current: 1480,
            progress: 0.31,
            due: '2026-09-30',
          }),
        ]),
        o('B4', 'Склад без ошибок', [
          k('C4', 'Пересорт, шт. в месяц', {
            owner: 'Олег Серов',
            baseline: 64,
            target: 20,
            current: 50,
            progress: 0.32,
            due: '2026-08-31',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'polish with example and blank lines',
    'pl',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: {
        rows: [
          ['Zespół: Obsługa klienta', '', '', '', '', ''],
          ['Okres: III kwartał 2026', '', '', '', '', ''],
          [],
          [
            'Cel',
            'Kluczowy rezultat',
            'Właściciel',
            'Wartość początkowa',
            'Wartość docelowa',
            'Wartość bieżąca',
          ],
          ['PRZYKŁAD: Klienci nas kochają', 'NPS', 'Jan Kowalski', 20, 50, 30],
          ['Odpowiadamy zanim zapytają', 'Zgłoszenia na klienta', 'Ewa Lis', '2,4', '1,2', '1,9'],
          [],
          ['', 'Czas pierwszej odpowiedzi (godz.)', 'Adam Nowak', 9, 2, '5,5'],
          [],
          ['Zespół rośnie z firmą', 'Nowi konsultanci po szkoleniu', 'Ewa Lis', 0, 8, 3],
        ],
      },
    }),
    {
      objectives: [
        o(
          'A6',
          'Odpowiadamy zanim zapytają',
          [
            k('B6', 'Zgłoszenia na klienta', { owner: 'Ewa Lis', baseline: 2.4, target: 1.2, current: 1.9 }),
            k('B8', 'Czas pierwszej odpowiedzi (godz.)', {
              owner: 'Adam Nowak',
              baseline: 9,
              target: 2,
              current: 5.5,
            }),
          ],
          'Obsługa klienta',
        ),
        o(
          'A10',
          'Zespół rośnie z firmą',
          [
            k('B10', 'Nowi konsultanci po szkoleniu', {
              owner: 'Ewa Lis',
              baseline: 0,
              target: 8,
              current: 3,
            }),
          ],
          'Obsługa klienta',
        ),
      ],
      none: ['A5'],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'turkish table',
    'tr',
    IN_CSV,
    csv(`
Birim;Hedef;Anahtar Sonuç;Sorumlu;Başlangıç Değeri;Hedef Değer;Mevcut Değer;İlerleme;Durum
Satış;Bölgede ilk akla gelen biz olalım;Yeni bayi sayısı;Elif Kaya;5;20;11;%40;Yolunda
Satış;Bölgede ilk akla gelen biz olalım;İade oranı;Can Demir;%12,5;%5;%9;%47;Riskli
Depo;Hatasız sevkiyat;Yanlış sevkiyat (adet);Can Demir;1.240;400;980;%31;Gecikmiş`),
    {
      objectives: [
        o(
          'B2',
          'Bölgede ilk akla gelen biz olalım',
          [
            k('C2', 'Yeni bayi sayısı', {
              owner: 'Elif Kaya',
              baseline: 5,
              target: 20,
              current: 11,
              progress: 0.4,
              status: 'on track',
            }),
            k('C3', 'İade oranı', {
              owner: 'Can Demir',
              baseline: 0.125,
              target: 0.05,
              current: 0.09,
              asPercent: true,
              progress: 0.47,
              status: 'at risk',
            }),
          ],
          'Satış',
        ),
        o(
          'B4',
          'Hatasız sevkiyat',
          [
            k('C4', 'Yanlış sevkiyat (adet)', {
              owner: 'Can Demir',
              baseline: 1240,
              target: 400,
              current: 980,
              progress: 0.31,
              status: 'off track',
            }),
          ],
          'Depo',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['E4', 'number']],
    },
  ),
  shape(
    'tabs by team, portuguese, two heading rows',
    'pt',
    'plan.xlsx!Logística!',
    book('plan.xlsx', {
      Logística: {
        rows: [
          ['Objetivo', 'Resultado-chave', 'Dono', 'Valores', '', '', 'Situação'],
          ['', '', '', 'Inicial', 'Alvo', 'Atual', ''],
          [
            'Entregar sempre no prazo',
            'Entregas no prazo',
            'Rui Sá',
            pct(0.81),
            pct(0.95),
            pct(0.9),
            'No caminho',
          ],
          ['', 'Custo por entrega (R$)', 'Bia Luz', '18,40', '14,00', '16,90', 'Em risco'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'A3:A4'],
      },
      Pessoas: {
        rows: [
          ['Objetivo', 'Resultado-chave', 'Dono', 'Valores', '', '', 'Situação'],
          ['', '', '', 'Inicial', 'Alvo', 'Atual', ''],
          ['Gente que quer ficar', 'Saídas voluntárias no trimestre', 'Bia Luz', 14, 5, 9, 'No caminho'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2'],
      },
    }),
    {
      objectives: [
        o(
          'A3',
          'Entregar sempre no prazo',
          [
            k('B3', 'Entregas no prazo', {
              owner: 'Rui Sá',
              baseline: 0.81,
              target: 0.95,
              current: 0.9,
              asPercent: true,
              status: 'on track',
            }),
            k('B4', 'Custo por entrega (R$)', {
              owner: 'Bia Luz',
              baseline: 18.4,
              target: 14,
              current: 16.9,
              status: 'at risk',
            }),
          ],
          'Logística',
        ),
        o(
          '~plan.xlsx!Pessoas!A3',
          'Gente que quer ficar',
          [
            k('~plan.xlsx!Pessoas!B3', 'Saídas voluntárias no trimestre', {
              owner: 'Bia Luz',
              baseline: 14,
              target: 5,
              current: 9,
              status: 'on track',
            }),
          ],
          'Pessoas',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner],
    },
  ),
];
