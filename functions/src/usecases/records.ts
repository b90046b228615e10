// Takes the log of a workspace and a cursor; gives the rows that were added since, as the record tabs show them. Never reads what the sheet has.
import { localText } from '../../../shared/calendar/zones.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { ProcessState } from '../../../shared/model/process.ts';
import type { Review } from '../../../shared/model/state.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { numberText } from '../../../shared/process/plan-changes.ts';
import { ideaNote } from '../../../shared/process/proposals.ts';
import { keyResultsText } from '../../../shared/sheet/proposed-key-results.ts';
import { formCells } from '../../../shared/sheet/write-forms.ts';
import type { RecordRows } from '../../../shared/wire/messages.ts';
import { paths } from '../store/paths.ts';
import type { Store } from '../store/port.ts';
import type { FormRecord } from './form-record.ts';
import { cycleOf } from './head.ts';
import type { EntryType } from './pending.ts';
import type { StandingRead } from './standing.ts';
import type { SubmissionRecord } from './submit.ts';

/** Submissions read for one reply; the cursor goes on with the rest. */
const LINES_AT_ONCE = 500;

/** `cursor` names the cycle and the number of its log lines that a sheet has; '' for none. In a new cycle the log begins anew. */
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
  const reviews = [...states.values()].flatMap((state) => state.reviews);
  const records = [
    { tab: 'Snapshots', rows: snapshots },
    ...submissions.flatMap((document, at) =>
      formRows(document?.form as unknown as FormRecord | undefined, keys[at]!, plan.settings.timeZone),
    ),
    { tab: 'Reviews', rows: reviews.map((review) => reviewRow(review, plan)) },
    ...entryRows(process, touched, plan),
  ].filter(({ rows }) => rows.length > 0);
  return { records, cursor: `${cycle}~${from + lines.length}` };
}

const moment = (at: EpochMs | null, plan: Plan): Cell =>
  at === null ? '' : localText(at, plan.settings.timeZone);

function snapshotRows(record: SubmissionRecord | undefined, plan: Plan): Record<string, Cell>[] {
  if (!record || record.origin === 'sheet') return [];
  const percentOf = new Map(plan.keyResults.map((each) => [each.id, each.percent]));
  return record.reports.map((report) => ({
    Date: record.date,
    'KR ID': report.keyResultId,
    Value: percentOf.get(report.keyResultId) ? numberText(report.value, true) : report.value,
    Confidence: report.confidence,
    'Self status': report.selfStatus,
    Blocker: report.blocker,
    Note: report.note,
    'Support needed': report.supportNeeded,
    By: record.email,
    Received: moment(record.at, plan),
  }));
}

/** The row of a form's answers, in the tab that its fields name; who and when stand beside where the tab has columns for them. */
export function formRows(record: FormRecord | undefined, key: string, timeZone: string): RecordRows[] {
  if (!record) return [];
  const rows = new Map<string, Record<string, Cell>>();
  for (const field of record.template.fields) {
    const { tab, column } = field.mapsTo ?? { tab: record.template.id, column: field.id };
    const value = record.answers[field.id] ?? null;
    const row = rows.get(tab) ?? { By: record.email, Received: localText(record.at, timeZone) };
    rows.set(tab, { ...row, [column]: Array.isArray(value) ? value.join('; ') : value });
  }
  if (record.score !== undefined)
    for (const [tab, row] of rows) rows.set(tab, { ...row, Score: record.score });
  return [...rows].map(([tab, row]) => ({ tab, rows: [row], keys: [key] }));
}

/** Reviews move on: their rows are found by KR and opening, and written again. */
function reviewRow(review: Review, plan: Plan): Record<string, Cell> {
  return {
    'KR ID': review.keyResultId,
    'Opened at': moment(review.openedAt, plan),
    'Responded at': moment(review.respondedAt, plan),
    'Started at': moment(review.startedAt, plan),
    'Closed at': moment(review.closedAt, plan),
    Measure: review.measure,
    Outcome: review.outcome,
    By: review.by,
  };
}

