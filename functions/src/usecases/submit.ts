// Takes one snapshot submission of a person whose identity is proven; records it in one transaction over a constant number of documents.
// Never reads other key results, never mails: the roll-up derives what follows.
import { dayAt, isoWithOffset } from '../../../shared/calendar/zones.ts';
import { supportNeededOf } from '../../../shared/form/support-needed.ts';
import type { KeyResult, Language } from '../../../shared/model/plan.ts';
import type { KeyResultState } from '../../../shared/model/state.ts';
import type { Day, EpochMs } from '../../../shared/model/time.ts';
import { emptyState, type Received, receive } from '../../../shared/okr/receive.ts';
import { readNumber } from '../../../shared/sheet/numbers.ts';
import { isInDoubt, readingKey } from '../../../shared/sheet/percent-doubt.ts';
import type {
  ReceiptRow,
  ReportedKeyResult,
  SnapshotSubmission,
  SubmissionReply,
} from '../../../shared/wire/messages.ts';
import { paths } from '../store/paths.ts';
import { AlreadyExists, type Document, type Json, type Transaction } from '../store/port.ts';
import type { Deps } from './deps.ts';
import { reviewKey } from './happened.ts';
import { cycleOf, type Head, isAdmin, isGone, readHead } from './head.ts';
import { type EntryChange, pendingDocument } from './pending.ts';
import { type KeyResultEntry, readKeyResults } from './plan-documents.ts';
import { type Refused, refuse } from './refuse.ts';
import { askForRollUp } from './roll-up-task.ts';
import { shortName } from './short-name.ts';

export interface SubmitInput {
  workspace: string;
  email: string;
  submission: SnapshotSubmission;
  /** True where a workbook's own past is replayed: it happened, so nobody is asked for rights. Never from HTTP. */
  replayed?: boolean;
}

export type SubmitResult = { ok: true; reply: SubmissionReply } | Refused;

/** What `submissions/S` holds: the submission as received and what was recorded of it. Never changed. */
export interface SubmissionRecord {
  email: string;
  at: EpochMs;
  date: Day;
  planId: string;
  origin: 'form' | 'sheet';
  reports: ReportedKeyResult[];
  rows: ReceiptRow[];
}

/**
 * Records a submission once, however often it comes (design §7, A submission). Reads: the head, the buckets of its KRs, their states; writes: the submission,
 * a pending document, the states.
 */
export async function submit(deps: Deps, input: SubmitInput, now: EpochMs): Promise<SubmitResult> {
  const head = await readHead(deps.store, input.workspace);
  if (!head) return refuse('no-workspace', 'en');
  const { submission } = input;
  const entries = await readKeyResults(
    deps.store,
    input.workspace,
    head,
    submission.reports.map((report) => report.keyResultId),
  );
  const date = dateOf(submission.date, head, now);
  const refused = refusalOf(input, date, head, entries, now);
  if (refused) return refused;
  const dated = { ...input, submission: { ...submission, date } };
  try {
    const record = await deps.store.transact((tx) => recordAll(tx, dated, head, entries, now));
    await askForRollUp(deps, input.workspace);
    return { ok: true, reply: replyOf(submission.key, record, head, true) };
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    return earlierReply(deps, input, head);
  }
}

/** A late report, while the cycle is still open, is dated on its last day (design §5). */
function dateOf(date: Day, head: Head, now: EpochMs): Day {
  const { cycleEnd, timeZone } = head.settings;
  return date > cycleEnd && dayAt(now, timeZone) > cycleEnd ? cycleEnd : date;
}

function refusalOf(
  { email, submission, replayed }: SubmitInput,
  date: Day,
  head: Head,
  entries: Map<string, KeyResultEntry>,
  now: EpochMs,
): Refused | null {
  const { settings } = head;
  const { language } = settings;
  if (!replayed && isGone(head, email, now) && !isAdmin(head, email, now))
    return refuse('has-left', language);
  if (submission.reports.length === 0) return refuse('nothing-reported', language);
  if (date < settings.cycleStart || date > settings.cycleEnd) {
    return refuse('date-outside-cycle', language, {
      date,
      start: settings.cycleStart,
      end: settings.cycleEnd,
    });
  }
  if (date > dayAt(now, settings.timeZone)) return refuse('date-in-future', language, { date });
  const seen = new Set<string>();
  for (const report of submission.reports) {
    const id = report.keyResultId;
    if (seen.has(id)) return refuse('key-result-twice', language, { id });
    seen.add(id);
    const entry = entries.get(id);
    if (!entry) return refuse('unknown-key-result', language, { id });
    if (!replayed && !entry.reporters.includes(email) && !isAdmin(head, email, now))
      return refuse('not-a-reporter', language, { id });
    const refused =
      valueRefusal(entry.keyResult, report, language) ??
      // A past that is replayed was asked about when its rows were read.
      (replayed ? null : doubtOf(entry.keyResult, report, language));
    if (refused) return refused;
  }
  return null;
}

