// Takes what a workbook says happened; gives it as steps with their moments, in the order in which they happened. Never does them.
import { momentAt, momentOf, momentOfDated } from '../../../shared/calendar/zones.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { DayOrMoment, Happenings, SnapshotRow } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { keyResultsText } from '../../../shared/sheet/proposed-key-results.ts';
import type { ActionName } from '../../../shared/wire/messages.ts';
import type { EarlierCell } from './plan-as-it-was.ts';

/** Where in the workbook a step stands, for the problem that it may turn out to be. */
export interface Origin {
  tab: string;
  row: number;
  column: string;
}

export type Step =
  | { kind: 'snapshot'; at: EpochMs; origin: Origin; row: SnapshotRow }
  | {
      kind: 'action';
      at: EpochMs;
      origin: Origin;
      action: ActionName;
      id: string;
      email: string;
      answers: RawAnswers;
    }
  | {
      kind: 'adjust';
      at: EpochMs;
      origin: Origin;
      email: string;
      keyResultId: string;
      reason: string;
      before: string;
      cell: EarlierCell;
    }
  | { kind: 'adopt'; at: EpochMs; origin: Origin; email: string; objectiveId: string };

const MINUTE_MS = 60_000;

/** What an adjustment leaves in the trace: its row's own words. */
export const adjustedBy = ({ before, cell }: Extract<Step, { kind: 'adjust' }>) => ({
  keyResultId: cell.keyResultId,
  field: cell.field,
  before,
  after: cell.text,
});

/** All steps, by minute, and within a minute in the order of tabs and rows (design §9). */
export function stepsOf(happenings: Happenings, plan: Plan): Step[] {
  const steps = [
    ...adjustments(happenings, plan),
    ...proposals(happenings, plan),
    ...snapshots(happenings, plan),
    ...reviews(happenings, plan),
    ...support(happenings, plan),
    ...signals(happenings, plan),
    ...growth(happenings, plan),
  ];
  return steps
    .map((step, order) => ({ step, minute: Math.floor(step.at / MINUTE_MS), order }))
    .sort((a, b) => a.minute - b.minute || a.order - b.order)
    .map(({ step }) => step);
}

const when = (dated: DayOrMoment, plan: Plan): EpochMs => momentOfDated(dated, plan.settings.timeZone);

function snapshots({ snapshots: rows }: Happenings, { settings }: Plan): Step[] {
  return rows.map((row) => ({
    kind: 'snapshot',
    at: row.received
      ? momentOf(row.received, settings.timeZone)
      : momentAt(row.date, settings.snapshotDueTime, settings.timeZone),
    origin: { tab: 'Snapshots', row: row.row, column: row.received ? 'Received' : 'Date' },
    row,
  }));
}

/** An action where its moment is given; nothing where the cell is blank. */
function action(
  dated: DayOrMoment | null,
  plan: Plan,
  origin: Origin,
  name: ActionName,
  id: string,
  email: string,
  answers: RawAnswers,
): Step[] {
  return dated === null
    ? []
    : [{ kind: 'action', at: when(dated, plan), origin, action: name, id, email, answers }];
}

function proposals({ proposals: rows }: Happenings, plan: Plan): Step[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Proposals', row: row.row, column });
    const keyResults = keyResultsText(row.keyResults);
    const author = plan.units.find((unit) => unit.id === row.unitId)?.leadEmail ?? '';
    const asked = {
      unit: row.unitId,
      answers: row.answers,
      objective: row.objective,
      keyResults,
      alignmentScore: String(row.alignmentScore),
      resources: row.resources,
      idea: row.idea,
    };
    const decided = { decision: row.decision ?? '', reason: row.reason, objectiveId: row.objectiveId ?? '' };
    const adopt: Step[] =
      row.decision === 'adopted' && row.decidedOn !== null && row.objectiveId !== null
        ? [
            {
              kind: 'adopt',
              at: when(row.decidedOn, plan),
              origin: origin('Objective ID'),
              email: row.decidedBy,
              objectiveId: row.objectiveId,
            },
          ]
        : [];
    return [
      ...action(row.date, plan, origin('Date'), 'proposal.submit', row.id, author, asked),
      // Its rows join the plan first: what was adopted is what stands in the sheet, with its weights and metrics.
      ...adopt,
      ...action(
        row.decision === null ? null : row.decidedOn,
        plan,
        origin('Decided on'),
        'proposal.decide',
        row.id,
        row.decidedBy,
        decided,
      ),
    ];
  });
}

