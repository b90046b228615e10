// Takes a review that worked; gives the playbook that it becomes. Never keeps one by itself: a person says so.
import type { Playbook } from '../model/process.ts';
import type { KeyResultState, Review } from '../model/state.ts';

/** IDs that the product gives look like `PB1`, `PB-x7Kq…`; a person's own may be any word that starts with PB. */
const PLAYBOOK_ID = /\bPB-?[A-Za-z0-9]+\b/;

/** The playbook that a measure names; null where it names none (design §5, Playbooks). */
export function reuseOf(measure: string): string | null {
  return PLAYBOOK_ID.exec(measure)?.[0] ?? null;
}

/** A playbook with the KR's attainment when the review opened and at its closing, by the last snapshot then received. */
export function playbookOf(id: string, metricId: string, state: KeyResultState, review: Review): Playbook {
  const opening = state.snapshots.find((snapshot) => snapshot.day === review.openedBy.day);
  const closing = [...state.snapshots].reverse().find((snapshot) => review.closedAt === null || snapshot.firstReceivedAt <= review.closedAt);
  return {
    id,
    metricId,
    keyResultId: state.keyResultId,
    measure: review.measure,
    before: opening?.attainment ?? null,
    after: closing?.attainment ?? null,
    reused: 0,
    outcome: review.outcome ?? 'effective',
  };
}
