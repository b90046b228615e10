// Writes what a step changed, with its record and its pending document, in the transaction that read it.
// Never decides.

import type { Problem } from '../../../../shared/model/problem.ts';
import type { EntryChange } from '../../../../shared/model/process.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { HappenedKind } from '../../../../shared/process/happened.ts';
import type { ExtraData, PlanChange, StepChange } from '../../../../shared/process/steps/step.ts';
import type { ActionRequest } from '../../../../shared/wire/messages/actions.ts';
import type { Document, Json } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { fieldKey } from '../publish/carried-over.ts';
import { revisedPlan } from '../publish/revise-plan.ts';
import { entryDocument } from '../workspace/entries.ts';
import { cycleOf } from '../workspace/head.ts';
import { bookLine } from '../workspace/ledger.ts';
import { pendingDocument } from '../workspace/pending.ts';
import { stateDocument } from '../workspace/state-document.ts';
import type { StepScope } from './read.ts';

type Documents = { path: string; data: Document }[];

/** Who took which step, and what the person was told of it. */
interface TakenStep {
  email: string;
  now: EpochMs;
  request: ActionRequest;
  kind: HappenedKind;
  message: string;
  /** What the sheet was warned of when it was last published. */
  warnings: Problem[];
}

/**
 * The documents of the plan's next revision, none where the plan stays; null where somebody published
 * meanwhile. Before the first write: it reads.
 */
export async function planDocumentsOf(
  { tx, workspace, head }: StepScope,
  change: PlanChange | undefined,
  { email, now, warnings }: TakenStep,
): Promise<Documents | null> {
  if (!change) return [];
  const { plan, unseen, adoptions, ideas } = change;
  return revisedPlan(
    tx,
    workspace,
    head,
    { plan, warnings },
    {
      email,
      now,
      ...(adoptions ? { adoptions } : {}),
      ...(ideas ? { ideas } : {}),
      unseen: unseen.map((each) => (typeof each === 'string' ? each : fieldKey(each.form, each.field))),
    },
  );
}

/** Everything that a step changed. */
export function write(
  scope: StepScope,
  change: StepChange,
  { balance, taken }: ExtraData,
  plan: Documents,
  by: TakenStep,
): void {
  const { tx, workspace, head } = scope;
  const { key } = by.request;
  const cycle = cycleOf(head);
  const { id, state, line, rewardTaken, happenedTo } = change;
  const ledger = line && bookLine(workspace, line, balance);
  const entries: EntryChange[] = [...(change.entries ?? []), ...(ledger?.entries ?? [])];
  const states = state ? [state] : [];
  tx.create(paths.submission(workspace, key), {
    key,
    revision: head.revision,
    action: { email: by.email, at: by.now, request: by.request, id, message: by.message } as unknown as Json,
  });
  for (const each of states)
    tx.set(paths.keyResultState(workspace, cycle, each.keyResultId), stateDocument(each));
  for (const entry of entries) {
    const { path, data } = entryDocument(workspace, cycle, entry);
    if (entry.seq === 1) tx.create(path, data);
    else tx.set(path, data);
  }
  for (const { path, data } of [...(ledger?.documents ?? []), ...plan]) tx.set(path, data);
  if (rewardTaken !== undefined) tx.set(paths.stock(workspace, rewardTaken), { taken: taken + 1 });
  const happened = [{ kind: by.kind, id: happenedTo ?? id, by: by.email }];
  tx.set(
    paths.pending(workspace, key),
    pendingDocument({ cycle, at: by.now, submission: null, states, entries, happened }),
  );
}
