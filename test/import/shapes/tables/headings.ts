// Headings that say what stood, what stands and what shall stand; two values beside each other; lists that
// are no plan. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV, Q3 } from '../../plan-files.ts';
import { book, day, k, o, type Shape, shape } from '../../shape.ts';

export const HEADINGS_ALIKE: Shape[] = [
  shape(
    'german, quarter and year targets beside each other',
    'de',
    IN_CSV,
    csv(`
Unternehmensziel;Schlüsselergebnis;Owner;Ist 30.06.;Ziel Q3;Ist Q3;Ampel;Maßnahmen
Die Werkstatt liefert pünktlich;Termintreue;Mia Roth;78 %;92 %;84 %;gelb;Puffer einplanen
Die Werkstatt liefert pünktlich;Nacharbeit in Stunden;Ole Hahn;140;60;110;rot;Prüfplan
Azubis bleiben bei uns;Übernommene Azubis;Mia Roth;3;9;5;grün;`),
    {
      objectives: [
        o('A2', 'Die Werkstatt liefert pünktlich', [
          k('B2', 'Termintreue', {
            owner: 'Mia Roth',
            baseline: 0.78,
            target: 0.92,
            current: 0.84,
            asPercent: true,
            status: 'at risk',
          }),
          k('B3', 'Nacharbeit in Stunden', {
            owner: 'Ole Hahn',
            baseline: 140,
            target: 60,
            current: 110,
            status: 'off track',
          }),
        ]),
        o('A4', 'Azubis bleiben bei uns', [
          k('B4', 'Übernommene Azubis', {
            owner: 'Mia Roth',
            baseline: 3,
            target: 9,
            current: 5,
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['D', 'baseline'], ['E', 'period']],
    },
  ),
  shape(
    'turkish, quarters as tabs, totals',
    'tr',
    'plan.xlsx!2026 Ç3!',
    book('plan.xlsx', {
      '2026 Ç2': [
        ['Hedef', 'Anahtar Sonuç', 'Sorumlu', 'Başlangıç', 'Hedef Değer', 'Gerçekleşen', 'İlerleme'],
        ['Şubeler birbirinden öğrensin', 'Ortak toplantı sayısı', 'Naz Alp', 0, 12, 10, '%83'],
        ['Toplam', '', '', '', '', '', '%83'],
      ],
      '2026 Ç3': [
        ['Hedef', 'Anahtar Sonuç', 'Sorumlu', 'Başlangıç', 'Hedef Değer', 'Gerçekleşen', 'İlerleme'],
        ['Kahvesi konuşulan şube', 'Günlük fincan', 'Naz Alp', 310, 500, 395, '%45'],
        ['', 'Şikâyet sayısı', 'Emre Can', 26, 8, 19, '%39'],
        ['Toplam', '', '', '', '', '', '%42'],
      ],
    }),
    {
      objectives: [
        o('~plan.xlsx!2026 Ç2!A2', 'Şubeler birbirinden öğrensin', [
          k('~plan.xlsx!2026 Ç2!B2', 'Ortak toplantı sayısı', {
            owner: 'Naz Alp',
            baseline: 0,
            target: 12,
            current: 10,
            progress: 0.83,
          }),
        ]),
        o('A2', 'Kahvesi konuşulan şube', [
          k('B2', 'Günlük fincan', {
            owner: 'Naz Alp',
            baseline: 310,
            target: 500,
            current: 395,
            progress: 0.45,
          }),
          k('B3', 'Şikâyet sayısı', {
            owner: 'Emre Can',
            baseline: 26,
            target: 8,
            current: 19,
            progress: 0.39,
          }),
        ]),
      ],
      none: ['A4'],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'portuguese, key results beside initiatives in the same rows',
    'pt',
    IN_CSV,
    csv(`
Objetivo;Resultado-chave;Valor inicial;Meta;Valor atual;Responsável;Iniciativas;Prazo
Um bairro que separa o lixo;Toneladas recicladas por mês;12;40;22,5;Ivo Reis;Pontos de coleta nas escolas;30/09/2026
;Casas visitadas;0;1.200;430;Bela Cruz;Equipes de sábado;15/09/2026
Contas abertas a todos;Relatórios publicados;1;6;3;Bela Cruz;;30/09/2026`),
    {
      objectives: [
        o('A2', 'Um bairro que separa o lixo', [
          k('B2', 'Toneladas recicladas por mês', {
            owner: 'Ivo Reis',
            baseline: 12,
            target: 40,
            current: 22.5,
            due: '2026-09-30',
          }),
          k('B3', 'Casas visitadas', {
            owner: 'Bela Cruz',
            baseline: 0,
            target: 1200,
            current: 430,
            due: '2026-09-15',
          }),
        ]),
        o('A4', 'Contas abertas a todos', [
          k('B4', 'Relatórios publicados', {
            owner: 'Bela Cruz',
            baseline: 1,
            target: 6,
            current: 3,
            due: '2026-09-30',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['D3', 'number'], ['D', 'number']],
    },
  ),
  shape(
    'a title row for the company objective, teams below',
    'en',
    'plan.xlsx!FY26!',
    book('plan.xlsx', {
      FY26: {
        rows: [
          ['Northwind Bakers – Objectives and Key Results – Q3 2026', '', '', '', '', '', ''],
          ['Dept.', 'Objective', 'Key Results', 'Lead', 'Base', 'Goal', 'Status quo'],
          ['Ovens', 'Bread before seven', 'Shops served by 6:45', 'Uma', 14, 38, 25],
          ['', '', 'Late vans a week', 'Vic', 12, 3, 8],
          ['Shops', 'A counter people talk to', 'Regulars greeted by name (score)', 'Wes', 5.5, 8, 6.2],
        ],
        merges: ['A1:G1', 'A3:A4', 'B3:B4'],
      },
    }),
    {
      objectives: [
        o(
          'B3',
          'Bread before seven',
          [
            k('C3', 'Shops served by 6:45', { owner: 'Uma', baseline: 14, target: 38, current: 25 }),
            k('C4', 'Late vans a week', { owner: 'Vic', baseline: 12, target: 3, current: 8 }),
          ],
          'Ovens',
        ),
        o(
          'B5',
          'A counter people talk to',
          [
            k('C5', 'Regulars greeted by name (score)', {
              owner: 'Wes',
              baseline: 5.5,
              target: 8,
              current: 6.2,
            }),
          ],
          'Shops',
        ),
      ],
      period: Q3,
      doubts: [OF_BOOK.owner],
    },
  ),
  shape(
    'key results with stretch, minimum and grades',
    'en',
    IN_CSV,
    csv(`
Objective,Key Result,Owner,Minimum,Target,Stretch,Actual,Score
Grow without ads,Members who came by a friend,Ira Poe,80,160,240,130,0.6
Grow without ads,Cost per new member ($),Ira Poe,30,20,12,24,0.5
Teach what we know,Courses held,Lev Dahl,6,10,14,7,0.3`),
    {
      objectives: [
        o('A2', 'Grow without ads', [
          k('B2', 'Members who came by a friend', {
            owner: 'Ira Poe',
            target: 160,
            current: 130,
            progress: 0.6,
          }),
          k('B3', 'Cost per new member ($)', {
            owner: 'Ira Poe',
            target: 20,
            current: 24,
            progress: 0.5,
            type: 'decrease',
          }),
        ]),
        o('A4', 'Teach what we know', [
          k('B4', 'Courses held', { owner: 'Lev Dahl', target: 10, current: 7, progress: 0.3 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['', 'baseline'], ['E', 'type'], ['E3', 'type']],
    },
  ),
  shape(
    'a table that is turned: one column for each key result',
    'en',
    'plan.xlsx!Card!',
    book('plan.xlsx', {
      Card: [
        ['Objective', 'A museum that smells of paint', '', ''],
        ['Key Result', 'Workshops with artists', 'Walls repainted by visitors', 'Families on Sundays'],
        ['Owner', 'Yve', 'Tom', 'Yve'],
        ['Start', 4, 0, 120],
        ['Target', 20, 8, 300],
        ['Current', 11, 3, 180],
        ['Due', day('2026-09-30'), day('2026-09-15'), day('2026-09-30')],
      ],
    }),
    {
      objectives: [
        o('B1', 'A museum that smells of paint', [
          k('B2', 'Workshops with artists', {
            owner: 'Yve',
            baseline: 4,
            target: 20,
            current: 11,
            due: '2026-09-30',
          }),
          k('C2', 'Walls repainted by visitors', {
            owner: 'Tom',
            baseline: 0,
            target: 8,
            current: 3,
            due: '2026-09-15',
          }),
          k('D2', 'Families on Sundays', {
            owner: 'Yve',
            baseline: 120,
            target: 300,
            current: 180,
            due: '2026-09-30',
          }),
        ]),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.unit, OF_BOOK.owner],
    },
  ),
  shape(
    'a guest list is no plan',
    'en',
    IN_CSV,
    csv(`
Name,Table,Menu,Arrival,Comment
Ann Reed,4,fish,2026-09-01,
Bo Falk,4,meat,2026-09-01,late`),
    { objectives: [], none: ['A2', 'A3'], doubts: [['~plan.csv', 'kind']] },
  ),
  shape(
    'swedish with decimals, weeks and states',
    'sv',
    IN_CSV,
    csv(`
Mål;Nyckelresultat;Ansvarig;Startvärde;Målvärde;v28;v30;v32;Status
Skärgården utan bil;Turer per dag;Lisa Ek;12;30;15;18;21;Enligt plan
Skärgården utan bil;Försenade turer;Nils Å;8,5 %;2,0 %;8,0 %;6,5 %;5,5 %;Risk
Biljetter på sekunder;Sekunder per köp;Lisa Ek;95;20;90;70;52;Försenad`),
    {
      objectives: [
        o('A2', 'Skärgården utan bil', [
          k('B2', 'Turer per dag', {
            owner: 'Lisa Ek',
            baseline: 12,
            target: 30,
            current: 21,
            status: 'on track',
          }),
          k('B3', 'Försenade turer', {
            owner: 'Nils Å',
            baseline: 0.085,
            target: 0.02,
            current: 0.055,
            asPercent: true,
            status: 'at risk',
          }),
        ]),
        o('A4', 'Biljetter på sekunder', [
          k('B4', 'Sekunder per köp', {
            owner: 'Lisa Ek',
            baseline: 95,
            target: 20,
            current: 52,
            status: 'off track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['F', 'date']],
    },
  ),
  shape(
    'own words over half of the columns',
    'en',
    'plan.xlsx!North!',
    book('plan.xlsx', {
      North: [
        ['Dream', 'Proof', 'Keeper', 'Today', 'By October', 'In July'],
        ['Every lamp is ours to mend', 'Lamps mended a week', 'Fay', 22, 45, 10],
        ['', 'Spare parts in stock', 'Gus', 160, 240, 90],
        ['Shops send us their broken lamps', 'Shops that send', 'Gus', 9, 18, 4],
      ],
    }),
    {
      objectives: [
        o('A2', 'Every lamp is ours to mend', [
          k('B2', 'Lamps mended a week', { owner: 'Fay', baseline: 10, target: 45, current: 22 }),
          k('B3', 'Spare parts in stock', { owner: 'Gus', baseline: 90, target: 240, current: 160 }),
        ]),
        o('A4', 'Shops send us their broken lamps', [
          k('B4', 'Shops that send', { owner: 'Gus', baseline: 4, target: 18, current: 9 }),
        ]),
      ],
      doubts: [
        OF_BOOK.period,
        OF_BOOK.unit,
        OF_BOOK.owner,
        ['A', 'kind'],
        ['C', 'owner'],
        ['D', 'current'],
        ['E', 'target'],
        ['F', 'baseline'],
      ],
    },
  ),
];
