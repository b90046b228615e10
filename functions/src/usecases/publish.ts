// Takes a workbook from a person whose identity is proven; makes its plan live, or says why not. Writes the new revision beside the old and then moves one pointer.
// Never trusts what the sender checked.

import { atEndOf } from '../../../shared/board/fold.ts';
import { steeringNow } from '../../../shared/board/measures-over-time.ts';
import { penetrationOf } from '../../../shared/board/penetration.ts';
import { isTimeZone } from '../../../shared/calendar/zones.ts';
import type { SteeringMeasures } from '../../../shared/model/board.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Adjustment, Publication } from '../../../shared/model/process.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { consistencyWarnings } from '../../../shared/okr/consistency.ts';
import { warningTexts } from '../../../shared/okr/warning-texts.ts';
import { adjustedField, planChanges } from '../../../shared/process/plan-changes.ts';
import { readWorkbook, rowLookup } from '../../../shared/sheet/index.ts';
import type {
  OutdatedReply,
  PublishedChange,
  PublishReply,
  PublishRequest,
  Refusal,
} from '../../../shared/wire/messages.ts';
import { forEachAtOnce } from '../at-once.ts';
import { paths } from '../store/paths.ts';
import type { Document } from '../store/port.ts';
import { carriedOver } from './carried-over.ts';
import type { Deps } from './deps.ts';
import { LASTING } from './entries.ts';
import {
  cycleOf,
  type Head,
  headDocument,
  isAdmin,
  isGone,
  nextHead,
  readHead,
  revisionDocument,
  workspaceIdOf,
} from './head.ts';
import { readMemory } from './memory.ts';
import { type EntryChange, pendingDocument } from './pending.ts';
import { type PublishedPlan, planDocuments, readPlan } from './plan-documents.ts';
import { outdatedReply, repeatedReply, requestDigest } from './publish-replies.ts';
import { allowedPart } from './publish-rights.ts';
import { type Refused, refuse } from './refuse.ts';
import { askForRollUp } from './roll-up-task.ts';
import { standingOf } from './standing.ts';

/** A cell of Key results before and after, as text. */
export type AdjustedCell = Pick<Adjustment, 'keyResultId' | 'field' | 'before' | 'after'>;

export interface PublishInput {
  /** The workspace's secret key. */
  key: string;
  email: string;
  request: PublishRequest;
  /** Where a workbook's own past is replayed: it happened, so nobody is asked for rights, and its trace is what its Adjustments say. Never from HTTP. */
  replayed?: { adjusted: AdjustedCell[] };
}

export type PublishResult =
  | { ok: true; workspace: string; reply: PublishReply }
  | { ok: false; status: Refused['status']; refusal: Refusal | OutdatedReply };

/** Somebody else may publish while this plan is being checked so often before it gives up. */
const TRIES = 5;

/** Publishes a plan (design §6 Who may what, §7 The board). Of two that come at once the later one is told what the other changed. */
export async function publish(deps: Deps, input: PublishInput, now: EpochMs): Promise<PublishResult> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await publishOnce(deps, input, now);
    if (result) return result;
  }
  return refuse('busy', 'en');
}

/** Null where somebody else published since the head was read. */
async function publishOnce(
  deps: Deps,
  { key, email, request, replayed }: PublishInput,
  now: EpochMs,
): Promise<PublishResult | null> {
  const workspace = workspaceIdOf(key);
  const head = await readHead(deps.store, workspace);
  const read = readWorkbook(request.workbook, {
    only: 'plan',
    isTimeZone,
    ...(head ? { language: head.settings.language } : {}),
  });
  if (!read.plan) {
    const refused = refuse('invalid-workbook', head?.settings.language ?? 'en');
    return { ...refused, refusal: { ...refused.refusal, problems: read.problems } };
  }
  if (head && head.spreadsheetId !== request.spreadsheetId)
    return refuse('copied-spreadsheet', head.settings.language);
  const before = head ? await readPlan(deps.store, workspace, head) : null;
  const notes = read.read.map((note) => note.message);
  if (head && before && head.request === requestDigest(email, request)) {
    await askForRollUp(deps, workspace);
    return {
      ok: true,
      workspace,
      reply: await repeatedReply(deps, { workspace, head, live: before, sheet: read.plan, notes }),
    };
  }
  if (head && before && request.basedOn !== head.revision && !request.overwrite) {
    const refusal = await outdatedReply(deps, workspace, head, before.plan, request.basedOn);
    return { ok: false, status: 409, refusal };
  }
  const { plan: after, unseen } = carriedOver(read.plan, before?.plan ?? null, head);
  const admin = replayed !== undefined || !head || isAdmin(head, email, now);
  if (head && !admin && isGone(head, email, now)) return refuse('has-left', head.settings.language);
  const part = allowedPart({
    before: before?.plan ?? null,
    after,
    email,
    isAdmin: admin,
    reasons: request.reasons,
  });
  if (!part.ok) return part;
  const { settings } = part.plan;
  const warnings = consistencyWarnings(part.plan, rowLookup(read), warningTexts(settings.language));
  const changes = before ? planChanges(before.plan, part.plan) : [];
  const moved = await move(deps, {
    workspace,
    head,
    published: { plan: part.plan, warnings },
    unseen,
    email,
    request,
    adjusted: replayed?.adjusted ?? adjustedCells(changes),
    now,
  });
  if (!moved) return null;
  await askForRollUp(deps, workspace);
  return {
    ok: true,
    workspace,
    reply: {
      revision: moved.revision,
      read: notes,
      warnings,
      changes,
      waiting: part.waiting,
    },
  };
}

