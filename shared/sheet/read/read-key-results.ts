// Takes the rows of Key results and what they refer to; gives key results. Never gives one that a rule could
// not be applied to.
import type { KeyResult } from '../../model/plan.ts';
import type { Day } from '../../model/time.ts';
import { type ReadNumber, readingsOf } from '../cells/numbers.ts';
import { judgePoints, readPoints } from '../cells/plan-cell.ts';
import type { Row } from '../cells/row.ts';
import { scaleOf } from '../cells/scale.ts';
import { faultMixedWeights } from '../cells/weights.ts';
import { OWN_FORMULA } from '../source/source.ts';
import { choiceOf } from '../table/words.ts';
import { type NamedThings, requireReference, resolveMetric, resolvePerson } from './named-things.ts';

interface KeyResultContext {
  objectives: NamedThings;
  metrics: NamedThings;
  people: NamedThings;
  cycle: { start: Day; end: Day } | null;
}

/** Read key results in row order; `sound` is false where the row has a fault. */
export interface KeyResultRow {
  row: Row;
  keyResult: KeyResult;
}

/** The key results that read well; faults go into the reading. */
export function readKeyResults(rows: readonly Row[], context: KeyResultContext): KeyResultRow[] {
  const read = rows.map((row) => readKeyResult(row, context));
  faultMixedWeights(
    read.map(({ row, keyResult, weight }) => ({ row, weight, group: keyResult.objectiveId })),
  );
  return read;
}

function readKeyResult(
  row: Row,
  { objectives, metrics, people, cycle }: KeyResultContext,
): KeyResultRow & { weight: ReadNumber | null } {
  const objectiveId = requireReference(row, 'Objective ID', [objectives]) ?? '';
  const text = row.needed('Key result');
  const typed = row.choice('Type', 'type');
  const weight = row.weight('Weight');
  const span = readSpan(row, cycle);
  const isPlanned = typed !== 'yes-no' && typed !== 'maintain';
  if (!isPlanned && !row.isBlank('Plan')) row.fault('Plan', 'plan-not-allowed', { type: row.line('Type') });
  const points = isPlanned ? (readPoints(row) ?? []) : [];
  const scale = scaleOf(row, typed, points);
  judgePoints(row, points, span, scale.reached);
  const keyResult: KeyResult = {
    id: row.line('KR ID'),
    objectiveId,
    text,
    metricId: resolveMetric(row, 'Metric', metrics),
    type: scale.type,
    baseline: scale.baseline,
    target: scale.target,
    low: scale.low,
    high: scale.high,
    weight: weight?.value ?? null,
    owner: resolvePerson(row, 'Owner', people),
    ...span,
    points: points.map(({ day, value }) => ({ day, value })),
    percent: scale.percent,
  };
  const source = readSource(row);
  if (source !== '') keyResult.source = source;
  return { row, keyResult, weight };
}

/** A number, or a yes or no, is what a formula of the person's own shows: it changes, the plan does not. */
function readSource(row: Row): string {
  const text = row.line('Value from');
  const isShown = text !== '' && (readingsOf(text).length > 0 || choiceOf('yesNo', text) !== null);
  return isShown ? OWN_FORMULA : text;
}

function readSpan(row: Row, cycle: KeyResultContext['cycle']): { start: Day; due: Day } {
  const start = row.day('Start') ?? cycle?.start ?? '';
  const due = row.day('Due') ?? cycle?.end ?? '';
  if (!cycle) return { start, due };
  for (const [column, day] of [
    ['Start', start],
    ['Due', due],
  ] as const) {
    if (day < cycle.start || day > cycle.end) row.fault(column, 'outside-cycle', { ...cycle, value: day });
  }
  if (start > due) row.fault('Start', 'start-after-due', { start, due });
  return { start, due };
}
