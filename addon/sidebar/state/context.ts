// Takes the state of the sidebar; gives what forms refer to and which templates are in force, their choices
// filled in. Never asks the server.

import type { AnswerContext } from '../../../shared/form/check/validate.ts';
import { formTitle } from '../../../shared/form/labels.ts';
import { withOptions } from '../../../shared/form/templates/define.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { DecimalMark } from '../../../shared/model/workbook.ts';
import { formById } from '../../../shared/process/gate/built-in-forms.ts';
import { stepNamed } from '../../../shared/process/steps/table.ts';
import { markOfLocale } from '../../../shared/sheet/cells/decimal-mark.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import type { Choice, SidebarState } from '../../src/entry/sidebar-messages.ts';

/** What the templates of forms and their choices are read from. */
export type TemplateState = Pick<SidebarState, 'language' | 'form' | 'alignable' | 'battles'>;

/** What a form's fields can refer to, as its checks read it. */
export function contextOf({ language, people, units, keyResults }: SidebarState): AnswerContext {
  return { language, people, units, keyResults, ...browserDecimalMark() };
}

/** What whoever sits at this browser writes before decimals, where that is known. */
export function browserDecimalMark(): { decimalMark?: DecimalMark } {
  const decimalMark = markOfLocale(navigator.language);
  return decimalMark === null ? {} : { decimalMark };
}

/** Fields whose choices are the plan's own. */
function withChoices(
  template: FormTemplate,
  { alignable, battles, form, language }: TemplateState,
): FormTemplate {
  const choices = stepNamed(template.id)?.choices;
  if (!choices) return template;
  const forms = (form?.templates ?? []).map((each) => ({ id: each.id, text: formTitle(each, language) }));
  return withOptions(template, choices.field, { goals: alignable, battles, forms }[choices.from]);
}

/** The form of an action, or of the company's own, as it is filled in today; null where there is none. */
export function templateOf(state: TemplateState, id: string): FormTemplate | null {
  const template = formById(state.form?.templates ?? [], id);
  return template && withChoices(template, state);
}

/** The form New objective of a unit: aligned to what stands above the unit, the nearest first. */
export function objectiveTemplate(state: SidebarState, unit: string): FormTemplate {
  const template = formById(state.form?.templates ?? [], 'objective.new')!;
  const choices = alignmentChoices(state, unit);
  return choices.length > 0
    ? withOptions(template, 'alignedTo', choices)
    : { ...template, fields: template.fields.filter(({ id }) => id !== 'alignedTo') };
}

/** What a unit may answer; of no unit, what the top one has set. */
export function alignmentChoices(
  { units, alignable }: Pick<SidebarState, 'units' | 'alignable'>,
  unit: string,
): Choice[] {
  const unitOf = (named: string) =>
    units.find(({ id }) => normal(id) === normal(named)) ??
    units.find(({ name }) => normal(name) === normal(named));
  const above: string[] = [];
  let at = unit === '' ? units.find(({ parent }) => parent === '') : unitOf(unitOf(unit)?.parent ?? '');
  while (at && !above.includes(at.id)) {
    above.push(at.id);
    at = at.parent === '' ? undefined : unitOf(at.parent);
  }
  return above.flatMap((id) => alignable.filter((each) => (unitOf(each.unit)?.id ?? units[0]?.id) === id));
}

/** What the fields hold before anybody types. */
export function initialAnswers(template: FormTemplate): RawAnswers {
  return Object.fromEntries(
    template.fields.flatMap(({ id, initial }) => (initial === null ? [] : [[id, initial]])),
  );
}
