// Takes the Plan cell of a key result; gives its points, by day, and faults those that cannot be (design §6,
// Plan to date). Never drops a point.
import type { PlanPoint } from '../../model/plan.ts';
import type { Day } from '../../model/time.ts';
import { isAbove } from '../../okr/compare.ts';
import { partsOf } from '../table/texts.ts';
import { readDay } from './dates.ts';
import { type ReadNumber, readingsOf } from './numbers.ts';
import type { Row } from './row.ts';

export interface ReadPoint extends PlanPoint {
  read: ReadNumber;
}

/** The points by day; null where a part cannot be read. `day:value; day:value` (design §6, Plan to date). */
export function readPoints(row: Row, column = 'Plan'): ReadPoint[] | null {
  const points: ReadPoint[] = [];
  for (const part of partsOf(row.cell(column))) {
    const plain = part.replace(/：/g, ':');
    const cut = plain.lastIndexOf(':');
    const figure = plain.slice(cut + 1);
    if (cut < 0 || readingsOf(figure).length === 0) return row.fault(column, 'bad-plan', { value: part });
    const read = row.numberIn(column, figure);
    if (!read) return null;
    const day = readDay(plain.slice(0, cut));
    if (!day.ok)
      return row.fault(column, day.code === 'bad-date' ? 'bad-plan' : day.code, {
        value: plain.slice(0, cut).trim(),
      });
    points.push({ day: day.value, value: read.value, read });
  }
  return points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Faults a day twice, a day outside start..due, an end that is not the target (design §6). */
export function judgePoints(
  row: Row,
  points: readonly ReadPoint[],
  span: { start: Day; due: Day },
  target: number | null,
): void {
  points.forEach((point, index) => {
    if (points[index - 1]?.day === point.day) row.fault('Plan', 'plan-day-twice', { value: point.day });
    else if (span.start !== '' && span.due !== '' && (point.day < span.start || point.day > span.due)) {
      row.fault('Plan', 'plan-outside', { value: point.day, start: span.start, due: span.due });
    }
    if (point.day === span.due && target !== null && isAbove(Math.abs(point.value - target), 0)) {
      row.fault('Plan', 'plan-end', { value: point.value, target });
    }
  });
}
