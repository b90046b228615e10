// Takes a key result as the example writes it; gives it as the product reads it, and what the product's rules
// say of a report.
// Never has a rule of its own: all come from shared/okr.
import type { KeyResult } from '../../shared/model/plan.ts';
import type { KeyResultSource } from '../source/types.ts';

export const thresholds = { amberAbove: 0.15, redAbove: 0.4, openingPlan: 0.2, reviewAbove: 0.15 };

/** The KR in force at a wall-clock moment `YYYY-MM-DD HH:mm`: before its change with the value before. */
export function keyResultAt(
  source: KeyResultSource,
  cycle: { start: string; end: string },
  moment: string,
): KeyResult {
  const isChanged =
    source.change !== undefined && moment < source.change.at && source.change.field === 'target';
  const isShare = source.type === 'milestone' || source.type === 'yes-no';
  return {
    id: source.id,
    objectiveId: source.objective,
    text: source.text.en,
    metricId: source.metric,
    type: source.type,
    baseline: source.baseline ?? 0,
    target: isShare ? 1 : isChanged ? source.change!.before : (source.target ?? 0),
    low: source.low ?? null,
    high: source.high ?? null,
    weight: source.weight ?? null,
    owner: source.owner,
    start: source.start ?? cycle.start,
    due: source.due ?? cycle.end,
    points: (source.plan ?? []).map(([day, value]) => ({ day, value })),
    percent: source.percent ?? false,
  };
}