/** Rows of the process tabs by their IDs: new ones and those that moved on. */
function entryRows(
  process: ProcessState,
  touched: (type: EntryType) => Set<string>,
  plan: Plan,
): RecordRows[] {
  const when = (at: EpochMs | null) => moment(at, plan);
  const chosen = <Each extends { id: string }>(
    type: EntryType,
    items: Each[],
    rowOf: (item: Each) => Record<string, Cell>,
  ) => {
    const ids = touched(type);
    return items.filter((item) => ids.has(item.id)).map(rowOf);
  };
  const adjustments = touched('adjustments').size > 0 ? process.adjustments : [];
  const grown = touched('formProposals');
  const formIds = new Set(
    process.formProposals
      .filter((each) => grown.has(each.id) && each.adoptedAt !== null)
      .map((each) => each.formId),
  );
  return [
    // The add-on writes it where the notes are blank; what somebody wrote there stays, and the plan holds both.
    {
      tab: 'Objectives',
      rows: chosen(
        'proposals',
        process.proposals.filter((each) => each.decision === 'adopted' && each.idea !== ''),
        (each) => ({
          'Objective ID': plan.keyResults.find(({ id }) => id === each.answers)?.objectiveId ?? each.answers,
          Notes: ideaNote(each, plan),
        }),
      ),
    },
    // The add-on adds what the Forms tab has not got of them; what stands there is its owner's.
    { tab: 'Forms', rows: plan.forms.filter((form) => formIds.has(form.id)).flatMap(formCells) },
    {
      tab: 'Proposals',
      rows: chosen('proposals', process.proposals, (each) => ({
        'Proposal ID': each.id,
        Date: when(each.at),
        Unit: each.unitId,
        Answers: each.answers,
        'Objective ID': each.objectiveId ?? '',
        Objective: each.objective,
        'Key results': keyResultsText(each.keyResults),
        'Alignment score': each.alignmentScore,
        Resources: each.resources,
        Idea: each.idea,
        Decision: each.decision,
        'Decided on': when(each.decidedAt),
        'Decided by': each.decidedBy,
        Reason: each.reason,
      })),
    },
    {
      tab: 'Support',
      rows: chosen('support', process.support, (each) => ({
        'Support ID': each.id,
        Date: when(each.at),
        'KR ID': each.keyResultId,
        Kind: each.kind,
        Request: each.request,
        Decision: each.decision,
        'From unit': each.fromUnitId ?? '',
        'Decided on': when(each.decidedAt),
        'Decided by': each.decidedBy,
        Reason: each.reason,
      })),
    },
    {
      tab: 'Signals',
      rows: chosen('signals', process.signals, (each) => ({
        'Signal ID': each.id,
        At: when(each.at),
        By: each.by,
        What: each.what,
        Where: each.where,
        Effect: each.effect,
        'Acknowledged at': when(each.acknowledgedAt),
        'Acknowledged by': each.acknowledgedBy,
        'Linked to': each.linkedTo ?? '',
      })),
    },
    {
      tab: 'Micro-OKRs',
      rows: chosen('microOkrs', process.microOkrs, (each) => ({
        'Micro-OKR ID': each.id,
        Email: each.email,
        Goal: each.goal,
        Steps: each.steps.join('; '),
        Start: each.start,
        Due: each.due,
        Points: each.points,
        'Confirmed on': when(each.confirmedAt),
        'Confirmed by': each.confirmedBy,
      })),
    },
    {
      tab: 'Points',
      rows: chosen('points', process.points, (each) => ({
        Date: when(each.at),
        Email: each.email,
        Change: each.change,
        Reason: each.reason,
        'Reward ID': each.rewardId ?? '',
      })),
    },
    {
      tab: 'Adjustments',
      rows: adjustments.map((each) => ({
        At: when(each.at),
        'KR ID': each.keyResultId,
        Field: each.field,
        Before: each.before,
        After: each.after,
        By: each.by,
        Reason: each.reason,
      })),
    },
    {
      tab: 'Playbooks',
      rows: process.playbooks.map((each) => ({
        'Playbook ID': each.id,
        Metric: each.metricId,
        'KR ID': each.keyResultId,
        Measure: each.measure,
        Before: each.before,
        After: each.after,
        Reused: each.reused,
      })),
    },
  ];
}
