// Takes a standing's parts; gives the standing that a page or a mail that waited shows: of a large company
// the one of the same minute, where nothing was folded since. Never for what acts or counts deadlines.

import type { AsOf, Standing } from '../../../../shared/model/standing.ts';
import { MS_PER_MINUTE } from '../../../../shared/model/time.ts';
import type { PublishedPlan } from '../workspace/plan-documents.ts';
import type { BoardHead } from './memory.ts';

/**
 * Up to so many key results a page is folded anew each time it is asked for: that takes a few milliseconds.
 */
const SMALL = 2_000;

interface KeptStanding {
  of: string;
  standing: Standing;
}

/** By the plan, which a process keeps as long as it is asked for. */
const kept = new WeakMap<PublishedPlan, KeptStanding>();

/** The standing at `asOf`, made by `fold` where none of the same minute is at hand. */
export function pageStanding(
  published: PublishedPlan,
  { revision, foldedAt }: BoardHead,
  asOf: AsOf,
  fold: () => Standing,
): Standing {
  if (published.plan.keyResults.length <= SMALL) return fold();
  const of = [revision, foldedAt, asOf.day, Math.floor(asOf.at / MS_PER_MINUTE)].join('/');
  const last = kept.get(published);
  if (last?.of === of && last.standing.asOf.at <= asOf.at) return last.standing;
  const standing = fold();
  kept.set(published, { of, standing });
  return standing;
}
