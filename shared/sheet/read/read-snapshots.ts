// Takes the Snapshots tab and the key results; gives the reports in row order. Never guesses a percent.
import type { KeyResult } from '../../model/plan.ts';
import type { SnapshotRow } from '../../model/record.ts';
import type { Day } from '../../model/time.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import {
  type BareValue,
  fitsOnlyAsPercent,
  isPercentAmongNumbers,
  settledValue,
} from '../cells/percent-doubt.ts';
import type { Row } from '../cells/row.ts';
import { type Meaning, readReport, unambiguousText } from '../cells/value-reading.ts';
import { choiceOf } from '../table/words.ts';
import { type NamedThings, requireReference } from './named-things.ts';

const MOST_CONFIDENCE = 10;

export interface SnapshotContext {
  keyResults: NamedThings;
  /** Those whose rows have no fault. */
  sound: ReadonlyMap<string, KeyResult>;
  cycle: { start: Day; end: Day } | null;
}

/** The rows of Snapshots that read well; faults go into the reading. */
export function readSnapshots(reading: Reading, context: SnapshotContext): SnapshotRow[] {
  return openTable(reading, 'Snapshots').rows.flatMap((row) => readSnapshot(row, context) ?? []);
}

function readSnapshot(row: Row, { keyResults, sound, cycle }: SnapshotContext): SnapshotRow | null {
  const date = row.demand('Date') ? row.day('Date') : null;
  if (date !== null && cycle && (date < cycle.start || date > cycle.end))
    row.fault('Date', 'outside-cycle', { ...cycle, value: date });
  const keyResultId = requireReference(row, 'KR ID', [keyResults]);
  const keyResult = keyResultId === null ? undefined : sound.get(keyResultId);
  const value = row.demand('Value') ? readValue(row, keyResult) : null;
  const received = row.moment('Received');
  if (received !== null && date !== null && received.slice(0, 10) < date) {
    row.fault('Received', 'impossible-moment', { other: date, column2: 'Date' });
  }
  const rest = {
    confidence: row.whole('Confidence', 1, MOST_CONFIDENCE),
    selfStatus: row.choice('Self status', 'selfStatus'),
    blocker: row.text('Blocker'),
    note: row.text('Note'),
    supportNeeded: row.text('Support needed'),
    by: row.email('By'),
  };
  if (!row.sound || date === null || keyResultId === null || value === null) return null;
  return { row: row.at, date, keyResultId, ...value, ...rest, received };
}

/** In the KR's unit: 0 or 1 for yes-no, a fraction for a percent. */
function readValue(row: Row, keyResult: KeyResult | undefined): BareValue | null {
  if (keyResult?.type === 'yes-no') {
    const said = choiceOf('yesNo', String(row.cell('Value')));
    if (said !== null) return { value: said ? 1 : 0 };
    const figure = row.plainNumber('Value');
    const isOneOrNone = figure !== null && !figure.percent && (figure.value === 0 || figure.value === 1);
    return isOneOrNone ? { value: figure.value } : row.fault('Value', 'bad-yes-no');
  }
  if (!keyResult) return { value: 0 };
  const read = meaningOf(row, keyResult);
  if (!read) return null;
  if (fitsOnlyAsPercent(keyResult, read)) return row.fault('Value', 'report-percent-doubt');
  if (isPercentAmongNumbers(keyResult, read)) {
    return row.fault('Value', 'report-percent-among-numbers', {
      baseline: keyResult.baseline,
      target: keyResult.target,
    });
  }
  return settledValue(keyResult, read.value);
}

/** What the cell can mean on this key result; a fault where that is nothing, or two things. */
function meaningOf(row: Row, keyResult: KeyResult): Meaning | null {
  const read = readReport(row.cell('Value'), keyResult, row.mark);
  if (read.kind === 'none') return row.fault('Value', 'bad-number');
  const most = read.kind === 'one' ? read.meaning : read.meanings[1];
  if (!row.isInBounds('Value', most.value)) return null;
  if (read.kind === 'one') return read.meaning;
  const [first, second] = read.meanings;
  // As a share the number is 100 times as many percents.
  const other = read.by === 'percent' ? { value: second.value, percent: true } : second;
  return row.fault('Value', 'two-readings', {
    first: unambiguousText(first),
    second: unambiguousText(other),
  });
}
