// Takes the Reviews tab; gives the reviews of each key result in the order of their opening. Never opens one.
import type { ReviewRow } from '../../model/record.ts';
import { faultBefore } from '../cells/moments.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import { requireReference } from './named-things.ts';
import type { RecordContext } from './record-context.ts';

/** The rows of Reviews that read well, a key result's in the order of their opening. */
export function readReviews(reading: Reading, { keyResults }: RecordContext): ReviewRow[] {
  const last = new Map<string, ReviewRow>();
  return openTable(reading, 'Reviews').rows.flatMap((row) => {
    const keyResultId = requireReference(row, 'KR ID', [keyResults]);
    const steps = readSteps(row);
    const outcome = row.choice('Outcome', 'outcome');
    if (steps.closedAt !== null && row.isBlank('Outcome'))
      row.fault('Outcome', 'needs-other', { column2: 'Closed at' });
    const before = keyResultId === null ? undefined : last.get(keyResultId);
    if (before) faultOverlap(row, steps.openedAt, before);
    if (!row.sound || keyResultId === null) return [];
    const review: ReviewRow = {
      row: row.at,
      keyResultId,
      ...steps,
      measure: row.text('Measure'),
      outcome,
      by: row.email('By'),
    };
    last.set(keyResultId, review);
    return row.sound ? [review] : [];
  });
}

/** Answered, started, closed: in this order, none before the one before it (design §6, Review). */
function readSteps(row: Row) {
  const steps = {
    openedAt: row.moment('Opened at'),
    respondedAt: row.when('Responded at'),
    startedAt: row.when('Started at'),
    closedAt: row.when('Closed at'),
  };
  const opened = { column: 'Opened at', at: steps.openedAt };
  const responded = { column: 'Responded at', at: steps.respondedAt };
  const started = { column: 'Started at', at: steps.startedAt };
  const closed = { column: 'Closed at', at: steps.closedAt };
  if (started.at !== null && row.isBlank(responded.column))
    row.fault(started.column, 'not-yet-responded', { column2: responded.column });
  if (closed.at !== null && row.isBlank(started.column))
    row.fault(closed.column, 'not-yet-started', { column2: started.column });
  faultBefore(row, responded, opened);
  faultBefore(row, started, responded.at === null ? opened : responded);
  faultBefore(row, closed, started.at === null ? opened : started);
  return steps;
}

/** One review of a KR at a time; the rows are in the order of their opening (design §9). */
function faultOverlap(row: Row, openedAt: string | null, before: ReviewRow): void {
  if (before.closedAt === null) row.fault('KR ID', 'review-still-open', { other: before.row });
  else faultBefore(row, { column: 'Opened at', at: openedAt }, { column: 'Closed at', at: before.closedAt });
}
