// Takes a field or a form that a person proposes, or its adoption; gives the entry and, adopted, the plan with it. Never without its author's name.
import { formById } from '../../../../shared/form/templates/built-in.ts';
import { canGrow } from '../../../../shared/form/templates/form-actions.ts';
import type { FieldType, FormField, FormTemplate } from '../../../../shared/model/form.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { FormProposal } from '../../../../shared/model/process.ts';
import { wordFor } from '../../../../shared/sheet/table/words.ts';
import { fieldKey } from '../publish/carried-over.ts';
import { revisedPlan } from '../publish/revise-plan.ts';
import { refuse } from '../refuse.ts';
import { type Handler, idFor, readEntry, say, textOf } from './context.ts';

const FIELD_TYPES: readonly FieldType[] = [
  'text',
  'long text',
  'number',
  'percent',
  'date',
  'one choice',
  'several choices',
  'scale',
  'yes-no',
  'link',
];

/** Any person proposes (docs/case.md: a shop manager's "竞品动态上报入口"). */
export const proposeForm: Handler = async (context) => {
  const label = textOf(context.answers, 'label');
  const fieldType = FIELD_TYPES.find((each) => each === (textOf(context.answers, 'fieldType') || 'text'));
  if (label === '')
    return refuse('bad-answers', context.language, {
      field: say(context, 'Label', '标签'),
      reason: say(context, 'say what should be asked', '请写明要填写的内容'),
    });
  if (!fieldType)
    return refuse('bad-answers', context.language, {
      field: say(context, 'Type', '类型'),
      reason: FIELD_TYPES.map((each) => wordFor('field', each, context.language)).join(
        say(context, ', ', '、'),
      ),
    });
  const formId = textOf(context.answers, 'formId');
  const form = formId === '' ? null : formById(context.plan.forms, formId);
  if (formId !== '' && (!form || !canGrow(formId)))
    return refuse('unknown-thing', context.language, { id: formId });
  const id = idFor(context, 'F');
  const isChoice = fieldType === 'one choice' || fieldType === 'several choices';
  const options = textOf(context.answers, 'options')
    .split(/[;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (isChoice && options.length === 0)
    return refuse('bad-answers', context.language, {
      field: say(context, 'The choices', '选项'),
      reason: say(context, 'say what there is to choose from', '请写明可选项'),
    });
  const entry: FormProposal = {
    id,
    at: context.now,
    by: context.email,
    formId: formId || id,
    title: form ? titleOf(form, context.language) : textOf(context.answers, 'title') || label,
    label,
    fieldType,
    options: isChoice ? options : [],
    why: textOf(context.answers, 'why'),
    adoptedAt: null,
    adoptedBy: '',
  };
  return {
    ok: true,
    id,
    message: say(context, `Thank you: an admin looks at ${id}.`, `谢谢：管理员将处理 ${id}。`),
    entries: [{ type: 'formProposals', id, seq: 1, entry }],
    happened: [{ kind: 'form-proposed', id, by: context.email }],
  };
};

/** An admin adopts it with one click: from then on everybody has it. */
export const adoptForm: Handler = async (context) => {
  if (!context.isAdmin)
    return refuse('not-allowed', context.language, { who: say(context, 'admins', '管理员') });
  const known = await readEntry(context, 'formProposals', context.id);
  if (!known) return refuse('unknown-thing', context.language, { id: context.id });
  if (known.entry.adoptedAt !== null) return refuse('already-done', context.language);
  const plan = withForm(context.plan, known.entry);
  const documents = await revisedPlan(
    context.tx,
    context.workspace,
    context.head,
    { plan, warnings: context.warnings },
    {
      email: context.email,
      now: context.now,
      unseen: unseenFields(context.plan, plan),
    },
  );
  if (!documents) return refuse('busy', context.language);
  return {
    ok: true,
    id: context.id,
    message: say(
      context,
      `“${known.entry.title}” is live for everybody.`,
      `“${known.entry.title}”已对所有人开放。`,
    ),
    entries: [
      {
        type: 'formProposals',
        id: context.id,
        seq: known.seq + 1,
        entry: { ...known.entry, adoptedAt: context.now, adoptedBy: context.email },
      },
    ],
    documents,
    happened: [{ kind: 'plan-published', id: context.id, by: context.email }],
  };
};

const titleOf = ({ id, title }: FormTemplate, language: Language): string =>
  title[language] ?? title.en ?? title.zh ?? id;

function withForm(plan: Plan, proposal: FormProposal): Plan {
  const author = plan.people.find((person) => person.email === proposal.by)?.name ?? proposal.by;
  // Rows under a built-in form's ID replace it as a whole: grown, it brings its own fields along.
  const existing = formById(plan.forms, proposal.formId);
  const field = fieldOf(proposal, author, newFieldId(existing));
  const grown: FormTemplate = existing
    ? { ...existing, fields: [...existing.fields, field] }
    : { id: proposal.formId, title: { en: proposal.title, zh: proposal.title }, fields: [field] };
  const forms = plan.forms.some((form) => form.id === grown.id)
    ? plan.forms.map((form) => (form.id === grown.id ? grown : form))
    : [...plan.forms, grown];
  return { ...plan, forms };
}

/** `field4`, or the next that the form has not got. */
function newFieldId(form: FormTemplate | null): string {
  const taken = new Set((form?.fields ?? []).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`field${number}`)) number += 1;
  return `field${number}`;
}

function fieldOf(proposal: FormProposal, author: string, id: string): FormField {
  return {
    id,
    label: { en: proposal.label, zh: proposal.label },
    type: proposal.fieldType,
    required: false,
    options: proposal.options.map((option) => ({ key: option, label: { en: option, zh: option } })),
    min: null,
    max: null,
    help: { en: `Proposed by ${author}`, zh: `由${author}提议` },
    initial: null,
    showWhen: null,
    mapsTo: null,
  };
}

/** The fields that the plan after has and the plan before has not. */
function unseenFields(before: Plan, after: Plan): string[] {
  const keys = (plan: Plan) =>
    plan.forms.flatMap((form) => form.fields.map((field) => fieldKey(form.id, field.id)));
  const known = new Set(keys(before));
  return keys(after).filter((key) => !known.has(key));
}
