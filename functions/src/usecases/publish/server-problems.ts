// Takes a workbook that reads well; gives the faults at its cells that the server alone looks for. Never what
// the add-on finds itself: that is in shared/sheet.

import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import type { Cell, Workbook } from '../../../../shared/model/workbook.ts';
import { type FormFault, formFault } from '../../../../shared/process/gate/replaced-forms.ts';
import { columnIndex, findTab, TABS, type TabName } from '../../../../shared/sheet/index.ts';
import { lineOf, mailOf } from '../../../../shared/sheet/table/texts.ts';
import { say } from '../../../../shared/words/publishing.ts';
import { listed } from '../../../../shared/words/punctuation.ts';

interface ColumnCell {
  tab: TabName;
  column: string;
  row: number;
  cell: Cell | undefined;
}

/** The cells below a heading; none where the sheet has no such column. */
function cellsOf(workbook: Workbook, tab: TabName, column: string): ColumnCell[] {
  const found = findTab(workbook, tab);
  const index = found ? columnIndex(found, tab, column) : null;
  if (!found || index === null) return [];
  return found.rows.slice(1).map((cells, at) => ({ tab, column, row: at + 2, cell: cells[index] }));
}

/**
 * Every cell of a plan tab that names somebody who was erased: the sheet is cleared by hand, and what is
 * published never brings them back (docs/design.md §7, Personal data).
 */
export function erasedProblems(
  workbook: Workbook,
  isErased: (email: string) => boolean,
  language: Language,
): Problem[] {
  const columns = TABS.filter(({ owner }) => owner === 'plan').flatMap(({ name, columns: of }) =>
    of.filter(({ kind }) => kind === 'email').map((column) => [name, column.name] as const),
  );
  return columns.flatMap(([tab, column]) =>
    cellsOf(workbook, tab, column).flatMap(({ row, cell }) => {
      const email = mailOf(cell);
      if (email === null || !isErased(email)) return [];
      return [{ tab, column, row, code: 'erased-person', message: say(language, 'erasedPerson', { email }) }];
    }),
  );
}

/**
 * A built-in form may be replaced, and a step begun by one of the company's own; not by one that the step
 * cannot be taken with, nor under a wrong name.
 */
export function formProblems(workbook: Workbook, { forms }: Plan, language: Language): Problem[] {
  const cells = cellsOf(workbook, 'Forms', 'Form ID');
  return forms.flatMap((form) => {
    const fault = formFault(form, language);
    if (fault === null) return [];
    const at = cells.find(({ cell }) => lineOf(cell) === form.id);
    const message = saidOf(fault, form.id, language);
    return [{ tab: 'Forms', column: 'Form ID', row: at?.row ?? 0, code: fault.code, message }];
  });
}

function saidOf(fault: FormFault, id: string, language: Language): string {
  if (fault.code === 'no-such-form') return say(language, 'noSuchForm', { id });
  const fields = listed(language, fault.fields);
  return fault.begins === null
    ? say(language, 'formLacks', { id, fields })
    : say(language, 'beginningLacks', { id, fields, step: fault.begins });
}
