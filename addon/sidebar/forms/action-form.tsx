// Takes a template and where its answers go; gives the form, with texts that may be taken into it, and hands
// on what came of it. Never closes with something typed and unsent.

import type { ComponentChildren } from 'preact';
import { formTitle } from '../../../shared/form/labels.ts';
import { TemplateForm } from '../../../shared/form/view/template-form.tsx';
import { DraftNote } from '../parts/draft-note.tsx';
import { Offers } from '../parts/offers.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { goTo } from '../state/dom-answers.ts';
import { FormKeeper } from './form-keeper.tsx';
import { type ActionFormInput, useActionForm } from './use-action-form.ts';

interface ActionFormProps<Value> extends ActionFormInput<Value> {
  /** What stands on its button; default: Send, or the form's title where it has no fields. */
  button?: string;
  /** Texts that may be taken into one of its fields. */
  offers?: { field: string; texts: readonly string[] } | undefined;
  /** What it is about, above its fields. */
  children?: ComponentChildren;
}

export function ActionForm<Value>({ button, offers, children, ...given }: ActionFormProps<Value>) {
  const { template, context, draft, sending, typed, startAfresh } = useActionForm(given);
  const { language } = context;
  const title = formTitle(template, language);
  return (
    <>
      {children}
      {offers && (
        <Offers
          texts={offers.texts}
          language={language}
          onTake={(text) => {
            typed.reset({ ...typed.raw, [offers.field]: text });
            goTo(document.getElementsByName(offers.field)[0]);
          }}
        />
      )}
      <DraftNote taken={draft.taken} language={language} onAfresh={startAfresh} />
      <FormKeeper events={typed.events}>
        <TemplateForm
          template={template}
          raw={typed.raw}
          faults={typed.shown}
          context={context}
          action=""
          formKey={draft.key}
          button={button ?? (template.fields.length === 0 ? title : undefined)}
          live={{ attempted: typed.attempted, busy: sending.busy }}
        />
      </FormKeeper>
      <Troubles sending={sending} language={language} />
    </>
  );
}
