// Takes a cell of the company's workbook; gives the workbook with it changed, and what the plan says once it
// is published. For specifications.
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import type { backEndOn } from '../../support/backend.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';

export const ADMIN = 'hq@chain.example';

export const OWNER = 'owner1@chain.example';

export const DAY = '2025-01-10';

/** The company's workbook with one cell of Key results changed. */
export function changed(id: string, column: string, text: string | number) {
  const book = workbookOf(companyOf(3, 2));
  const tab = book.tabs.find((each) => each.name === 'Key results')!;
  const at = tab.rows[0]!.indexOf(column);
  tab.rows = tab.rows.map((row) => (row[0] === id ? row.with(at, text) : row));
  return book;
}

export const planOf = async (backEnd: ReturnType<typeof backEndOn>) =>
  (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!.standing.plan;

export const targetOf = async (backEnd: ReturnType<typeof backEndOn>, id: string) =>
  (await planOf(backEnd)).keyResults.find((each) => each.id === id)?.target;
