// What a person answers to the reader's questions, and what it makes of the proposal (design §9, Import).
import { describe, expect, it } from '@jest/globals';
import { withAddresses } from '../../shared/import/answers.ts';
import type { Import } from '../../shared/import/model.ts';
import { doubtOf, keyResults, readOf, settled } from './answered.ts';

const TARGETS = [
  'Objective,Key result,Target,Owner',
  'Neighbours come back,Regulars a week,140,Ben',
  'Neighbours come back,Complaints a month,0,Mia',
];

describe('An answer to a question of the import', () => {
  it('to no baselines: the candidate stands in each, but not where the target is the same', () => {
    const read = readOf(...TARGETS);
    const answeredRead = settled(read, 'baseline', ([zero]) => zero);
    expect(keyResults(answeredRead).map(({ baseline }) => baseline)).toEqual([0, null]);
    expect(answeredRead.doubts.map(({ about }) => about)).not.toContain('baseline');
    expect(keyResults(read).map(({ baseline }) => baseline)).toEqual([null, null]);
  });

  it('left open: the question is gone and nothing else', () => {
    const read = readOf(...TARGETS);
    expect(keyResults(settled(read, 'baseline', () => null))).toEqual(keyResults(read));
  });

  it('to progress that is a share of the way: the value that it stands for', () => {
    const read = readOf(
      'Objective,Key result,Start value,Target,Progress',
      'Neighbours come back,Regulars a week,80,140,50%',
      'Neighbours come back,Complaints a month,12,4,25%',
    );
    expect(
      keyResults(settled(read, 'current', ([compute]) => compute)).map(({ current }) => current),
    ).toEqual([110, 10]);
    expect(keyResults(settled(read, 'current', ([, open]) => open)).map(({ current }) => current)).toEqual([
      null,
      null,
    ]);
  });

  it('to who reports of two: that one owns it, and no other row changes', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Owner',
      'Neighbours come back,Regulars a week,80,140,Ben Lee / Mia Wong',
      'Neighbours come back,Complaints a month,12,4,Ada Poe',
    );
    expect(keyResults(settled(read, 'owner', (names) => names[1])).map(({ owner }) => owner)).toEqual([
      'Mia Wong',
      'Ada Poe',
    ]);
  });

  it('to which of two periods: the rows of the other are left out, each with a line', () => {
    const read = readOf(
      'Period,Objective,Key result,Baseline,Target',
      'Q1 2026,Neighbours come back,Regulars a week,80,140',
      'Q2 2026,Open the second shop,Shops,1,2',
    );
    const chosen = settled(read, 'period', (labels) => labels[1]);
    expect(chosen.objectives.map(({ text }) => text)).toEqual(['Open the second shop']);
    expect(chosen.leftOut.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Regulars a week', 'Neighbours come back']),
    );
  });

  it('to no period at all: the days are the cycle, under a name', () => {
    const read = readOf(...TARGETS);
    const { period } = settled(read, 'period', () => ['2026-01-12', '2026-03-31']);
    expect(period).toMatchObject({
      given: '2026-01-12 – 2026-03-31',
      start: '2026-01-12',
      end: '2026-03-31',
    });
  });

  it('to a number with two readings: the one that was chosen', () => {
    const read = readOf(
      'Ziel;Schlüsselergebnis;Startwert;Zielwert',
      'Ein Lager, das mitdenkt;Bestand in Tonnen;1.200;900',
      'Ein Lager, das mitdenkt;Umsatz;1.234,5;1.800,0',
    );
    const changed = settled(read, 'number', ([, other]) => other);
    expect([keyResults(read)[0]!.baseline, keyResults(changed)[0]!.baseline]).toEqual(
      doubtOf(read, 'number').candidates,
    );
    expect(keyResults(changed)[1]).toEqual(keyResults(read)[1]);
  });

  it('to what a word of the status stands for: every row that says it, and no other', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Status',
      'Neighbours come back,Regulars a week,80,140,wobbly',
      'Neighbours come back,Complaints a month,12,4,on track',
      'Open the second shop,Shops,1,2,wobbly',
    );
    const statuses = (of: Import) => keyResults(of).map(({ status }) => status);
    expect(statuses(read)).toEqual([null, 'on track', null]);
    for (const answer of ['on track', 'at risk', 'off track', 'done'])
      expect(statuses(settled(read, 'status', () => answer))).toEqual([answer, 'on track', answer]);
    expect(statuses(settled(read, 'status', () => null))).toEqual([null, 'on track', null]);
  });

  it('to a cell: not to the cells whose number begins with its own', () => {
    const rows = Array.from({ length: 19 }, (_, at) => `Grow,Result ${at},0,${at + 5},Owner ${at}`);
    const read = readOf('Objective,Key result,Baseline,Target,Owner', 'Grow,First,0,9,Ben / Mia', ...rows);
    const owners = keyResults(settled(read, 'owner', ([one]) => one)).map(({ owner }) => owner);
    expect(owners).toEqual(['Ben', ...rows.map((_, at) => `Owner ${at}`)]);
  });

  it('to who reports of two: every row that names the same two', () => {
    const read = readOf(
      'Objective,Key result,Baseline,Target,Owner',
      'Grow,Regulars a week,80,140,Ben Lee / Mia Wong',
      'Grow,Complaints a month,12,4,Ben Lee / Mia Wong',
    );
    const owners = keyResults(settled(read, 'owner', ([one]) => one)).map(({ owner }) => owner);
    expect(owners).toEqual(['Ben Lee', 'Ben Lee']);
  });

  it('to which team owns a goal: that one is a unit, also where it means everybody', () => {
    const read = readOf('Team,Objective,Key result,Baseline,Target', '"Everyone, Sales",Grow,Sales,80,140');
    for (const [place, name] of ['Everyone', 'Sales'].entries()) {
      const { objectives, units } = settled(read, 'unit', (names) => names[place]);
      expect(objectives.map(({ unit }) => unit)).toEqual([name]);
      expect(units.map((unit) => unit.name)).toContain(name);
    }
  });

  it('to the period of a label: its days are the cycle', () => {
    const read = readOf(
      'Period,Objective,Key result,Baseline,Target',
      'Q1 2026,Neighbours come back,Regulars a week,80,140',
      'Q2 2026,Open the second shop,Shops,1,2',
    );
    expect(settled(read, 'period', ([, second]) => second).period).toMatchObject({
      given: 'Q2 2026',
      start: '2026-04-01',
      end: '2026-06-30',
      certain: true,
    });
  });

  it('to the period after the last date: the quarter that is offered is the cycle, and no row is left out', () => {
    const read = readOf('Objective,Key result,Baseline,Target,Due', 'Grow,Sales,80,140,2026-02-20');
    const { period, objectives } = settled(read, 'period', ([quarter]) => quarter);
    expect(period).toMatchObject({ given: '2026-Q1', start: '2026-01-01', end: '2026-03-31', certain: true });
    expect(objectives).toHaveLength(1);
  });

  it('to a period without a year: the days that are offered are the cycle, and keep its name', () => {
    const read = readOf(
      'Period,Objective,Key result,Baseline,Target,Due',
      'Q1,Grow,Sales,80,140,2026-02-20',
      'Q1,Grow,Visits,80,150,2026-03-20',
    );
    const days = { start: '2026-01-01', end: '2026-03-31' };
    expect(read.period).toMatchObject({ given: 'Q1', ...days, certain: false });
    const { period, objectives } = settled(read, 'period', ([span]) => span);
    expect(period).toMatchObject({ given: 'Q1', ...days, certain: true });
    expect(objectives).toHaveLength(1);
    expect(settled(read, 'period', () => null).period).toMatchObject({ given: 'Q1', start: null, end: null });
  });

  it('with addresses for names: the people have them, the others stay open', () => {
    const read = readOf(...TARGETS);
    const named = withAddresses(read, new Map([['ben', 'ben@shop.example']]));
    expect(named.people).toEqual([
      { name: 'Ben', email: 'ben@shop.example' },
      { name: 'Mia', email: null },
    ]);
  });
});
