// Takes a day; gives the calendar quarter that it is in, and the one after. Never a company's own financial
// year.
import type { Day } from '../model/time.ts';
import { addDays } from './days.ts';

interface Quarter {
  /** `2026 Q4`. */
  name: string;
  start: Day;
  end: Day;
}

const ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** The quarter of the year that holds a day. */
export function quarterOf(day: Day): Quarter {
  const year = day.slice(0, 4);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const start = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  return { name: `${year} Q${quarter + 1}`, start, end: `${year}-${ENDS[quarter]}` };
}

export const quarterAfter = ({ end }: Quarter): Quarter => quarterOf(addDays(end, 1));
