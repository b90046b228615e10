// Takes what the server alone found at a Publish; gives what of it may still be so. Never what reading finds.
import type { Problem } from '../model/problem.ts';
import type { Workbook } from '../model/workbook.ts';
import { locate } from '../sheet/index.ts';
import { cellFaults } from '../words/cells/faults.ts';

/** Those whose cell shows what it showed then: the server judges anew when it is asked again. */
export function problemsStillShown(problems: readonly Problem[], then: Workbook, now: Workbook): Problem[] {
  const shows = (workbook: Workbook, problem: Problem): string => {
    const at = locate(workbook, problem);
    const tab = workbook.tabs.find(({ name }) => name === at?.tabName);
    return JSON.stringify(tab?.rows[(at?.row ?? 0) - 1]?.[at?.column ?? 0] ?? null);
  };
  return problems.filter(
    (problem) => !Object.hasOwn(cellFaults, problem.code) && shows(then, problem) === shows(now, problem),
  );
}
