// Takes a workbook; gives what the product reads in it: plan, happenings, problems and warnings. Throws where
// no plan can be read.
import type { Plan } from '../../shared/model/plan.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Happenings } from '../../shared/model/record.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { consistencyWarnings } from '../../shared/okr/consistency.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';

export interface Read {
  plan: Plan;
  happenings: Happenings;
  problems: Problem[];
  /** Their message is the values that the warning names. */
  warnings: Problem[];
}

export function toldBy(book: Workbook): Read {
  const { plan, happenings, problems } = readWorkbook(book);
  if (!plan)
    throw new Error(
      problems.map((each) => `${each.tab} ${each.row} ${each.column}: ${each.message}`).join('\n'),
    );
  const warnings = consistencyWarnings(
    plan,
    () => 0,
    (_, values) => JSON.stringify(values),
  );
  return { plan, happenings, problems, warnings };
}
