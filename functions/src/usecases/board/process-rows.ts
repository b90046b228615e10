// Takes the process and which of its entries a sheet has not got; gives their rows, as the record tabs show
// them. Never reads the log.

import { whenIn } from '../../../../shared/calendar/when.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EntryType, ProcessState } from '../../../../shared/model/process.ts';
import type { Cell } from '../../../../shared/model/workbook.ts';
import { planIndex } from '../../../../shared/process/plan-index.ts';
import { ideaNote } from '../../../../shared/process/proposals.ts';
import { ENTRY_ROWS } from '../../../../shared/process/steps/table.ts';
import { adjustmentCells, playbookCells } from '../../../../shared/sheet/write/records.ts';
import { formCells } from '../../../../shared/sheet/write/write-forms.ts';
import type { RecordRows } from '../../../../shared/wire/messages/board.ts';

/** Rows of the process tabs by their IDs: new ones and those that moved on. */
export function entryRows(
  process: ProcessState,
  touched: (type: EntryType) => Set<string>,
  plan: Plan,
): RecordRows[] {
  const when = whenIn(plan);
  const chosen = <Each extends { id: string }>(
    type: EntryType,
    items: readonly Each[],
    rowOf: (item: Each) => Record<string, Cell>,
  ) => {
    const ids = touched(type);
    return items.filter((item) => ids.has(item.id)).map(rowOf);
  };
  const adjustments = touched('adjustments').size > 0 ? process.adjustments : [];
  const grown = touched('formProposals');
  const formIds = new Set(
    process.formProposals
      .filter((each) => grown.has(each.id) && each.adoptedAt !== null)
      .map((each) => each.formId),
  );
  return [
    // The add-on writes it where the notes are blank; what somebody wrote there stays, and the plan holds
    // both.
    {
      tab: 'Objectives',
      rows: chosen(
        'proposals',
        process.proposals.filter((each) => each.decision === 'adopted' && each.idea !== ''),
        (each) => ({
          'Objective ID': planIndex(plan).keyResults.get(each.answers)?.objectiveId ?? each.answers,
          Notes: ideaNote(each, plan),
        }),
      ),
    },
    // The add-on adds what the Forms tab has not got of them; what stands there is its owner's.
    { tab: 'Forms', rows: plan.forms.filter((form) => formIds.has(form.id)).flatMap(formCells) },
    ...ENTRY_ROWS.map(({ type, tab, cells }) => ({
      tab,
      rows: chosen(type, process[type] as readonly { id: string }[], (each) =>
        cells(each as Parameters<typeof cells>[0], when),
      ),
    })),
    { tab: 'Adjustments', rows: adjustments.map((each) => adjustmentCells(each, when)) },
    { tab: 'Playbooks', rows: process.playbooks.map(playbookCells) },
  ];
}
