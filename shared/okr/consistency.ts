// Takes a plan; gives warnings where the same job is measured in different ways. Never refuses anything.

import { planIndex } from '../lookup/plan-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult, Objective, Person, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { isAbove } from './compare.ts';
import { weightOf } from './roll-up.ts';

/** Rows of the sheet that hold the entities a warning points at; 0 where unknown. */
type RowOf = (kind: 'person' | 'metric' | 'objective' | 'keyResult', id: string) => number;

/** What warns, by code, in the words of the person who reads it. */
export type WarningText = (code: WarningCode, values: Record<string, string>) => string;

export type WarningCode =
  | 'post-metric-differs'
  | 'post-weight-spread'
  | 'post-target-spread'
  | 'metric-without-definition'
  | 'metric-not-in-dictionary'
  | 'objective-without-key-results';

/** docs/case.md: 同一岗位考核标准相差30%以上. */
const SPREAD_ALLOWED = 0.3;

interface Shared {
  keyResult: KeyResult;
  owner: Person;
  /** Of the objective's weight, 0..1. */
  weightShare: number;
}

/** Every warning of design §6, Consistency, in the order of the rows that they point at. */
export function consistencyWarnings(plan: Plan, rowOf: RowOf, text: WarningText): Problem[] {
  const shares = weightShares(plan);
  const warn = (
    tab: string,
    row: number,
    column: string,
    code: WarningCode,
    values: Record<string, string>,
  ): Problem => ({
    tab,
    row,
    column,
    code,
    message: text(code, values),
  });
  return [
    ...heaviestMetricsThatDiffer(shares).map(({ person, other, metric, otherMetric }) =>
      warn('People', rowOf('person', person.email), 'Post', 'post-metric-differs', {
        post: person.post,
        unit: person.unitIds[0] ?? '',
        metric,
        otherUnit: other.unitIds[0] ?? '',
        otherMetric,
      }),
    ),
    ...spreads(shares).map(({ at, column, code, values }) =>
      warn('Key results', rowOf('keyResult', at.keyResult.id), column, code, values),
    ),
    ...plan.metrics
      .filter((metric) => metric.definition.trim() === '')
      .map((metric) =>
        warn('Metrics', rowOf('metric', metric.id), 'Definition', 'metric-without-definition', {
          metric: metric.id,
        }),
      ),
    ...keyResultsWithoutMetric(plan).map((each) =>
      warn('Key results', rowOf('keyResult', each.id), 'Metric', 'metric-not-in-dictionary', {
        keyResult: each.id,
        metric: each.metricId,
      }),
    ),
    ...objectivesWithoutKeyResults(plan.objectives, plan.keyResults).map((each) =>
      warn('Objectives', rowOf('objective', each.id), 'Objective', 'objective-without-key-results', {
        objective: each.id,
      }),
    ),
  ];
}

function weightShares(plan: Plan): Shared[] {
  const { people } = planIndex(plan);
  const total = new Map<string, number>();
  for (const each of plan.keyResults)
    total.set(each.objectiveId, (total.get(each.objectiveId) ?? 0) + weightOf(each));
  return plan.keyResults.flatMap((keyResult) => {
    const owner = people.get(keyResult.owner);
    return owner
      ? [{ keyResult, owner, weightShare: weightOf(keyResult) / total.get(keyResult.objectiveId)! }]
      : [];
  });
}

/** The metric with the greatest sum of weight shares among a person's KRs; null at a tie. */
function heaviestMetric(shares: readonly Shared[]): string | null {
  const sums = [...groupBy(shares, ({ keyResult }) => keyResult.metricId).values()]
    .map((group) => ({
      metric: group[0]!.keyResult.metricId,
      sum: group.reduce((sum, each) => sum + each.weightShare, 0),
    }))
    .filter(({ metric }) => metric !== '')
    .sort((a, b) => b.sum - a.sum);
  const [first, second] = sums;
  if (!first || (second && !isAbove(first.sum, second.sum))) return null;
  return first.metric;
}

interface Heaviest {
  person: Person;
  metric: string;
}

/**
 * People who differ from the first of their post in another unit (docs/case.md: 新客转化率 in one region,
 * 老客复购额 in the next).
 */
function heaviestMetricsThatDiffer(shares: readonly Shared[]) {
  const heaviest: Heaviest[] = [...groupBy(shares, ({ owner }) => owner.email).values()].flatMap((group) => {
    const metric = heaviestMetric(group);
    return metric === null || group[0]!.owner.post === '' ? [] : [{ person: group[0]!.owner, metric }];
  });
  return [...groupBy(heaviest, ({ person }) => person.post).values()].flatMap((group) =>
    group.flatMap(({ person, metric }) => {
      const other = group.find(
        (each) => each.person.unitIds[0] !== person.unitIds[0] && each.metric !== metric,
      );
      const isFirst = group[0]!.person.email === person.email;
      return other && !isFirst ? [{ person, metric, other: other.person, otherMetric: other.metric }] : [];
    }),
  );
}

/**
 * Same post, same metric, different people: weight shares or targets more than 30 % of the larger apart
 * (docs/case.md: 40 % here, 10 % there).
 */
function spreads(shares: readonly Shared[]) {
  const comparable = shares.filter(({ keyResult, owner }) => owner.post !== '' && keyResult.metricId !== '');
  const groups = groupBy(comparable, ({ owner, keyResult }) =>
    JSON.stringify([owner.post, keyResult.metricId]),
  );
  return [...groups.values()].flatMap((group) => [
    ...spreadOf(group, 'Weight', 'post-weight-spread', ({ weightShare }) => weightShare),
    ...spreadOf(
      group.filter(({ keyResult }) => keyResult.type === 'increase' || keyResult.type === 'decrease'),
      'Target',
      'post-target-spread',
      ({ keyResult }) => keyResult.target,
    ),
  ]);
}

function spreadOf(group: Shared[], column: string, code: WarningCode, figureOf: (each: Shared) => number) {
  const sorted = [...group].sort((a, b) => figureOf(a) - figureOf(b));
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  if (!low || !high || group.every((each) => each.owner.email === low.owner.email)) return [];
  const larger = Math.max(Math.abs(figureOf(low)), Math.abs(figureOf(high)));
  if (!isAbove(figureOf(high) - figureOf(low), SPREAD_ALLOWED * larger)) return [];
  const values = {
    post: high.owner.post,
    metric: high.keyResult.metricId,
    high: shortNumber(figureOf(high)),
    highId: high.keyResult.id,
    low: shortNumber(figureOf(low)),
    lowId: low.keyResult.id,
  };
  return [{ at: high, column, code, values }];
}

const shortNumber = (value: number): string => String(Number(value.toPrecision(4)));

function keyResultsWithoutMetric(plan: Plan): KeyResult[] {
  const { metrics } = planIndex(plan);
  return plan.keyResults.filter(({ metricId }) => !metrics.has(metricId));
}

function objectivesWithoutKeyResults(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): Objective[] {
  const used = new Set(keyResults.map((keyResult) => keyResult.objectiveId));
  return objectives.filter((objective) => !used.has(objective.id));
}
