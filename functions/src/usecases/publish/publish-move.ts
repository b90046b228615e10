// Takes a plan that may go live; writes its revision beside the old one and then moves one pointer, with the
// trace of it. Never judges the plan.
import { atEndOf } from '../../../../shared/board/fold.ts';
import { steeringNow } from '../../../../shared/board/indicators-over-time.ts';
import type { SteeringIndicators } from '../../../../shared/model/board.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EntryChange } from '../../../../shared/model/process.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Policy } from '../../../../shared/process/steps/rights.ts';
import type { PublishRequest } from '../../../../shared/wire/messages/publish.ts';
import { forEachAtOnce } from '../../at-once.ts';
import type { Document, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { noteAccess } from '../access/access-log.ts';
import type { Deps } from '../deps.ts';
import { readMemory } from '../standing/memory.ts';
import { standingOf } from '../standing/standing.ts';
import { isLasting } from '../workspace/entries.ts';
import { cycleOf, type Head, headDocument, nextHead, readHead, revisionDocument } from '../workspace/head.ts';
import { pendingDocument } from '../workspace/pending.ts';
import { type PublishedPlan, planDocuments, readPlan } from '../workspace/plan-documents.ts';
import { type AdjustedCell, adjustmentEntries, publicationEntry } from './publish-trace.ts';
import { roleChanges } from './role-changes.ts';

interface Move {
  workspace: string;
  head: Head | null;
  /** The live plan; null: there is none yet. */
  before: Plan | null;
  published: PublishedPlan;
  unseen: string[];
  email: string;
  sub?: string;
  request: Pick<PublishRequest, 'spreadsheetId' | 'reasons' | 'editedAt'>;
  /** Names the request: the same one again is answered again. */
  digest: string;
  adjusted: AdjustedCell[];
  /** Nobody is welcomed of a past that is replayed. */
  policy: Policy;
  /**
   * True where the move must not happen by then. Asked in its transaction: what it finds holds until then.
   */
  isBarred?: (tx: Transaction) => Promise<boolean>;
  now: EpochMs;
}

/**
 * Writes the revision's documents, then moves the head in one transaction; null where somebody was faster, or
 * it is barred.
 */
export async function moveHead(deps: Deps, move: Move): Promise<Head | null> {
  const { workspace, head, published, email, request, now } = move;
  const revision = (head?.revision ?? 0) + 1;
  const { documents, ...pointer } = planDocuments(workspace, revision, published);
  await forEachAtOnce(documents, ({ path, data }) => deps.store.transact(async (tx) => tx.set(path, data)));
  const trace = { ...move, plan: published.plan, isFirst: head === null };
  const left = await lastCycle(deps, workspace, head, published.plan);
  const next = nextHead(head, published.plan, pointer, {
    revision,
    email,
    ...(move.sub === undefined ? {} : { sub: move.sub }),
    spreadsheetId: request.spreadsheetId,
    now,
    unseen: move.unseen,
    lastIndicators: left?.indicators ?? null,
    request: move.digest,
  });
  return deps.store.transact(async (tx) => {
    const current = await readHead(tx, workspace);
    // Of one revision there are two plans where somebody was erased meanwhile.
    if (current?.revision !== head?.revision || current?.planId !== head?.planId) return null;
    if (await move.isBarred?.(tx)) return null;
    const schedule = await tx.get(paths.schedule(workspace));
    tx.set(paths.head(workspace), headDocument(next));
    for (const entry of roleChanges({ head, before: move.before, after: published.plan }, next))
      noteAccess(tx, workspace, entry);
    tx.set(paths.revision(workspace, revision), revisionDocument(next));
    tx.set(paths.schedule(workspace), scheduleAfterPublish(schedule, move, revision));
    tx.set(
      paths.pending(workspace, `plan-${revision}`),
      pendingDocument({
        cycle: cycleOf(next),
        at: now,
        submission: null,
        states: [],
        entries: [
          ...adjustmentEntries(trace, revision),
          publicationEntry(trace, revision),
          ...(left?.entries ?? []),
        ],
        happened: [{ kind: 'plan-published', id: String(revision), by: email }],
      }),
    );
    return next;
  });
}

/** Due at once: the next tick reads the new settings, plans what comes, and welcomes who is new. */
function scheduleAfterPublish(
  schedule: Document | null,
  { workspace, now, policy }: Move,
  revision: number,
): Document {
  const welcomed = policy.asks ? (schedule?.welcomed ?? revision - 1) : revision;
  return { doneUpTo: now, ...schedule, workspace, nextAt: now, welcomed };
}

interface LastCycle {
  entries: EntryChange[];
  indicators: SteeringIndicators;
}

/**
 * A plan of another cycle starts with what lasts beyond a quarter: micro-OKRs, points, playbooks, proposed
 * forms. Everything else stays with the past.
 */
async function lastCycle(
  deps: Deps,
  workspace: string,
  head: Head | null,
  plan: Plan,
): Promise<LastCycle | null> {
  if (!head || cycleOf(head) === plan.settings.cycleStart) return null;
  const { memory } = await readMemory(deps.store, workspace, cycleOf(head));
  const asOf = atEndOf(head.settings.cycleEnd, head.settings.timeZone);
  const standing = standingOf(await readPlan(deps.store, workspace, head), memory, asOf, head);
  return {
    entries: [...memory.entries.values()].filter((change) => isLasting(change.type)),
    indicators: steeringNow(standing),
  };
}
