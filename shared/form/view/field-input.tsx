// Takes a field and what was typed into it; gives its input. Never its label, help or faults: see field.tsx.

import type { VNode } from 'preact';
import type { FormField } from '../../model/form.ts';
import { rangeOf } from '../../sheet/cells/percent-doubt.ts';
import { say } from '../../words/form.ts';
import type { NumberField } from '../check/check-number.ts';
import type { AnswerContext } from '../check/checked.ts';
import { boundOf } from '../check/checked.ts';
import { type Choice, isTooLong, optionChoices, planChoices, wholeNumbers, yesNo } from './choices.tsx';

interface InputProps {
  field: FormField;
  id: string;
  name: string;
  values: string[];
  context: AnswerContext;
  describedBy: string | undefined;
  invalid: boolean;
  unit?: string | undefined;
  /** On a card that may be left out nothing is announced as required. */
  mayBeLeftOut?: boolean | undefined;
}

/** From so many options on a list to scroll is easier than buttons. */
const MOST_BUTTONS = 7;

/** True where the field is a group of buttons: its label is then a legend. */
export function isGroup({ type, options }: FormField): boolean {
  if (type === 'one choice') return options.length > 0 && options.length <= MOST_BUTTONS;
  return type === 'several choices' || type === 'scale' || type === 'confidence' || type === 'yes-no';
}

/** `values` are the texts as typed or the keys of options: several for several choices alone. */
export function FieldInput(props: InputProps): VNode {
  const { field, context } = props;
  const { language } = context;
  switch (field.type) {
    case 'text':
      return <TextInput {...props} />;
    case 'long text':
      return <textarea {...common(props)} rows={2} value={props.values[0] ?? ''} />;
    case 'number':
    case 'percent':
      return <NumberInput {...props} />;
    case 'date':
      return <TextInput {...props} type="date" />;
    case 'link':
      return <TextInput {...props} type="url" />;
    case 'yes-no':
      return <Buttons {...props} choices={yesNo(language)} />;
    case 'scale':
      return (
        <Buttons {...props} scale choices={wholeNumbers(boundOf(field.min, 1), boundOf(field.max, 5))} />
      );
    case 'confidence':
      return <Confidence {...props} />;
    case 'one choice':
      return isGroup(field) ? (
        <Buttons {...props} choices={optionChoices(field, language)} />
      ) : (
        <Select {...props} choices={optionChoices(field, language)} />
      );
    case 'several choices':
      return <Buttons {...props} several choices={optionChoices(field, language)} />;
    case 'person':
    case 'unit':
    case 'key result':
      return <Select {...props} choices={planChoices(field.type, context)} />;
  }
}

const common = ({ id, name, describedBy, invalid, field, mayBeLeftOut }: InputProps) => ({
  class: 'in',
  id,
  name,
  autocomplete: 'off',
  'aria-describedby': describedBy,
  'aria-invalid': invalid || undefined,
  'aria-required': (field.required && !mayBeLeftOut) || undefined,
});

function TextInput(props: InputProps & { type?: 'text' | 'date' | 'url'; placeholder?: string }) {
  const { type = 'text', values, placeholder } = props;
  const value = values[0] ?? '';
  if (type === 'date') return <input {...common(props)} type="date" value={value} />;
  if (type === 'url')
    return <input {...common(props)} type="url" inputMode="url" placeholder="https://" value={value} />;
  return <input {...common(props)} type="text" value={value} placeholder={placeholder} />;
}

/**
 * An iPhone's keypad for decimals has no minus: what can be below zero gets the whole keyboard, without a
 * script.
 */
function mayBeNegative(field: NumberField): boolean {
  if (field.keyResult === undefined) return boundOf(field.min, 0) < 0;
  const { type, percent } = field.keyResult;
  if (type === 'milestone' || type === 'yes-no') return false;
  const { lo } = rangeOf(field.keyResult);
  // A growth in percent that starts at zero can turn into a loss.
  return lo < 0 || (lo === 0 && percent);
}

/** A number is text to the browser: type=number would refuse `18 %` and `1,500`. */
function NumberInput(props: InputProps) {
  const { field, id, values, unit, context } = props;
  return (
    <div class="with-unit">
      <input
        {...common(props)}
        type="text"
        inputMode={mayBeNegative(field) ? 'text' : 'decimal'}
        value={values[0] ?? ''}
      />
      {field.type === 'percent' ? (
        <button
          type="button"
          class="needs-js"
          data-percent={id}
          aria-label={say(context.language, 'addPercentSign')}
        >
          %
        </button>
      ) : (
        unit && <span class="unit">{unit}</span>
      )}
    </div>
  );
}

/** A list; of more than one can look through the name or ID is typed, which is checked all the same. */
function Select(props: InputProps & { choices: Choice[] }) {
  const { choices, values, context } = props;
  const chosen = values[0] ?? '';
  if (isTooLong(choices)) return <TextInput {...props} placeholder={say(context.language, 'nameOrId')} />;
  const keys = new Set(choices.map(({ key }) => key));
  return (
    <select {...common(props)}>
      {!keys.has('') && <option value="">{say(context.language, 'choose')}</option>}
      {choices.map(({ key, label }) => (
        <option key={key} value={key} selected={key === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Buttons(props: InputProps & { choices: Choice[]; several?: boolean; scale?: boolean }) {
  const { choices, values, several = false, scale = false, id, name } = props;
  const isChosen = (key: string) => (values.length === 0 ? key === '' : values.includes(key));
  return (
    <div class={scale ? 'choices scale' : 'choices'}>
      {choices.map(({ key, label, mark }, index) => (
        <label class="choice" key={key}>
          <input
            type={several ? 'checkbox' : 'radio'}
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            value={key}
            checked={isChosen(key)}
            aria-describedby={props.describedBy}
          />
          <span>
            {mark}
            {label}
          </span>
        </label>
      ))}
    </div>
  );
}

function Confidence(props: InputProps) {
  const { field, context } = props;
  const [min, max] = [boundOf(field.min, 1), boundOf(field.max, 10)];
  return (
    <>
      <Buttons {...props} scale choices={wholeNumbers(min, max)} />
      {min === 1 && max === 10 && (
        <div class="ends" aria-hidden="true">
          <span>{say(context.language, 'lowConfidence')}</span>
          <span>{say(context.language, 'highConfidence')}</span>
        </div>
      )}
    </>
  );
}
