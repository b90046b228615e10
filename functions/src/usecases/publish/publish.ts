// Takes a workbook from a person whose identity is proven; makes its plan live, or says why not. Writes the
// new revision beside the old and then moves one pointer.
// Never trusts what the sender checked.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { isFed } from '../../../../shared/process/fed-values.ts';
import { reportedIn, withFirstStarts } from '../../../../shared/process/first-starts.ts';
import { planChanges } from '../../../../shared/process/plan-changes.ts';
import { LIVE_POLICY, type Policy, REPLAY_POLICY } from '../../../../shared/process/steps/rights.ts';
import type {
  OutdatedReply,
  PublishReply,
  PublishRequest,
} from '../../../../shared/wire/messages/publish.ts';
import type { Refusal } from '../../../../shared/wire/messages/refusal.ts';
import type { Deps } from '../deps.ts';
import { type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { feedOwed } from '../values/feed-owed.ts';
import {
  cycleOf,
  type Head,
  hasPersonLeft,
  isAdmin,
  isOtherFounder,
  readHead,
  workspaceIdOf,
} from '../workspace/head.ts';
import { type PublishedPlan, readPlan } from '../workspace/plan-documents.ts';
import { carriedOver } from './carried-over.ts';
import { moveHead } from './publish-move.ts';
import { outdatedReply, repeatedReply, requestDigest } from './publish-replies.ts';
import { type AllowedPart, allowedPart } from './publish-rights.ts';
import { publishSummary, readingNotes } from './publish-summary.ts';
import { type AdjustedCell, adjustedCells } from './publish-trace.ts';
import { arePublishedElsewhere, notePeople } from './same-people.ts';
import { type SoundSheet, soundSheet } from './sound-sheet.ts';

interface PublishInput {
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

type PublishResult =
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

const policyOf = ({ replayed }: Pick<PublishInput, 'replayed'>): Policy =>
  replayed ? REPLAY_POLICY : LIVE_POLICY;

/** Null where somebody else published since the head was read. */
async function publishOnce(deps: Deps, input: PublishInput, now: EpochMs): Promise<PublishResult | null> {
  const { key, workspace = workspaceIdOf(key), email, sub, request, replayed } = input;
  const head = await readHead(deps.store, workspace);
  const policy = policyOf(input);
  const sheet = await soundSheet(deps, { workspace, head, request, policy });
  if (!sheet.ok) return sheet;
  const before = head ? await readPlan(deps.store, workspace, head) : null;
  const known = head && before ? await asKnown(deps, { workspace, head, before, sheet, input }) : null;
  if (known) return known;
  const { plan: carried, unseen } = carriedOver(sheet.plan, before?.plan ?? null, head);
  // What is replayed stands as it was.
  const after = policy.asks ? withStarts(carried, sheet, before?.plan ?? null, request, now) : carried;
  const part = theirPart(input, head, before?.plan ?? null, after, now);
  if (!part.ok) return part;
  const { settings } = part.plan;
  if (!head && request.asksOfPeople && (await arePublishedElsewhere(deps.store, workspace, part.plan, email)))
    return refuse('same-people', settings.language);
  const changes = before ? planChanges(before.plan, part.plan) : [];
  const summary = publishSummary({ part, after, live: before?.plan ?? part.plan, changes, sheet, request });
  if (request.dryRun) return { ok: true, workspace, reply: { revision: head?.revision ?? 0, ...summary } };
  // What cells say for the last days of a cycle that ends with this is reported into it.
  if (head && cycleOf(head) !== settings.cycleStart && policy.asks && before?.plan.keyResults.some(isFed))
    await feedOwed(deps, workspace, { isEnding: true }, now);
  const moved = await moveHead(deps, {
    workspace,
    head,
    before: before?.plan ?? null,
    published: { plan: part.plan, warnings: summary.warnings },
    unseen,
    email,
    ...(sub === undefined ? {} : { sub }),
    request,
    digest: requestDigest(email, request),
    adjusted: replayed?.adjusted ?? adjustedCells(changes),
    policy,
    now,
  });
  if (!moved) return null;
  await notePeople(deps.store, workspace, part.plan, before?.plan ?? null);
  await askForRollUp(deps, workspace);
  if (policy.asks && isAnybodyNew(part.plan, before?.plan ?? null))
    await askForWelcome(deps, workspace, moved.revision, now);
  return { ok: true, workspace, reply: { revision: moved.revision, ...summary } };
}

/** What whoever publishes may make live. */
function theirPart(
  input: PublishInput,
  head: Head | null,
  before: Plan | null,
  after: Plan,
  now: EpochMs,
): AllowedPart {
  const { email, sub, request } = input;
  const admin =
    !policyOf(input).asks || !head || (isAdmin(head, email, now) && !isOtherFounder(head, email, sub));
  if (head && !admin && hasPersonLeft(head, email, now)) return refuse('has-left', head.settings.language);
  // Who only looks is asked for no reason yet.
  const reasons = request.dryRun ? null : request.reasons;
  return allowedPart({ before, after, email, isAdmin: admin, reasons });
}

function isAnybodyNew({ people }: Plan, before: Plan | null): boolean {
  const were = new Set(before?.people.map((each) => each.email));
  return people.some((each) => !were.has(each.email));
}

interface SentPublish {
  workspace: string;
  head: Head;
  before: PublishedPlan;
  sheet: SoundSheet;
  input: PublishInput;
}

/** The answer to a request that is live already, or that is made on an old revision; null: it is neither. */
async function asKnown(
  deps: Deps,
  { workspace, head, before, sheet, input: { email, request } }: SentPublish,
): Promise<PublishResult | null> {
  if (!request.dryRun && head.request === requestDigest(email, request)) {
    await askForRollUp(deps, workspace);
    const { notes, blank } = readingNotes(sheet);
    const reply = await repeatedReply(deps, {
      workspace,
      head,
      live: before,
      sheet: sheet.plan,
      notes,
      blank,
    });
    return { ok: true, workspace, reply };
  }
  if (request.basedOn === head.revision || request.overwrite) return null;
  const refusal = await outdatedReply(deps, workspace, head, before.plan, request.basedOn);
  return { ok: false, status: 409, refusal };
}

/** The plan with the day of publishing where a key result is new and its Start blank. */
const withStarts = (
  plan: Plan,
  sheet: SoundSheet,
  live: Plan | null,
  { workbook }: PublishRequest,
  now: EpochMs,
): Plan =>
  withFirstStarts(plan, {
    blank: readingNotes(sheet).blank,
    isReported: reportedIn(workbook),
    live,
    today: dayAt(now, plan.settings.timeZone),
  });
