// Takes what a person owes today; gives the form of it, sends it, and shows what was recorded. The form knows
// last values and plan to date.

import { useState } from 'preact/hooks';
import { withExtraInNote } from '../../../shared/form/owed/extra-in-note.ts';
import { rawFromCells } from '../../../shared/form/owed/from-cells.ts';
import { cardName, checkOwed } from '../../../shared/form/owed/owed-answers.ts';
import { OwedForm } from '../../../shared/form/view/owed-form.tsx';
import { TrustSentence } from '../../../shared/form/view/render.tsx';
import { longDayText } from '../../../shared/format/format.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { ReportedKeyResult } from '../../../shared/model/record.ts';
import { formById } from '../../../shared/process/steps/built-in-forms.ts';
import type { FormReply } from '../../../shared/wire/messages/submissions.ts';
import { faultMessage } from '../../../shared/words/answer-faults.ts';
import { say } from '../../../shared/words/form.ts';
import type { SendReply, SidebarState, UnsentForms } from '../../src/entry/sidebar-messages.ts';
import { REPORT_DRAFT } from '../../src/sidebar/draft-name.ts';
import { DraftNote } from '../parts/draft-note.tsx';
import { Recorded } from '../parts/recorded.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { contextOf } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { useDraft, useKept } from '../state/use-draft.ts';
import { useForm } from '../state/use-form.ts';
import { useSending } from '../state/use-sending.ts';
import { FormKeeper } from './form-keeper.tsx';

export interface ReportProps {
  state: SidebarState;
  form: FormReply;
  server: Server;
  drafts: Drafts;
  onKept: (kept: UnsentForms) => void;
  /** The form again, as it stands then. */
  onAgain: () => void;
}

interface Done {
  reply: SendReply;
  values: Record<string, number>;
}

export function Report(props: ReportProps) {
  const { state, form, onAgain } = props;
  const [done, setDone] = useState<Done | null>(null);
  const { language } = state;
  if (done) {
    return (
      <Recorded
        reply={done.reply}
        values={done.values}
        keyResults={form.keyResults}
        personName={form.person.name}
        language={language}
        again={say(language, 'openFormAgain')}
        onAgain={onAgain}
      />
    );
  }
  if (form.keyResults.length > 0) return <Owed {...props} onDone={setDone} />;
  return (
    <>
      <p class="lead">{say(language, 'nothingOwed')}</p>
      <TrustSentence language={language} />
    </>
  );
}

function Owed({
  state,
  form,
  server,
  drafts,
  onKept,
  onDone,
}: ReportProps & { onDone: (done: Done) => void }) {
  const { language } = state;
  const context = contextOf(state);
  const snapshot = formById(form.templates, 'snapshot')!;
  const sending = useSending();
  const draft = useDraft(drafts, REPORT_DRAFT, () => form.key);
  const checked = (raw: RawAnswers) => checkOwed(form.keyResults, snapshot, raw, context);
  const send = (raw: RawAnswers) => {
    const answers = checked(raw);
    if (sending.busy || answers.faults.length > 0) return;
    if (answers.empty) return sending.say(faultMessage('nothing-filled-in', language, {}));
    const reports = withExtraInNote(answers, snapshot, language);
    const key = draft.keyFor(JSON.stringify(reports));
    sending.send(
      () =>
        server.sidebarSend({
          path: '/v1/submissions',
          body: { kind: 'snapshot', key, date: form.today, reports },
        }),
      (reply) => {
        onKept(reply.kept);
        if (reply.state === 'refused') return reply.message;
        drafts.sent(REPORT_DRAFT);
        onDone({ reply, values: valuesOf(reports) });
        return null;
      },
    );
  };
  const fromCells = rawFromCells(form.keyResults, context.decimalMark ?? null);
  const typed = useForm(
    draft.taken?.raw ?? fromCells,
    (raw) =>
      checked(raw).faults.map((fault) => ({ ...fault, name: cardName(fault.keyResultId, fault.fieldId) })),
    send,
  );
  const isUntyped = JSON.stringify(typed.raw) === JSON.stringify(fromCells);
  useKept(drafts, draft, typed.raw, isUntyped || checked(typed.raw).empty);
  return (
    <>
      <p class="lead">
        {form.person.name} · {longDayText(form.snapshotDay ?? form.today, language)}
        <br />
        {say(language, 'formLead')}
      </p>
      <DraftNote taken={draft.taken} language={language} onAfresh={() => typed.reset(fromCells)} />
      <FormKeeper events={typed.events}>
        <OwedForm
          owed={form.keyResults}
          snapshot={snapshot}
          raw={typed.raw}
          faults={typed.shown}
          context={context}
          action=""
          formKey={draft.key}
          date={form.today}
          live={{ attempted: typed.attempted, busy: sending.busy }}
        />
      </FormKeeper>
      <Troubles sending={sending} language={language} />
    </>
  );
}

const valuesOf = (reports: readonly ReportedKeyResult[]): Record<string, number> =>
  Object.fromEntries(reports.map(({ keyResultId, value }) => [keyResultId, value]));