interface Move {
  workspace: string;
  head: Head | null;
  published: PublishedPlan;
  unseen: string[];
  email: string;
  request: PublishRequest;
  adjusted: AdjustedCell[];
  now: EpochMs;
}

/** Writes the revision's documents, then moves the head in one transaction; null where somebody was faster. */
async function move(deps: Deps, move: Move): Promise<Head | null> {
  const { workspace, head, published, email, request, now } = move;
  const revision = (head?.revision ?? 0) + 1;
  const { documents, ...pointer } = planDocuments(workspace, revision, published);
  await forEachAtOnce(documents, ({ path, data }) => deps.store.transact(async (tx) => tx.set(path, data)));
  const left = await lastCycle(deps, workspace, head, published.plan);
  const next = nextHead(head, published.plan, pointer, {
    revision,
    email,
    spreadsheetId: request.spreadsheetId,
    now,
    unseen: move.unseen,
    lastMeasures: left?.measures ?? null,
    request: requestDigest(email, request),
  });
  return deps.store.transact(async (tx) => {
    const current = await readHead(tx, workspace);
    if ((current?.revision ?? 0) !== (head?.revision ?? 0)) return null;
    const schedule = await tx.get(paths.schedule(workspace));
    tx.set(paths.head(workspace), headDocument(next));
    tx.set(paths.revision(workspace, revision), revisionDocument(next));
    tx.set(paths.schedule(workspace), scheduleAfterPublish(schedule, workspace, now));
    tx.set(
      paths.pending(workspace, `plan-${revision}`),
      pendingDocument({
        cycle: cycleOf(next),
        at: now,
        submission: null,
        states: [],
        entries: [
          ...adjustmentEntries(move, revision),
          publicationEntry(move, revision),
          ...(left?.entries ?? []),
        ],
        happened: [{ kind: 'plan-published', id: String(revision), by: email }],
      }),
    );
    return next;
  });
}

/** Due at once: the next tick reads the new settings and plans what comes. */
function scheduleAfterPublish(schedule: Document | null, workspace: string, now: EpochMs): Document {
  return { doneUpTo: now, ...schedule, workspace, nextAt: now };
}

/** The trace of what changed of a live KR's target, weight and plan, whoever changed it (the seed: 自主微调+系统留痕). */
function adjustmentEntries({ adjusted, request, email, now }: Move, revision: number) {
  return adjusted.map((cell, index) => {
    const entry = { at: now, ...cell, by: email, reason: request.reasons[cell.keyResultId] ?? '' };
    return { type: 'adjustments' as const, id: `${revision}~${index}`, seq: 1, entry };
  });
}

function adjustedCells(changes: readonly PublishedChange[]): AdjustedCell[] {
  return changes.flatMap((change) => {
    const field = adjustedField(change);
    const { id: keyResultId, before, after } = change;
    return field === null || (before === '' && after === '') ? [] : [{ keyResultId, field, before, after }];
  });
}

/** That it was published: when its first edit was made, where the sheet knows, and how far its chain of alignment reaches. */
function publicationEntry({ published, email, request, head, now }: Move, revision: number): EntryChange {
  const isEdit = head !== null && (request.editedAt ?? null) !== null;
  const entry: Publication = {
    revision,
    at: now,
    by: email,
    // A sheet's clock may be ahead of ours.
    editedAt: isEdit ? Math.min(request.editedAt!, now) : null,
    penetration: penetrationOf(published.plan).share,
  };
  return { type: 'publications', id: String(revision), seq: 1, entry };
}

interface LastCycle {
  entries: EntryChange[];
  measures: SteeringMeasures;
}

/** A plan of another cycle starts with what lasts beyond a quarter: growth goals, points, playbooks, proposed forms. Everything else stays with the past. */
async function lastCycle(
  deps: Deps,
  workspace: string,
  head: Head | null,
  plan: Plan,
): Promise<LastCycle | null> {
  if (!head || cycleOf(head) === plan.settings.cycleStart) return null;
  const { memory } = await readMemory(deps.store, workspace, cycleOf(head));
  const asOf = atEndOf(head.settings.cycleEnd, head.settings.timeZone);
  const standing = standingOf(await readPlan(deps.store, workspace, head), memory, asOf);
  return {
    entries: [...memory.entries.values()].filter((change) => LASTING.includes(change.type)),
    measures: steeringNow(standing),
  };
}
