// Takes the live revision; makes live again what was live before it, as a revision of its own, while nobody
// has reported on it. Never takes anything back that a person has sent.
import type { EpochMs } from '../../../../shared/model/time.ts';
import { planChanges } from '../../../../shared/process/plan-changes.ts';
import { LIVE_POLICY } from '../../../../shared/process/steps/rights.ts';
import type { UndoReply, UndoRequest } from '../../../../shared/wire/messages/publish.ts';
import { say } from '../../../../shared/words/publishing.ts';
import type { Store, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { cycleOf, type Head, hasPersonLeft, isAdmin, isOtherFounder, readHead } from '../workspace/head.ts';
import { type PublishedPlan, planOfRevision, publishedAs, readPlan } from '../workspace/plan-documents.ts';
import { moveHead } from './publish-move.ts';
import { changesForReply, requestDigest } from './publish-replies.ts';
import { adjustedCells } from './publish-trace.ts';
import { notePeople } from './same-people.ts';

interface UndoInput {
  workspace: string;
  email: string;
  sub?: string;
  request: UndoRequest;
}

type UndoResult = { ok: true; reply: UndoReply } | Refused;

/**
 * An admin, or whoever published it, undoes the last publish (docs/design.md §6, Who may what). The same
 * request twice is one undoing.
 */
export async function undoPublish(deps: Deps, input: UndoInput, now: EpochMs): Promise<UndoResult> {
  const { workspace, request } = input;
  const head = await readHead(deps.store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const digest = digestOf(input);
  if (head.request === digest) {
    await askForRollUp(deps, workspace);
    return { ok: true, reply: await replyOf(deps, workspace, head) };
  }
  const barred = refusalOf(head, input, now);
  if (barred) return barred;
  const { language } = head.settings;
  const back = await publishedAs(deps.store, workspace, head.revision - 1);
  if (!back) return refuse('undo-first', language);
  if (back.plan.settings.cycleStart !== cycleOf(head)) return refuse('undo-new-cycle', language);
  const isReportedOn = (reader: Pick<Store | Transaction, 'query'>) =>
    isUsed(reader, workspace, head.revision);
  if (await isReportedOn(deps.store)) return refuse('undo-reported', language);
  const live = await readPlan(deps.store, workspace, head);
  const move = { ...input, ...moveBack(head, live, back, request), isBarred: isReportedOn, digest, now };
  const moved = await moveHead(deps, move);
  if (!moved) return refuse((await isReportedOn(deps.store)) ? 'undo-reported' : 'busy', language);
  await notePeople(deps.store, workspace, back.plan, live.plan);
  await askForRollUp(deps, workspace);
  return { ok: true, reply: await replyOf(deps, workspace, moved) };
}

/** Names the undoing of a revision by a person: no publish of a workbook has this name. */
const digestOf = ({ email, request: { spreadsheetId, revision } }: UndoInput): string =>
  requestDigest(email, {
    spreadsheetId,
    workbook: { tabs: [] },
    basedOn: revision,
    reasons: {},
    overwrite: false,
  });

function refusalOf(head: Head, { email, sub, request }: UndoInput, now: EpochMs): Refused | null {
  const { language } = head.settings;
  if (hasPersonLeft(head, email, now)) return refuse('has-left', language);
  const admin = isAdmin(head, email, now) && !isOtherFounder(head, email, sub);
  if (!admin && head.publishedBy !== email)
    return refuse('not-allowed', language, { who: say(language, 'admins') });
  if (head.spreadsheetId !== request.spreadsheetId) return refuse('copied-spreadsheet', language);
  if (head.revision !== request.revision) return refuse('undo-not-last', language);
  // A revision without a request is a step's.
  return (head.request ?? '') === '' ? refuse('undo-step', language) : null;
}

/** Every submission and step is kept with the revision that it came on. */
async function isUsed(
  reader: Pick<Store | Transaction, 'query'>,
  workspace: string,
  revision: number,
): Promise<boolean> {
  const where = [{ field: 'revision', equals: revision }];
  return (await reader.query({ collection: paths.submissionsOf(workspace), where, limit: 1 })).length > 0;
}

function moveBack(head: Head, live: PublishedPlan, back: PublishedPlan, { revision }: UndoRequest) {
  const adjusted = adjustedCells(planChanges(live.plan, back.plan));
  const reason = say(head.settings.language, 'undone', { revision });
  return {
    head,
    before: live.plan,
    published: back,
    unseen: head.unseen,
    request: {
      spreadsheetId: head.spreadsheetId,
      reasons: Object.fromEntries(adjusted.map(({ keyResultId }) => [keyResultId, reason])),
    },
    adjusted,
    policy: LIVE_POLICY,
  };
}

/** What differs between the undone revision and the one that is live now. */
async function replyOf({ store }: Deps, workspace: string, head: Head): Promise<UndoReply> {
  const [undone, { plan }] = await Promise.all([
    planOfRevision(store, workspace, head.revision - 1),
    readPlan(store, workspace, head),
  ]);
  const { language } = head.settings;
  return {
    revision: head.revision,
    ...changesForReply(
      undone ? planChanges(undone, plan) : [],
      undone && { before: undone, after: plan, language },
    ),
  };
}
