// Sheets as teams leave them: remarks between rows, legends, owners in rows of their own, weeks in other
// tongues, labels down the side. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV } from '../../plan-files.ts';
import { book, filled, k, o, type Shape, shape, text } from '../../shape.ts';

const T = 'plan.xlsx!OKR!';
const IN_BOOK = [OF_BOOK.period, OF_BOOK.unit];

export const UGLY: Shape[] = [
  shape(
    'Spanish quarters over columns, merged, two at once',
    'es',
    'plan.xlsx!Plan!',
    book('plan.xlsx', {
      Plan: {
        rows: [
          ['Objetivo', 'Resultado clave', 'Responsable', 'T3 2026', '', '', 'T4 2026', '', ''],
          ['', '', '', 'Base', 'Meta', 'Real', 'Base', 'Meta', 'Real'],
          ['Vender más pan', 'Barras al día', 'Luz Mora', 300, 420, 350, 350, 500, ''],
          ['', 'Clientes fijos', 'Iker Sol', 80, 120, 95, 95, 150, ''],
        ],
        merges: ['D1:F1', 'G1:I1', 'A1:A2', 'B1:B2', 'C1:C2', 'A3:A4'],
      },
    }),
    {
      objectives: [
        o('A3', 'Vender más pan', [
          k('B3', 'Barras al día', { owner: 'Luz Mora', baseline: 300, target: 420, current: 350 }),
          k('B4', 'Clientes fijos', { owner: 'Iker Sol', baseline: 80, target: 120, current: 95 }),
        ]),
      ],
      doubts: [['D', 'period'], ['', 'period'], OF_BOOK.unit],
    },
  ),
  shape(
    'German owners in rows of their own',
    'de',
    T,
    book('plan.xlsx', {
      OKR: [
        ['Ziel: Das Lager atmet auf', '', '', ''],
        ['Schlüsselergebnis', 'Ausgangswert', 'Zielwert', 'Aktuell'],
        ['Verantwortlich: Uwe Kern', '', '', ''],
        ['Überstunden je Woche', 46, 12, 30],
        ['Fehlbestände', 31, 8, 20],
        ['Verantwortlich: Ida Voss', '', '', ''],
        ['Regale neu beschriftet', 0, 60, 25],
      ],
    }),
    {
      objectives: [
        o('A1', 'Das Lager atmet auf', [
          k('A4', 'Überstunden je Woche', {
            owner: 'Uwe Kern',
            baseline: 46,
            target: 12,
            current: 30,
            type: 'decrease',
          }),
          k('A5', 'Fehlbestände', { owner: 'Uwe Kern', baseline: 31, target: 8, current: 20 }),
          k('A7', 'Regale neu beschriftet', { owner: 'Ida Voss', baseline: 0, target: 60, current: 25 }),
        ]),
      ],
      doubts: IN_BOOK,
    },
  ),
  shape(
    'Italian: the word of the goal over a figure',
    'it',
    IN_CSV,
    csv(`
Obiettivo;Risultato chiave;Responsabile;Partenza;Obiettivo numerico;Attuale
Servire meglio;Ordini in orario;Ugo Neri;0,72;0,95;0,81
Servire meglio;Resi;Ugo Neri;0,08;0,03;0,06
Servire meglio;Recensioni a 5 stelle;Ada Riva;0,40;0,70;0,52`),
    {
      objectives: [
        o('A2', 'Servire meglio', [
          k('B2', 'Ordini in orario', { owner: 'Ugo Neri', baseline: 0.72, target: 0.95, current: 0.81 }),
          k('B3', 'Resi', { baseline: 0.08, target: 0.03, current: 0.06, type: 'decrease' }),
          k('B4', 'Recensioni a 5 stelle', { owner: 'Ada Riva', baseline: 0.4, target: 0.7, current: 0.52 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'French percent in words and in quotation marks',
    'fr',
    IN_CSV,
    csv(`
Objectif;Résultat clé;Responsable;Départ;Cible;Actuel
Des clients fidèles;Taux de réachat;Zoé Petit;« 32 % »;45 pour cent;36%
Des clients fidèles;Panier moyen;Luc Roy;48,50 €;60 €;51,20 €`),
    {
      objectives: [
        o('A2', 'Des clients fidèles', [
          k('B2', 'Taux de réachat', { owner: 'Zoé Petit', target: 0.45, current: 0.36, asPercent: true }),
          k('B3', 'Panier moyen', { owner: 'Luc Roy', baseline: 48.5, target: 60, current: 51.2 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['D2', 'baseline']],
    },
  ),
  shape(
    'German calendar weeks, the goal of a quarter beside them',
    'de',
    IN_CSV,
    csv(`
Ziel;Schlüsselergebnis;Wer;Start;Ziel Q3;KW 27;KW 28;KW 29
Schneller liefern;Sendungen am selben Tag;Eva Lenz;120;300;150;180;210
Schneller liefern;Beschwerden;Nils Ott;40;10;35;31;28`),
    {
      objectives: [
        o('A2', 'Schneller liefern', [
          k('B2', 'Sendungen am selben Tag', { owner: 'Eva Lenz', baseline: 120, target: 300, current: 210 }),
          k('B3', 'Beschwerden', {
            owner: 'Nils Ott',
            baseline: 40,
            target: 10,
            current: 28,
            type: 'decrease',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['F', 'date']],
    },
  ),
  shape(
    'French check-ins under days',
    'fr',
    IN_CSV,
    csv(`
Objectif;Résultat clé;Porteur;Base;Cible;06/07/2026;13/07/2026;20/07/2026
Une ferme ouverte;Visiteurs par semaine;Jeanne Roc;50;200;64;80;91`),
    {
      objectives: [
        o('A2', 'Une ferme ouverte', [
          k('B2', 'Visiteurs par semaine', {
            owner: 'Jeanne Roc',
            baseline: 50,
            target: 200,
            current: 91,
            history: [
              ['2026-07-06', 64],
              ['2026-07-13', 80],
              ['2026-07-20', 91],
            ],
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'Japanese check-ins under days without a year',
    'ja',
    IN_CSV,
    csv(`
目標,主要な成果,担当,基準値,目標値,7月6日,7月13日,7月20日
店を待たせない,会計の待ち時間(分),佐藤,6,2,5.5,5,4.6
店を待たせない,レジ研修修了者,高橋,0,20,4,9,12`),
    {
      objectives: [
        o('A2', '店を待たせない', [
          k('B2', '会計の待ち時間(分)', {
            owner: '佐藤',
            baseline: 6,
            target: 2,
            current: 4.6,
            history: [
              [null, 5.5],
              [null, 5],
              [null, 4.6],
            ],
          }),
          k('B3', 'レジ研修修了者', { owner: '高橋', baseline: 0, target: 20, current: 12 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['F', 'date']],
    },
  ),
  shape(
    'Korean weeks of a month',
    'ko',
    IN_CSV,
    csv(`
팀,목표,핵심 결과,담당자,시작값,목표값,7월 1주,7월 2주,7월 3주
물류팀,하루 만에 도착,당일 출고율,김하늘,60%,95%,66%,70%,74%
물류팀,하루 만에 도착,오배송 건수,박서준,80건,20건,71건,66건,60건`),
    {
      objectives: [
        o(
          'B2',
          '하루 만에 도착',
          [
            k('C2', '당일 출고율', {
              owner: '김하늘',
              baseline: 0.6,
              target: 0.95,
              current: 0.74,
              asPercent: true,
            }),
            k('C3', '오배송 건수', {
              owner: '박서준',
              baseline: 80,
              target: 20,
              current: 60,
              type: 'decrease',
            }),
          ],
          '물류팀',
        ),
      ],
      doubts: [OF_CSV.period, ['G', 'date']],
    },
  ),
  shape(
    'remarks between the rows, and a footnote',
    'en',
    IN_CSV,
    csv(`
Team Garden – OKR Q3 2026
Objective,Key Result,Owner,Baseline,Target,Current
Feed the street,Beds planted,Ann Moss,10,40,25
Please update before Friday noon!
Feed the street,Meals given away,Jo Fern,0,900,320
"* numbers from the kitchen log, not audited"
Keep the soil,Compost made (t),Ann Moss,2,6,3`),
    {
      objectives: [
        o(
          'A3',
          'Feed the street',
          [
            k('B3', 'Beds planted', { owner: 'Ann Moss', baseline: 10, target: 40, current: 25 }),
            k('B5', 'Meals given away', { owner: 'Jo Fern', baseline: 0, target: 900, current: 320 }),
          ],
          'Garden',
        ),
        o(
          'A7',
          'Keep the soil',
          [k('B7', 'Compost made (t)', { baseline: 2, target: 6, current: 3 })],
          'Garden',
        ),
      ],
      none: ['A4', 'A6'],
      period: ['2026-07-01', '2026-09-30'],
    },
  ),
  shape(
    'two tables side by side',
    'en',
    T,
    book('plan.xlsx', {
      OKR: [
        ['Objective', 'Key Result', 'Target', '', 'Objective', 'Key Result', 'Target'],
        ['Grow beans', 'Rows of beans', 30, '', 'Sell beans', 'Crates sold', 400],
        ['Grow beans', 'Beds watered', 12, '', 'Sell beans', 'Markets visited', 9],
      ],
    }),
    {
      objectives: [
        o('A2', 'Grow beans', [
          k('B2', 'Rows of beans', { target: 30 }),
          k('B3', 'Beds watered', { target: 12 }),
        ]),
        o('E2', 'Sell beans', [
          k('F2', 'Crates sold', { target: 400 }),
          k('F3', 'Markets visited', { target: 9 }),
        ]),
      ],
      doubts: [...IN_BOOK, ['', 'baseline'], ['', 'owner']],
    },
  ),
  shape(
    'a legend of the grades below the table',
    'en',
    IN_CSV,
    csv(`
Objective,KR,Owner,Score
Calm mornings,Late trains below 5 a week,Al Way,0.7
Calm mornings,Seats for everybody,Bea Poe,0.3
,,,
Scoring,,,
0.0 - 0.3,we failed to make real progress,,
0.4 - 0.6,we made progress but fell short,,
0.7 - 1.0,we delivered,,`),
    {
      objectives: [
        o('A2', 'Calm mornings', [
          k('B2', 'Late trains below 5 a week', { owner: 'Al Way', progress: 0.7, proposed: { target: 5 } }),
          k('B3', 'Seats for everybody', { owner: 'Bea Poe', progress: 0.3 }),
        ]),
      ],
      none: ['A5', 'A6', 'A7', 'A8'],
      doubts: [OF_CSV.period, OF_CSV.unit, ['B', 'target']],
    },
  ),
  shape(
    'Russian grades from 0 to 1, a total',
    'ru',
    IN_CSV,
    csv(`
Цель;Ключевой результат;Ответственный;Было;План;Факт;Оценка (0–1)
Быстрые ответы;Время ответа, мин;Иван Лис;40;15;25;0,6
Быстрые ответы;Решено сразу;Анна Сом;55;80;70;0,6
Итого;;;;;;0,6`),
    {
      objectives: [
        o('A2', 'Быстрые ответы', [
          k('B2', 'Время ответа, мин', {
            owner: 'Иван Лис',
            baseline: 40,
            target: 15,
            current: 25,
            progress: 0.6,
          }),
          k('B3', 'Решено сразу', { owner: 'Анна Сом', baseline: 55, target: 80, current: 70 }),
        ]),
      ],
      none: ['A4'],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'signs of colour as statuses, signs before the goals',
    'en',
    IN_CSV,
    csv(`
Objective,Key Result,DRI,Status,Start,Goal,Now
🌱 Grow the orchard,Trees planted,Ivy Lee,🟢,0,500,300
,Trees that survive winter,Ivy Lee,🟡,70%,90%,78%
🐝 Bring bees back,Hives,Otto May,🔴,2,12,3`),
    {
      objectives: [
        o('A2', '🌱 Grow the orchard', [
          k('B2', 'Trees planted', {
            owner: 'Ivy Lee',
            baseline: 0,
            target: 500,
            current: 300,
            status: 'on track',
          }),
          k('B3', 'Trees that survive winter', {
            baseline: 0.7,
            target: 0.9,
            current: 0.78,
            asPercent: true,
            status: 'at risk',
          }),
        ]),
        o('A4', '🐝 Bring bees back', [
          k('B4', 'Hives', { owner: 'Otto May', baseline: 2, target: 12, current: 3, status: 'off track' }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'Polish: one column for both by its heading, its goal by its word',
    'pl',
    IN_CSV,
    csv(`
Lp.;Cel / Kluczowy rezultat;Właściciel;Wartość początkowa;Wartość docelowa;Wartość aktualna;Status
1;Cel: Zero reklamacji w piekarni;Ewa Lis;;;;Zagrożony
1.1;Reklamacje na tydzień;Ewa Lis;25;5;14;Zagrożony
1.2;Czas odpowiedzi (godz.);Jan Bór;48;8;30;Na dobrej drodze
RAZEM;;;;;;`),
    {
      objectives: [
        o('B2', 'Zero reklamacji w piekarni', [
          k('B3', 'Reklamacje na tydzień', {
            owner: 'Ewa Lis',
            baseline: 25,
            target: 5,
            current: 14,
            status: 'at risk',
          }),
          k('B4', 'Czas odpowiedzi (godz.)', {
            owner: 'Jan Bór',
            baseline: 48,
            target: 8,
            current: 30,
            status: 'on track',
          }),
        ]),
      ],
      none: ['A5'],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'Turkish: the percent sign first',
    'tr',
    IN_CSV,
    csv(`
Dönem;Hedef;Anahtar Sonuç;Sorumlu;Başlangıç;Hedeflenen;Gerçekleşen;Birim
2026 3. Çeyrek;Daha az iade;İade oranı;Ece Kaya;%12;%6;%9;%
2026 3. Çeyrek;Daha az iade;Paketleme hatası;Can Ak;150;40;90;adet`),
    {
      objectives: [
        o('B2', 'Daha az iade', [
          k('C2', 'İade oranı', {
            owner: 'Ece Kaya',
            baseline: 0.12,
            target: 0.06,
            current: 0.09,
            asPercent: true,
            type: 'decrease',
          }),
          k('C3', 'Paketleme hatası', { owner: 'Can Ak', baseline: 150, target: 40, current: 90 }),
        ]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [OF_CSV.unit],
    },
  ),
  shape(
    'Portuguese: areas, weights of goals and of results',
    'pt',
    IN_CSV,
    csv(`
Área;Objetivo;Peso do objetivo;Resultado-chave;Peso;Dono;De;Para;Atual;Status
Vendas;Dobrar a base;50%;Clientes ativos;70%;Rui Melo;100;200;130;No prazo
Vendas;Dobrar a base;50%;Cancelamentos por mês;30%;Ana Dias;90;45;80;Atrasado
Suporte;Responder na hora;50%;Tempo de resposta (min);100%;Ana Dias;30;10;22;Em risco`),
    {
      objectives: [
        o(
          'B2',
          'Dobrar a base',
          [
            k('D2', 'Clientes ativos', {
              owner: 'Rui Melo',
              baseline: 100,
              target: 200,
              current: 130,
              weight: 0.7,
            }),
            k('D3', 'Cancelamentos por mês', {
              owner: 'Ana Dias',
              baseline: 90,
              target: 45,
              current: 80,
              status: 'off track',
            }),
          ],
          'Vendas',
        ),
        o(
          'B4',
          'Responder na hora',
          [
            k('D4', 'Tempo de resposta (min)', {
              baseline: 30,
              target: 10,
              current: 22,
              weight: 1,
              status: 'at risk',
            }),
          ],
          'Suporte',
        ),
      ],
      doubts: [OF_CSV.period],
    },
  ),
  shape(
    'Japanese cards: label beside text, codes beside metrics',
    'ja',
    IN_CSV,
    csv(`
目標1,お客様をお待たせしない,,
担当,山田花子,期間,2026年7月〜9月
KR,指標,現在,目標
KR1,電話の応答率,70%,95%
KR2,折り返しまでの時間(分),120,30
,,,
目標2,働きやすい店にする,,
担当,鈴木一郎,期間,2026年7月〜9月
KR,指標,現在,目標
KR1,残業時間(時間/月),30,10`),
    {
      objectives: [
        o('B1', 'お客様をお待たせしない', [
          k('B4', '電話の応答率', { target: 0.95, current: 0.7, asPercent: true }),
          k('B5', '折り返しまでの時間(分)', { target: 30, current: 120 }),
        ]),
        o('B7', '働きやすい店にする', [k('B10', '残業時間(時間/月)', { target: 10, current: 30 })]),
      ],
      period: ['2026-07-01', '2026-09-30'],
      doubts: [OF_CSV.unit, ['B', 'owner'], ['D', 'type'], ['', 'baseline']],
    },
  ),
  shape(
    'Chinese: three key results a row, figures in the sentences, a remark',
    'zh',
    IN_CSV,
    csv(`
部门,姓名,O,KR1,KR2,KR3,备注
市场部,赵一,让新品被看见,发布会到场 300 人,媒体报道 50 篇,官网访问 20 万,
市场部,钱二,把活动成本降下来,单场成本从 8 万降到 5 万,供应商减少到 4 家,,已换两家`),
    {
      objectives: [
        o(
          'C2',
          '让新品被看见',
          [
            k('D2', '发布会到场 300 人', { owner: '赵一', proposed: { target: 300 } }),
            k('E2', '媒体报道 50 篇', { owner: '赵一', proposed: { target: 50 } }),
            k('F2', '官网访问 20 万', { owner: '赵一', proposed: { target: 200_000 } }),
          ],
          '市场部',
        ),
        o(
          'C3',
          '把活动成本降下来',
          [
            k('D3', '单场成本从 8 万降到 5 万', {
              owner: '钱二',
              proposed: { baseline: 80_000, target: 50_000 },
            }),
            k('E3', '供应商减少到 4 家', { owner: '钱二', proposed: { target: 4 } }),
          ],
          '市场部',
        ),
      ],
      doubts: [OF_CSV.period, ['D', 'target']],
    },
  ),
  shape(
    'Chinese cells pasted with tabs, numbers once a goal',
    'zh',
    '粘贴.txt!',
    text(
      '粘贴.txt',
      '序号\t目标\t关键结果\t责任人\t基线\t目标值\t完成值\t完成率\t备注\n1\t降本增效\t单位能耗下降\t吴越\t120\t100\t112\t40%\t夏季偏高\n\t\t废品率\t吴越\t3.5%\t2.0%\t3.1%\t27%\t\n2\t队伍建设\t持证上岗人数\t郑和平\t35\t80\t50\t33%\t',
    ),
    {
      objectives: [
        o('B2', '降本增效', [
          k('C2', '单位能耗下降', { owner: '吴越', baseline: 120, target: 100, current: 112, progress: 0.4 }),
          k('C3', '废品率', {
            owner: '吴越',
            baseline: 0.035,
            target: 0.02,
            current: 0.031,
            asPercent: true,
          }),
        ]),
        o('B4', '队伍建设', [
          k('C4', '持证上岗人数', { owner: '郑和平', baseline: 35, target: 80, current: 50 }),
        ]),
      ],
      doubts: [
        ['~粘贴.txt', 'period'],
        ['~粘贴.txt', 'unit'],
      ],
    },
  ),
  shape(
    'a theme, a goal, and the metric that shows it',
    'en',
    IN_CSV,
    csv(`
Priority,Theme,Objective,Success metric,Metric owner,From,To,By when,RAG,Comments
P1,Trust,Nobody loses a file,Restore requests solved,Uma Ray,70%,99%,30 Sep 2026,Amber,backup vendor late
P2,Speed,Open in a blink,Median load time (s),Theo Fox,4.2,1.5,30 Sep 2026,Green,`),
    {
      objectives: [
        o('C2', 'Nobody loses a file', [
          k('D2', 'Restore requests solved', {
            owner: 'Uma Ray',
            baseline: 0.7,
            target: 0.99,
            asPercent: true,
            status: 'at risk',
          }),
        ]),
        o('C3', 'Open in a blink', [
          k('D3', 'Median load time (s)', {
            owner: 'Theo Fox',
            baseline: 4.2,
            target: 1.5,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit],
    },
  ),
  shape(
    'labels down the side, three goals across',
    'en',
    T,
    book('plan.xlsx', {
      OKR: [
        ['', 'Objective 1', 'Objective 2', 'Objective 3'],
        ['Objective', 'Sing in tune', 'Fill the hall', 'Pay everyone'],
        ['Owner', 'Lea Ford', 'Jo Hay', 'Jo Hay'],
        [
          'KR 1',
          'Wrong entries per concert from 12 to 3',
          'Tickets from 300 to 500',
          'Late payments from 6 to 0',
        ],
        ['KR 2', 'Rehearsals attended from 70% to 90%', 'Press reviews from 1 to 4', ''],
      ],
    }),
    {
      objectives: [
        o('B2', 'Sing in tune', [
          k('B4', 'Wrong entries per concert from 12 to 3', { proposed: { baseline: 12, target: 3 } }),
          k('B5', 'Rehearsals attended from 70% to 90%', {
            asPercent: true,
            proposed: { baseline: 0.7, target: 0.9 },
          }),
        ]),
        o('C2', 'Fill the hall', [
          k('C4', 'Tickets from 300 to 500', { proposed: { baseline: 300, target: 500 } }),
          k('C5', 'Press reviews from 1 to 4', { proposed: { baseline: 1, target: 4 } }),
        ]),
        o('D2', 'Pay everyone', [
          k('D4', 'Late payments from 6 to 0', { proposed: { baseline: 6, target: 0 } }),
        ]),
      ],
      doubts: [...IN_BOOK, ['', 'target'], ['', 'owner'], ['3', 'owner']],
    },
  ),
  shape(
    'rows whose texts are counted through like headings',
    'en',
    IN_CSV,
    csv(`
Objective,Key result,Target
Goal 1,Result 1,10
Goal 1,Result 2,20
Goal 2,Result 3,30`),
    {
      objectives: [
        o('A2', 'Goal 1', [k('B2', 'Result 1', { target: 10 }), k('B3', 'Result 2', { target: 20 })]),
        o('A4', 'Goal 2', [k('B4', 'Result 3', { target: 30 })]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['', 'baseline'], ['', 'owner']],
    },
  ),
  shape(
    'Spanish table of a page, cells over several rows',
    'es',
    'plan.html!',
    text(
      'plan.html',
      '<table><tr><th>Objetivo</th><th>KR</th><th>Responsable</th><th>Base</th><th>Meta</th></tr><tr><td rowspan=2>Más socios</td><td>Socios nuevos</td><td>Eva Gil</td><td>120</td><td>500</td></tr><tr><td>Bajas al mes</td><td>Leo Paz</td><td>30</td><td>10</td></tr></table>',
    ),
    {
      objectives: [
        o('A2', 'Más socios', [
          k('B2', 'Socios nuevos', { owner: 'Eva Gil', baseline: 120, target: 500 }),
          k('B3', 'Bajas al mes', { owner: 'Leo Paz', baseline: 30, target: 10, type: 'decrease' }),
        ]),
      ],
      doubts: [
        ['~plan.html', 'period'],
        ['~plan.html', 'unit'],
      ],
    },
  ),
  shape(
    'hidden rows, a total, a colour as the status, an example',
    'en',
    T,
    book('plan.xlsx', {
      OKR: {
        rows: [
          ['Objective', 'Key result', 'Owner', 'Baseline', 'Target', 'Status'],
          ['Example: grow revenue', 'Example: MRR to 1M', 'You', 0, 1, ''],
          ['Paint every bench', 'Benches painted', 'Lou Dee', 0, 120, filled('.', '#00b050')],
          ['Old goal', 'Old result', 'Lou Dee', 1, 2, ''],
          ['Total', '', '', '', 123, ''],
        ],
        hiddenRows: [4],
      },
    }),
    {
      objectives: [
        o('A3', 'Paint every bench', [
          k('B3', 'Benches painted', { owner: 'Lou Dee', baseline: 0, target: 120 }),
        ]),
      ],
      none: ['A2', 'A4', 'A5'],
      doubts: [...IN_BOOK, ['', 'hidden']],
    },
  ),
  shape(
    'German Markdown with numbers and bold goals',
    'de',
    'ziele.md:',
    text(
      'ziele.md',
      '# Unsere Ziele Q4/2026\n\n1. **Wir gewinnen Vertrauen**\n   - Weiterempfehlung von 31 auf 50\n   - Antwortzeit von 3 Tagen auf 1 Tag\n2. **Wir werden schneller**\n   - Durchlaufzeit von 12 auf 7 Tage\n',
    ),
    {
      objectives: [
        o('3', 'Wir gewinnen Vertrauen', [
          k('4', 'Weiterempfehlung von 31 auf 50', { proposed: { baseline: 31, target: 50 } }),
          k('5', 'Antwortzeit von 3 Tagen auf 1 Tag', { proposed: { baseline: 3, target: 1 } }),
        ]),
        o('6', 'Wir werden schneller', [
          k('7', 'Durchlaufzeit von 12 auf 7 Tage', { proposed: { baseline: 12, target: 7 } }),
        ]),
      ],
      period: ['2026-10-01', '2026-12-31'],
      doubts: [
        ['~ziele.md', 'unit'],
        ['~ziele.md', 'owner'],
        ['', 'target'],
      ],
    },
  ),
  shape(
    'a fiscal half year, two key results in one cell',
    'en',
    IN_CSV,
    csv(`
FY26 H1 OKR,,
Objective,Key Results,Owner
Win the north,"1. Sign 20 shops
2. Open 2 depots",Ida Moe`),
    {
      objectives: [
        o('A3', 'Win the north', [
          k('B3', 'Sign 20 shops', { owner: 'Ida Moe', proposed: { target: 20 } }),
          k('B3', 'Open 2 depots', { owner: 'Ida Moe', proposed: { target: 2 } }),
        ]),
      ],
      doubts: [['A1', 'period'], OF_CSV.unit, ['B', 'target']],
    },
  ),
  shape(
    'Dutch: thousands with points, an owner left open',
    'nl',
    IN_CSV,
    csv(`
Doelstelling;Kernresultaat;Eigenaar;Nulmeting;Streefwaarde;Stand;Voortgang
Meer fietsers;Fietsers per dag;Bas Vos;120;200;145;31%
;Gestolen fietsen per maand;n.t.b.;60;20;48;30%`),
    {
      objectives: [
        o('A2', 'Meer fietsers', [
          k('B2', 'Fietsers per dag', {
            owner: 'Bas Vos',
            baseline: 120,
            target: 200,
            current: 145,
            progress: 0.31,
          }),
          k('B3', 'Gestolen fietsen per maand', { owner: null, baseline: 60, target: 20, current: 48 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['C3', 'owner']],
    },
  ),
];
