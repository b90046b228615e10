// The specification of why a key result has its colour: the rule that gave it, and what would make it green
// by the next snapshot day. Pure.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldContext } from '../../shared/board/fold.ts';
import { boundText } from '../../shared/format/format.ts';
import type { KeyResult, Settings } from '../../shared/model/plan.ts';
import type { Day } from '../../shared/model/time.ts';
import { attainmentOf, colourOf, deviationOf, figuresOn } from '../../shared/okr/figures.ts';
import { keyResultStanding } from '../../shared/okr/key-result.ts';
import { dueDays } from '../../shared/okr/owed.ts';
import { requirementOn } from '../../shared/okr/thresholds.ts';
import { type Why, whyFolded, whyOf } from '../../shared/okr/why.ts';
import { keyResultOf, planOf, reportOf, settingsOf, stateAfter } from '../support/plans.ts';

interface Case {
  keyResult?: Partial<KeyResult>;
  reports?: [day: Day, value: number][];
  today?: Day;
  /** What changed after the last report. */
  changed?: { keyResult?: Partial<KeyResult>; settings?: Partial<Settings> };
}

function why({ keyResult = {}, reports = [], today = '2025-02-10', changed = {} }: Case): Why {
  const before = keyResultOf(keyResult);
  const state = stateAfter(
    before,
    settingsOf(),
    reports.map(([day, value]) => reportOf(day, value)),
  );
  const now = { ...before, ...changed.keyResult };
  const settings = settingsOf(changed.settings);
  const at = Date.parse(`${today}T20:00+08:00`);
  const context = foldContext(planOf({ settings, keyResults: [now] }), { day: today, at });
  const { status, latest } = keyResultStanding(now, state, context);
  return whyOf({ keyResult: now, status, latest, settings, days: dueDays(settings), today });
}

describe('why a key result has its colour', () => {
  it.each<[string, Why['rule'], Case]>([
    ['more than Red above behind', 'red', { reports: [['2025-02-07', 20]] }],
    ['more than Amber above behind', 'amber', { reports: [['2025-02-07', 30]] }],
    ['within both', 'green', { reports: [['2025-02-07', 40]] }],
    ['far behind while little is planned', 'small-base', { reports: [['2025-01-10', 1]] }],
    [
      'amber while little is planned, and not far enough behind for red',
      'amber',
      { reports: [['2025-01-10', 8]] },
    ],
    ['a green that nobody renewed', 'faded', { reports: [['2025-01-10', 20]] }],
    ['a red that nobody renewed stays', 'red', { reports: [['2025-01-24', 2]], today: '2025-03-10' }],
    ['nobody has reported', 'silent', {}],
    ['a yes-no before its day', 'not-due', { keyResult: { type: 'yes-no' }, reports: [['2025-02-07', 0]] }],
    [
      'a yes-no that is done',
      'done',
      { keyResult: { type: 'yes-no', target: 1 }, reports: [['2025-02-07', 1]] },
    ],
    [
      'a yes-no whose day is over',
      'overdue',
      { keyResult: { type: 'yes-no', due: '2025-02-08' }, reports: [['2025-02-07', 0]] },
    ],
    [
      'the target was moved since',
      'as-then',
      { reports: [['2025-02-07', 20]], changed: { keyResult: { target: 50 } } },
    ],
    [
      'a threshold was moved since',
      'as-then',
      { reports: [['2025-02-07', 30]], changed: { settings: { amberAbove: 0.35 } } },
    ],
  ])('%s: %s', (_, rule, each) => expect(why(each).rule).toBe(rule));

  it('names the report that gave it, with its figures as received', () => {
    const { report } = why({
      reports: [
        ['2025-01-24', 10],
        ['2025-02-07', 20],
      ],
    });
    expect(report).toMatchObject({ day: '2025-02-07', value: 20, attainment: 0.2 });
  });
});

