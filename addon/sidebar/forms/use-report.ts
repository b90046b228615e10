// Takes what a person owes today; keeps what is typed as a draft, checks it, and sends it under its key.
// Never sends with a fault in it.
import { withExtraInNote } from '../../../shared/form/owed/extra-in-note.ts';
import { rawFromCells } from '../../../shared/form/owed/from-cells.ts';
import { cardName, checkOwed } from '../../../shared/form/owed/owed-answers.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { ReportedKeyResult } from '../../../shared/model/record.ts';
import { formById } from '../../../shared/process/gate/built-in-forms.ts';
import type { FormReply } from '../../../shared/wire/messages/submissions.ts';
import { faultMessage } from '../../../shared/words/answer-faults.ts';
import type { SendReply, SidebarState, UnsentForms } from '../../src/entry/sidebar-messages.ts';
import { REPORT_DRAFT } from '../../src/sidebar/draft-name.ts';
import { contextOf } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { useDraft, useSavedDraft } from '../state/use-draft.ts';
import { useForm } from '../state/use-form.ts';
import { useSending } from '../state/use-sending.ts';

export interface ReportInput {
  state: SidebarState;
  form: FormReply;
  server: Server;
  drafts: Drafts;
  onKept: (kept: UnsentForms) => void;
}

/** What came of sending, and which values were sent. */
export interface Reported {
  reply: SendReply;
  values: Record<string, number>;
}

/**
 * Begins with the draft, else with what the cells say. A form with nothing filled in is not sent: it says
 * why.
 */
export function useReport(given: ReportInput, onReported: (reported: Reported) => void) {
  const { state, form, server, drafts, onKept } = given;
  const context = contextOf(state);
  const snapshot = formById(form.templates, 'snapshot')!;
  const sending = useSending();
  const draft = useDraft(drafts, REPORT_DRAFT, () => form.key);
  const checked = (raw: RawAnswers) => checkOwed(form.keyResults, snapshot, raw, context);
  const send = (raw: RawAnswers) => {
    const answers = checked(raw);
    if (sending.busy || answers.faults.length > 0) return;
    if (answers.empty) return sending.say(faultMessage('nothing-filled-in', state.language, {}));
    const reports = withExtraInNote(answers, snapshot, state.language);
    const key = draft.keyFor(JSON.stringify(reports));
    const body = { kind: 'snapshot' as const, key, date: form.today, reports };
    sending.send(
      () => server.sidebarSend({ path: '/v1/submissions', body }),
      (reply) => {
        onKept(reply.kept);
        if (reply.state === 'refused') return reply.message;
        drafts.sent(REPORT_DRAFT);
        onReported({ reply, values: valuesOf(reports) });
        return null;
      },
    );
  };
  const faultsOf = (raw: RawAnswers) =>
    checked(raw).faults.map((fault) => ({ ...fault, name: cardName(fault.keyResultId, fault.fieldId) }));
  const fromCells = rawFromCells(form.keyResults, context.decimalMark ?? null);
  const typed = useForm(draft.taken?.raw ?? fromCells, faultsOf, send);
  const isUntyped = JSON.stringify(typed.raw) === JSON.stringify(fromCells);
  useSavedDraft(drafts, draft, typed.raw, isUntyped || checked(typed.raw).empty);
  return { context, snapshot, sending, draft, typed, startAfresh: () => typed.reset(fromCells) };
}

const valuesOf = (reports: readonly ReportedKeyResult[]): Record<string, number> =>
  Object.fromEntries(reports.map(({ keyResultId, value }) => [keyResultId, value]));
