// The files in which most shapes come, plan.csv and plan.xlsx, and what is asked of one as a whole. Never
// what stands in them.

import { text } from './shape.ts';

export const csv = (lines: string) => text('plan.csv', lines);

/** What stands before each cell of plan.csv. */
export const IN_CSV = 'plan.csv!';

/** Place and subject of a question. */
type Asked = [string, string];

const askedOf = (file: string): Record<'period' | 'unit' | 'owner', Asked> => ({
  period: [`~${file}`, 'period'],
  unit: [`~${file}`, 'unit'],
  owner: [`~${file}`, 'owner'],
});

export const OF_CSV = askedOf('plan.csv');
export const OF_BOOK = askedOf('plan.xlsx');

/** The quarter of most of them, from its first day to its last. */
export const Q3: [string, string] = ['2026-07-01', '2026-09-30'];
