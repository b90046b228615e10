// Takes a field, what was typed and its fault; gives the field as a page shows it: label, help, condition,
// input, hint, fault. Never checks.

import type { ComponentChildren } from 'preact';
import { numberText } from '../../format/format.ts';
import type { FormField, FormTemplate, ShowWhen } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';
import { eitherOf } from '../../words/punctuation.ts';
import type { AnswerContext, AnswerFault } from '../check/checked.ts';
import { readingName } from '../check/validate.ts';
import { helpOf, labelOf, valueLabel } from '../labels.ts';
import { markLabel, readingLabel } from './choices.tsx';
import { FieldInput, isGroup } from './field-input.tsx';

interface FieldProps {
  field: FormField;
  template: FormTemplate;
  /** Unique on the page. */
  id: string;
  nameOf: (fieldId: string) => string;
  values: string[];
  fault: AnswerFault | undefined;
  context: AnswerContext;
  hint?: ComponentChildren;
  unit?: string | undefined;
  mayBeLeftOut?: boolean | undefined;
}

/** A fault with readings asks for one of them, which is sent back beside the answer (`ValueReading`). */
export function Field(props: FieldProps) {
  const { field, template, id, nameOf, values, fault, context, hint, unit } = props;
  const { language } = context;
  const help = helpOf(field, language);
  const condition = field.showWhen && conditionText(field.showWhen, template, language);
  const notes = { fault: fault?.message, cond: condition, help, hint };
  const idOf = (name: keyof typeof notes) => `${id}-${name}`;
  const described = (['fault', 'cond', 'help', 'hint'] as const).filter((name) => notes[name]);
  const note = (name: keyof typeof notes) => <Note name={name} id={idOf(name)} text={notes[name]} />;
  return (
    <Frame field={field} id={id} nameOf={nameOf} language={language} hasFault={fault !== undefined}>
      {note('cond')}
      {note('help')}
      <FieldInput
        field={field}
        id={id}
        name={nameOf(field.id)}
        values={values}
        context={context}
        describedBy={described.map(idOf).join(' ') || undefined}
        invalid={fault !== undefined}
        unit={unit}
        mayBeLeftOut={props.mayBeLeftOut}
      />
      {note('hint')}
      {note('fault')}
      {fault?.readings && <Readings {...props} fault={fault} />}
    </Frame>
  );
}

interface FrameProps {
  field: FormField;
  id: string;
  nameOf: (fieldId: string) => string;
  language: Language;
  hasFault: boolean;
  children: ComponentChildren;
}

/** A group of buttons is a fieldset, and its label a legend. */
function Frame({ field, id, nameOf, language, hasFault, children }: FrameProps) {
  const label = <LabelText field={field} language={language} />;
  const attributes = {
    class: hasFault ? 'field has-fault' : 'field',
    ...conditionAttributes(field.showWhen, nameOf),
  };
  return isGroup(field) ? (
    <fieldset {...attributes}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  ) : (
    <div {...attributes}>
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

/** What is said of a field beside its label; nothing where there is nothing to say. */
function Note({ name, id, text }: { name: string; id: string; text: ComponentChildren }) {
  if (!text) return null;
  return (
    <p class={name} id={id}>
      {text}
    </p>
  );
}

function LabelText({ field, language }: { field: FormField; language: Language }) {
  return (
    <>
      {labelOf(field, language)}
      {!field.required && <span class="opt">{say(language, 'optional')}</span>}
    </>
  );
}

/** Two buttons where a number may be meant as a percent: the person decides. */
function Readings({ field, id, nameOf, fault, context }: FieldProps & { fault: AnswerFault }) {
  const { language } = context;
  return (
    <fieldset class="readings">
      <legend>{say(language, 'whichMeant')}</legend>
      <div class="choices">
        {fault.readings?.map((reading, index) => (
          <label class="choice" key={reading.key}>
            <input
              type="radio"
              id={`${id}-as-${index}`}
              name={nameOf(readingName(field.id))}
              value={reading.key}
            />
            <span>
              {reading.label ??
                (fault.code === 'number-doubt'
                  ? markLabel(reading, language)
                  : readingLabel(reading, numberText(reading.value, 6), language))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Read by enhance.ts. */
function conditionAttributes(showWhen: ShowWhen | null, nameOf: (fieldId: string) => string) {
  if (!showWhen) return {};
  return {
    'data-when': nameOf(showWhen.fieldId),
    'data-values': JSON.stringify(showWhen.values.map((each) => each.trim().toLowerCase())),
    'data-negated': String(showWhen.negated),
  };
}

/** The condition in words: what people read where no script hides the field. */
function conditionText(
  { fieldId, values, negated }: ShowWhen,
  template: FormTemplate,
  language: Language,
): string {
  const other = template.fields.find(({ id }) => id === fieldId);
  const field = other ? labelOf(other, language) : fieldId;
  if (values.length === 0) return say(language, negated ? 'onlyIfNone' : 'onlyIfAny', { field });
  const labels = values.map((value) => (other ? valueLabel(other, value, language) : value));
  return say(language, negated ? 'onlyIfIsNot' : 'onlyIfIs', {
    field,
    values: eitherOf(language, labels),
  });
}
