// Takes a plan that goes live and what changed by it; gives the trace of it: adjusted cells, and the
// publication itself. Never decides who may.
import { penetrationOf } from '../../../../shared/board/penetration.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Adjustment, EntryChange, Publication } from '../../../../shared/model/process.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { adjustedField, type PublishedChange } from '../../../../shared/process/plan-changes.ts';
import type { PublishRequest } from '../../../../shared/wire/messages/publish.ts';

/** A cell of Key results before and after, as text. */
export type AdjustedCell = Pick<Adjustment, 'keyResultId' | 'field' | 'before' | 'after'>;

/** What the trace says of a publication. */
interface Published {
  plan: Plan;
  /** True for the workspace's first plan. */
  isFirst: boolean;
  email: string;
  request: Pick<PublishRequest, 'reasons' | 'editedAt'>;
  adjusted: readonly AdjustedCell[];
  now: EpochMs;
}

/**
 * The trace of what changed of a live KR's target, weight and plan, whoever changed it (docs/case.md:
 * 自主微调+系统留痕).
 */
export function adjustmentEntries({ adjusted, request, email, now }: Published, revision: number) {
  return adjusted.map((cell, index) => {
    const entry = { at: now, ...cell, by: email, reason: request.reasons[cell.keyResultId] ?? '' };
    return { type: 'adjustments' as const, id: `${revision}~${index}`, seq: 1, entry };
  });
}

/** The cells of a change that belong into the trace. */
export function adjustedCells(changes: readonly PublishedChange[]): AdjustedCell[] {
  return changes.flatMap((change) => {
    const field = adjustedField(change);
    const { id: keyResultId, before, after } = change;
    return field === null || (before === '' && after === '') ? [] : [{ keyResultId, field, before, after }];
  });
}

/**
 * That it was published: when its first edit was made, where the sheet knows, and how far its chain of
 * alignment reaches.
 */
export function publicationEntry(
  { plan, isFirst, email, request, now }: Published,
  revision: number,
): EntryChange {
  const isEdit = !isFirst && (request.editedAt ?? null) !== null;
  const entry: Publication = {
    revision,
    at: now,
    by: email,
    // A sheet's clock may be ahead of ours.
    editedAt: isEdit ? Math.min(request.editedAt!, now) : null,
    penetration: penetrationOf(plan).share,
  };
  return { type: 'publications', id: String(revision), seq: 1, entry };
}
