// Takes a workspace and whom somebody wants erased; tells what stands against it, and what a spreadsheet
// holds that only a human can remove. Never erases.

import type { EpochMs } from '../../../../shared/model/time.ts';
import type { TabName } from '../../../../shared/sheet/table/tabs.ts';
import type { Deps } from '../deps.ts';
import { cycleOf, type Head, hasPersonLeft, isAdmin } from '../workspace/head.ts';
import { type Erasure, erasureId, readErasure } from './erasures.ts';
import { type PersonData, personData } from './person-data.ts';

/** The tab that has the rows of each subject of an export. */
const TAB_OF: Record<string, TabName> = {
  person: 'People',
  unitsLed: 'Units',
  metrics: 'Metrics',
  objectives: 'Objectives',
  keyResults: 'Key results',
  snapshots: 'Snapshots',
  proposals: 'Proposals',
  reviews: 'Reviews',
  support: 'Support',
  signals: 'Signals',
  microOkrs: 'Micro-OKRs',
  points: 'Points',
  adjustments: 'Adjustments',
};
/** Of these the sheet has the live cycle's alone; what was appended stays, in archived tabs too. */
const OF_THE_PLAN: readonly string[] = ['person', 'unitsLed', 'metrics', 'objectives', 'keyResults'];

export type MayErase =
  | { ok: true; inSheet: Erasure['inSheet'] }
  | { ok: false; why: 'last-admin' | 'unknown' | 'under-way' | 'erased' };

/**
 * Why somebody cannot be erased, else how often the spreadsheet names them. The only admin cannot be: nobody
 * could publish any more. Reads all that is kept about them.
 */
export async function mayErase(
  deps: Pick<Deps, 'store' | 'markOf'>,
  { workspace, head, email }: { workspace: string; head: Head; email: string },
  now: EpochMs,
): Promise<MayErase> {
  const before = await readErasure(deps.store, erasureId(workspace, deps.markOf(workspace, email)));
  if (before) return { ok: false, why: before.finishedAt === null ? 'under-way' : 'erased' };
  if (isAdmin(head, email, now) && !hasOtherAdmin(head, email, now)) return { ok: false, why: 'last-admin' };
  const data = await personData(deps.store, workspace, { head, email, now });
  const isKnown = Object.values(data.subjects).some((kept) => kept.length > 0);
  return isKnown ? { ok: true, inSheet: inSheetOf(data, head) } : { ok: false, why: 'unknown' };
}

const hasOtherAdmin = (head: Head, email: string, now: EpochMs): boolean =>
  head.admins.some((each) => each !== email && !hasPersonLeft(head, each, now));

function inSheetOf({ subjects }: PersonData, head: Head): Erasure['inSheet'] {
  const live = cycleOf(head);
  return Object.entries(TAB_OF).flatMap(([subject, tab]) => {
    const kept = (subjects[subject] ?? []).filter(
      (each) => !OF_THE_PLAN.includes(subject) || each.cycle === live,
    );
    return kept.length === 0 ? [] : [{ tab, count: kept.length }];
  });
}
