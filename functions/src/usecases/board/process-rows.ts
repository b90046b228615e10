// Takes the process and which of its entries a sheet has not got; gives their rows, as the record tabs show
// them. Never reads the log.

import { momentTextIn } from '../../../../shared/calendar/moment-text.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EntryType, ProcessState } from '../../../../shared/model/process.ts';
import { ENTRY_TYPES, entryKind } from '../../../../shared/process/steps/table.ts';
import type { RecordRows } from '../../../../shared/wire/messages/board.ts';

/** Rows of the process tabs by their IDs: new ones and those that moved on. */
export function entryRows(
  process: ProcessState,
  touched: (type: EntryType) => Set<string>,
  plan: Plan,
): RecordRows[] {
  const when = momentTextIn(plan);
  return ENTRY_TYPES.flatMap((type) => {
    const ids = touched(type);
    const all: readonly ProcessState[EntryType][number][] = process[type];
    // What has no name of its own has changed as soon as one of its kind has.
    const changed = ids.size === 0 ? [] : all.filter((each) => !('id' in each) || ids.has(each.id));
    const { written = [] } = entryKind(type);
    return written.map(({ tab, rows }) => ({ tab, rows: rows({ changed, all, plan, when }) }));
  });
}
