// Takes a heading; says whether it is a time: the column below it holds check-ins. Never which day it is.
import { dateIn, monthNamed } from '../grid/dates.ts';
import { periodIn, weekIn } from '../words/periods.ts';

/** True for headings of check-in columns: a day, a week, a month. */
export const isTimeLabel = (text: string): boolean =>
  dateIn(text, 'day') !== null ||
  weekIn(text) !== null ||
  monthNamed(text) !== null ||
  /^\d{1,2}[./-]\d{1,2}\.?$/.test(text.trim()) ||
  // The first week of July.
  /^\d{1,2}[月월] ?第? ?[1-5] ?[週周주]$/u.test(text.normalize('NFKC').trim());

const LONGEST_PERIOD = 12;

/** `Q1`, `T3 2026`, 第三季度, and nothing else: a column of a quarter or a half. */
export const isPeriodLabel = (text: string): boolean =>
  text.length <= LONGEST_PERIOD && periodIn(text) !== null;
