// Takes a template and where its answers go; gives the form, sends it once, and hands on what came of it.
// Never closes with something typed and unsent.
import type { ComponentChildren } from 'preact';
import { rawValues, shownFields } from '../../../shared/form/check/show-when.ts';
import { checkAnswers, readingName } from '../../../shared/form/check/validate.ts';
import { TemplateForm } from '../../../shared/form/view/template-form.tsx';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { DraftNote } from '../parts/draft-note.tsx';
import { Offers } from '../parts/offers.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { contextOf, initialAnswers } from '../state/context.ts';
import { goTo } from '../state/dom-answers.ts';
import type { Drafts } from '../state/drafts.ts';
import { newKey } from '../state/new-key.ts';
import { useDraft, useKept } from '../state/use-draft.ts';
import { useForm } from '../state/use-form.ts';
import { type Called, useSending } from '../state/use-sending.ts';
import { FormKeeper } from './form-keeper.tsx';

export interface ActionFormProps<Value> {
  state: SidebarState;
  /** The form; where its choices depend on what is typed, the one for that. */
  template: FormTemplate | ((raw: RawAnswers) => FormTemplate);
  drafts: Drafts;
  /** Under which what is typed is kept until it is sent. */
  name: string;
  /** Called with a key that stays the same as long as what is sent does. */
  send: (key: string, answers: RawAnswers) => Promise<Called<Value>>;
  /** Gives null, or why it was refused: the form then stays as it is. */
  onSent: (value: Value) => string | null;
  /** What stands on its button; default: Send, or the form's title where it has no fields. */
  button?: string;
  /** Texts that may be taken into one of its fields. */
  offers?: { field: string; texts: readonly string[] } | undefined;
  /** What it is about, above its fields. */
  children?: ComponentChildren;
}

export function ActionForm<Value>(props: ActionFormProps<Value>) {
  const { state, drafts, name, send, onSent, button, offers, children } = props;
  const templateFor = (raw: RawAnswers): FormTemplate =>
    typeof props.template === 'function' ? props.template(raw) : props.template;
  const { language } = state;
  const context = contextOf(state);
  const draft = useDraft(drafts, name, newKey);
  const sending = useSending();
  const check = (raw: RawAnswers) =>
    checkAnswers(templateFor(raw), raw, context).faults.map((fault) => ({ ...fault, name: fault.fieldId }));
  const initial = initialAnswers(templateFor({}));
  const typed = useForm({ ...initial, ...draft.taken?.raw }, check, (raw) => {
    if (sending.busy || check(raw).length > 0) return;
    const asked = askedOf(templateFor(raw), raw);
    const key = draft.keyFor(JSON.stringify(asked));
    sending.send(
      () => send(key, asked),
      (value) => {
        const problem = onSent(value);
        if (problem === null) drafts.sent(name);
        return problem;
      },
    );
  });
  const template = templateFor(typed.raw);
  const title = template.title[language] ?? template.title.en ?? template.id;
  const isBlank = Object.keys(typed.raw).every(
    (each) => rawValues(typed.raw, each).join(';') === rawValues(initial, each).join(';'),
  );
  useKept(drafts, draft, typed.raw, isBlank);
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
      <DraftNote taken={draft.taken} language={language} onAfresh={() => typed.reset(initial)} />
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

/** What is hidden was not asked for: it is not sent. */
function askedOf(template: FormTemplate, raw: RawAnswers): RawAnswers {
  const names = new Set([...shownFields(template, raw)].flatMap((id) => [id, readingName(id)]));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => names.has(name)));
}
