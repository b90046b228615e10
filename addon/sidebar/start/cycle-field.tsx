// Takes the cycles to choose from; gives the choice, each with its days. Never changes a cycle that the book
// has.
import type { ComponentChildren } from 'preact';
import { dayText } from '../../../shared/format/format.ts';
import { type CycleChoice, daysIn } from '../../../shared/goals/cycle-choices.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Day } from '../../../shared/model/time.ts';
import type { StartBook, StartRead } from './read-start.ts';
import { say, sayNamed } from './words.ts';

interface CycleFieldProps {
  language: Language;
  raw: RawAnswers;
  book: StartBook;
  read: StartRead;
  isTried: boolean;
  onChange: (changes: RawAnswers) => void;
}

export function CycleField({ language, raw, book, read, isTried, onChange }: CycleFieldProps) {
  if (book.cycle) {
    const { name, start, end } = book.cycle;
    const days = { start: dayText(start, language), end: dayText(end, language) };
    return <p class="hint">{say(language, 'cycleGiven', { name, ...days })}</p>;
  }
  const { choices } = read;
  const chosen = String(raw.cycle ?? '0');
  const onChosen = (cycle: string) => onChange({ cycle });
  return (
    <fieldset class="field">
      <legend>{say(language, 'cycle')}</legend>
      <div class="options">
        {choices.map((choice, at) => (
          <Option key={at} value={String(at)} chosen={chosen} onChosen={onChosen}>
            {sayNamed(language, `cycle.${kindOf(choice, choices, book.today)}`)}
            <small>{daysText(choice, language)}</small>
          </Option>
        ))}
        <Option value="own" chosen={chosen} onChosen={onChosen}>
          {say(language, 'cycle.own')}
        </Option>
      </div>
      {chosen === 'own' && (
        <>
          <OwnDays language={language} raw={raw} onChange={onChange} />
          {read.cycle === null && (isTried || (raw.ownStart && raw.ownEnd)) && (
            <p class="fault">{say(language, 'ownWrong')}</p>
          )}
        </>
      )}
    </fieldset>
  );
}

/** What is left of this quarter, that and the next, or the next alone. */
function kindOf({ start, end }: CycleChoice, choices: readonly CycleChoice[], today: Day) {
  if (start > today) return 'next';
  return choices.some((other) => other.start === start && other.end < end) ? 'both' : 'rest';
}

const daysText = (choice: CycleChoice, language: Language): string =>
  say(language, 'cycleDays', {
    start: dayText(choice.start, language),
    end: dayText(choice.end, language),
    days: daysIn(choice),
  });

interface OptionProps {
  value: string;
  chosen: string;
  onChosen: (value: string) => void;
  children: ComponentChildren;
}

function Option({ value, chosen, onChosen, children }: OptionProps) {
  return (
    <label class="option">
      <input
        type="radio"
        name="cycle"
        value={value}
        checked={chosen === value}
        onChange={() => onChosen(value)}
      />
      <span>{children}</span>
    </label>
  );
}

/** The days of a cycle of one's own. */
function OwnDays({ language, raw, onChange }: Pick<CycleFieldProps, 'language' | 'raw' | 'onChange'>) {
  return (
    <div class="pair">
      {(['ownStart', 'ownEnd'] as const).map((name) => (
        <label key={name}>
          {say(language, name)}
          <input
            class="in"
            type="date"
            name={name}
            value={String(raw[name] ?? '')}
            onInput={(event) => onChange({ [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}
