// Takes what a person owes today; gives the form of it, sends it, and shows what was recorded. The form knows
// last values and plan to date.

import { useState } from 'preact/hooks';
import { OwedForm } from '../../../shared/form/view/owed-form.tsx';
import { TrustSentence } from '../../../shared/form/view/render.tsx';
import { longDayText } from '../../../shared/format/format.ts';
import { say } from '../../../shared/words/form.ts';
import { DraftNote } from '../parts/draft-note.tsx';
import { Recorded } from '../parts/recorded.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { FormKeeper } from './form-keeper.tsx';
import { type Reported, type ReportInput, useReport } from './use-report.ts';

interface ReportProps extends ReportInput {
  /** The form again, as it stands then. */
  onAgain: () => void;
}

export function Report(props: ReportProps) {
  const { state, form, onAgain } = props;
  const [reported, setReported] = useState<Reported | null>(null);
  const { language } = state;
  if (reported) {
    return (
      <Recorded
        reply={reported.reply}
        values={reported.values}
        keyResults={form.keyResults}
        personName={form.person.name}
        language={language}
        again={say(language, 'openFormAgain')}
        onAgain={onAgain}
      />
    );
  }
  if (form.keyResults.length > 0) return <Owed {...props} onReported={setReported} />;
  return (
    <>
      <p class="lead">{say(language, 'nothingOwed')}</p>
      <TrustSentence language={language} />
    </>
  );
}

function Owed({ onReported, ...given }: ReportInput & { onReported: (reported: Reported) => void }) {
  const { context, snapshot, sending, draft, typed, startAfresh } = useReport(given, onReported);
  const { form } = given;
  const { language } = context;
  return (
    <>
      <p class="lead">
        {form.person.name} · {longDayText(form.snapshotDay ?? form.today, language)}
        <br />
        {say(language, 'formLead')}
      </p>
      <DraftNote taken={draft.taken} language={language} onAfresh={startAfresh} />
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
