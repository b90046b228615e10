// Takes a workbook whose values come from its own cells; carries what they say at the end of its past, for
// the last snapshot day, as the add-on does, and gives what is wrong with them. Never works out a value
// itself.
import { carryValues, readsIn } from '../../../functions/src/usecases/values/carry-values.ts';
import { readHead, workspaceIdOf } from '../../../functions/src/usecases/workspace/head.ts';
import { startOfDay } from '../../../shared/calendar/zones.ts';
import { sourceFindings } from '../../../shared/check/source-cells.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { type EpochMs, MS_PER_HOUR, MS_PER_MINUTE } from '../../../shared/model/time.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { dueDays } from '../../../shared/okr/owed.ts';
import { fedAt, isFed } from '../../../shared/process/fed-values.ts';
import { columnIndex, findTab, type WorkbookRead } from '../../../shared/sheet/index.ts';
import { pickCells } from '../../../shared/sheet/source/reads.ts';
import { sameName } from '../../../shared/sheet/table/normal.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { ValuesRequest } from '../../../shared/wire/messages/values.ts';
import { adminOf, type Play } from './play.ts';

/** What the sheet sends where this is what it says. */
function cellsOf(book: Workbook, plan: Plan): Omit<ValuesRequest, 'revision'> {
  const tab = findTab(book, 'Key results');
  const [ids, shown] = ['KR ID', 'Value from'].map((column) =>
    tab ? columnIndex(tab, 'Key results', column) : null,
  );
  const { tabs = [], names = [] } = readsIn(plan).reads ?? {};
  return {
    decimalMark: book.decimalMark,
    rows: (tab?.rows.slice(1) ?? []).map((row) => ({
      id: lineOf(row[ids ?? -1]),
      shown: row[shown ?? -1] ?? '',
    })),
    tabs: tabs.flatMap((read) => {
      const found = book.tabs.find(({ name }) => sameName(name) === sameName(read.tab));
      return found ? [pickCells(read, found.rows)] : [];
    }),
    names: (book.names ?? []).filter(({ name }) => names.some((each) => sameName(each) === sameName(name))),
  };
}

/** Sources that say nothing that could be reported, at their cells (design §9, Values from cells). */
export const valueProblems = (book: Workbook, read: WorkbookRead, plan: Plan): Problem[] =>
  sourceFindings(book, read, plan, cellsOf(book, plan));

/**
 * When the sheet is read: before the last snapshot day's reminder, as early as that counts, and again before
 * the day ends, for what was adopted in between. Empty where no value comes from a cell.
 */
export function momentsOfValues({ settings, keyResults }: Plan, until: EpochMs): EpochMs[] {
  const last = dueDays(settings)
    .filter((due) => fedAt(due, settings) < until)
    .at(-1);
  if (!last || !keyResults.some(isFed)) return [];
  const reminder = last.dueAt - settings.reminderHoursBefore * MS_PER_HOUR;
  return [
    Math.max(reminder - MS_PER_MINUTE, startOfDay(last.countsFrom, settings.timeZone)),
    fedAt(last, settings) - MS_PER_MINUTE,
  ];
}

/** What Refresh does. */
export async function carryFromBook({ engine, book, plan, key }: Play): Promise<void> {
  const workspace = workspaceIdOf(key);
  const head = await readHead(engine.deps.store, workspace);
  const request = { ...cellsOf(book, plan), revision: head!.revision };
  const email = adminOf(plan);
  const carried = await carryValues(
    engine.deps,
    { workspace, email, request, isPast: true },
    engine.clock.now(),
  );
  if (!carried.ok) throw new Error(`a play could not read its own cells: ${carried.refusal.message}`);
}
