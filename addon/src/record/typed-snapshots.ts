// Takes typed rows of Snapshots that read well; sends those without Received, by date, each key result once
// in a submission.
// Never sends a row twice: the key is made of what the row says.
import type { ReportedKeyResult, SnapshotRow } from '../../../shared/model/record.ts';
import type { SnapshotSubmission, SubmissionReply } from '../../../shared/wire/messages/submissions.ts';
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import { fingerprint } from '../entry/fingerprint.ts';
import type { Services } from '../entry/services.ts';
import type { TypedResult } from './typed-result.ts';

/** As many as the contract takes in one submission. */
const MOST_REPORTS = 100;

/** Sends them, a day at a time; what was taken and refused, by row. */
export function sendSnapshots(services: Services, access: Access, rows: readonly SnapshotRow[]): TypedResult {
  const result: TypedResult = { taken: [], refused: [], unreached: 0 };
  for (const batch of batchesOf(rows.filter((row) => row.received === null)))
    sendBatch(services, access, batch, result);
  return result;
}

/** In row order: a new batch where the date changes, a key result comes again, or it is full. */
function batchesOf(rows: readonly SnapshotRow[]): SnapshotRow[][] {
  const batches: SnapshotRow[][] = [];
  for (const row of rows) {
    const open = batches.find(
      (batch) => batch[0]!.date === row.date && batch.length < MOST_REPORTS && isLast(batches, batch, row),
    );
    if (open) open.push(row);
    else batches.push([row]);
  }
  return batches;
}

/** No batch from this one on holds the key result of that day: rows of one key result stay in their order. */
function isLast(
  batches: readonly SnapshotRow[][],
  batch: SnapshotRow[],
  { keyResultId, date }: SnapshotRow,
): boolean {
  const later = batches.slice(batches.indexOf(batch));
  return later.every(
    (each) => each[0]!.date !== date || each.every((other) => other.keyResultId !== keyResultId),
  );
}

/** A batch that is refused is sent again row by row: one bad row holds up no other. */
function sendBatch(
  services: Services,
  access: Access,
  batch: readonly SnapshotRow[],
  result: TypedResult,
): void {
  const outcome = send(services, access, batch);
  if (outcome.kind === 'unreachable') {
    result.unreached += batch.length;
    return;
  }
  if (outcome.kind === 'done') {
    const received = outcome.value.receivedAt.slice(0, 16).replace('T', ' ');
    for (const { row } of batch)
      result.taken.push({ tab: 'Snapshots', row, column: 'Received', value: received });
    return;
  }
  if (batch.length > 1) {
    for (const row of batch) sendBatch(services, access, [row], result);
    return;
  }
  const { code, message } = outcome.refusal;
  result.refused.push({ tab: 'Snapshots', row: batch[0]!.row, column: 'Value', code, message });
}

function send(services: Services, access: Access, batch: readonly SnapshotRow[]): Outcome<SubmissionReply> {
  const reports = batch.map(reportOf);
  const { date } = batch[0]!;
  const key = fingerprint([services.spreadsheet().getId(), date, reports]);
  const submission: SnapshotSubmission = { kind: 'snapshot', key, date, origin: 'sheet', reports };
  return callApi(services, access, '/v1/submissions', submission);
}

function reportOf(row: SnapshotRow): ReportedKeyResult {
  const { keyResultId, value, asRead, confidence, selfStatus, blocker, note, supportNeeded } = row;
  const settled = asRead === undefined ? { value } : { value, asRead };
  return { keyResultId, ...settled, confidence, selfStatus, blocker, note, supportNeeded };
}
