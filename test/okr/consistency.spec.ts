import { describe, expect, it } from '@jest/globals';
import type { KeyResult } from '../../shared/model/plan.ts';
import { consistencyWarnings } from '../../shared/okr/consistency.ts';
import { warningTexts } from '../../shared/words/plan-warnings.ts';
import { keyResultOf, objectiveOf, personOf, planOf, unitOf } from '../support/plans.ts';

const manager = (email: string, unit: string) => personOf(email, { post: 'City manager', unitIds: [unit] });
const people = [manager('hz@chain.example', 'Hangzhou'), manager('sz@chain.example', 'Suzhou')];
const units = [unitOf('HQ'), unitOf('Hangzhou', 'HQ'), unitOf('Suzhou', 'HQ')];
const objectives = [
  objectiveOf({ id: 'OH', unitId: 'Hangzhou' }),
  objectiveOf({ id: 'OS', unitId: 'Suzhou' }),
];
const metrics = ['visits', 'new customers', 'repeat purchase'].map((id) => ({
  id,
  name: id,
  definition: 'counted',
  measureUnit: '',
  direction: '',
  owner: '',
}));

const warnings = (hangzhou: Partial<KeyResult>[], suzhou: Partial<KeyResult>[]) => {
  const of = (objectiveId: string, owner: string, list: Partial<KeyResult>[]) =>
    list.map((each, index) => keyResultOf({ id: `${objectiveId}${index}`, objectiveId, owner, ...each }));
  const plan = planOf({
    units,
    people,
    objectives,
    metrics,
    keyResults: [...of('OH', 'hz@chain.example', hangzhou), ...of('OS', 'sz@chain.example', suzhou)],
  });
  return consistencyWarnings(plan, (_, id) => id.length, warningTexts('en')).map(
    ({ tab, column, code }) => `${tab}/${column}: ${code}`,
  );
};

describe('publishing warns', () => {
  it('where the same post is steered by different metrics in different units (docs/case.md: new customers here, repeat purchase there)', () => {
    expect(warnings([{ metricId: 'new customers' }], [{ metricId: 'repeat purchase' }])).toEqual([
      'People/Post: post-metric-differs',
    ]);
  });
  it('but not where a person has no heaviest metric because of a tie', () => {
    const tie = [
      { metricId: 'new customers', weight: 1 },
      { metricId: 'visits', weight: 1 },
    ];
    expect(warnings(tie, [{ metricId: 'repeat purchase' }])).toEqual([]);
  });
  it('where visits weigh 40 % in one city and 10 % in the next (docs/case.md)', () => {
    const visits = (weight: number) => [
      { metricId: 'visits', weight },
      { metricId: 'new customers', weight: 100 - weight },
    ];
    expect(warnings(visits(40), visits(10))).toContain('Key results/Weight: post-weight-spread');
    expect(warnings(visits(40), visits(28))).not.toContain('Key results/Weight: post-weight-spread');
    expect(warnings(visits(40), visits(27))).toContain('Key results/Weight: post-weight-spread');
  });
  it('where targets for the same post and metric are more than 30 % of the larger apart', () => {
    const target = (value: number) => [{ metricId: 'visits', target: value }];
    expect(warnings(target(100), target(70))).toEqual([]);
    expect(warnings(target(100), target(69))).toEqual(['Key results/Target: post-target-spread']);
  });
  it('of a metric that is not in the dictionary and of one without a definition', () => {
    const plan = planOf({
      metrics: [{ ...metrics[0]!, definition: ' ' }],
      keyResults: [keyResultOf({ metricId: 'unheard of' })],
    });
    expect(consistencyWarnings(plan, () => 2, warningTexts('zh')).map(({ code }) => code)).toEqual([
      'metric-without-definition',
      'metric-not-in-dictionary',
    ]);
  });
  it('of a blank metric too, and then not of a name that nobody wrote', () => {
    const warned = consistencyWarnings(
      planOf({ metrics: [], keyResults: [keyResultOf({ metricId: '' })] }),
      () => 2,
      warningTexts('en'),
    );
    expect(warned.map(({ message }) => message)).toEqual([expect.stringContaining('names no metric')]);
  });
  it('of an objective without key results', () => {
    const plan = planOf({
      metrics: [{ ...metrics[0]!, id: 'M1' }],
      objectives: [objectiveOf(), objectiveOf({ id: 'O2' })],
    });
    expect(consistencyWarnings(plan, () => 2, warningTexts('en')).map(({ code }) => code)).toEqual([
      'objective-without-key-results',
    ]);
  });
});
