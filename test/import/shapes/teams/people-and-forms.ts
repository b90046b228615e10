// Sheets of one person each, forms in the words of asking, lists that are no plan. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, day, indented, k, o, type Shape, shape, text } from '../../shape.ts';

export const PEOPLE_AND_FORMS: Shape[] = [
  shape(
    'objective rows bold in their own rows, key results below, dates',
    'en',
    'plan.xlsx!Plan!',
    book('plan.xlsx', {
      Plan: [
        ['Objective', 'Key result', 'Who', 'By when', 'Baseline', 'Target', 'Result so far'],
        [{ value: 'Clean rivers by bike', bold: true }, '', '', '', '', '', ''],
        ['', 'Kilometres cleaned', 'Mo', day('2026-09-30'), 0, 60, 22],
        ['', 'Helpers per Saturday', 'Sue', day('2026-09-15'), 8, 30, 17],
        [{ value: 'Schools that join', bold: true }, '', '', '', '', '', ''],
        ['', 'Classes with a river day', 'Sue', day('2026-09-30'), 2, 14, 6],
      ],
    }),
    {
      objectives: [
        o('A2', 'Clean rivers by bike', [
          k('B3', 'Kilometres cleaned', {
            owner: 'Mo',
            baseline: 0,
            target: 60,
            current: 22,
            due: '2026-09-30',
          }),
          k('B4', 'Helpers per Saturday', {
            owner: 'Sue',
            baseline: 8,
            target: 30,
            current: 17,
            due: '2026-09-15',
          }),
        ]),
        o('A5', 'Schools that join', [
          k('B6', 'Classes with a river day', {
            owner: 'Sue',
            baseline: 2,
            target: 14,
            current: 6,
            due: '2026-09-30',
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'german export, two letters of type, points as thousands',
    'de',
    IN_CSV,
    csv(`
Typ;Nummer;Titel;Verantwortliche/r;Team;Startwert;Zielwert;Aktueller Wert;Einheit;Fortschritt;Vertrauen;Status
O;1;Der Hafen wird leiser;Ina Kurz;Umwelt;;;;;35%;;in Arbeit
KR;1.1;Lärmbeschwerden im Quartal;Ina Kurz;Umwelt;1.240;600;980;Anzahl;41%;6;gefährdet
KR;1.2;Elektrische Kräne;Udo Behn;Umwelt;2;9;4;Stück;29%;5;im Plan
O;2;Lehrlinge führen selbst;Udo Behn;Ausbildung;;;;;50%;;im Plan
KR;2.1;Von Lehrlingen geleitete Schichten;Udo Behn;Ausbildung;0;24;12;Schichten;50%;8;im Plan`),
    {
      objectives: [
        o(
          'C2',
          'Der Hafen wird leiser',
          [
            k('C3', 'Lärmbeschwerden im Quartal', {
              owner: 'Ina Kurz',
              baseline: 1240,
              target: 600,
              current: 980,
              progress: 0.41,
              status: 'at risk',
            }),
            k('C4', 'Elektrische Kräne', {
              owner: 'Udo Behn',
              baseline: 2,
              target: 9,
              current: 4,
              progress: 0.29,
              status: 'on track',
            }),
          ],
          'Umwelt',
        ),
        o(
          'C5',
          'Lehrlinge führen selbst',
          [
            k('C6', 'Von Lehrlingen geleitete Schichten', {
              owner: 'Udo Behn',
              baseline: 0,
              target: 24,
              current: 12,
              progress: 0.5,
              status: 'on track',
            }),
          ],
          'Ausbildung',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['F3', 'number']],
    },
  ),
  shape(
    'french table with quarter column and several owners',
    'fr',
    IN_CSV,
    csv(`
Trimestre,Équipe,Objectif,Résultat clé,Responsables,Valeur initiale,Valeur cible,Valeur actuelle,Statut,Commentaires
T3 2026,Musée,Des salles pleines le matin,Visiteurs avant midi,"Anna Roux, Théo Lin",120,300,190,En cours,
T3 2026,Musée,Des salles pleines le matin,Groupes scolaires par semaine,Anna Roux,4,15,8,En retard,grève en juin
T3 2026,Boutique,Une boutique qui raconte,Panier moyen (€),Théo Lin,"14,20","19,00","15,90",À risque,`),
    {
      objectives: [
        o(
          'C2',
          'Des salles pleines le matin',
          [
            k('D2', 'Visiteurs avant midi', {
              owner: 'Anna Roux, Théo Lin',
              baseline: 120,
              target: 300,
              current: 190,
              status: 'on track',
            }),
            k('D3', 'Groupes scolaires par semaine', {
              owner: 'Anna Roux',
              baseline: 4,
              target: 15,
              current: 8,
              status: 'off track',
            }),
          ],
          'Musée',
        ),
        o(
          'C4',
          'Une boutique qui raconte',
          [
            k('D4', 'Panier moyen (€)', {
              owner: 'Théo Lin',
              baseline: 14.2,
              target: 19,
              current: 15.9,
              status: 'at risk',
            }),
          ],
          'Boutique',
        ),
      ],
      period: Q3,
      doubts: [OF_CSV.owner, ['E2', 'owner']],
    },
  ),
  shape(
    'chinese json of an okr list',
    'zh',
    'okr.json:',
    text(
      'okr.json',
      JSON.stringify(
        {
          周期: '2026年Q3',
          目标列表: [
            {
              目标: '让菜场像市集',
              负责人: '马丽',
              部门: '运营部',
              关键结果: [
                { 名称: '周末客流', 起始值: 3200, 目标值: 6000, 当前值: 4100, 负责人: '马丽' },
                { 名称: '摊位空置率', 起始值: '18%', 目标值: '5%', 当前值: '12%', 负责人: '丁浩' },
              ],
            },
          ],
        },
        null,
        1,
      ),
    ),
    {
      objectives: [
        o(
          '5',
          '让菜场像市集',
          [
            k('10', '周末客流', { owner: '马丽', baseline: 3200, target: 6000, current: 4100 }),
            k('17', '摊位空置率', {
              owner: '丁浩',
              baseline: 0.18,
              target: 0.05,
              current: 0.12,
              asPercent: true,
            }),
          ],
          '运营部',
        ),
      ],
      period: Q3,
      doubts: [['~okr.json', 'owner']],
    },
  ),
  shape(
    'korean csv, kinds and parents',
    'ko',
    IN_CSV,
    csv(`
유형,제목,상위 목표,담당자,부서,시작값,목표값,현재값,진행률,상태,마감일
목표,동네에서 먼저 찾는 약국,,윤서,매장,,,,40%,진행중,2026-09-30
핵심결과,단골 고객 수,동네에서 먼저 찾는 약국,윤서,매장,310,500,390,42%,진행중,2026-09-30
핵심결과,대기 시간(분),동네에서 먼저 찾는 약국,도현,매장,18,7,14,36%,지연,2026-09-15
과제,대기 번호표 도입,대기 시간(분),도현,매장,,,,80%,진행중,2026-08-15`),
    {
      objectives: [
        o(
          'B2',
          '동네에서 먼저 찾는 약국',
          [
            k('B3', '단골 고객 수', {
              owner: '윤서',
              baseline: 310,
              target: 500,
              current: 390,
              progress: 0.42,
              status: 'on track',
              due: '2026-09-30',
            }),
            k('B4', '대기 시간(분)', {
              owner: '도현',
              baseline: 18,
              target: 7,
              current: 14,
              progress: 0.36,
              status: 'off track',
              due: '2026-09-15',
            }),
          ],
          '매장',
        ),
      ],
      none: ['B5'],
      doubts: [OF_CSV.period, OF_CSV.owner, ['A5', 'kind']],
    },
  ),
  shape(
    'people across tabs, one sheet each',
    'en',
    'plan.xlsx!Ana!',
    book('plan.xlsx', {
      Ana: [
        ['Name', 'Ana Sol'],
        ['Role', 'Shop lead'],
        [],
        ['Objective', 'Key Result', 'Start', 'Target', 'Current', 'Score'],
        ['A shop that runs without me', 'Days I was not called', 1, 20, 9, 0.42],
        ['', 'People who can close alone', 1, 5, 3, 0.5],
      ],
      Bob: [
        ['Name', 'Bob Ruiz'],
        ['Role', 'Buyer'],
        [],
        ['Objective', 'Key Result', 'Start', 'Target', 'Current', 'Score'],
        ['Fewer, better makers', 'Makers under contract', 44, 25, 36, 0.42],
      ],
    }),
    {
      objectives: [
        o('A5', 'A shop that runs without me', [
          k('B5', 'Days I was not called', {
            owner: 'Ana Sol',
            baseline: 1,
            target: 20,
            current: 9,
            progress: 0.42,
          }),
          k('B6', 'People who can close alone', {
            owner: 'Ana Sol',
            baseline: 1,
            target: 5,
            current: 3,
            progress: 0.5,
          }),
        ]),
        o('~plan.xlsx!Bob!A5', 'Fewer, better makers', [
          k('~plan.xlsx!Bob!B5', 'Makers under contract', {
            owner: 'Bob Ruiz',
            baseline: 44,
            target: 25,
            current: 36,
            progress: 0.42,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner],
    },
  ),
  shape(
    'portuguese export of a board with lists',
    'pt',
    IN_CSV,
    csv(`
Nome do cartão,Nome da lista,Responsável,Data de entrega,Valor inicial,Valor alvo,Valor atual,Etiquetas
Mudas vendidas por semana,Uma horta em cada prédio,Caio Lima,2026-09-30,30,120,66,OKR
Prédios com horta,Uma horta em cada prédio,Bia Moura,2026-09-15,4,22,11,OKR
Oficinas para crianças,Gente que planta junto,Bia Moura,2026-09-30,1,12,5,OKR`),
    {
      objectives: [
        o('B2', 'Uma horta em cada prédio', [
          k('A2', 'Mudas vendidas por semana', {
            owner: 'Caio Lima',
            baseline: 30,
            target: 120,
            current: 66,
            due: '2026-09-30',
          }),
          k('A3', 'Prédios com horta', {
            owner: 'Bia Moura',
            baseline: 4,
            target: 22,
            current: 11,
            due: '2026-09-15',
          }),
        ]),
        o('B4', 'Gente que planta junto', [
          k('A4', 'Oficinas para crianças', {
            owner: 'Bia Moura',
            baseline: 1,
            target: 12,
            current: 5,
            due: '2026-09-30',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['B', 'kind']],
    },
  ),
  shape(
    'turkish form answers',
    'tr',
    'form.csv!',
    text(
      'form.csv',
      `
Zaman damgası,E-posta Adresi,Adınız Soyadınız,Ekibiniz,Hedefiniz nedir?,Anahtar Sonuç 1,AS1 Hedef Değer,Anahtar Sonuç 2,AS2 Hedef Değer
02.07.2026 10:12,ece@bahce.example,Ece Yurt,Sera,Kışın da domates,Isıtılan sera sayısı,6,Haftalık kasa,140
03.07.2026 15:40,can@bahce.example,Can Öz,Pazar,Tezgâhtan önce sipariş,Ön sipariş sayısı,200,Teslimat gecikmesi (dk),10`,
    ),
    {
      objectives: [
        o(
          'E2',
          'Kışın da domates',
          [
            k('F2', 'Isıtılan sera sayısı', { owner: 'Ece Yurt', target: 6 }),
            k('H2', 'Haftalık kasa', { owner: 'Ece Yurt', target: 140 }),
          ],
          'Sera',
        ),
        o(
          'E3',
          'Tezgâhtan önce sipariş',
          [
            k('F3', 'Ön sipariş sayısı', { owner: 'Can Öz', target: 200 }),
            k('H3', 'Teslimat gecikmesi (dk)', { owner: 'Can Öz', target: 10 }),
          ],
          'Pazar',
        ),
      ],
      doubts: [
        ['~form.csv', 'period'],
        ['', 'baseline'],
      ],
    },
  ),
  shape(
    'spanish, one column for both with sangría',
    'es',
    'plan.xlsx!OKRs!',
    book('plan.xlsx', {
      OKRs: [
        ['Objetivos y resultados clave', 'Responsable', 'Base', 'Meta', 'Hoy', 'Avance'],
        ['Una biblioteca que no cierra', 'Marta', '', '', '', '35%'],
        [indented('Horas abiertas por semana', 2), 'Marta', 40, 70, 52, '40%'],
        [indented('Voluntarios de noche', 2), 'Iker', 0, 20, 6, '30%'],
        ['Lectores de todas las edades', 'Iker', '', '', '', '50%'],
        [indented('Carnés de mayores de 65', 2), 'Iker', 120, 300, 210, '50%'],
      ],
    }),
    {
      objectives: [
        o('A2', 'Una biblioteca que no cierra', [
          k('A3', 'Horas abiertas por semana', {
            owner: 'Marta',
            baseline: 40,
            target: 70,
            current: 52,
            progress: 0.4,
          }),
          k('A4', 'Voluntarios de noche', {
            owner: 'Iker',
            baseline: 0,
            target: 20,
            current: 6,
            progress: 0.3,
          }),
        ]),
        o('A5', 'Lectores de todas las edades', [
          k('A6', 'Carnés de mayores de 65', {
            owner: 'Iker',
            baseline: 120,
            target: 300,
            current: 210,
            progress: 0.5,
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'an expense list is no plan',
    'en',
    IN_CSV,
    csv(`
Date,Category,Amount,Paid by,Note
2026-07-02,Travel,120.50,Ann,train
2026-07-09,Food,48.00,Bo,team lunch`),
    { objectives: [], none: ['A2', 'A3'], doubts: [['~plan.csv', 'kind']] },
  ),
];
