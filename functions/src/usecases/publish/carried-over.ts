// Takes the plan that a sheet publishes; gives it with what the process made live and no sheet has had a
// chance to hold. Never brings back what somebody deleted.
import type { FormTemplate } from '../../../../shared/model/form.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { startedAtAdoption, stillAligned, withIdeas } from '../../../../shared/process/proposals.ts';
import type { Head } from '../workspace/head.ts';

/** Names a field of a form in `Head.unseen`. */
export const fieldKey = (formId: string, fieldId: string): string => `${formId}/${fieldId}`;

/** `unseen` is what this sheet too has not got yet. */
export function carriedOver(
  sheet: Plan,
  live: Plan | null,
  head: Head | null,
): { plan: Plan; unseen: string[] } {
  if (!live || !head) return { plan: sheet, unseen: [] };
  const inSheet = new Set([
    ...sheet.objectives.map((each) => each.id),
    ...sheet.forms.flatMap((form) => form.fields.map((field) => fieldKey(form.id, field.id))),
  ]);
  // What was adopted in the last cycle ended with it; a form goes on.
  const isNext = sheet.settings.cycleStart !== head.settings.cycleStart;
  const ended = new Set(isNext ? live.objectives.map((each) => each.id) : []);
  const unseen = head.unseen.filter((name) => !inSheet.has(name) && !ended.has(name));
  const missing = new Set(unseen);
  const plan: Plan = {
    ...sheet,
    objectives: withIdeas(
      [...sheet.objectives, ...live.objectives.filter((each) => missing.has(each.id))],
      head.ideas ?? {},
    ),
    keyResults: [...sheet.keyResults, ...live.keyResults.filter((each) => missing.has(each.objectiveId))],
    forms: withFields(sheet.forms, live.forms, missing),
  };
  return { plan: startedAtAdoption(stillAligned(plan, live, head.adoptions), head.adoptions), unseen };
}

function withFields(sheet: FormTemplate[], live: FormTemplate[], missing: Set<string>): FormTemplate[] {
  const wanted = (form: FormTemplate) =>
    form.fields.filter((field) => missing.has(fieldKey(form.id, field.id)));
  const grown = sheet.map((form) => {
    const from = live.find((each) => each.id === form.id);
    return from ? { ...form, fields: [...form.fields, ...wanted(from)] } : form;
  });
  const added = live.filter((form) => !sheet.some((each) => each.id === form.id) && wanted(form).length > 0);
  return [...grown, ...added.map((form) => ({ ...form, fields: wanted(form) }))];
}
