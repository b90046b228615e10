// Takes the log of a workspace and a cursor; gives the rows that were added since, as the record tabs show
// them. Never reads what the sheet has.
import { momentTextIn } from '../../../../shared/calendar/moment-text.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { EntryType } from '../../../../shared/model/process.ts';
import type { Cell } from '../../../../shared/model/workbook.ts';
import { reviewCells, snapshotCells } from '../../../../shared/sheet/write/records.ts';
import type { RecordRows } from '../../../../shared/wire/messages/board.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { StandingRead } from '../standing/standing.ts';
import { type FormRecord, formRows } from '../workspace/form-record.ts';
import { cycleOf } from '../workspace/head.ts';
import type { SubmissionRecord } from '../workspace/submission-record.ts';
import { entryRows } from './process-rows.ts';

/** Submissions read for one reply; the cursor goes on with the rest. */
const LINES_AT_ONCE = 500;

/**
 * `cursor` names the cycle and the number of its log lines that a sheet has; '' for none. In a new cycle the
 * log begins anew.
 */
export async function recordsSince(
  store: Store,
  workspace: string,
  read: StandingRead,
  since: string,
): Promise<{ records: RecordRows[]; cursor: string }> {
  const cycle = cycleOf(read.head);
  const [asked, had = ''] = since.split('~');
  const from = asked === cycle && /^\d{1,9}$/.test(had) ? Number(had) : 0;
  const lines = read.memory.log.slice(from, from + LINES_AT_ONCE);
  const { plan, states, process } = read.standing;
  const keys = lines.flatMap((line) => (line.submission === null ? [] : [line.submission]));
  const submissions = await store.getAll(keys.map((key) => paths.submission(workspace, key)));
  const snapshots = submissions.flatMap((document) =>
    snapshotRows(document?.record as unknown as SubmissionRecord | undefined, plan),
  );
  const touched = (type: EntryType) =>
    new Set(
      lines.flatMap((line) => line.entries.filter((entry) => entry.type === type).map((entry) => entry.id)),
    );
  const when = momentTextIn(plan);
  const reviews = [...states.values()].flatMap((state) => state.reviews);
  const records = [
    { tab: 'Snapshots', rows: snapshots },
    ...submissions.flatMap((document, at) =>
      formRows(document?.form as unknown as FormRecord | undefined, keys[at]!, plan.settings.timeZone),
    ),
    // Reviews move on: their rows are found by KR and opening, and written again.
    { tab: 'Reviews', rows: reviews.map((review) => reviewCells(review, when)) },
    ...entryRows(process, touched, plan),
  ].filter(({ rows }) => rows.length > 0);
  return { records, cursor: `${cycle}~${from + lines.length}` };
}

function snapshotRows(record: SubmissionRecord | undefined, plan: Plan): Record<string, Cell>[] {
  if (!record || record.origin === 'sheet') return [];
  const { keyResults } = planIndex(plan);
  const when = momentTextIn(plan);
  return record.reports.map((report) =>
    snapshotCells(report, record, when, keyResults.get(report.keyResultId)),
  );
}
