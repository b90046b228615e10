// Takes two moments of a row; faults the one that cannot be. Never moves a moment.
import type { DayOrMoment } from '../../model/record.ts';
import { datedText, momentText } from './dates.ts';
import type { Row } from './row.ts';

interface DatedCell {
  column: string;
  at: DayOrMoment | null;
}

/**
 * What has a day and no hour happens at 09:00 (design §9): decided before it was asked, answered before it
 * opened.
 */
export function faultBefore(row: Row, later: DatedCell, earlier: DatedCell): void {
  if (later.at === null || earlier.at === null || momentText(later.at) >= momentText(earlier.at)) return;
  row.fault(later.column, 'impossible-moment', {
    value: datedText(later.at),
    other: datedText(earlier.at),
    column2: earlier.column,
  });
}
