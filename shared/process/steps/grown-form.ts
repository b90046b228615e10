// A form with a field that somebody of the company proposed. Never a field without its author's name.

import { planIndex } from '../../lookup/plan-index.ts';
import type { FormField, FormTemplate } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import type { FormProposal } from '../../model/process.ts';
import type { PlanChange, StepRequest } from './step.ts';

/** The plan with the proposed field in its form, or with a form of its own. */
export function withProposedForm(
  { plan, forms }: Pick<StepRequest, 'plan' | 'forms'>,
  proposal: FormProposal,
): PlanChange {
  const author = planIndex(plan).personName(proposal.by);
  // Rows under a built-in form's ID replace it as a whole: grown, it brings its own fields along.
  const existing = forms.find(({ id }) => id === proposal.formId);
  const field = fieldOf(proposal, author, newFieldId(existing));
  const grown: FormTemplate = existing
    ? { ...existing, fields: [...existing.fields, field] }
    : { id: proposal.formId, title: { en: proposal.title, zh: proposal.title }, fields: [field] };
  const isOwn = plan.forms.some(({ id }) => id === grown.id);
  return {
    plan: {
      ...plan,
      forms: isOwn ? plan.forms.map((each) => (each.id === grown.id ? grown : each)) : [...plan.forms, grown],
    },
    unseen: unseenFields(plan, grown),
  };
}

/** Those that the plan had not: of a built-in form that grows for the first time all. */
function unseenFields(before: Plan, { id: form, fields }: FormTemplate) {
  const known = new Set(before.forms.find(({ id }) => id === form)?.fields.map(({ id }) => id));
  return fields.filter(({ id }) => !known.has(id)).map(({ id: field }) => ({ form, field }));
}

/** `field4`, or the next that the form has not got. */
function newFieldId(form: FormTemplate | undefined): string {
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
