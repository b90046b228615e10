// The one gate for answers to a step, wherever they come from: a page, the sidebar, the API, a typed row.
// Never says who may.

import type { AnswerContext } from '../../form/check/checked.ts';
import { rawValues, shownFields } from '../../form/check/show-when.ts';
import { type AnswerFault, checkAnswers } from '../../form/check/validate.ts';
import { labelOf } from '../../form/labels.ts';
import { BOUNDS } from '../../model/bounds.ts';
import type { AnswerValue, FormField, FormTemplate, RawAnswers } from '../../model/form.ts';
import { faultMessage } from '../../words/answer-faults.ts';
import type { Step } from '../steps/step.ts';
import type { StepName } from '../steps/table.ts';
import { answersFor, isReadAs } from './form-actions.ts';

interface CheckedStep {
  /** As the step reads them; what neither its form nor a row has a field for is left out. */
  answers: RawAnswers;
  faults: AnswerFault[];
}

/**
 * Checks answers against the form in force and against the step's own needs. `isWhole`: what a person filled
 * in, so that every field that the form requires has to be there; else only those that the step cannot be
 * taken without.
 */
export function checkStepAnswers(
  step: Step<StepName>,
  template: FormTemplate,
  raw: RawAnswers,
  context: AnswerContext,
  isWhole: boolean,
): CheckedStep {
  const form = withFreeChoices(step, template);
  const typed = checkAnswers(form, raw, context);
  const missing = (step.beside ?? []).filter(({ id }) => !Object.hasOwn(typed.answers, id));
  const isFaulty = (id: string) => typed.faults.some(({ fieldId }) => fieldId === id);
  const beside = { ...form, fields: missing.filter(({ id }) => !isFaulty(id)) };
  const besides = checkAnswers(beside, raw, context);
  const faults = [...typed.faults, ...besides.faults].filter(({ code }) => isWhole || code !== 'required');
  const sound = {
    ...soundAnswers(form, step, raw, typed.answers),
    ...soundAnswers(beside, step, raw, besides.answers),
  };
  const answers = template === step.form ? sound : answersFor(step.name, template, sound, context.language);
  const blank = faults.length > 0 ? [] : blankNeeds(step, answers);
  return { answers, faults: [...faults, ...blank.map((field) => required(field, template, context))] };
}

/**
 * What there is to choose from is known when the form is opened; the step itself knows whether it is there.
 */
const withFreeChoices = ({ choices, form }: Step, template: FormTemplate): FormTemplate => ({
  ...template,
  fields: template.fields.map((field) => {
    if (field.id === choices?.field && field.options.length === 0)
      return { ...field, type: 'text', max: BOUNDS.nameCharacters };
    const reads = form.fields.find(({ id }) => id === field.id)?.reads;
    return reads ? { ...field, reads } : field;
  }),
});

/** Fields whose checked answer names something; another's is kept as it was typed, for its line of text. */
const NAMING: readonly FormField['type'][] = [
  'date',
  'one choice',
  'several choices',
  'person',
  'unit',
  'key result',
];

function soundAnswers(
  { fields }: FormTemplate,
  step: Step,
  raw: RawAnswers,
  checked: Record<string, AnswerValue>,
): RawAnswers {
  const own = new Set([...step.form.fields, ...(step.beside ?? [])].map(({ id }) => id));
  return Object.fromEntries(
    fields.flatMap(({ id, type }) => {
      const value = Object.hasOwn(checked, id) ? checked[id]! : null;
      if (value === null) return [];
      const isRead = own.has(id) || NAMING.includes(type);
      return [[id, isRead ? asTyped(value) : rawValues(raw, id)]];
    }),
  );
}

const asTyped = (value: NonNullable<AnswerValue>): string | string[] =>
  Array.isArray(value) ? value : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

const blankNeeds = ({ form, needs = [] }: Step, answers: RawAnswers): FormField[] => {
  const shown = shownFields(form, answers);
  return form.fields.filter(
    ({ id }) => needs.includes(id) && shown.has(id) && rawValues(answers, id).length === 0,
  );
};

/** At the field of the form in force that stands for it, in that one's words. */
function required(field: FormField, template: FormTemplate, { language }: AnswerContext): AnswerFault {
  const asked = template.fields.find((each) => isReadAs(each, field)) ?? field;
  return {
    fieldId: asked.id,
    code: 'required',
    message: faultMessage('required', language, { label: labelOf(asked, language) }),
  };
}
