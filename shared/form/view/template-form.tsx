// Takes any template; gives it as a form that can be sent: a signal, an answer to a review, a proposal. Never
// sends.
import type { FormTemplate, RawAnswers } from '../../model/form.ts';
import type { AnswerContext, AnswerFault } from '../check/checked.ts';
import { draftAttributes, TakenUpNote } from './draft-note.tsx';
import { FaultSummary, FormFields, fieldDomId, type Live, SendButton } from './render.tsx';

interface TemplateFormProps {
  template: FormTemplate;
  raw: RawAnswers;
  faults: readonly AnswerFault[];
  /** A refusal of the whole, in words. */
  problem?: string | null;
  context: AnswerContext;
  /** Where it is sent; '' for the page's own address. */
  action: string;
  formKey: string;
  /** What stands on the button; default: Send. */
  button?: string | undefined;
  /** The name under which the page's script keeps what is typed on the device; absent: nothing is kept. */
  draft?: string | undefined;
  live?: Live | undefined;
}

/** One a page: the IDs of its fields begin with `f`, that of its button is `send`. */
export function TemplateForm(props: TemplateFormProps) {
  const { template, raw, faults, problem, context, action, formKey, button, draft, live } = props;
  const entries = faults.map(({ fieldId, message }) => ({
    href: `#${fieldDomId(template, 'f', fieldId)}`,
    message,
  }));
  if (problem) entries.unshift({ href: '#send', message: problem });
  return (
    <form
      class="form"
      method="post"
      action={action || undefined}
      data-attune={template.id}
      noValidate
      autocomplete="off"
      {...draftAttributes(draft, raw)}
    >
      <input type="hidden" name="key" value={formKey} />
      {draft !== undefined && <TakenUpNote language={context.language} />}
      {(!live || live.attempted) && <FaultSummary entries={entries} language={context.language} />}
      {template.fields.length > 0 && (
        <div class="card">
          <FormFields template={template} raw={raw} faults={faults} context={context} domId="f" live={live} />
        </div>
      )}
      <SendButton live={live} hasFaults={faults.length > 0} language={context.language} text={button} />
    </form>
  );
}
