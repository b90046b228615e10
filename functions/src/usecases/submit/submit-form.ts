// Takes the answers of any form of the plan; records them once, for the tab that the form names, the step
// that it begins or the points that it earns. Never a snapshot: see submit.ts.
import { isoWithOffset } from '../../../../shared/calendar/zones.ts';
import { checkAnswers } from '../../../../shared/form/check/validate.ts';
import type { FormTemplate } from '../../../../shared/model/form.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { stepBegunBy } from '../../../../shared/process/gate/form-actions.ts';
import type { ActionName } from '../../../../shared/wire/messages/actions.ts';
import type { FormSubmission, SubmissionReply } from '../../../../shared/wire/messages/submissions.ts';
import { AlreadyExists, type Json, type Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { act } from '../actions/act.ts';
import type { Deps } from '../deps.ts';
import { badAnswers, type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { isSameContent, keyOfChanged } from '../same-key.ts';
import { entrant } from '../workspace/entrant.ts';
import { entryDocument } from '../workspace/entries.ts';
import { type FormRecord, formRows } from '../workspace/form-record.ts';
import { cycleOf, type Head, readHead } from '../workspace/head.ts';
import { pendingDocument } from '../workspace/pending.ts';
import { readPlan } from '../workspace/plan-documents.ts';
import { type CheckedAnswers, takeLevel } from './training-level.ts';

interface SubmitFormInput {
  workspace: string;
  email: string;
  submission: FormSubmission;
  /** The name of the key by which a program sends it for `email`. */
  byKey?: string | undefined;
}

/**
 * Records the answers of a form of the published plan; the sheet gets the row at its next Refresh. One whose
 * fields map to a tab of the process takes that step instead; one that is a level of a training books its
 * points when it is passed, once for each person.
 */
export async function submitForm(
  deps: Deps,
  { workspace, email, submission, byKey }: SubmitFormInput,
  now: EpochMs,
): Promise<{ ok: true; reply: SubmissionReply } | Refused> {
  const head = await readHead(deps.store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const { plan } = await readPlan(deps.store, workspace, head);
  const entered = entrant(head, plan, email, now);
  if (!entered) return refuse('not-in-people', head.settings.language);
  const { language } = entered;
  const template = plan.forms.find((form) => form.id === submission.formId);
  if (!template) return refuse('unknown-thing', language, { id: submission.formId });
  const action = stepBegunBy(template);
  if (action) return takeStep(deps, { workspace, email, submission, template, action, head }, now);
  const checked = checkAnswers(template, submission.answers, {
    ...plan,
    language,
    decimalMark: submission.decimalMark ?? null,
  });
  if (checked.faults.length > 0) return badAnswers(checked.faults, template.fields, language);
  const answered: Answered = {
    workspace,
    email,
    key: submission.key,
    head,
    template,
    answers: checked.answers,
    language,
    ...(byKey === undefined ? {} : { byKey }),
  };
  try {
    const record = await deps.store.transact((tx) => recordAnswers(tx, answered, now));
    await askForRollUp(deps, workspace);
    return { ok: true, reply: replyOf(answered, record, true) };
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    const document = await deps.store.get(paths.submission(workspace, submission.key));
    const earlier = document?.form as unknown as FormRecord | undefined;
    if (earlier?.email !== email) return refuse('key-taken', language);
    if (isSameContent(answered.answers, earlier.answers))
      return { ok: true, reply: replyOf(answered, earlier, false) };
    const key = keyOfChanged(submission.key, answered.answers);
    return submitForm(deps, { workspace, email, submission: { ...submission, key }, byKey }, now);
  }
}

interface Answered extends CheckedAnswers {
  key: string;
  byKey?: string;
}

function replyOf({ key, head }: Answered, record: FormRecord, fresh: boolean): SubmissionReply {
  const { timeZone } = head.settings;
  return {
    key,
    fresh,
    receivedAt: isoWithOffset(record.at, timeZone),
    rows: [],
    ...(record.message === undefined ? {} : { message: record.message }),
    ...(fresh ? { records: formRows(record, key, timeZone) } : {}),
  };
}

/**
 * A submission, its pending document and, where a level is passed for the first time, a line of the ledger
 * with its balance.
 */
async function recordAnswers(tx: Transaction, answered: Answered, now: EpochMs): Promise<FormRecord> {
  const { workspace, email, key, head, template, answers, byKey } = answered;
  const level = await takeLevel(tx, answered, now);
  const record: FormRecord = {
    email,
    at: now,
    template,
    answers,
    ...(level?.reply ?? {}),
    ...(byKey === undefined ? {} : { byKey }),
  };
  tx.create(paths.submission(workspace, key), {
    key,
    revision: head.revision,
    form: record as unknown as Json,
  });
  const entries = level?.booked?.entries ?? [];
  for (const change of entries) {
    const { path, data } = entryDocument(workspace, cycleOf(head), change);
    tx.create(path, data);
  }
  for (const { path, data } of level?.booked?.documents ?? []) tx.set(path, data);
  tx.set(
    paths.pending(workspace, key),
    pendingDocument({ cycle: cycleOf(head), at: now, submission: key, states: [], entries, happened: [] }),
  );
  return record;
}

/**
 * A form of the company's own that begins a step of the process: a competitor's move is a signal, with its
 * clock and to whom it goes.
 */
async function takeStep(
  deps: Deps,
  asked: {
    workspace: string;
    email: string;
    submission: FormSubmission;
    template: FormTemplate;
    action: ActionName;
    head: Head;
  },
  now: EpochMs,
): Promise<{ ok: true; reply: SubmissionReply } | Refused> {
  const { workspace, email, submission, template: form, action, head } = asked;
  const { key, answers, decimalMark } = submission;
  const mark = decimalMark === undefined ? {} : { decimalMark };
  const request = { key, action, id: '', answers, ...mark };
  const result = await act(deps, { workspace, email, action: request, form, isWhole: true }, now);
  if (!result.ok) return result;
  const { fresh, message } = result.reply;
  const receivedAt = isoWithOffset(now, head.settings.timeZone);
  return { ok: true, reply: { key, fresh, receivedAt, rows: [], message } };
}
