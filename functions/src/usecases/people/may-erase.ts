// Takes a workspace and whom somebody wants erased; tells what stands against it, and what a spreadsheet
// holds that only a human can remove. Never erases.

import type { EpochMs } from '../../../../shared/model/time.ts';
import { ENTRY_TYPES, entryKind } from '../../../../shared/process/steps/table.ts';
import { TABS, type TabName } from '../../../../shared/sheet/table/tabs.ts';
import type { Deps } from '../deps.ts';
import { cycleOf, type Head, hasPersonLeft, isAdmin } from '../workspace/head.ts';
import { type Erasure, erasureId, readErasure } from './erasures.ts';
import { type KeptRecord, type PersonData, personData } from './person-data.ts';

type SubjectTab = readonly [subject: string, tab: TabName];

/** The tabs of the plan by the subjects of an export: the sheet has the live cycle's alone. */
const PLAN_TABS: readonly SubjectTab[] = [
  ['person', 'People'],
  ['unitsLed', 'Units'],
  ['metrics', 'Metrics'],
  ['objectives', 'Objectives'],
  ['keyResults', 'Key results'],
];

const placeOf = (tab: TabName): number => TABS.findIndex(({ name }) => name === tab);

/** Those that rows were appended to, in the sheet's order: they stay, in archived tabs too. */
const RECORD_TABS: readonly SubjectTab[] = [
  ['snapshots', 'Snapshots'] as const,
  ['reviews', 'Reviews'] as const,
  ...ENTRY_TYPES.flatMap((type) =>
    (entryKind(type).written ?? [])
      .filter(({ isRowEach }) => isRowEach)
      .map(({ tab }): SubjectTab => [type, tab]),
  ),
].sort(([, one], [, other]) => placeOf(one) - placeOf(other));

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
  const counted = ([subject, tab]: SubjectTab, kept: (each: KeptRecord) => boolean) => {
    const count = (subjects[subject] ?? []).filter(kept).length;
    return count === 0 ? [] : [{ tab, count }];
  };
  return [
    ...PLAN_TABS.flatMap((each) => counted(each, ({ cycle }) => cycle === live)),
    ...RECORD_TABS.flatMap((each) => counted(each, () => true)),
  ];
}
