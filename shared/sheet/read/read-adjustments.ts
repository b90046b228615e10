// Takes the Adjustments and Playbooks tabs; gives what owners changed and what worked. Never changes a key
// result.
import type { AdjustmentRow, PlaybookRow } from '../../model/record.ts';
import { readNumber } from '../cells/numbers.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import { readPoints } from '../cells/plan-cell.ts';
import type { Row } from '../cells/row.ts';
import { requireReference } from './named-things.ts';
import type { RecordContext } from './record-context.ts';

/** The rows of Adjustments that read well; faults go into the reading. */
export function readAdjustments(reading: Reading, { keyResults }: RecordContext): AdjustmentRow[] {
  return openTable(reading, 'Adjustments').rows.flatMap((row) => {
    const at = row.demand('At') ? row.when('At') : null;
    const keyResultId = requireReference(row, 'KR ID', [keyResults]);
    const field = row.demand('Field') ? row.choice('Field', 'adjustedField') : null;
    if (field === 'target' || field === 'weight') {
      // A blank weight is a weight of 1; a target is never blank.
      if (field === 'target') row.demand('Before');
      if (field === 'target') row.demand('After');
      row.number('Before');
      row.number('After');
    }
    if (field === 'plan') {
      readPoints(row, 'Before');
      readPoints(row, 'After');
    }
    const by = row.email('By');
    if (!row.sound || at === null || keyResultId === null || field === null) return [];
    const change = { before: row.text('Before'), after: row.text('After') };
    return [{ row: row.at, at, keyResultId, field, ...change, by, reason: row.text('Reason') }];
  });
}

/** An output of the product: read as it is, nothing in it is a person's fault. */
export function readPlaybooks(reading: Reading): PlaybookRow[] {
  return openTable(reading, 'Playbooks').rows.map((row) => ({
    row: row.at,
    id: row.line('Playbook ID'),
    metricId: row.line('Metric'),
    keyResultId: row.line('KR ID'),
    measure: row.text('Measure'),
    before: figureOf(row, 'Before'),
    after: figureOf(row, 'After'),
    reused: figureOf(row, 'Reused') ?? 0,
  }));
}

const figureOf = (row: Row, column: string): number | null =>
  readNumber(row.cell(column), row.mark ?? '.')?.value ?? null;
