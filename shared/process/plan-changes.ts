// Takes two plans; gives what changed between them, cell by cell, and which of it a person may publish. Never
// writes anything.

import { planIndex } from '../lookup/plan-index.ts';
import type { FormTemplate } from '../model/form.ts';
import type { KeyResult, Plan } from '../model/plan.ts';
import type { AdjustedField } from '../model/record.ts';
import type { Cell } from '../model/workbook.ts';
import { numberCell } from '../sheet/table/percent-cell.ts';
import {
  keyResultCells,
  mailCells,
  metricCells,
  objectiveCells,
  personCells,
  rewardCells,
  unitCells,
} from '../sheet/write/plan-rows.ts';
import type { RecordCells } from '../sheet/write/write.ts';

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

/** A row of a tab by English column names, each cell as text. */
type Row = Record<string, string>;

/** A cell as text that reads back as the same. */
export const asText = (cell: Cell | undefined): string =>
  typeof cell === 'number' ? numberCell(cell) : String(cell ?? '');

const rowText = (cells: RecordCells): Row =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, asText(cell)]));

/** Text of a form: it is compared whole, and told question by question (form-change-words.ts). */
const formRow = ({ title, fields, level }: FormTemplate): Row => ({
  Label: JSON.stringify(title),
  'Field ID': JSON.stringify(fields),
  Points: level ? JSON.stringify(level) : '',
});

/** The plan's rows by tab and ID, as text: what two publishers compare. */
function rowsOf(plan: Plan): Map<string, Map<string, Row>> {
  const byIdOf = <Each>(items: Each[], idOf: (item: Each) => string, rowOf: (item: Each) => Row) =>
    new Map(items.map((item) => [idOf(item), rowOf(item)]));
  const rows = <Each>(items: Each[], idOf: (item: Each) => string, cellsOf: (item: Each) => RecordCells) =>
    byIdOf(items, idOf, (item) => rowText(cellsOf(item)));
  const id = (item: { id: string }) => item.id;
  return new Map([
    ['Settings', byIdOf([plan.settings], () => 'Settings', settingsRow)],
    ['Units', rows(plan.units, id, unitCells)],
    ['People', rows(plan.people, ({ email }) => email, personCells)],
    ['Metrics', rows(plan.metrics, id, metricCells)],
    ['Objectives', rows(plan.objectives, id, objectiveCells)],
    ['Key results', rows(plan.keyResults, id, keyResultCells)],
    ['Forms', byIdOf(plan.forms, id, formRow)],
    ['Mails', rows(plan.mails, ({ mail, language }) => `${mail} (${language})`, mailCells)],
    ['Rewards', rows(plan.rewards, id, rewardCells)],
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
  return adjustedField(change) !== null && planIndex(before).keyResults.get(change.id)?.owner === email;
}

/**
 * The plan before with an owner's adjustments taken over from the plan after. A KR that would then be unsound
 * (target on the baseline, direction turned) keeps what it was.
 */
export function withAdjustments(before: Plan, after: Plan, adjustments: readonly PublishedChange[]): Plan {
  const { keyResults: afterOf } = planIndex(after);
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
