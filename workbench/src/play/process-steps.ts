// Takes the rows of Proposals, Reviews, Support and Signals; gives their steps, row by row. Never does them.

import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import { reviewKey } from '../../../shared/process/reviews.ts';
import { typedProposals, typedSignals, typedSupport } from '../../../shared/process/typed-rows.ts';
import { action, when } from './action-step.ts';
import type { PlayStep } from './step.ts';

/** The tab names no author: the unit's lead stands for them. */
export function proposalSteps({ proposals: rows }: Happenings, plan: Plan): PlayStep[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Proposals', row: row.row, column });
    const author = planIndex(plan).units.get(row.unitId)?.leadEmail ?? '';
    const asked = typedProposals.answersOf(row);
    const decided = { decision: row.decision ?? '', reason: row.reason, objectiveId: row.objectiveId ?? '' };
    const adopt: PlayStep[] =
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
      // Its rows join the plan first: what was adopted is what stands in the sheet, with its weights and
      // metrics.
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

/** The rows of a KR are its reviews in the order of their opening (design §9, Order). */
export function reviewSteps({ reviews: rows }: Happenings, plan: Plan): PlayStep[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const number = (counts.get(row.keyResultId) ?? 0) + 1;
    counts.set(row.keyResultId, number);
    const id = reviewKey(row.keyResultId, number);
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

/**
 * The tab names nobody who asks: the key result's owner stands for them. A blank reason is `–`, since
 * deciding needs one.
 */
export function supportSteps({ support: rows }: Happenings, plan: Plan): PlayStep[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Support', row: row.row, column });
    const owner = planIndex(plan).keyResults.get(row.keyResultId)?.owner ?? '';
    return [
      ...action(
        row.date,
        plan,
        origin('Date'),
        'support.request',
        row.id,
        owner,
        typedSupport.answersOf(row),
      ),
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

export function signalSteps({ signals: rows }: Happenings, plan: Plan): PlayStep[] {
  return rows.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Signals', row: row.row, column });
    return [
      ...action(row.at, plan, origin('At'), 'signal.report', row.id, row.by, typedSignals.answersOf(row)),
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
