// Takes the answers of any form of the plan; records them once, for the tab that the form names. Never a snapshot: see submit.ts.
import { dayAt, isoWithOffset } from '../../../shared/calendar/zones.ts';
import { checkAnswers } from '../../../shared/form/validate.ts';
import type { Answers, FormTemplate } from '../../../shared/model/form.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { FormSubmission, SubmissionReply } from '../../../shared/wire/messages.ts';
import { paths } from '../store/paths.ts';
import { AlreadyExists, type Json } from '../store/port.ts';
import type { Deps } from './deps.ts';
import { cycleOf, isAdmin, readHead } from './head.ts';
import { activePerson } from './owed-form.ts';
import { pendingDocument } from './pending.ts';
import { readPlan } from './plan-documents.ts';
import { formRows } from './records.ts';
import { type Refused, refuse } from './refuse.ts';
import { askForRollUp } from './roll-up-task.ts';

export interface SubmitFormInput {
  workspace: string;
  email: string;
  submission: FormSubmission;
}

/** What `submissions/S` holds of a form's answers. Never changed. */
export interface FormRecord {
  email: string;
  at: EpochMs;
  template: FormTemplate;
  answers: Answers;
}

/** Records the answers of a form of the published plan; the sheet gets the row at its next Refresh. */
export async function submitForm(
  deps: Deps,
  { workspace, email, submission }: SubmitFormInput,
  now: EpochMs,
): Promise<{ ok: true; reply: SubmissionReply } | Refused> {
  const head = await readHead(deps.store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const { plan } = await readPlan(deps.store, workspace, head);
  const person = activePerson(plan, email, dayAt(now, head.settings.timeZone));
  const language = person?.language ?? head.settings.language;
  if (!person && !isAdmin(head, email)) return refuse('not-in-people', language);
  const template = plan.forms.find((form) => form.id === submission.formId);
  if (!template) return refuse('unknown-thing', language, { id: submission.formId });
  const checked = checkAnswers(template, submission.answers, { ...plan, language });
  const fault = checked.faults[0];
  if (fault) return refuse('bad-answers', language, { field: fault.fieldId, reason: fault.message });
  const record: FormRecord = { email, at: now, template, answers: checked.answers };
  const reply = {
    key: submission.key,
    fresh: true,
    receivedAt: isoWithOffset(now, head.settings.timeZone),
    rows: [],
  };
  try {
    await deps.store.transact(async (tx) => {
      tx.create(paths.submission(workspace, submission.key), { form: record as unknown as Json });
      tx.set(
        paths.pending(workspace, submission.key),
        pendingDocument({
          cycle: cycleOf(head),
          at: now,
          submission: submission.key,
          states: [],
          entries: [],
          happened: [],
        }),
      );
    });
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    const earlier = (await deps.store.get(paths.submission(workspace, submission.key)))?.form as
      | { email: string }
      | undefined;
    return earlier?.email === email
      ? { ok: true, reply: { ...reply, fresh: false } }
      : refuse('key-taken', language);
  }
  await askForRollUp(deps, workspace);
  const records = formRows(record, submission.key, head.settings.timeZone);
  return { ok: true, reply: { ...reply, records } };
}
