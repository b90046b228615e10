// Takes a workbook from a person whose identity is proven; makes its plan live, or says why not. Writes the
// new revision beside the old and then moves one pointer.
// Never trusts what the sender checked.
import { dayAt, isTimeZone } from '../../../../shared/calendar/zones.ts';
import { withoutDismissed } from '../../../../shared/check/dismissed.ts';
import { mailWarnings } from '../../../../shared/digest/texts/mail-warnings.ts';
import { ownTexts } from '../../../../shared/digest/texts/own-texts.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { consistencyWarnings } from '../../../../shared/okr/consistency.ts';
import { isFed } from '../../../../shared/process/fed-values.ts';
import { filledStarts, reportedIn, withFirstStarts } from '../../../../shared/process/first-starts.ts';
import { planChanges } from '../../../../shared/process/plan-changes.ts';
import { withMark } from '../../../../shared/sheet/cells/mark-of-workbook.ts';
import { readWorkbook, rowLookup } from '../../../../shared/sheet/index.ts';
import { sourceProblems } from '../../../../shared/sheet/source/source-problems.ts';
import { toldProblems } from '../../../../shared/sheet/table/told.ts';
import type {
  OutdatedReply,
  PublishReply,
  PublishRequest,
  Refusal,
} from '../../../../shared/wire/messages.ts';
import { warningTexts } from '../../../../shared/words/plan-warnings.ts';
import type { Deps } from '../deps.ts';
import { erasedIn } from '../people/erasures.ts';
import { type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { readsIn } from '../values/carry-values.ts';
import { feedOwed } from '../values/feed-owed.ts';
import { cycleOf, isAdmin, isGone, isOtherFounder, readHead, workspaceIdOf } from '../workspace/head.ts';
import { readPlan } from '../workspace/plan-documents.ts';
import { carriedOver } from './carried-over.ts';
import { moveHead } from './publish-move.ts';
import {
  outdatedReply,
  repeatedReply,
  requestDigest,
  startNotes,
  toldChanges,
  toldWaiting,
} from './publish-replies.ts';
import { allowedPart } from './publish-rights.ts';
import { type AdjustedCell, adjustedCells } from './publish-trace.ts';
import { areElsewhere, notePeople } from './same-people.ts';
import { erasedProblems, formProblems } from './server-problems.ts';

export interface PublishInput {
  /** The workspace's secret key. */
  key: string;
  /** Of a program's key, which names its workspace: `key` is not asked. */
  workspace?: string;
  email: string;
  /** The account behind the address, where the issuer says so. */
  sub?: string;
  request: PublishRequest;
  /**
   * Where a workbook's own past is replayed: it happened, so nobody is asked for rights, and its trace is
   * what its Adjustments say. Never from HTTP.
   */
  replayed?: { adjusted: AdjustedCell[] };
}

export type PublishResult =
  | { ok: true; workspace: string; reply: PublishReply }
  | { ok: false; status: Refused['status']; refusal: Refusal | OutdatedReply };

/** Somebody else may publish while this plan is being checked so often before it gives up. */
const TRIES = 5;

/** Who is new hears of it now, not with the next tick. */
const askForWelcome = (
  { queue }: Pick<Deps, 'queue'>,
  workspace: string,
  revision: number,
  now: EpochMs,
): Promise<void> =>
  queue.enqueue({
    queue: 'runSchedule',
    name: `${workspace}-revision-${revision}`,
    payload: { workspace, at: now },
    notBefore: now,
  });

/**
 * Publishes a plan (design §6 Who may what, §7 The board). Of two that come at once the later one is told
 * what the other changed.
 */
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
  { key, workspace = workspaceIdOf(key), email, sub, request, replayed }: PublishInput,
  now: EpochMs,
): Promise<PublishResult | null> {
  const head = await readHead(deps.store, workspace);
  const read = readWorkbook(withMark(request.workbook), {
    only: 'plan',
    isTimeZone,
    ...(head ? { language: head.settings.language } : {}),
  });
  const invalid = (problems: readonly Problem[]): PublishResult => {
    const refused = refuse('invalid-workbook', head?.settings.language ?? 'en');
    return { ...refused, refusal: { ...refused.refusal, ...toldProblems(problems) } };
  };
  if (!read.plan) return invalid(read.problems);
  const sheet = { ...read.plan, mails: ownTexts(read.plan.mails) };
  if (head && head.spreadsheetId !== request.spreadsheetId)
    return refuse('copied-spreadsheet', head.settings.language);
  const language = head?.settings.language ?? sheet.settings.language;
  const isErased = await erasedIn(deps, workspace);
  const found = [
    ...erasedProblems(request.workbook, isErased, language),
    ...(replayed ? [] : formProblems(request.workbook, sheet, language)),
    ...sourceProblems(sheet, (id) => rowLookup(read)('keyResult', id), language),
  ];
  if (found.length > 0) return invalid(found);
  const before = head ? await readPlan(deps.store, workspace, head) : null;
  const notes = read.read.map((note) => note.message);
  const blank = new Set(read.blankStarts);
  if (head && before && !request.dryRun && head.request === requestDigest(email, request)) {
    await askForRollUp(deps, workspace);
    return {
      ok: true,
      workspace,
      reply: await repeatedReply(deps, { workspace, head, live: before, sheet, notes, blank }),
    };
  }
  if (head && before && request.basedOn !== head.revision && !request.overwrite) {
    const refusal = await outdatedReply(deps, workspace, head, before.plan, request.basedOn);
    return { ok: false, status: 409, refusal };
  }
  const { plan: carried, unseen } = carriedOver(sheet, before?.plan ?? null, head);
  // What is replayed stands as it was.
  const after = replayed
    ? carried
    : withFirstStarts(carried, {
        blank,
        isReported: reportedIn(request.workbook),
        live: before?.plan ?? null,
        today: dayAt(now, carried.settings.timeZone),
      });
  const admin =
    replayed !== undefined || !head || (isAdmin(head, email, now) && !isOtherFounder(head, email, sub));
  if (head && !admin && isGone(head, email, now)) return refuse('has-left', head.settings.language);
  const part = allowedPart({
    before: before?.plan ?? null,
    after,
    email,
    isAdmin: admin,
    // Who only looks is asked for no reason yet.
    reasons: request.dryRun ? null : request.reasons,
  });
  if (!part.ok) return part;
  const { settings } = part.plan;
  if (!head && request.asksOfPeople && (await areElsewhere(deps.store, workspace, part.plan, email)))
    return refuse('same-people', settings.language);
  const warned = [
    ...consistencyWarnings(part.plan, rowLookup(read), warningTexts(settings.language)),
    ...mailWarnings(request.workbook, settings.language),
  ];
  const warnings = toldProblems(withoutDismissed(request.workbook, warned)).problems;
  const changes = before ? planChanges(before.plan, part.plan) : [];
  const starts = filledStarts(part.plan, blank);
  const live = before?.plan ?? part.plan;
  const told = {
    read: [...notes, ...startNotes(starts, settings.language)],
    warnings,
    ...toldChanges(changes, { before: live, after: part.plan, language }),
    ...toldWaiting(part.waiting, { before: live, after, language }),
    starts,
    ...readsIn(part.plan),
  };
  if (request.dryRun) return { ok: true, workspace, reply: { revision: head?.revision ?? 0, ...told } };
  // What cells say for the last days of a cycle that ends with this is reported into it.
  if (head && cycleOf(head) !== settings.cycleStart && !replayed && before?.plan.keyResults.some(isFed))
    await feedOwed(deps, workspace, { isEnding: true }, now);
  const moved = await moveHead(deps, {
    workspace,
    head,
    before: before?.plan ?? null,
    published: { plan: part.plan, warnings },
    unseen,
    email,
    ...(sub === undefined ? {} : { sub }),
    request,
    digest: requestDigest(email, request),
    adjusted: replayed?.adjusted ?? adjustedCells(changes),
    isReplayed: replayed !== undefined,
    now,
  });
  if (!moved) return null;
  await notePeople(deps.store, workspace, part.plan, before?.plan ?? null);
  await askForRollUp(deps, workspace);
  const known = new Set(before?.plan.people.map((each) => each.email));
  if (!replayed && part.plan.people.some((each) => !known.has(each.email)))
    await askForWelcome(deps, workspace, moved.revision, now);
  return { ok: true, workspace, reply: { revision: moved.revision, ...told } };
}
