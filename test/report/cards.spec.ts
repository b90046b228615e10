// Takes a key result as a card holds it; specifies what the card says of what is typed, and how its stepper
// moves. Never a browser: see test/browser/report.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { type CardFacts, cardFacts } from '../../shared/form/report/card-facts.ts';
import { judge, requirementForGreen } from '../../shared/form/report/judge.ts';
import { stepOf, steppedBy, typedValue } from '../../shared/form/report/stepper.ts';
import { boundText } from '../../shared/format/format.ts';
import type { KeyResult } from '../../shared/model/plan.ts';
import { receive } from '../../shared/okr/receive.ts';
import { keyResultOf, reportOf, settingsOf, stateAfter } from '../support/plans.ts';

const settings = settingsOf();
const factsOf = (changes: Partial<KeyResult> = {}, more: Partial<CardFacts> = {}): CardFacts => ({
  ...cardFacts(keyResultOf(changes), undefined, settings, {
    day: '2025-02-14',
    measureUnit: '',
    fromCell: null,
    decimalMark: null,
  }),
  ...more,
});
const share = { baseline: 0.12, target: 0.18, percent: true };

describe('what a card says of what is typed', () => {
  it('is what the back end records of it: figures, colour, and whether a review opens', () => {
    for (const changes of [{}, share, { type: 'decrease' as const, baseline: 50, target: 10 }])
      for (const value of [0, 5, 12, 30, 45, 60, 0.13, 0.2]) {
        const keyResult = keyResultOf(changes);
        const state = stateAfter(keyResult, settings, []);
        const { kept, opened } = receive(keyResult, settings, state, reportOf('2025-02-14', value));
        const said = judge(factsOf(changes), typedValue(value, keyResult, null));
        expect(said).toMatchObject({
          value,
          attainment: kept.attainment,
          deviation: kept.deviation,
          colour: kept.colour,
          opensReview: opened !== null,
        });
      }
  });

  it('opens no second review while one is open', () => {
    const keyResult = keyResultOf();
    const state = stateAfter(keyResult, settings, [reportOf('2025-01-31', 1)]);
    const facts = cardFacts(keyResult, state, settings, {
      day: '2025-02-14',
      measureUnit: '',
      fromCell: null,
      decimalMark: null,
    });
    expect(judge(facts, '1')).toMatchObject({ colour: 'red', opensReview: false });
  });

  it('is amber and says so while too little is planned to convict', () => {
    const early = factsOf({}, { day: '2025-01-10' });
    expect(judge(early, '1')).toMatchObject({ colour: 'amber', isEarly: true });
    expect(judge(factsOf(), '1')).toMatchObject({ colour: 'red', isEarly: false });
  });

  it('is green from the value that it names, and not below', () => {
    for (const changes of [
      {},
      share,
      { baseline: 0, target: 7 },
      { type: 'decrease' as const, baseline: 50, target: 10 },
      { type: 'milestone' as const, baseline: 0, target: 1 },
    ]) {
      const facts = factsOf(changes);
      const need = requirementForGreen(facts);
      if (need?.kind !== 'least' && need?.kind !== 'most') throw new Error('one value says so');
      const isUp = need.kind === 'least';
      const colourAt = (value: number) =>
        (judge(facts, typedValue(value, facts.keyResult, null)) as { colour: string }).colour;
      const said = judge(facts, boundText(need.value, facts.keyResult, 'en', isUp));
      expect(said).toMatchObject({ colour: 'green' });
      expect(colourAt(need.value * (isUp ? 0.98 : 1.02))).not.toBe('green');
    }
  });

  it('names no such value where nothing is planned yet', () => {
    expect(requirementForGreen(factsOf({ points: [{ day: '2025-03-01', value: 0 }] }))).toBeNull();
  });

  it('tells nothing typed, no number and two readings apart', () => {
    expect(judge(factsOf(), ' ').kind).toBe('blank');
    expect(judge(factsOf(), 'much').kind).toBe('unreadable');
    expect(judge(factsOf({ baseline: 0, target: 5000 }), '1,250').kind).toBe('doubt');
    const german = factsOf({ baseline: 0, target: 5000 }, { decimalMark: ',' });
    expect(judge(german, '1,250')).toMatchObject({ value: 1.25 });
  });
});

describe('the stepper', () => {
  it('moves by a round step of the key result’s own unit, whole where it counts whole things', () => {
    const steps = [
      keyResultOf({ baseline: 0, target: 100 }),
      keyResultOf({ baseline: 0, target: 6 }),
      keyResultOf({ baseline: 0, target: 1500 }),
      keyResultOf(share),
      keyResultOf({ baseline: 1.2, target: 2.4 }),
      keyResultOf({ type: 'decrease', baseline: 50, target: 10 }),
      keyResultOf({ type: 'milestone', baseline: 0, target: 1 }),
      keyResultOf({ type: 'maintain', low: 10, high: 20 }),
      keyResultOf({ type: 'yes-no', baseline: 0, target: 1 }),
    ].map(stepOf);
    expect(steps).toEqual([2, 1, 20, 0.001, 0.02, 1, 0.05, 1, null]);
  });

  it('goes to the next round value in either direction, without dust', () => {
    expect(steppedBy(0.0152, 0.005, 'increase')).toBe(0.02);
    expect(steppedBy(0.0152, -0.005, 'increase')).toBe(0.015);
    expect(steppedBy(0.3, 0.1, 'increase')).toBe(0.4);
    expect(steppedBy(12, 2, 'increase')).toBe(14);
    expect(steppedBy(-1, 2, 'increase')).toBe(0);
  });

  it('keeps a share of work between nothing and all of it', () => {
    expect(steppedBy(1, 0.05, 'milestone')).toBe(1);
    expect(steppedBy(0, -0.05, 'milestone')).toBe(0);
  });

  it('types a value so that it is read as the same, whatever mark the reader uses', () => {
    const marks = [null, '.', ','] as const;
    for (const of of [
      keyResultOf({ target: 5000 }),
      keyResultOf(share),
      keyResultOf({ baseline: 0, target: 2 }),
    ])
      for (const mark of marks)
        for (const value of [0, 0.1234, 1.25, 1.234, 0.125, 1234, 12.5, -3.5]) {
          const facts = { ...factsOf(of), decimalMark: mark };
          expect(judge(facts, typedValue(value, of, mark))).toMatchObject({ value });
        }
  });
});
