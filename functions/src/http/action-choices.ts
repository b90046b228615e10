// Takes a step's form and the plan; gives the form with what there is to choose from today. Never changes
// another field.

import { formTitle } from '../../../shared/form/labels.ts';
import { withOptions } from '../../../shared/form/templates/define.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Language, Plan } from '../../../shared/model/plan.ts';
import { formsInForce } from '../../../shared/process/gate/built-in-forms.ts';
import { canGrow } from '../../../shared/process/gate/form-actions.ts';
import { stepNamed } from '../../../shared/process/steps/table.ts';

interface Choice {
  id: string;
  text: string;
}

/** Objectives of the units that pass, each followed by its key results. Linear in the plan. */
function goals(plan: Plan, isWanted: (unitId: string) => boolean): Choice[] {
  const below = groupBy(plan.keyResults, ({ objectiveId }) => objectiveId);
  return plan.objectives
    .filter((objective) => isWanted(objective.unitId))
    .flatMap((objective) => [
      { id: objective.id, text: objective.text },
      ...(below.get(objective.id) ?? []).map(({ id, text }) => ({ id, text: `– ${text}` })),
    ]);
}

const CHOICES = {
  goals: (plan: Plan) => goals(plan, () => true),
  battles: (plan: Plan) => {
    const root = planIndex(plan).root?.id;
    return goals(plan, (unitId) => unitId === root);
  },
  forms: (plan: Plan, language: Language) =>
    formsInForce(plan.forms)
      .filter(({ id }) => canGrow(id))
      .map((form) => ({ id: form.id, text: formTitle(form, language) })),
};

/**
 * The field whose options are the plan's own has them. An admin's form of the same ID with the same field is
 * filled too.
 */
export function withChoices(template: FormTemplate, plan: Plan, language: Language): FormTemplate {
  const choices = stepNamed(template.id)?.choices;
  return choices ? withOptions(template, choices.field, CHOICES[choices.from](plan, language)) : template;
}
