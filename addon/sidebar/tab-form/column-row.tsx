// Takes a column with what is guessed of it; gives the line in which it is changed. Never the form itself.
import type { FieldType } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/language.ts';
import { choiceOf, choiceWords } from '../../../shared/sheet/table/words.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import { type FormColumn, hasOptions } from './form-rows.ts';

const say = sayFrom(tabFormWords);

interface ColumnRowProps {
  column: FormColumn;
  at: number;
  language: Language;
  onChange: (changes: Partial<FormColumn>) => void;
}

/** A scale wants its ends; other types begin without the bounds of what was guessed. */
const boundsOf = (type: FieldType): Pick<FormColumn, 'min' | 'max'> =>
  type === 'scale' ? { min: 1, max: 5 } : { min: null, max: null };

export function ColumnRow({ column, at, language, onChange }: ColumnRowProps) {
  const { heading, type, options, isAsked } = column;
  return (
    <li>
      <label class="asks">
        <input
          type="checkbox"
          checked={isAsked}
          aria-label={say(language, 'asks', { heading })}
          onChange={(event) => onChange({ isAsked: event.currentTarget.checked })}
        />
        <span class="text">{heading}</span>
      </label>
      {isAsked && (
        <TypeChoice
          language={language}
          heading={heading}
          type={type}
          onType={(chosen) => onChange({ type: chosen, ...boundsOf(chosen) })}
        />
      )}
      {hasOptions({ isAsked, type }) && (
        <OptionsField
          language={language}
          id={`tab-form-${at}`}
          options={options}
          onOptions={(words) => onChange({ options: words })}
        />
      )}
    </li>
  );
}

interface TypeChoiceProps {
  language: Language;
  heading: string;
  type: FieldType;
  onType: (type: FieldType) => void;
}

function TypeChoice({ language, heading, type, onType }: TypeChoiceProps) {
  return (
    <select
      class="in"
      aria-label={say(language, 'typeOf', { heading })}
      onChange={(event) => onType(event.currentTarget.value as FieldType)}
    >
      {choiceWords('field', language).map((word) => (
        <option key={word} value={choiceOf('field', word) ?? ''} selected={choiceOf('field', word) === type}>
          {word}
        </option>
      ))}
    </select>
  );
}

interface OptionsFieldProps {
  language: Language;
  id: string;
  options: readonly string[];
  onOptions: (options: string[]) => void;
}

function OptionsField({ language, id, options, onOptions }: OptionsFieldProps) {
  return (
    <>
      <label class="about" for={id}>
        {say(language, 'options')}
      </label>
      <input
        class="in"
        id={id}
        maxLength={300}
        value={options.join('; ')}
        onChange={(event) => onOptions(optionsOf(event.currentTarget.value))}
      />
    </>
  );
}

const optionsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;；]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
];