describe('what would make it green', () => {
  it.each<[string, Case, Why['next']]>([
    [
      'a part of the plan on the next snapshot day',
      { reports: [['2025-02-07', 20]] },
      { day: '2025-02-21', need: { kind: 'least', value: (52 / 90) * 85 } },
    ],
    [
      'for the day itself where nobody has reported for it',
      { reports: [['2025-02-07', 20]], today: '2025-02-21' },
      { day: '2025-02-21', need: { kind: 'least', value: (52 / 90) * 85 } },
    ],
    [
      'for the day after where somebody has, three days early',
      { reports: [['2025-02-18', 20]], today: '2025-02-19' },
      { day: '2025-03-07', need: { kind: 'least', value: (66 / 90) * 85 } },
    ],
    [
      'less, where less is better',
      { keyResult: { type: 'decrease', baseline: 100, target: 0 }, reports: [['2025-02-07', 90]] },
      { day: '2025-02-21', need: { kind: 'most', value: 100 - (52 / 90) * 85 } },
    ],
    [
      'the range with what amber allows beside it',
      {
        keyResult: { type: 'maintain', baseline: 0, target: 0, low: 10, high: 20 },
        reports: [['2025-02-07', 40]],
      },
      { day: '2025-02-21', need: { kind: 'range', low: 8.5, high: 21.5 } },
    ],
    [
      'that it is done',
      { keyResult: { type: 'yes-no' }, reports: [['2025-02-07', 0]] },
      { day: '2025-02-21', need: { kind: 'done' } },
    ],
    [
      'nothing any more once its due day was reported',
      { keyResult: { due: '2025-02-07' }, reports: [['2025-02-07', 20]] },
      null,
    ],
  ])('%s', (_, each, next) => {
    const found = why(each).next;
    if (next && 'value' in next.need && found && 'value' in found.need) {
      expect(found.need.value).toBeCloseTo(next.need.value, 9);
      expect({ ...found, need: found.need.kind }).toEqual({ ...next, need: next.need.kind });
    } else expect(found).toEqual(next);
  });

  const settings = settingsOf();
  const days = dueDays(settings).map(({ day }) => day);
  const colourAt = (keyResult: KeyResult, value: number, day: Day) => {
    const { deviation, planned } = figuresOn(keyResult, value, day);
    return colourOf(deviation, planned, settings);
  };

  it('is exact: what it says is green, and what is clearly short of it is not', () => {
    const way = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(way, fc.constantFrom(...days), ([baseline, target], day) => {
        fc.pre(baseline !== target);
        const keyResult = keyResultOf({ baseline, target });
        const need = requirementOn(keyResult, day, settings);
        if (need.kind !== 'least' && need.kind !== 'most') throw new Error(need.kind);
        const short = need.value - (target - baseline) * 0.01;
        expect(colourAt(keyResult, need.value, day)).toBe('green');
        expect(colourAt(keyResult, short, day)).not.toBe('green');
      }),
    );
  });

  it('is rounded to its safe side: what a person reads and reports is green', () => {
    const hundredths = fc.integer({ min: 1, max: 400 }).map((each) => each / 1000);
    fc.assert(
      fc.property(hundredths, hundredths, fc.constantFrom(...days), (baseline, target, day) => {
        fc.pre(baseline !== target);
        const keyResult = keyResultOf({ baseline, target, percent: true });
        const need = requirementOn(keyResult, day, settings);
        if (need.kind !== 'least' && need.kind !== 'most') throw new Error(need.kind);
        const read = boundText(need.value, keyResult, 'en', need.kind === 'least');
        const value = Number(read.replace(/[^\d.−-]/g, '').replace('−', '-')) / 100;
        const { planned } = figuresOn(keyResult, value, day);
        expect(deviationOf(attainmentOf(keyResult, value), planned)).toBeLessThanOrEqual(
          settings.amberAbove + 1e-9,
        );
      }),
    );
  });
});

describe('why a unit has its colour', () => {
  it.each<[string, Parameters<typeof whyFolded>[0], string]>([
    ['nothing was reported', { status: 'none', deviation: null, planned: null }, 'nothing'],
    ['more than Red above behind', { status: 'red', deviation: 0.5, planned: 0.4 }, 'red'],
    ['more than Amber above behind', { status: 'amber', deviation: 0.2, planned: 0.4 }, 'amber'],
    ['a third of its weight is red', { status: 'amber', deviation: 0.1, planned: 0.4 }, 'red-third'],
    ['within all of it', { status: 'green', deviation: 0.1, planned: 0.4 }, 'green'],
  ])('%s', (_, fold, rule) => expect(whyFolded(fold, settingsOf())).toBe(rule));
});
