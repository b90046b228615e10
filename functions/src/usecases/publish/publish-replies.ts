// Takes what a publisher sent and what is live; gives the answer of a request that came before, or that came
// too late. Never publishes anything.

import { createHash } from 'node:crypto';
import { isoWithOffset } from '../../../../shared/calendar/zones.ts';
import { BOUNDS } from '../../../../shared/model/bounds.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import { changeWording, type WordedChange } from '../../../../shared/process/change-words.ts';
import { type FilledStart, filledStarts, withFirstStarts } from '../../../../shared/process/first-starts.ts';
import { type PublishedChange, planChanges } from '../../../../shared/process/plan-changes.ts';
import type {
  OutdatedReply,
  PublishReply,
  PublishRequest,
} from '../../../../shared/wire/messages/publish.ts';
import { say } from '../../../../shared/words/publishing.ts';
import { listed } from '../../../../shared/words/punctuation.ts';
import type { Deps } from '../deps.ts';
import { readsIn } from '../values/carry-values.ts';
import type { Head } from '../workspace/head.ts';
import { type PublishedPlan, planOfRevision } from '../workspace/plan-documents.ts';
import { carriedOver } from './carried-over.ts';

/** Names a request by all that it says: the same one again is answered again, and publishes nothing. */
export function requestDigest(email: string, request: PublishRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([email, { ...request, asksOfPeople: undefined, dryRun: undefined }]))
    .digest('hex')
    .slice(0, 32);
}

/** The plans that changes lie between, and the language in which they are told. */
interface ComparedPlans {
  before: Plan;
  after: Plan;
  language: Language;
}

/**
 * What changes, in words: at most as many as there are problems; of more, how many there are. None without
 * `between`.
 */
export function changesForReply(
  changes: PublishedChange[],
  between: ComparedPlans | null,
): Pick<PublishReply, 'changes' | 'changesCount'> {
  return {
    changes: inWords(changes, between),
    ...(changes.length > BOUNDS.problems ? { changesCount: changes.length } : {}),
  };
}

/**
 * What waits for an admin, in words: at most as many as there are problems; of more, how many there are. None
 * without `between`.
 */
export function waitingForReply(
  waiting: PublishedChange[],
  between: ComparedPlans | null,
): Pick<PublishReply, 'waiting' | 'waitingCount'> {
  return {
    waiting: inWords(waiting, between),
    ...(waiting.length > BOUNDS.problems ? { waitingCount: waiting.length } : {}),
  };
}

/** Only those that are told are put into words. */
function inWords(changes: PublishedChange[], between: ComparedPlans | null): WordedChange[] {
  if (!between || changes.length === 0) return [];
  const tell = changeWording(between.before, between.after, between.language);
  return changes.slice(0, BOUNDS.problems).map(tell);
}

interface RepeatedPublish {
  workspace: string;
  head: Head;
  live: PublishedPlan;
  sheet: Plan;
  /** How the sheet's cells were read. */
  notes: string[];
  /** IDs of the key results whose Start the sheet leaves blank. */
  blank: ReadonlySet<string>;
}

/** So many are named. */
const MOST_NAMED = 5;

/** That some count from today: a person may have meant otherwise. */
export function startNotes(starts: readonly FilledStart[], language: Language): string[] {
  if (starts.length === 0) return [];
  const named = listed(
    language,
    starts.slice(0, MOST_NAMED).map(({ id }) => id),
  );
  const list = starts.length > MOST_NAMED ? `${named} …` : named;
  return [say(language, 'startsFilled', { count: starts.length, list })];
}

/**
 * The answer again: it was lost on the way, or the button was pressed twice. What waits for an admin is what
 * the sheet still has otherwise.
 */
export async function repeatedReply(
  { store }: Pick<Deps, 'store'>,
  { workspace, head, live, sheet, notes, blank }: RepeatedPublish,
): Promise<PublishReply> {
  const base = await planOfRevision(store, workspace, head.revision - 1);
  const { plan } = carriedOver(sheet, live.plan, head);
  const starts = filledStarts(live.plan, blank);
  const { cycleStart: today, language } = head.settings;
  const kept = withFirstStarts(plan, { blank, isReported: () => true, live: live.plan, today });
  return {
    revision: head.revision,
    read: [...notes, ...startNotes(starts, language)],
    warnings: live.warnings,
    ...changesForReply(
      base ? planChanges(base, live.plan) : [],
      base && { before: base, after: live.plan, language },
    ),
    ...waitingForReply(planChanges(live.plan, kept), { before: live.plan, after: kept, language }),
    starts,
    ...readsIn(live.plan),
  };
}

/** What changed since the revision that somebody's sheet is based on, and by whom (design §7, The board). */
export async function outdatedReply(
  { store }: Pick<Deps, 'store'>,
  workspace: string,
  head: Head,
  current: Plan,
  basedOn: number,
): Promise<OutdatedReply> {
  const base = await planOfRevision(store, workspace, basedOn);
  const { language, timeZone } = head.settings;
  return {
    code: 'outdated',
    message: say(language, 'publishedSince', { by: head.publishedBy }),
    revision: head.revision,
    by: head.publishedBy,
    at: isoWithOffset(head.publishedAt, timeZone),
    ...changesForReply(
      base ? planChanges(base, current) : [],
      base && { before: base, after: current, language },
    ),
  };
}
