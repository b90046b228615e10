// Amounts, people and signs of states as teams mix them, initiatives below arrows, own words for goals. Every
// text is invented.
import { csv, IN_CSV, OF_CSV } from '../../plan-files.ts';
import { k, o, type Shape, shape } from '../../shape.ts';

export const MIXED: Shape[] = [
  shape(
    'actual over target in one cell, american dates',
    'en',
    IN_CSV,
    csv(`
Objective,Key Result,DRI,Actual / Target,Due,RAG,Notes
Fill the theatre on weekdays,Tickets sold Mon to Thu,Jo Ray,"1,240 / 3,000",9/30/2026,G,school groups
,School groups booked,Max Ode,9 / 24,9/15/2026,A,
Young people on stage,Teenagers in the ensemble,Jo Ray,14 / 20,8/31/2026,G,`),
    {
      objectives: [
        o('A2', 'Fill the theatre on weekdays', [
          k('B2', 'Tickets sold Mon to Thu', {
            owner: 'Jo Ray',
            current: 1240,
            target: 3000,
            due: '2026-09-30',
            status: 'on track',
          }),
          k('B3', 'School groups booked', {
            owner: 'Max Ode',
            current: 9,
            target: 24,
            due: '2026-09-15',
            status: 'at risk',
          }),
        ]),
        o('A4', 'Young people on stage', [
          k('B4', 'Teenagers in the ensemble', {
            owner: 'Jo Ray',
            current: 14,
            target: 20,
            due: '2026-08-31',
            status: 'on track',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['', 'baseline']],
    },
  ),
  shape(
    'owners with mails, two of them, nobody',
    'en',
    IN_CSV,
    csv(`
Objective,Key Result,Owner,Baseline,Target,Current
A bakery known for rye,Rye loaves a day,Ann Lee <ann@rye.example>,80,200,130
,Shops that sell our rye,Ben Dow (ben@rye.example),6,18,9
,Rye workshops held,Ann Lee / Ben Dow,0,12,4
No flour on the floor,Kilos swept up a week,TBD,35,10,28`),
    {
      objectives: [
        o('A2', 'A bakery known for rye', [
          k('B2', 'Rye loaves a day', {
            owner: 'Ann Lee <ann@rye.example>',
            baseline: 80,
            target: 200,
            current: 130,
          }),
          k('B3', 'Shops that sell our rye', {
            owner: 'Ben Dow (ben@rye.example)',
            baseline: 6,
            target: 18,
            current: 9,
          }),
          k('B4', 'Rye workshops held', { baseline: 0, target: 12, current: 4, owner: 'Ann Lee / Ben Dow' }),
        ]),
        o('A5', 'No flour on the floor', [
          k('B5', 'Kilos swept up a week', { baseline: 35, target: 10, current: 28 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, ['C4', 'owner'], ['C5', 'owner']],
    },
  ),
  shape(
    'amounts of money in words and letters',
    'de',
    IN_CSV,
    csv(`
Ziel;Schlüsselergebnis;Verantwortlich;Ausgangswert;Zielwert;Aktuell;Termin
Der Onlineshop trägt sich selbst;Umsatz im Shop;Olga Thal;1,2 Mio. €;2,0 Mio. €;1,45 Mio. €;30.09.2026
;Kosten je Bestellung;Emil Buck;4,80 €;3,50 €;4,35 €;30.09.2026
;Warenkörbe ohne Kauf;Emil Buck;71 %;60 %;68 %;15.09.2026`),
    {
      objectives: [
        o('A2', 'Der Onlineshop trägt sich selbst', [
          k('B2', 'Umsatz im Shop', {
            owner: 'Olga Thal',
            baseline: 1200000,
            target: 2000000,
            current: 1450000,
            due: '2026-09-30',
          }),
          k('B3', 'Kosten je Bestellung', {
            owner: 'Emil Buck',
            baseline: 4.8,
            target: 3.5,
            current: 4.35,
            due: '2026-09-30',
          }),
          k('B4', 'Warenkörbe ohne Kauf', {
            owner: 'Emil Buck',
            baseline: 0.71,
            target: 0.6,
            current: 0.68,
            asPercent: true,
            due: '2026-09-15',
          }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner],
    },
  ),
  shape(
    'initiatives below key results, an arrow before them',
    'en',
    IN_CSV,
    csv(`
OKR,Owner,From,To,Now,Status
O1: Neighbours know our workshop,Ella Voss,,,,
KR1: Visitors on open days,Ella Voss,40,150,85,On track
→ Print 2000 leaflets,Tim Roe,,,,Done
KR2: Tools lent out a month,Tim Roe,15,60,22,Behind
→ Label all tools,Tim Roe,,,,In progress
O2: Nothing gets lost,Tim Roe,,,,
KR1: Tools not returned,Tim Roe,12,2,9,At risk`),
    {
      objectives: [
        o('A2', 'Neighbours know our workshop', [
          k('A3', 'Visitors on open days', {
            owner: 'Ella Voss',
            baseline: 40,
            target: 150,
            current: 85,
            status: 'on track',
          }),
          k('A5', 'Tools lent out a month', {
            owner: 'Tim Roe',
            baseline: 15,
            target: 60,
            current: 22,
            status: 'off track',
          }),
        ]),
        o('A7', 'Nothing gets lost', [
          k('A8', 'Tools not returned', {
            owner: 'Tim Roe',
            baseline: 12,
            target: 2,
            current: 9,
            status: 'at risk',
          }),
        ]),
      ],
      none: ['A4', 'A6'],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['A', 'kind']],
    },
  ),
  shape(
    'confidence by smileys, yes and no, mixed units',
    'en',
    IN_CSV,
    csv(`
Team,Objective,Key result,Owner,Unit,Start,Goal,Now,How sure?,Comment
Zoo,Animals with a view,Cages turned into fields,Lena,#,1,6,3,😀,
Zoo,Animals with a view,Visitors who stay two hours,Ravi,%,30,55,41,😐,rain in July
Zoo,Animals with a view,Night tours offered,Ravi,yes/no,no,yes,no,😟,`),
    {
      objectives: [
        o(
          'B2',
          'Animals with a view',
          [
            k('C2', 'Cages turned into fields', { owner: 'Lena', baseline: 1, target: 6, current: 3 }),
            k('C3', 'Visitors who stay two hours', {
              owner: 'Ravi',
              baseline: 0.3,
              target: 0.55,
              current: 0.41,
              asPercent: true,
            }),
            k('C4', 'Night tours offered', {
              owner: 'Ravi',
              baseline: 0,
              target: 1,
              current: 0,
              type: 'yes-no',
            }),
          ],
          'Zoo',
        ),
      ],
      doubts: [OF_CSV.period, OF_CSV.owner, ['E3', 'percent'], ['I', 'confidence']],
    },
  ),
  shape(
    'dutch own words for objectives only',
    'nl',
    IN_CSV,
    csv(`
Stip op de horizon;Bewijs;Trekker;Nulmeting;Streefwaarde;Stand nu
Iedereen fietst naar het werk;Collega's op de fiets;Koen Bos;42;120;75
;Plekken in de stalling;Lotte Vis;60;140;90
Een kantoor dat niets weggooit;Kilo restafval per week;Lotte Vis;80;20;61`),
    {
      objectives: [
        o('A2', 'Iedereen fietst naar het werk', [
          k('B2', "Collega's op de fiets", { owner: 'Koen Bos', baseline: 42, target: 120, current: 75 }),
          k('B3', 'Plekken in de stalling', { owner: 'Lotte Vis', baseline: 60, target: 140, current: 90 }),
        ]),
        o('A4', 'Een kantoor dat niets weggooit', [
          k('B4', 'Kilo restafval per week', { owner: 'Lotte Vis', baseline: 80, target: 20, current: 61 }),
        ]),
      ],
      doubts: [OF_CSV.period, OF_CSV.unit, OF_CSV.owner, ['A', 'kind']],
    },
  ),
];
