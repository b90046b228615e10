// Takes a plan and what happened, as read from a workbook; gives the standing of a day by the product's own
// rules.
// Never goes through the back end: that is what `play` and its tests do.

import { foldBoard } from '../../shared/board/fold.ts';
import { endOfDay, momentAt, momentOf, momentOfDated } from '../../shared/calendar/zones.ts';
import type { Board } from '../../shared/model/board.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ProcessState } from '../../shared/model/process.ts';
import type { Happenings, ReviewRow } from '../../shared/model/record.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { emptyState, receive } from '../../shared/okr/receive.ts';
import { takeStep } from '../../shared/process/reviews.ts';
import { processOf as nothingYet } from '../support/plans.ts';

export interface ToldQuarter {
  plan: Plan;
  happenings: Happenings;
  warnings: Problem[];
}

interface Event {
  at: number;
  happen: () => void;
}

/** The board at the end of `day`, with the process as the cycle leaves it. */
export const boardOn = (told: ToldQuarter, day: string): Board => standingOn(told, day).board;

/**
 * The standing at the end of `day`, or at a moment of it; throws where a row of Reviews names a review that
 * the rules did not open. The process is as the cycle leaves it.
 */
export function standingOn(
  { plan, happenings, warnings }: ToldQuarter,
  day: string,
  at = endOfDay(day, plan.settings.timeZone),
): Standing {
  const zone = plan.settings.timeZone;
  const states = new Map<string, KeyResultState>();
  const stateOf = (id: string) => states.get(id) ?? emptyState(id);
  const events = [
    ...snapshotEvents(plan, happenings, states, stateOf),
    ...reviewEvents(plan, happenings, states, stateOf),
  ];
  for (const event of events.sort((one, other) => one.at - other.at)) if (event.at < at) event.happen();
  const process = processOf(happenings, zone);
  const asOf = { day, at };
  return { plan, states, process, board: foldBoard({ plan, states, process, warnings }, asOf), asOf };
}

type States = Map<string, KeyResultState>;
type StateOf = (id: string) => KeyResultState;

function snapshotEvents(
  plan: Plan,
  { snapshots, adjustments }: Happenings,
  states: States,
  stateOf: StateOf,
): Event[] {
  const { settings } = plan;
  return snapshots.map((row) => {
    const at = row.received
      ? momentOf(row.received, settings.timeZone)
      : momentAt(row.date, settings.snapshotDueTime, settings.timeZone);
    const present = plan.keyResults.find((each) => each.id === row.keyResultId)!;
    const change = adjustments.find((each) => each.keyResultId === present.id && each.field === 'target');
    const isBefore = change !== undefined && at < momentOfDated(change.at, settings.timeZone);
    const keyResult = isBefore ? { ...present, target: Number(change.before) } : present;
    const { row: _, date, keyResultId, received, ...said } = row;
    const report = { ...said, day: date, receivedAt: at, submissionId: `row-${row.row}` };
    return {
      at,
      happen: () => states.set(keyResultId, receive(keyResult, settings, stateOf(keyResultId), report).state),
    };
  });
}

function reviewEvents(plan: Plan, { reviews }: Happenings, states: States, stateOf: StateOf): Event[] {
  const numbers = new Map<string, number>();
  return reviews.flatMap((row) => {
    const number = (numbers.get(row.keyResultId) ?? 0) + 1;
    numbers.set(row.keyResultId, number);
    return stepsOf(row).flatMap(({ when, step }) => {
      if (when === null) return [];
      const at = momentOfDated(when, plan.settings.timeZone);
      const happen = () => {
        const state = stateOf(row.keyResultId);
        const review = state.reviews[number - 1];
        const after = review ? takeStep(review, step, at) : 'not opened';
        if (typeof after === 'string') throw new Error(`Reviews row ${row.row}, ${step.step}: ${after}`);
        states.set(row.keyResultId, {
          ...state,
          reviews: state.reviews.map((each) => (each === review ? after : each)),
        });
      };
      return [{ at, happen }];
    });
  });
}

const stepsOf = ({ respondedAt, startedAt, closedAt, measure, outcome, by }: ReviewRow) => [
  { when: respondedAt, step: { step: 'respond' as const, by, measure } },
  { when: startedAt, step: { step: 'start' as const, by, measure } },
  { when: closedAt, step: { step: 'close' as const, by, measure, outcome: outcome ?? 'not' } },
];

/** The process as its tabs leave it at the end of the cycle. */
function processOf(happenings: Happenings, zone: string): ProcessState {
  const moment = (when: string | null) => (when === null ? null : momentOfDated(when, zone));
  return {
    ...nothingYet(),
    proposals: happenings.proposals.map(({ date, decidedOn, ...each }) => ({
      ...each,
      by: '',
      at: moment(date)!,
      decidedAt: moment(decidedOn),
    })),
    support: happenings.support.map(({ date, decidedOn, fromUnit, ...each }) => ({
      ...each,
      by: '',
      at: moment(date)!,
      decidedAt: moment(decidedOn),
      fromUnitId: fromUnit,
    })),
    signals: happenings.signals.map(({ at, acknowledgedAt, ...each }) => ({
      ...each,
      at: moment(at)!,
      acknowledgedAt: moment(acknowledgedAt),
    })),
    microOkrs: happenings.microOkrs.map(({ confirmedOn, ...each }) => ({
      ...each,
      confirmedAt: moment(confirmedOn),
    })),
    points: happenings.points.map(({ date, row, ...each }) => ({
      ...each,
      id: `row-${row}`,
      at: moment(date)!,
    })),
    adjustments: happenings.adjustments.map(({ at, ...each }) => ({ ...each, at: moment(at)! })),
    playbooks: happenings.playbooks.map((each) => ({ ...each, outcome: 'effective' as const })),
  } as ProcessState;
}
