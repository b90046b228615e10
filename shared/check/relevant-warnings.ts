// Takes a plan; says of which warnings its sheet speaks. The board's warnings stay whole.
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** Whoever keeps no dictionary and names no metric is not asked to (design §6, Consistency). */
export function isRelevantTo({ metrics, keyResults }: Plan): (warning: Problem) => boolean {
  const isUsed = metrics.length > 0 || keyResults.some(({ metricId }) => metricId !== '');
  return ({ code }) => isUsed || code !== 'metric-not-in-dictionary';
}
