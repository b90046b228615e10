// Takes two plans; gives what changed between them, cell by cell, and which of it a person may publish. Never
// writes anything.
import type { KeyResult, Person, Plan, PlanPoint } from '../model/plan.ts';
import type { AdjustedField } from '../model/record.ts';
import { numberCell, percentCell } from '../sheet/table/percent-cell.ts';

/** A cell of the plan that differs between two plans, as text. */
export interface PublishedChange {
  tab: string;
  id: string;
  column: string;
  before: string;
  after: string;
}

/** An owner's own three fields, and their columns (design §6, Who may what). */
const OWN_COLUMNS: Record<string, AdjustedField> = { Target: 'target', Weight: 'weight', Plan: 'plan' };

/** Text of a number as a person would type it. */
function numberText(value: number | null, percent = false): string {
  if (value === null) return '';
  return percent ? percentCell(value) : numberCell(value);
}

/** Text of a plan as it stands in its cell. */
/** The points of a plan as its cell says them: `2025-02-01:40%; …`. */
export function planText(points: readonly PlanPoint[], percent: boolean): string {
  return points.map((point) => `${point.day}:${numberText(point.value, percent)}`).join('; ');
}

type Row = Record<string, string>;

/** A key result as its cells say it, by English column names. */
export const keyResultRow = (each: KeyResult): Row => ({
  'Objective ID': each.objectiveId,
  'Key result': each.text,
  Metric: each.metricId,
  Type: each.type,
  Baseline: numberText(each.baseline, each.percent),
  Target: numberText(each.target, each.percent),
  Low: numberText(each.low, each.percent),
  High: numberText(each.high, each.percent),
  Weight: numberText(each.weight),
  Owner: each.owner,
  Start: each.start,
  Due: each.due,
  Plan: planText(each.points, each.percent),
  'Value from': each.source ?? '',
});

const personRow = (each: Person): Row => ({
  Name: each.name,
  Unit: each.unitIds.join('; '),
  Post: each.post,
  Role: each.role,
  Language: each.language ?? '',
  'Time zone': each.timeZone ?? '',
  'Left on': each.leftOn ?? '',
});

/** The plan's rows by tab and ID, as text: what two publishers compare. */
function rowsOf(plan: Plan): Map<string, Map<string, Row>> {
  const rows = <Each>(items: Each[], idOf: (item: Each) => string, rowOf: (item: Each) => Row) =>
    new Map(items.map((item) => [idOf(item), rowOf(item)]));
  return new Map([
    ['Settings', rows([plan.settings], () => 'Settings', settingsRow)],
    [
      'Units',
      rows(
        plan.units,
        ({ id }) => id,
        ({ name, level, parentId, leadEmail }) => ({
          Name: name,
          Level: level,
          Parent: parentId ?? '',
          Lead: leadEmail ?? '',
        }),
      ),
    ],
    ['People', rows(plan.people, ({ email }) => email, personRow)],
    [
      'Metrics',
      rows(
        plan.metrics,
        ({ id }) => id,
        ({ name, definition, measureUnit, direction, owner }) => ({
          Name: name,
          Definition: definition,
          'Measure unit': measureUnit,
          Direction: direction,
          Owner: owner,
        }),
      ),
    ],
    [
      'Objectives',
      rows(
        plan.objectives,
        ({ id }) => id,
        (each) => ({
          Unit: each.unitId,
          Objective: each.text,
          'Aligned to': each.alignedTo ?? '',
          Weight: numberText(each.weight),
          Notes: each.notes,
        }),
      ),
    ],
    ['Key results', rows(plan.keyResults, ({ id }) => id, keyResultRow)],
    [
      'Forms',
      rows(
        plan.forms,
        ({ id }) => id,
        (each) => ({
          Label: JSON.stringify(each.title),
          'Field ID': JSON.stringify(each.fields),
          Points: each.level ? JSON.stringify(each.level) : '',
        }),
      ),
    ],
    [
      'Mails',
      rows(
        plan.mails,
        ({ mail, language }) => `${mail} (${language})`,
        ({ subject, opening, closing }) => ({ Subject: subject, Opening: opening, Closing: closing }),
      ),
    ],
    [
      'Rewards',
      rows(
        plan.rewards,
        ({ id }) => id,
        ({ reward, points, stock }) => ({
          Reward: reward,
          Points: numberText(points),
          Stock: numberText(stock),
        }),
      ),
    ],
  ]);
}

function settingsRow(settings: Plan['settings']): Row {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
}

/** What differs, in the order of tabs and rows; a row that came or went is one change of its first column. */
export function planChanges(before: Plan, after: Plan): PublishedChange[] {
  const olds = rowsOf(before);
  return [...rowsOf(after)].flatMap(([tab, rows]) => {
    const old = olds.get(tab)!;
    const gone = [...old.keys()]
      .filter((id) => !rows.has(id))
      .map((id) => ({ tab, id, column: '', before: id, after: '' }));
    const here = [...rows].flatMap(([id, row]) => {
      const was = old.get(id);
      return was ? cellChanges(tab, id, was, row) : [{ tab, id, column: '', before: '', after: id }];
    });
    return [...here, ...gone];
  });
}

function cellChanges(tab: string, id: string, before: Row, after: Row): PublishedChange[] {
  return Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ tab, id, column, before: before[column] ?? '', after: after[column]! }));
}

/** The field that a change adjusts; null for a change that only an admin publishes. */
export function adjustedField(change: PublishedChange): AdjustedField | null {
  return change.tab === 'Key results' ? (OWN_COLUMNS[change.column] ?? null) : null;
}

/**
 * Whether an owner may publish a change without an admin: target, weight or plan of a KR that was theirs
 * before.
 */
export function isOwnAdjustment(change: PublishedChange, email: string, before: Plan): boolean {
  return (
    adjustedField(change) !== null &&
    before.keyResults.some((each) => each.id === change.id && each.owner === email)
  );
}

/**
 * The plan before with an owner's adjustments taken over from the plan after. A KR that would then be unsound
 * (target on the baseline, direction turned) keeps what it was.
 */
export function withAdjustments(before: Plan, after: Plan, adjustments: readonly PublishedChange[]): Plan {
  const afterOf = new Map(after.keyResults.map((each) => [each.id, each]));
  const fieldsOf = (id: string) =>
    new Set(adjustments.filter((change) => change.id === id).map(adjustedField));
  return {
    ...before,
    keyResults: before.keyResults.map((was) => {
      const fields = fieldsOf(was.id);
      const now = afterOf.get(was.id);
      if (fields.size === 0 || !now) return was;
      return {
        ...was,
        target: fields.has('target') ? now.target : was.target,
        weight: fields.has('weight') ? now.weight : was.weight,
        points: fields.has('plan') ? now.points : was.points,
      };
    }),
  };
}

/** False where a KR's target lies on its baseline or against its type. */
export function isSound(keyResult: KeyResult): boolean {
  if (keyResult.type === 'increase') return keyResult.target > keyResult.baseline;
  if (keyResult.type === 'decrease') return keyResult.target < keyResult.baseline;
  return true;
}
