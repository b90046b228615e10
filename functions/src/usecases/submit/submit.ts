// Takes one snapshot submission of a person whose identity is proven; records it in one transaction over a
// constant number of documents.
// Never reads other key results, never mails: the roll-up derives what follows.
import { dayAt, isoWithOffset } from '../../../../shared/calendar/zones.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { SnapshotSubmission, SubmissionReply } from '../../../../shared/wire/messages/submissions.ts';
import { AlreadyExists } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { isSameContent, keyOfChanged } from '../same-key.ts';
import { cycleOf, type Head, readHead } from '../workspace/head.ts';
import { recordSnapshot } from '../workspace/record-snapshot.ts';
import { stateOf } from '../workspace/state-document.ts';
import type { SubmissionRecord, SubmitInput } from '../workspace/submission-record.ts';
import { namedReports } from './named-reports.ts';
import { refusalOf } from './submit-refusal.ts';

type SubmitResult = { ok: true; reply: SubmissionReply } | Refused;

/**
 * Records a submission once, however often it comes (design §7, A submission). Reads: the head, the buckets
 * of its KRs, their states; writes: the submission, a pending document, the states.
 */
export async function submit(deps: Deps, input: SubmitInput, now: EpochMs): Promise<SubmitResult> {
  const head = await readHead(deps.store, input.workspace);
  if (!head) return refuse('no-workspace', 'en');
  const named = await namedReports(deps.store, input.workspace, head, input.submission.reports);
  if ('refusal' in named) return named;
  const { entries, reports } = named;
  const submission = { ...input.submission, reports };
  const date = dateOf(submission.date, head, now);
  const refused = refusalOf({ ...input, submission }, date, head, entries, now);
  if (refused) return refused;
  const dated = { ...input, submission: { ...submission, date } };
  try {
    const record = await deps.store.transact((tx) => recordSnapshot(tx, dated, head, entries, now));
    await askForRollUp(deps, input.workspace);
    return { ok: true, reply: replyOf(submission.key, record, head, true) };
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    return correction(deps, dated, head, now);
  }
}

/** A late report, while the cycle is still open, is dated on its last day (design §5, Reading cells). */
function dateOf(date: Day, head: Head, now: EpochMs): Day {
  const { cycleEnd, timeZone } = head.settings;
  return date > cycleEnd && dayAt(now, timeZone) > cycleEnd ? cycleEnd : date;
}

function replyOf(key: string, record: SubmissionRecord, head: Head, fresh: boolean): SubmissionReply {
  return { key, fresh, receivedAt: isoWithOffset(record.at, head.settings.timeZone), rows: record.rows };
}

const contentOf = ({ date, reports }: Pick<SnapshotSubmission, 'date' | 'reports'>) => ({ date, reports });

/**
 * The key came before. The same person gets the receipt of what they sent last under it, where this says the
 * same: what was sent, corrected, and corrected back is a third submission. Anybody else gets nothing of it.
 */
async function correction(deps: Deps, input: SubmitInput, head: Head, now: EpochMs): Promise<SubmitResult> {
  const { workspace, email, submission, formKey = submission.key } = input;
  const recordOf = async (key: string) => {
    const document = await deps.store.get(paths.submission(workspace, key));
    return document ? { key, record: document.record as unknown as SubmissionRecord | undefined } : null;
  };
  const first = await recordOf(submission.key);
  if (first?.record?.email !== email) return refuse('key-taken', head.settings.language);
  const keys = await latestKeys(deps, input, head);
  const ofForm = (await Promise.all(keys.map(recordOf))).flatMap((each) =>
    each?.record && (each.key === formKey || each.record.formKey === formKey)
      ? [{ key: each.key, record: each.record }]
      : [],
  );
  const last = [{ key: first.key, record: first.record }, ...ofForm].reduce((latest, each) =>
    each.record.at >= latest.record.at ? each : latest,
  );
  if (isSameContent(contentOf(submission), contentOf(last.record))) {
    await askForRollUp(deps, workspace);
    return { ok: true, reply: replyOf(last.key, last.record, head, false) };
  }
  const key = keyOfChanged(last.key, contentOf(submission));
  return submit(deps, { ...input, formKey, submission: { ...submission, key } }, now);
}

/** The submissions that the key results of this one have for its day. */
async function latestKeys(
  { store }: Deps,
  { workspace, submission: { date, reports } }: SubmitInput,
  head: Head,
): Promise<string[]> {
  const states = await store.getAll(
    reports.map(({ keyResultId }) => paths.keyResultState(workspace, cycleOf(head), keyResultId)),
  );
  const kept = states.flatMap((state) => stateOf(state)?.snapshots.filter(({ day }) => day === date) ?? []);
  return [...new Set(kept.map(({ submissionId }) => submissionId))];
}