function valueRefusal(
  keyResult: KeyResult,
  { keyResultId: id, value }: ReportedKeyResult,
  language: Language,
): Refused | null {
  if (keyResult.type === 'yes-no' && value !== 0 && value !== 1)
    return refuse('bad-value', language, { id, value, expected: '0, 1' });
  if (!Number.isFinite(value))
    return refuse('bad-value', language, { id, value: String(value), expected: '0 … 9' });
  return null;
}

/** A report that fits only when read as a percent is asked about, never guessed (design §5, Reading cells): here too, with the form's own confirmation. */
function doubtOf(keyResult: KeyResult, report: ReportedKeyResult, language: Language): Refused | null {
  if (!isInDoubt(keyResult, report)) return null;
  const { keyResultId: id, value } = report;
  const share = readNumber(`${value}%`)?.value ?? value / 100;
  return refuse('report-percent-doubt', language, { id, value, share, asRead: readingKey('number', value) });
}

async function recordAll(
  tx: Transaction,
  input: SubmitInput,
  head: Head,
  entries: Map<string, KeyResultEntry>,
  now: EpochMs,
): Promise<SubmissionRecord> {
  const { workspace, email, submission } = input;
  const documents = await tx.getAll(
    submission.reports.map((report) => paths.keyResultState(workspace, cycleOf(head), report.keyResultId)),
  );
  const received = submission.reports.map((report, index) => {
    const { keyResult } = entries.get(report.keyResultId)!;
    const state = stateOf(documents[index] ?? null) ?? emptyState(report.keyResultId);
    return receive(keyResult, head.settings, state, {
      ...report,
      day: submission.date,
      by: email,
      receivedAt: now,
      submissionId: submission.key,
    });
  });
  const record: SubmissionRecord = {
    email,
    at: now,
    date: submission.date,
    planId: head.planId,
    origin: submission.origin ?? 'form',
    reports: submission.reports,
    rows: received.map(receiptRow),
  };
  tx.create(paths.submission(workspace, submission.key), { record: record as unknown as Json });
  for (const { state } of received)
    tx.set(paths.keyResultState(workspace, cycleOf(head), state.keyResultId), stateDocument(state));
  const opened = received.flatMap(({ opened }) =>
    opened
      ? [{ kind: 'review-opened' as const, id: reviewKey(opened.keyResultId, opened.number), by: email }]
      : [],
  );
  const requests = input.replayed ? [] : requestsOf(input, now);
  const happened = [
    ...opened,
    ...requests.map(({ id }) => ({ kind: 'support-asked' as const, id, by: email })),
  ];
  tx.set(
    paths.pending(workspace, submission.key),
    pendingDocument({
      cycle: cycleOf(head),
      at: now,
      submission: submission.key,
      states: received.map(({ state }) => state),
      entries: requests,
      happened,
    }),
  );
  return record;
}

/** A snapshot can ask for people, budget, supply or a decision: the request is derived from it, and its document made by the roll-up (design §7, A submission). */
function requestsOf({ email, submission }: SubmitInput, now: EpochMs): EntryChange<'support'>[] {
  return submission.reports.flatMap((report, index) => {
    const asked = supportNeededOf(report.supportNeeded);
    if (!asked) return [];
    const id = `SUP-${shortName(submission.key)}-${index + 1}`;
    const { keyResultId } = report;
    const kind = asked.kind ?? 'decision';
    const entry = {
      id,
      at: now,
      keyResultId,
      by: email,
      kind,
      request: asked.request,
      decision: null,
      fromUnitId: null,
      decidedAt: null,
      decidedBy: '',
      reason: '',
    };
    return [{ type: 'support' as const, id, seq: 1, entry }];
  });
}

/** A KR's state as a document, in one unindexed field. */
export const stateDocument = (state: KeyResultState): Document => ({ state: state as unknown as Json });

/** The state that a document holds; null for no document. */
export const stateOf = (document: Document | null): KeyResultState | null =>
  document ? (document.state as unknown as KeyResultState) : null;

function receiptRow({ state, kept, opened }: Received): ReceiptRow {
  const { attainment, planned, deviation, colour } = kept;
  return {
    keyResultId: state.keyResultId,
    attainment,
    planned,
    deviation,
    colour,
    reviewOpened: opened !== null,
  };
}

function replyOf(key: string, record: SubmissionRecord, head: Head, fresh: boolean): SubmissionReply {
  return { key, fresh, receivedAt: isoWithOffset(record.at, head.settings.timeZone), rows: record.rows };
}

/** The key came before: the same person gets the same receipt, anybody else nothing of it. */
async function earlierReply(
  deps: Deps,
  { workspace, email, submission }: SubmitInput,
  head: Head,
): Promise<SubmitResult> {
  const document = await deps.store.get(paths.submission(workspace, submission.key));
  const record = document?.record as unknown as SubmissionRecord | undefined;
  if (record?.email !== email) return refuse('key-taken', head.settings.language);
  await askForRollUp(deps, workspace);
  return { ok: true, reply: replyOf(submission.key, record, head, false) };
}
