// Takes a plan that is published and which of its key results leave Start blank; gives it with the day from
// which those that are new count. Never changes a Start that somebody wrote.

import { planIndex } from '../lookup/plan-index.ts';
import type { KeyResult, Plan } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import type { Workbook } from '../model/workbook.ts';
import { columnIndex, findTab } from '../sheet/table/headings.ts';
import { normal } from '../sheet/table/normal.ts';
import { lineOf } from '../sheet/table/texts.ts';

/** A key result's Start that Publish fills in. */
export interface FilledStart {
  id: string;
  day: Day;
}

interface FirstStarts {
  /** IDs of the key results whose Start is blank. */
  blank: ReadonlySet<string>;
  /** Whether Snapshots holds a report of it. */
  isReported: (keyResult: KeyResult) => boolean;
  /** The plan that is live; null for none. */
  live: Plan | null;
  /** In the workspace's zone. */
  today: Day;
}

/**
 * A key result that is first published after the cycle began counts from the day of publishing (design §5,
 * References), and keeps that day while its cell stays blank. Left alone is what has reports, a plan that
 * begins earlier, or a Due that is over.
 */
export function withFirstStarts(plan: Plan, { blank, isReported, live, today }: FirstStarts): Plan {
  const { cycleStart, cycleEnd } = plan.settings;
  const known = live && planIndex(live).keyResults;
  const hasBegun = today > cycleStart && today <= cycleEnd;
  const started = (each: KeyResult): KeyResult => {
    if (!blank.has(each.id)) return each;
    const before = known?.get(each.id);
    if (before?.isStartFilled && before.start >= cycleStart && before.start <= each.due)
      return { ...each, start: before.start, isStartFilled: true };
    const isLeftAlone =
      before !== undefined ||
      !hasBegun ||
      each.due < today ||
      each.points.some(({ day }) => day < today) ||
      isReported(each);
    return isLeftAlone ? each : { ...each, start: today, isStartFilled: true };
  };
  return { ...plan, keyResults: plan.keyResults.map(started) };
}

/** Those of a plan that were filled in and stand blank in the sheet. */
export const filledStarts = (plan: Plan, blank: ReadonlySet<string>): FilledStart[] =>
  plan.keyResults.flatMap(({ id, start, isStartFilled }) =>
    isStartFilled && blank.has(id) ? [{ id, day: start }] : [],
  );

/** Says of a key result whether the workbook's Snapshots names it, by its ID or its text. */
export function reportedIn(workbook: Workbook): (keyResult: KeyResult) => boolean {
  const tab = findTab(workbook, 'Snapshots');
  const at = tab ? columnIndex(tab, 'Snapshots', 'KR ID') : null;
  const named = new Set(at === null ? [] : tab!.rows.slice(1).map((row) => normal(lineOf(row[at]))));
  return ({ id, text }) => named.has(normal(id)) || named.has(normal(text));
}
