// Takes an action's form and the plan; gives the form with what there is to choose from today. Never changes another field.
import { formsInForce } from '../../../shared/form/templates/built-in.ts';
import { withOptions } from '../../../shared/form/templates/define.ts';
import { canGrow } from '../../../shared/form/templates/form-actions.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import type { Language, Plan } from '../../../shared/model/plan.ts';

interface Choice {
  id: string;
  text: string;
}

/** Objectives of the units that pass, each followed by its key results. */
function goals(plan: Plan, isWanted: (unitId: string) => boolean): Choice[] {
  return plan.objectives
    .filter((objective) => isWanted(objective.unitId))
    .flatMap((objective) => [
      { id: objective.id, text: objective.text },
      ...plan.keyResults
        .filter((keyResult) => keyResult.objectiveId === objective.id)
        .map((keyResult) => ({ id: keyResult.id, text: `– ${keyResult.text}` })),
    ]);
}

/** Fields of built-in forms whose options are the plan's own. An admin's form of the same ID with the same field is filled too. */
export function withChoices(template: FormTemplate, plan: Plan, language: Language): FormTemplate {
  const root = plan.units.find((unit) => unit.parentId === null)?.id;
  switch (template.id) {
    case 'signal.acknowledge':
      return withOptions(
        template,
        'linkedTo',
        goals(plan, () => true),
      );
    case 'proposal.submit':
      return withOptions(
        template,
        'answers',
        goals(plan, (unitId) => unitId === root),
      );
    case 'form.propose':
      return withOptions(
        template,
        'formId',
        formsInForce(plan.forms)
          .filter(({ id }) => canGrow(id))
          .map(({ id, title }) => ({ id, text: title[language] ?? title.en ?? title.zh ?? id })),
      );
    default:
      return template;
  }
}
