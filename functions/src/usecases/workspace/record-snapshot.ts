// Takes a sound submission inside its transaction; moves the state of each key result and writes what is kept
// of it and what is to be folded.
// Never reads another key result: the roll-up derives what follows.
import { supportNeededOf } from '../../../../shared/form/check/support-needed.ts';
import type { ReceiptRow } from '../../../../shared/model/owed.ts';
import type { EntryChange } from '../../../../shared/model/process.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { emptyState, type Received, receive } from '../../../../shared/okr/receive.ts';
import { reviewKey } from '../../../../shared/process/reviews.ts';
import { newEntry } from '../../../../shared/process/steps/entries.ts';
import { LIVE_POLICY } from '../../../../shared/process/steps/rights.ts';
import { undecided } from '../../../../shared/process/steps/support-entry.ts';
import type { Json, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { shortName } from '../short-name.ts';
import { cycleOf, type Head } from './head.ts';
import { pendingDocument } from './pending.ts';
import type { KeyResultEntry } from './plan-documents.ts';
import { stateDocument, stateOf } from './state-document.ts';
import type { SubmissionRecord, SubmitInput } from './submission-record.ts';

/**
 * Reads the states of its KRs; writes the submission, a pending document and the states. Throws AlreadyExists
 * where the key came before.
 */
export async function recordSnapshot(
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
      byKey: input.byKey,
    });
  });
  const record = recordOf(input, head, received, now);
  tx.create(paths.submission(workspace, submission.key), {
    key: submission.key,
    revision: head.revision,
    record: record as unknown as Json,
  });
  for (const { state } of received)
    tx.set(paths.keyResultState(workspace, cycleOf(head), state.keyResultId), stateDocument(state));
  // A past has its requests as rows of their own.
  const requests = (input.policy ?? LIVE_POLICY).asks ? requestsOf(input, now) : [];
  tx.set(
    paths.pending(workspace, submission.key),
    pendingDocument({
      cycle: cycleOf(head),
      at: now,
      submission: submission.key,
      states: received.map(({ state }) => state),
      entries: requests,
      happened: happenedBy(email, received, requests),
    }),
  );
  return record;
}

/** What others are told of it: reviews that it opened, support that it asks for. */
const happenedBy = (by: string, received: readonly Received[], requests: readonly { id: string }[]) => [
  ...received.flatMap(({ opened }) =>
    opened ? [{ kind: 'review-opened' as const, id: reviewKey(opened.keyResultId, opened.number), by }] : [],
  ),
  ...requests.map(({ id }) => ({ kind: 'support-asked' as const, id, by })),
];

function recordOf(
  { email, submission, formKey, byKey }: SubmitInput,
  { planId }: Head,
  received: readonly Received[],
  at: EpochMs,
): SubmissionRecord {
  const { date, origin = 'form', reports } = submission;
  return {
    email,
    at,
    date,
    planId,
    origin,
    reports,
    rows: received.map(receiptRow),
    ...(formKey === undefined ? {} : { formKey }),
    ...(byKey === undefined ? {} : { byKey }),
  };
}

/**
 * A snapshot can ask for people, budget, supply or a decision: the request is derived from it, and its
 * document made by the roll-up (design §7, A submission).
 */
function requestsOf({ email, submission }: SubmitInput, now: EpochMs): EntryChange[] {
  return submission.reports.flatMap((report, index) => {
    const asked = supportNeededOf(report.supportNeeded);
    if (!asked) return [];
    const id = `SUP-${shortName(submission.key)}-${index + 1}`;
    const { keyResultId } = report;
    const kind = asked.kind ?? 'decision';
    const { request } = asked;
    return [newEntry('support', undecided({ id, at: now, keyResultId, by: email, kind, request }))];
  });
}

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
