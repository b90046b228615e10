// Reads what a step is on and what else it wants to know, inside its transaction: a constant number of
// documents. Never writes.
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EntryType, ProcessState } from '../../../../shared/model/process.ts';
import { reviewOf } from '../../../../shared/process/reviews.ts';
import type { StoredThing, ThingKind } from '../../../../shared/process/steps/asker.ts';
import type { ExtraData, ExtraReads } from '../../../../shared/process/steps/step.ts';
import type { Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { entryPath } from '../workspace/entries.ts';
import { cycleOf, type Head } from '../workspace/head.ts';
import { balanceOf } from '../workspace/ledger.ts';
import { stateOf } from '../workspace/state-document.ts';

export interface StepScope {
  tx: Transaction;
  workspace: string;
  head: Head;
  plan: Plan;
}

/** What a step is on; null where there is nothing of that ID. */
export async function readThing(
  scope: StepScope,
  on: ThingKind | null,
  id: string,
): Promise<StoredThing<ThingKind | null> | null> {
  if (on === null) return { thing: null, seq: 0, state: null };
  if (on === 'review') return readReview(scope, id);
  if (on === 'reward') {
    const reward = scope.plan.rewards.find((each) => each.id === id);
    return reward ? { thing: reward, seq: 0, state: null } : null;
  }
  return readEntry(scope, on, id);
}

async function readEntry<Type extends EntryType>(
  { tx, workspace, head }: StepScope,
  type: Type,
  id: string,
): Promise<StoredThing<Type> | null> {
  const document = await tx.get(entryPath(workspace, cycleOf(head), type, id));
  return document
    ? {
        seq: Number(document.seq),
        thing: document.entry as unknown as ProcessState[Type][number] as StoredThing<Type>['thing'],
        state: null,
      }
    : null;
}

async function readReview(
  { tx, workspace, head }: StepScope,
  key: string,
): Promise<StoredThing<'review'> | null> {
  const named = reviewOf(key);
  if (!named) return null;
  const state = stateOf(await tx.get(paths.keyResultState(workspace, cycleOf(head), named.keyResultId)));
  const review = state?.reviews.find((each) => each.number === named.number);
  return state && review ? { thing: review, seq: state.seq, state } : null;
}

/** What a step wants to know beside its thing; 0 and none for what it does not ask. */
export async function readExtraData(
  scope: StepScope,
  { balanceOf: whose, takenOf, playbooks = [] }: ExtraReads,
): Promise<ExtraData> {
  const { tx, workspace } = scope;
  const known = await Promise.all(playbooks.map((id) => readEntry(scope, 'playbooks', id)));
  return {
    balance: whose === undefined ? 0 : await balanceOf(scope, whose),
    taken: takenOf === undefined ? 0 : Number((await tx.get(paths.stock(workspace, takenOf)))?.taken ?? 0),
    playbooks: known.filter((each) => each !== null),
  };
}
