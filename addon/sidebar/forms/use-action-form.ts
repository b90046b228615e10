// Takes a template and where its answers go; keeps what is typed as a draft, checks it, and sends it under a
// key of its own. Never sends with a fault in it, nor what is hidden.
import { rawValues, shownFields } from '../../../shared/form/check/show-when.ts';
import { checkAnswers, readingName } from '../../../shared/form/check/validate.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { contextOf, initialAnswers } from '../state/context.ts';
import type { Drafts } from '../state/drafts.ts';
import { newKey } from '../state/new-key.ts';
import { useDraft, useSavedDraft } from '../state/use-draft.ts';
import { useForm } from '../state/use-form.ts';
import { type CallResult, useSending } from '../state/use-sending.ts';

export interface ActionFormInput<Value> {
  state: SidebarState;
  /** The form; where its choices depend on what is typed, the one for that. */
  template: FormTemplate | ((raw: RawAnswers) => FormTemplate);
  drafts: Drafts;
  /** Under which what is typed is kept until it is sent. */
  name: string;
  /** Called with a key that stays the same as long as what is sent does. */
  send: (key: string, answers: RawAnswers) => Promise<CallResult<Value>>;
  /** Gives null, or why it was refused: the form then stays as it is. */
  onSent: (value: Value) => string | null;
}

/**
 * What is hidden stays in the draft and is not sent. While there is a fault or something is on its way, a
 * press sends nothing.
 */
export function useActionForm<Value>(given: ActionFormInput<Value>) {
  const { state, drafts, name, send, onSent } = given;
  const templateFor = (raw: RawAnswers): FormTemplate =>
    typeof given.template === 'function' ? given.template(raw) : given.template;
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
  const isBlank = Object.keys(typed.raw).every(
    (each) => rawValues(typed.raw, each).join(';') === rawValues(initial, each).join(';'),
  );
  useSavedDraft(drafts, draft, typed.raw, isBlank);
  const startAfresh = () => typed.reset(initial);
  return { template: templateFor(typed.raw), context, draft, sending, typed, startAfresh };
}

/** What is hidden was not asked for: it is not sent. */
function askedOf(template: FormTemplate, raw: RawAnswers): RawAnswers {
  const names = new Set([...shownFields(template, raw)].flatMap((id) => [id, readingName(id)]));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => names.has(name)));
}
