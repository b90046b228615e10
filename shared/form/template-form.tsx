// Takes any template; gives it as a form that can be sent: a signal, an answer to a review, a proposal. Never sends.
import { say } from '../look/words.ts';
import type { FormTemplate, RawAnswers } from '../model/form.ts';
import type { AnswerContext } from './check-field.ts';
import type { Fault } from './checked.ts';
import { FaultSummary, FormFields, fieldDomId } from './render.tsx';

export interface TemplateFormProps {
  template: FormTemplate;
  raw: RawAnswers;
  faults: readonly Fault[];
  /** A refusal of the whole, in words. */
  problem?: string | null;
  context: AnswerContext;
  /** Where it is sent; '' for the page's own address. */
  action: string;
  formKey: string;
  /** What stands on the button; default: Send. */
  button?: string | undefined;
}

export function TemplateForm(props: TemplateFormProps) {
  const { template, raw, faults, problem, context, action, formKey, button } = props;
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
    >
      <input type="hidden" name="key" value={formKey} />
      <FaultSummary entries={entries} language={context.language} />
      {template.fields.length > 0 && (
        <div class="card">
          <FormFields template={template} raw={raw} faults={faults} context={context} domId="f" />
        </div>
      )}
      <div class="send">
        <button class="button wide" type="submit" id="send">
          {button ?? say(context.language, faults.length > 0 ? 'sendAgain' : 'send')}
        </button>
      </div>
    </form>
  );
}
