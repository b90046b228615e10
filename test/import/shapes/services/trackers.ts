// Trackers and services: goals and key results beside each other, parents by name and by number, two levels
// of goals. Every text is invented.
import { csv, IN_CSV, OF_BOOK, OF_CSV } from '../../plan-files.ts';
import { book, k, o, type Shape, shape, text } from '../../shape.ts';

export const TRACKERS: Shape[] = [
  shape(
    'goals with their key results beside, two ids',
    'en',
    IN_CSV,
    csv(`
Goal ID,Goal title,Goal owner(s),Goal type,Team,Key result ID,Key result title,Metric type,Start value,Target value,Current value,Key result progress,Deadline,Goal status,Last comment
G-11,Care homes trust our meals,Ulla Berg,Team goal,Kitchen,KR-41,Homes that order daily,Number,12,40,23,39%,2026-09-30,On track,two more next week
G-11,Care homes trust our meals,Ulla Berg,Team goal,Kitchen,KR-42,Meals sent back,Percentage,6,2,5,25%,2026-09-30,On track,
G-12,A kitchen people apply to,Omar Sy,Team goal,Kitchen,KR-43,Applications a month,Number,4,20,9,31%,2026-09-15,Off track,`),
    {
      objectives: [
        o(
          'B2',
          'Care homes trust our meals',
          [
            k('G2', 'Homes that order daily', {
              baseline: 12,
              target: 40,
              current: 23,
              progress: 0.39,
              due: '2026-09-30',
            }),
            k('G3', 'Meals sent back', {
              baseline: 0.06,
              target: 0.02,
              current: 0.05,
              asPercent: true,
              progress: 0.25,
              due: '2026-09-30',
            }),
          ],
          'Kitchen',
        ),
        o(
          'B4',
          'A kitchen people apply to',
          [
            k('G4', 'Applications a month', {
              baseline: 4,
              target: 20,
              current: 9,
              progress: 0.31,
              due: '2026-09-15',
            }),
          ],
          'Kitchen',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['H3', 'percent'], ['C', 'owner'], ['I3', 'percent']],
    },
  ),
  shape(
    'key results with all their figures in one row',
    'en',
    IN_CSV,
    csv(`
Objective,Owner,Start date,End date,Key Result 1,KR1 Start,KR1 Target,KR1 Current,Key Result 2,KR2 Start,KR2 Target,KR2 Current
Fewer returns,Nia Cole,2026-07-01,2026-09-30,Returns per 100 orders,9,4,7,Size guides online,3,40,22
Repairs people pay for,Bo Juhl,2026-07-01,2026-09-30,Repairs a week,5,30,14,,,,`),
    {
      objectives: [
        o('A2', 'Fewer returns', [
          k('E2', 'Returns per 100 orders', { baseline: 9, target: 4, current: 7 }),
          k('I2', 'Size guides online', { baseline: 3, target: 40, current: 22 }),
        ]),
        o('A3', 'Repairs people pay for', [
          k('E3', 'Repairs a week', { baseline: 5, target: 30, current: 14 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'tasks of a tracker with parents by name',
    'en',
    IN_CSV,
    csv(`
Space Name,Folder Name,List Name,Task Name,Parent Name,Assignees,Status,Due Date,Start (number),Target (number),Current (number)
Company,OKRs,Q3 2026,Trains full of bikes,,Ada Holt,in progress,2026-09-30,,,
Company,OKRs,Q3 2026,Bike places per train,Trains full of bikes,Ada Holt,in progress,2026-09-30,6,16,10
Company,OKRs,Q3 2026,Stations with a pump,Trains full of bikes,Rob Lim,at risk,2026-08-31,4,30,9`),
    {
      objectives: [
        o('D2', 'Trains full of bikes', [
          k('D3', 'Bike places per train', {
            owner: 'Ada Holt',
            baseline: 6,
            target: 16,
            current: 10,
            due: '2026-09-30',
            status: 'on track',
          }),
          k('D4', 'Stations with a pump', {
            owner: 'Rob Lim',
            baseline: 4,
            target: 30,
            current: 9,
            due: '2026-08-31',
            status: 'at risk',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['C', 'period']],
    },
  ),
  shape(
    'italian, two files that join by an id',
    'it',
    'risultati.csv!',
    [
      ...text(
        'obiettivi.csv',
        `
ID;Obiettivo;Area;Responsabile
OB1;Clienti che tornano;Negozio;Elena Conti
OB2;Magazzino leggero;Logistica;Marco Dini`,
      ),
      ...text(
        'risultati.csv',
        `
ID;ID obiettivo;Risultato chiave;Responsabile;Valore iniziale;Valore target;Valore attuale;Scadenza
KR1;OB1;Clienti con tessera;Elena Conti;150;400;260;30/09/2026
KR2;OB1;Resi al mese;Paolo Gatti;22;8;15;30/09/2026
KR3;OB2;Giorni di scorta;Marco Dini;45;20;38;15/09/2026`,
      ),
    ],
    {
      objectives: [
        o(
          '~obiettivi.csv!B2',
          'Clienti che tornano',
          [
            k('C2', 'Clienti con tessera', {
              owner: 'Elena Conti',
              baseline: 150,
              target: 400,
              current: 260,
              due: '2026-09-30',
            }),
            k('C3', 'Resi al mese', {
              owner: 'Paolo Gatti',
              baseline: 22,
              target: 8,
              current: 15,
              due: '2026-09-30',
            }),
          ],
          'Negozio',
        ),
        o(
          '~obiettivi.csv!B3',
          'Magazzino leggero',
          [
            k('C4', 'Giorni di scorta', {
              owner: 'Marco Dini',
              baseline: 45,
              target: 20,
              current: 38,
              due: '2026-09-15',
            }),
          ],
          'Logistica',
        ),
      ],
      doubts: [
        ['~obiettivi.csv', 'period'],
        ['~obiettivi.csv', 'owner'],
        ['~risultati.csv', 'owner'],
      ],
    },
  ),
  shape(
    'turkish tree by ids',
    'tr',
    IN_CSV,
    csv(`
ID,Üst ID,Tür,Başlık,Sorumlu,Başlangıç,Hedef,Mevcut,Birim,Bitiş Tarihi,Durum
1,,Hedef,Sahilde en temiz büfe biz olalım,Aylin Er,,,,,30.09.2026,Yolunda
2,1,Anahtar Sonuç,Şikâyet sayısı,Aylin Er,40,10,26,adet,30.09.2026,Yolunda
3,1,Anahtar Sonuç,Denetim puanı,Mert Oğuz,72,90,80,puan,15.09.2026,Riskli
4,2,Görev,Haftalık temizlik planı,Mert Oğuz,,,,,31.07.2026,Tamamlandı`),
    {
      objectives: [
        o('D2', 'Sahilde en temiz büfe biz olalım', [
          k('D3', 'Şikâyet sayısı', {
            owner: 'Aylin Er',
            baseline: 40,
            target: 10,
            current: 26,
            due: '2026-09-30',
            status: 'on track',
          }),
          k('D4', 'Denetim puanı', {
            owner: 'Mert Oğuz',
            baseline: 72,
            target: 90,
            current: 80,
            due: '2026-09-15',
            status: 'at risk',
          }),
        ]),
      ],
      none: ['D5'],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['C5', 'kind']],
    },
  ),
  shape(
    'flat json with parent ids and a metric inside',
    'en',
    'export.json:',
    text(
      'export.json',
      JSON.stringify(
        {
          items: [
            {
              id: 7,
              type: 'OBJECTIVE',
              title: 'A ferry that never waits',
              parentId: null,
              owner: { fullName: 'Ines Moor', email: 'ines@ferry.example' },
              dueDate: '2026-09-30',
            },
            {
              id: 8,
              type: 'KEY_RESULT',
              title: 'Departures on time',
              parentId: 7,
              owner: { fullName: 'Ines Moor', email: 'ines@ferry.example' },
              metric: { unit: '%', initial: 71, target: 92, current: 80 },
              dueDate: '2026-09-30',
            },
            {
              id: 9,
              type: 'KEY_RESULT',
              title: 'Minutes to load',
              parentId: 7,
              owner: { fullName: 'Ben Skar', email: 'ben@ferry.example' },
              metric: { unit: 'min', initial: 24, target: 12, current: 19 },
              dueDate: '2026-08-31',
            },
          ],
        },
        null,
        1,
      ),
    ),
    {
      objectives: [
        o('6', 'A ferry that never waits', [
          k('17', 'Departures on time', {
            owner: 'Ines Moor',
            baseline: 0.71,
            target: 0.92,
            current: 0.8,
            asPercent: true,
            due: '2026-09-30',
          }),
          k('34', 'Minutes to load', {
            owner: 'Ben Skar',
            baseline: 24,
            target: 12,
            current: 19,
            due: '2026-08-31',
          }),
        ]),
      ],
      doubts: [
        ['~export.json', 'period'],
        ['~export.json', 'unit'],
        ['17', 'percent'],
        ['~export.json', 'percent'],
        ['~export.json', 'owner'],
      ],
    },
  ),
  shape(
    'key results of an objective as lines of one cell',
    'en',
    'plan.xlsx!OKRs!',
    book('plan.xlsx', {
      OKRs: [
        ['Team', 'Objective', 'Key Results', 'Owner', 'Status'],
        [
          'Press',
          'Our stories travel',
          '1. Cut time to print from 9 to 4 days\n2. Sell 60 stories to other papers\n3. Win 2 new syndicates',
          'Cora Byrd',
          'On track',
        ],
        [
          'Web',
          'Readers stay',
          '1. Raise minutes per visit from 3 to 5\n2. Reach 9000 subscribers',
          'Dev Rao',
          'At risk',
        ],
      ],
    }),
    {
      objectives: [
        o(
          'B2',
          'Our stories travel',
          [
            k('C2', 'Cut time to print from 9 to 4 days', {
              owner: 'Cora Byrd',
              proposed: { baseline: 9, target: 4 },
            }),
            k('C2', 'Sell 60 stories to other papers', { owner: 'Cora Byrd', proposed: { target: 60 } }),
            k('C2', 'Win 2 new syndicates', { owner: 'Cora Byrd', proposed: { target: 2 } }),
          ],
          'Press',
        ),
        o(
          'B3',
          'Readers stay',
          [
            k('C3', 'Raise minutes per visit from 3 to 5', {
              owner: 'Dev Rao',
              proposed: { baseline: 3, target: 5 },
            }),
            k('C3', 'Reach 9000 subscribers', { owner: 'Dev Rao', proposed: { target: 9000 } }),
          ],
          'Web',
        ),
      ],
      doubts: [OF_BOOK.period, OF_BOOK.owner, ['C', 'target']],
    },
  ),
  shape(
    'company, team and key results in three columns',
    'en',
    IN_CSV,
    csv(`
Company Objective,Team,Team Objective,Key Result,Owner,From,To,Now
A city without cars,Bikes,Bikes at every corner,Stations open,Lo Finn,20,80,45
A city without cars,Bikes,Bikes at every corner,Bikes broken a day,Mo Kerr,60,15,38
A city without cars,Trams,A tram every four minutes,Minutes between trams,Mo Kerr,9,4,6`),
    {
      objectives: [
        o('A2', 'A city without cars'),
        o(
          'C2',
          'Bikes at every corner',
          [
            k('D2', 'Stations open', { owner: 'Lo Finn', baseline: 20, target: 80, current: 45 }),
            k('D3', 'Bikes broken a day', { owner: 'Mo Kerr', baseline: 60, target: 15, current: 38 }),
          ],
          'Bikes',
        ),
        o(
          'C4',
          'A tram every four minutes',
          [k('D4', 'Minutes between trams', { owner: 'Mo Kerr', baseline: 9, target: 4, current: 6 })],
          'Trams',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner],
    },
  ),
];
