// Documents and sheets in many languages: boxes to tick, weights in brackets, months, sections, states in
// words. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, filled, k, o, pct, type Shape, shape, text } from '../../shape.ts';

export const MORE_DOCUMENTS: Shape[] = [
  shape(
    'spanish, euros, signs, an owner missing',
    'es',
    IN_CSV,
    csv(`
Área;Objetivo;Resultado clave;Responsable;Valor inicial;Valor objetivo;Valor actual;Progreso;Estado;Próximos pasos
Ventas;Vender sin descuentos;Ticket medio;Nuria Sáez;18,50 €;24,00 €;20,75 €;41 %;🟡;Probar menús
Ventas;Vender sin descuentos;Pedidos con cupón;Nuria Sáez;62 %;30 %;48 %;44 %;🟢;
Almacén;Todo en su sitio;Horas de inventario al mes;;40;16;34;25 %;🔴;Etiquetar pasillos`),
    {
      objectives: [
        o(
          'B2',
          'Vender sin descuentos',
          [
            k('C2', 'Ticket medio', {
              owner: 'Nuria Sáez',
              baseline: 18.5,
              target: 24,
              current: 20.75,
              progress: 0.41,
              status: 'at risk',
            }),
            k('C3', 'Pedidos con cupón', {
              owner: 'Nuria Sáez',
              baseline: 0.62,
              target: 0.3,
              current: 0.48,
              asPercent: true,
              progress: 0.44,
              status: 'on track',
            }),
          ],
          'Ventas',
        ),
        o(
          'B4',
          'Todo en su sitio',
          [
            k('C4', 'Horas de inventario al mes', {
              baseline: 40,
              target: 16,
              current: 34,
              progress: 0.25,
              status: 'off track',
            }),
          ],
          'Almacén',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['D4', 'owner']],
    },
  ),
  shape(
    'french markdown with boxes and arrows',
    'fr',
    'okr.md:',
    text(
      'okr.md',
      `
# OKR équipe Produit — T3 2026

**Objectif 1 : Une application qu'on ouvre chaque matin**

- [ ] RC1 : Passer de 1 200 à 3 000 utilisateurs par jour (Porteur : Léa)
- [ ] RC2 : Réduire les plantages de 2,4 % à 0,5 % (Porteur : Hugo)

**Objectif 2 : Des décisions fondées sur l'écoute**

- [x] RC1 : Mener 30 entretiens (Porteur : Léa)`,
    ),
    {
      objectives: [
        o(
          '3',
          "Une application qu'on ouvre chaque matin",
          [
            k('5', 'Passer de 1 200 à 3 000 utilisateurs par jour', {
              owner: 'Léa',
              proposed: { baseline: 1200, target: 3000 },
            }),
            k('6', 'Réduire les plantages de 2,4 % à 0,5 %', {
              owner: 'Hugo',
              proposed: { baseline: 0.024, target: 0.005 },
            }),
          ],
          'Produit',
        ),
        o(
          '8',
          "Des décisions fondées sur l'écoute",
          [k('10', 'Mener 30 entretiens', { owner: 'Léa', proposed: { target: 30 } })],
          'Produit',
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
    'chinese outline with weights in brackets',
    'zh',
    'okr.md:',
    text(
      'okr.md',
      `
# 2026年第三季度OKR——采购部

O1：让供应商主动降成本（权重60%）
KR1：单品采购成本下降到12元（权重50%，负责人：白雪）
KR2：签订长期协议的供应商从8家增加到20家（权重50%，负责人：田野）

O2：交期不再靠催（权重40%）
KR1：准时到货率从83%提升到95%（权重100%，负责人：田野）`,
    ),
    {
      objectives: [
        o(
          '3',
          '让供应商主动降成本',
          [
            k('4', '单品采购成本下降到12元', { owner: '白雪', weight: 0.5, proposed: { target: 12 } }),
            k('5', '签订长期协议的供应商从8家增加到20家', {
              owner: '田野',
              weight: 0.5,
              proposed: { baseline: 8, target: 20 },
            }),
          ],
          '采购部',
        ),
        o(
          '7',
          '交期不再靠催',
          [
            k('8', '准时到货率从83%提升到95%', {
              owner: '田野',
              weight: 1,
              proposed: { baseline: 0.83, target: 0.95 },
            }),
          ],
          '采购部',
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
    'korean text outline',
    'ko',
    'okr.txt:',
    text(
      'okr.txt',
      `
마케팅팀 2026년 3분기 OKR

목표 1: 입소문으로 찾아오게 한다
 - KR1: 추천 가입자 월 80명에서 200명으로 (담당: 한지수)
 - KR2: 후기 500건 확보 (담당: 오민재)
목표 2: 광고비를 똑똑하게 쓴다
 - KR1: 가입당 광고비 9,000원에서 6,000원으로 (담당: 한지수)`,
    ),
    {
      objectives: [
        o(
          '3',
          '입소문으로 찾아오게 한다',
          [
            k('4', '추천 가입자 월 80명에서 200명으로', {
              owner: '한지수',
              proposed: { baseline: 80, target: 200 },
            }),
            k('5', '후기 500건 확보', { owner: '오민재', proposed: { target: 500 } }),
          ],
          '마케팅팀',
        ),
        o(
          '6',
          '광고비를 똑똑하게 쓴다',
          [
            k('7', '가입당 광고비 9,000원에서 6,000원으로', {
              owner: '한지수',
              proposed: { baseline: 9000, target: 6000 },
            }),
          ],
          '마케팅팀',
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
    'traditional chinese markdown table',
    'zh',
    'okr.md:',
    text(
      'okr.md',
      `
# 研發部 OKR（2026 Q3）

| 目標 | 關鍵結果 | 負責人 | 基準 | 目標值 | 實際 | 狀態 |
|---|---|---|---|---|---|---|
| 讓客戶敢升級 | 升級後回報的問題 | 許雅婷 | 36 | 10 | 24 | 🟡 風險 |
|  | 自動化測試覆蓋率 | 郭子豪 | 42% | 70% | 58% | 🟢 正常 |
| 新人三週上手 | 入職文件完成篇數 | 許雅婷 | 5 | 25 | 14 | 🟢 正常 |`,
    ),
    {
      objectives: [
        o(
          '5',
          '讓客戶敢升級',
          [
            k('5', '升級後回報的問題', {
              owner: '許雅婷',
              baseline: 36,
              target: 10,
              current: 24,
              status: 'at risk',
            }),
            k('6', '自動化測試覆蓋率', {
              owner: '郭子豪',
              baseline: 0.42,
              target: 0.7,
              current: 0.58,
              asPercent: true,
              status: 'on track',
            }),
          ],
          '研發部',
        ),
        o(
          '7',
          '新人三週上手',
          [
            k('7', '入職文件完成篇數', {
              owner: '許雅婷',
              baseline: 5,
              target: 25,
              current: 14,
              status: 'on track',
            }),
          ],
          '研發部',
        ),
      ],
      period: Q3,
      doubts: [['~okr.md', 'owner']],
    },
  ),
  shape(
    'polish outline in one column, figures in sentences',
    'pl',
    'plan.xlsx!OKR!',
    book('plan.xlsx', {
      OKR: [
        ['OKR działu HR – III kwartał 2026'],
        ['Cel 1: Ludzie chcą u nas zostać'],
        ['KR 1.1: Rotacja spada z 18% do 10%'],
        ['KR 1.2: 25 rozmów rozwojowych w miesiącu'],
        ['Cel 2: Nowi wiedzą, co robić'],
        ['KR 2.1: Czas wdrożenia z 30 do 12 dni'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Ludzie chcą u nas zostać', [
          k('A3', 'Rotacja spada z 18% do 10%', { proposed: { baseline: 0.18, target: 0.1 } }),
          k('A4', '25 rozmów rozwojowych w miesiącu', { proposed: { target: 25 } }),
        ]),
        o('A5', 'Nowi wiedzą, co robić', [
          k('A6', 'Czas wdrożenia z 30 do 12 dni', { proposed: { baseline: 30, target: 12 } }),
        ]),
      ],
      period: Q3,
      doubts: [OF_BOOK.unit, OF_BOOK.owner, ['A', 'target']],
    },
  ),
  shape(
    'dutch months as columns beside a target',
    'nl',
    'plan.xlsx!Plan 2026!',
    book('plan.xlsx', {
      'Plan 2026': [
        [
          'Doel',
          'Kernresultaat',
          'Eigenaar',
          'Start',
          'Streefwaarde',
          'juli',
          'augustus',
          'september',
          'Opmerkingen',
        ],
        ['Elke tuin een regenton', 'Regentonnen geplaatst', 'Fleur Maas', 40, 200, 75, 118, '', ''],
        ['', 'Straten die meedoen', 'Daan Prins', 3, 15, 6, 8, '', 'vakantie'],
        ['Droge kelders', 'Meldingen van water', 'Daan Prins', 32, 10, 29, 21, '', ''],
      ],
    }),
    {
      objectives: [
        o('A2', 'Elke tuin een regenton', [
          k('B2', 'Regentonnen geplaatst', { owner: 'Fleur Maas', baseline: 40, target: 200, current: 118 }),
          k('B3', 'Straten die meedoen', { owner: 'Daan Prins', baseline: 3, target: 15, current: 8 }),
        ]),
        o('A4', 'Droge kelders', [
          k('B4', 'Meldingen van water', { owner: 'Daan Prins', baseline: 32, target: 10, current: 21 }),
        ]),
      ],
      doubts: [OF_BOOK.unit, OF_BOOK.owner, ['F', 'date']],
    },
  ),
  shape(
    'russian sections, colours as states',
    'ru',
    'plan.xlsx!ОКР!',
    book('plan.xlsx', {
      ОКР: {
        rows: [
          ['ОКР компании, 3 квартал 2026', '', '', '', '', '', ''],
          ['Цель', 'Ключевой результат', 'Ответственный', 'Старт', 'План', 'Факт', 'Статус'],
          ['Отдел продаж', '', '', '', '', '', ''],
          [
            'Продаём дороже и спокойнее',
            'Средний чек, руб.',
            'Вера Лунь',
            1850,
            2400,
            2010,
            filled('', '#ffff00'),
          ],
          ['', 'Скидки в общей выручке', 'Глеб Ясень', pct(0.22), pct(0.1), pct(0.15), 'Зелёный'],
          ['Склад', '', '', '', '', '', ''],
          ['Отгружаем день в день', 'Заказы с опозданием', 'Глеб Ясень', 64, 20, 58, 'Красный'],
        ],
        merges: ['A1:G1', 'A3:G3', 'A4:A5', 'A6:G6'],
      },
    }),
    {
      objectives: [
        o(
          'A4',
          'Продаём дороже и спокойнее',
          [
            k('B4', 'Средний чек, руб.', { owner: 'Вера Лунь', baseline: 1850, target: 2400, current: 2010 }),
            k('B5', 'Скидки в общей выручке', {
              owner: 'Глеб Ясень',
              baseline: 0.22,
              target: 0.1,
              current: 0.15,
              asPercent: true,
              status: 'on track',
            }),
          ],
          'Отдел продаж',
        ),
        o(
          'A7',
          'Отгружаем день в день',
          [
            k('B7', 'Заказы с опозданием', {
              owner: 'Глеб Ясень',
              baseline: 64,
              target: 20,
              current: 58,
              status: 'off track',
            }),
          ],
          'Склад',
        ),
      ],
      none: ['A3', 'A6'],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'tab separated, a note over two lines',
    'en',
    'plan.tsv!',
    text(
      'plan.tsv',
      `Objective\tKey result\tOwner\tBaseline\tGoal\tLatest\tTrend\tNotes
Every parcel is tracked\tParcels scanned at each stop\tUma\t64%\t98%\t81%\t↑\t"new scanners
since July"
\tParcels lost a month\tVic\t19\t4\t12\t↓\t
Couriers who smile\tCouriers who stay a year\tUma\t48%\t70%\t55%\t→\t`,
    ),
    {
      objectives: [
        o('A2', 'Every parcel is tracked', [
          k('B2', 'Parcels scanned at each stop', {
            owner: 'Uma',
            baseline: 0.64,
            target: 0.98,
            current: 0.81,
            asPercent: true,
          }),
          k('B3', 'Parcels lost a month', { owner: 'Vic', baseline: 19, target: 4, current: 12 }),
        ]),
        o('A4', 'Couriers who smile', [
          k('B4', 'Couriers who stay a year', {
            owner: 'Uma',
            baseline: 0.48,
            target: 0.7,
            current: 0.55,
            asPercent: true,
          }),
        ]),
      ],
      doubts: [
        ['~plan.tsv', 'period'],
        ['~plan.tsv', 'unit'],
        ['~plan.tsv', 'owner'],
      ],
    },
  ),
  shape(
    'key results without figures, states and weeks in words',
    'de',
    IN_CSV,
    csv(`
Bereich;Ziel;Schlüsselergebnis;Wer;KW 28;KW 30;KW 32;Kommentar
Küche;Ein Menü, das alle essen können;Alle Gerichte sind gekennzeichnet;Ada Lenz;grün;grün;gelb;Lieferant fehlt
Küche;Ein Menü, das alle essen können;Drei vegane Menüs je Woche;Cem Arat;rot;gelb;grün;`),
    {
      objectives: [
        o(
          'B2',
          'Ein Menü, das alle essen können',
          [
            k('C2', 'Alle Gerichte sind gekennzeichnet', { owner: 'Ada Lenz' }),
            k('C3', 'Drei vegane Menüs je Woche', { owner: 'Cem Arat' }),
          ],
          'Küche',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['', 'target'], ['C', 'target']],
    },
  ),
];
