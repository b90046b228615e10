// Takes a standing at the end of its cycle; gives what ended how, what is unfinished, and the cycle that
// comes next. Never changes a plan.

import { addDays, daysBetween } from '../calendar/days.ts';
import { boardIndex } from '../lookup/board-index.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { KeyResult, Settings } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { isAtLeast } from '../okr/compare.ts';
import { attainmentOf } from '../okr/figures.ts';

export interface CycleSpan {
  name: string;
  start: Day;
  end: Day;
}

/** How a KR ended. */
export interface Ending {
  id: string;
  objectiveId: string;
  text: string;
  unit: string;
  /** Its score: attainment of the last snapshot, as it was received; null where nobody reported. */
  attainment: number | null;
  status: Status;
  /** The last value, in the KR's own unit. */
  value: number | null;
  /** Its target is reached, by the target that is live now: it is not carried forward. */
  finished: boolean;
  /**
   * True where the last value is where the next cycle starts from: milestones, yes-no and maintain have fixed
   * baselines.
   */
  movesBaseline: boolean;
  percent: boolean;
}

/** How each KR of the plan ended, in its order. */
export function endingsOf({ plan, board, states, asOf }: Standing): Ending[] {
  const { unitName } = planIndex(plan);
  const { keyResults: figures } = boardIndex(board);
  return plan.keyResults.map((keyResult) => {
    const { id, objectiveId, text, type, percent } = keyResult;
    const row = figures().get(id)!;
    const last = (states.get(id)?.snapshots ?? []).filter(({ day }) => day <= asOf.day).at(-1);
    return {
      id,
      objectiveId,
      text,
      unit: unitName(row.unitId),
      attainment: row.attainment,
      status: row.status,
      value: last?.value ?? null,
      finished: last !== undefined && isFinished(keyResult, last.value),
      movesBaseline: type === 'increase' || type === 'decrease',
      percent,
    };
  });
}

const isFinished = (keyResult: KeyResult, value: number): boolean =>
  isAtLeast(attainmentOf(keyResult, value), 1);

/** The cycle that follows: as many whole months where the last one was whole months, else as many days. */
export function cycleAfter({
  cycle,
  cycleStart,
  cycleEnd,
}: Pick<Settings, 'cycle' | 'cycleStart' | 'cycleEnd'>): CycleSpan {
  const start = addDays(cycleEnd, 1);
  const months = wholeMonths(cycleStart, start);
  const end =
    months === null
      ? addDays(start, daysBetween(cycleStart, cycleEnd))
      : addDays(firstOfMonth(start, months), -1);
  return { name: nameOfCycle(cycle, start, end), start, end };
}

/** Months from one first of a month to another; null where either is none. */
function wholeMonths(start: Day, after: Day): number | null {
  if (!start.endsWith('-01') || !after.endsWith('-01')) return null;
  const months = monthOf(after) - monthOf(start);
  return months > 0 ? months : null;
}

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function firstOfMonth(day: Day, later: number): Day {
  const month = monthOf(day) + later;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

const QUARTERS_ZH = ['一', '二', '三', '四'];

/**
 * `2025 Q1` becomes `2025 Q2`, `2025年第四季度` becomes `2026年第一季度`, as the last one was written; a name
 * that says no quarter gives way to the days.
 */
function nameOfCycle(last: string, start: Day, end: Day): string {
  const year = start.slice(0, 4);
  const quarter = Math.floor((Number(start.slice(5, 7)) - 1) / 3);
  const withYear = last.replace(/\d{4}/, year);
  if (/[Qq][1-4](?!\d)/.test(last)) return withYear.replace(/([Qq])[1-4](?!\d)/, `$1${quarter + 1}`);
  if (/第?[一二三四]季度/.test(last)) return withYear.replace(/[一二三四](?=季度)/, QUARTERS_ZH[quarter]!);
  return `${start} – ${end}`;
}
