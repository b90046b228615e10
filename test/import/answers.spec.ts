// What a person answers to the reader's questions, and what it makes of the proposal (design §9, Import).
import { describe, expect, it } from '@jest/globals';
import { answered, withAddresses } from '../../shared/import/answers.ts';
import { importOf } from '../../shared/import/index.ts';
import type { About, Import } from '../../shared/import/model.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';

const readOf = (...lines: string[]): Import => importOf(gridsOfText('plan.csv', lines.join('\n')));

const doubtOf = (read: Import, about: About) => {
  const doubt = read.doubts.find((each) => each.about === about);
  if (!doubt) throw new Error(`nothing is asked about ${about}: ${read.doubts.map((each) => each.about)}`);
  return doubt;
};
const settled = (read: Import, about: About, answer: (candidates: unknown[]) => unknown) => {
  const doubt = doubtOf(read, about);
  return answered(read, [{ doubt, answer: answer(doubt.candidates ?? []) }]);
};
const keyResults = ({ objectives }: Import) => objectives.flatMap((each) => each.keyResults);

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
    const doubt = doubtOf(read, 'number');
    const other = doubt.candidates![1];
    const changed = answered(read, [{ doubt, answer: other }]);
    expect([keyResults(read)[0]!.baseline, keyResults(changed)[0]!.baseline]).toEqual(doubt.candidates);
    expect(keyResults(changed)[1]).toEqual(keyResults(read)[1]);
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
