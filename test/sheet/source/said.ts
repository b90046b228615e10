// Takes a source as people write it; gives what it says of a book. For specifications.
import type { KeyResult } from '../../../shared/model/plan.ts';
import type { Cell, DecimalMark } from '../../../shared/model/workbook.ts';
import { parseSource } from '../../../shared/sheet/source/parse-source.ts';
import { pickCells, readsFor } from '../../../shared/sheet/source/reads.ts';
import type { SourceCells } from '../../../shared/sheet/source/source.ts';
import { valueOfSource } from '../../../shared/sheet/source/value-of-source.ts';
import { sameName } from '../../../shared/sheet/table/normal.ts';

export const COUNT: KeyResult = {
  id: 'KR1',
  objectiveId: 'O1',
  text: 'Premium buyers',
  metricId: '',
  type: 'increase',
  baseline: 0,
  target: 100,
  low: null,
  high: null,
  weight: null,
  owner: 'ann@x.com',
  start: '2025-01-01',
  due: '2025-03-31',
  points: [],
  percent: false,
};

/** What the spreadsheet with these tabs says when it is asked for what the source needs. */
export function said(
  typed: string,
  tabs: Record<string, Cell[][]>,
  { own = new Map(), names = [] }: Partial<SourceCells> = {},
): SourceCells {
  const parsed = parseSource(typed);
  const reads = parsed.ok ? readsFor([parsed.source]).tabs : [];
  return {
    own,
    names,
    tabs: reads.flatMap((read) =>
      Object.entries(tabs).flatMap(([name, rows]) =>
        sameName(name) === sameName(read.tab) ? [pickCells(read, rows)] : [],
      ),
    ),
  };
}

export function sourceSays(
  typed: string,
  tabs: Record<string, Cell[][]>,
  keyResult = COUNT,
  { mark = '.', ...rest }: Partial<SourceCells> & { mark?: DecimalMark | null } = {},
): number | string {
  const read = valueOfSource(keyResult, typed, said(typed, tabs, rest), mark);
  return read.ok ? read.value : read.code;
}

const SALES: Cell[][] = [
  ['Day', 'Region', 'Premium', 'Rate'],
  ['2025-01-03', 'North', 10, '10%'],
  ['2025-01-04', 'East', 20, '20%'],
  ['2025-01-05', 'North', 31, '30%'],
  ['', '', '', ''],
];

const TRAININGS: Cell[][] = [
  ['Who', 'Passed', 'Score'],
  ['Ann', 'yes', 90],
  ['Bo', 'No', 60],
  ['Cy', true, '1,080'],
  ['Di', '', ''],
];

export const BOOK = { Sales: SALES, Trainings: TRAININGS, 销售: SALES, 培训: TRAININGS, "Bo's sales": SALES };