/** The rows of a KR are its reviews in the order of their opening (design §9). */
function reviews({ reviews: rows }: Happenings, plan: Plan): Step[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const number = (counts.get(row.keyResultId) ?? 0) + 1;
    counts.set(row.keyResultId, number);
    const id = `${row.keyResultId}~${number}`;
    const origin = (column: string) => ({ tab: 'Reviews', row: row.row, column });
    const measure = row.measure;
    return [
      ...action(row.respondedAt, plan, origin('Responded at'), 'review.respond', id, row.by, {}),
      ...action(row.startedAt, plan, origin('Started at'), 'review.start', id, row.by, { measure }),
      ...action(row.closedAt, plan, origin('Closed at'), 'review.close', id, row.by, {
        measure,
        outcome: row.outcome ?? '',
      }),
    ];
  });
}

function support({ support: rows }: Happenings, plan: Plan): Step[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Support', row: row.row, column });
    const owner = plan.keyResults.find((each) => each.id === row.keyResultId)?.owner ?? '';
    return [
      ...action(row.date, plan, origin('Date'), 'support.request', row.id, owner, {
        keyResultId: row.keyResultId,
        kind: row.kind,
        request: row.request,
      }),
      ...action(
        row.decision === null ? null : row.decidedOn,
        plan,
        origin('Decided on'),
        'support.decide',
        row.id,
        row.decidedBy,
        {
          decision: row.decision ?? '',
          fromUnit: row.fromUnit ?? '',
          reason: row.reason || '–',
        },
      ),
    ];
  });
}

function signals({ signals: rows }: Happenings, plan: Plan): Step[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Signals', row: row.row, column });
    return [
      ...action(row.at, plan, origin('At'), 'signal.report', row.id, row.by, {
        what: row.what,
        where: row.where,
        effect: row.effect,
      }),
      ...action(
        row.acknowledgedAt,
        plan,
        origin('Acknowledged at'),
        'signal.acknowledge',
        row.id,
        row.acknowledgedBy,
        { linkedTo: row.linkedTo ?? '' },
      ),
    ];
  });
}

/** A confirmation books its points unless the ledger has that booking as a row of its own. */
function growth({ microOkrs, points }: Happenings, plan: Plan): Step[] {
  const booked = points.map((row) => `${row.email} ${row.change} ${row.date.slice(0, 10)}`);
  const goals = microOkrs.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Micro-OKRs', row: row.row, column });
    const set = {
      goal: row.goal,
      steps: row.steps.join('; '),
      start: row.start,
      due: row.due,
      points: String(row.points),
    };
    const inLedger =
      row.confirmedOn !== null &&
      booked.includes(`${row.email} ${row.points} ${row.confirmedOn.slice(0, 10)}`);
    return [
      ...action(row.start, plan, origin('Start'), 'microOkr.set', row.id, row.email, set),
      ...action(
        row.confirmedOn,
        plan,
        origin('Confirmed on'),
        'microOkr.confirm',
        row.id,
        row.confirmedBy,
        inLedger ? { book: 'no' } : {},
      ),
    ];
  });
  const ledger = points.flatMap((row) =>
    action(row.date, plan, { tab: 'Points', row: row.row, column: 'Change' }, 'points.book', '', '', {
      email: row.email,
      change: String(row.change),
      reason: row.reason,
      rewardId: row.rewardId ?? '',
    }),
  );
  return [...goals, ...ledger];
}

function adjustments({ adjustments: rows }: Happenings, plan: Plan): Step[] {
  return rows.map((row) => ({
    kind: 'adjust',
    at: when(row.at, plan),
    origin: { tab: 'Adjustments', row: row.row, column: 'At' },
    email: row.by,
    keyResultId: row.keyResultId,
    reason: row.reason || '–',
    before: row.before,
    cell: { keyResultId: row.keyResultId, field: row.field, text: row.after },
  }));
}
