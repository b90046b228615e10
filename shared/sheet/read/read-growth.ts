// Takes the Signals, Micro-OKRs and Points tabs; gives what people reported, set out to learn and earned.
// Never counts a balance.

import { microOkrDue } from '../../calendar/micro-okr.ts';
import { BOUNDS } from '../../model/bounds.ts';
import type { MicroOkrRow, PointsRow, SignalRow } from '../../model/record.ts';
import { faultBefore } from '../cells/moments.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import { NamedThings, resolveInRow, resolvePerson } from './named-things.ts';
import type { RecordContext } from './record-context.ts';

/** The rows of Signals that read well; faults go into the reading. */
export function readSignals(reading: Reading, { objectives, keyResults }: RecordContext): SignalRow[] {
  const { present, rows } = openTable(reading, 'Signals');
  const known = new NamedThings('Signals', present);
  return rows.flatMap((row) => {
    const id = row.line('Signal ID');
    known.add(row, 'Signal ID', id);
    const at = row.demand('At') ? row.when('At') : null;
    const what = row.needed('What');
    const acknowledgedAt = row.when('Acknowledged at');
    faultBefore(row, { column: 'Acknowledged at', at: acknowledgedAt }, { column: 'At', at });
    const people = { by: row.email('By'), acknowledgedBy: row.email('Acknowledged by') };
    const linkedTo = resolveInRow(row, 'Linked to', [objectives, keyResults]);
    if (!row.sound || at === null) return [];
    return [
      {
        row: row.at,
        id,
        at,
        what,
        where: row.text('Where'),
        effect: row.text('Effect'),
        acknowledgedAt,
        ...people,
        linkedTo,
      },
    ];
  });
}

/** The rows of Micro-OKRs that read well; faults go into the reading. */
export function readMicroOkrs(reading: Reading, { people, cycle }: RecordContext): MicroOkrRow[] {
  const { present, rows } = openTable(reading, 'Micro-OKRs');
  const known = new NamedThings('Micro-OKRs', present);
  return rows.flatMap((row) => {
    const id = row.line('Micro-OKR ID');
    known.add(row, 'Micro-OKR ID', id);
    const email = row.demand('Email') ? resolvePerson(row, 'Email', people) : '';
    const goal = row.needed('Goal');
    const start = row.day('Start') ?? cycle?.start ?? '';
    const due = row.day('Due') ?? (start === '' ? '' : microOkrDue(start));
    if (start > due) row.fault('Start', 'start-after-due', { start, due });
    const confirmedOn = row.when('Confirmed on');
    if (start !== '')
      faultBefore(row, { column: 'Confirmed on', at: confirmedOn }, { column: 'Start', at: start });
    const points = row.whole('Points', 0, BOUNDS.points) ?? 0;
    const confirmedBy = row.email('Confirmed by');
    if (!row.sound || start === '') return [];
    return [
      {
        row: row.at,
        id,
        email,
        goal,
        steps: row.list('Steps'),
        start,
        due,
        points,
        confirmedOn,
        confirmedBy,
      },
    ];
  });
}

/** The rows of Points that read well; faults go into the reading. */
export function readPoints(reading: Reading, { people, rewards }: RecordContext): PointsRow[] {
  return openTable(reading, 'Points').rows.flatMap((row) => {
    const date = row.demand('Date') ? row.when('Date') : null;
    const email = row.demand('Email') ? resolvePerson(row, 'Email', people) : '';
    const change = row.demand('Change') ? row.whole('Change', -BOUNDS.points, BOUNDS.points) : null;
    const rewardId = resolveInRow(row, 'Reward ID', [rewards]);
    if (!row.sound || date === null || change === null) return [];
    return [{ row: row.at, date, email, change, reason: row.text('Reason'), rewardId }];
  });
}
