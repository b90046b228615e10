// Takes the cycles to choose from; gives the choice, each with its days. Never changes a cycle that the book
// has.

import { dayText } from '../../../shared/format/format.ts';
import { daysIn } from '../../../shared/goals/cycle-choices.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { StartBook, StartRead } from './read-start.ts';
import { say, sayNamed } from './words.ts';

export interface CycleFieldProps {
  language: Language;
  raw: RawAnswers;
  book: StartBook;
  read: StartRead;
  isTried: boolean;
  onChange: (changes: RawAnswers) => void;
}

export function CycleField({ language, raw, book, read, isTried, onChange }: CycleFieldProps) {
  const said = (day: string) => dayText(day, language);
  if (book.cycle) {
    const { name, start, end } = book.cycle;
    return <p class="hint">{say(language, 'cycleGiven', { name, start: said(start), end: said(end) })}</p>;
  }
  const { choices } = read;
  const chosen = String(raw.cycle ?? '0');
  const kindOf = (at: number) =>
    choices[at]!.start > book.today
      ? 'next'
      : choices.some(({ start, end }) => start === choices[at]!.start && end < choices[at]!.end)
        ? 'both'
        : 'rest';
  const options = [
    ...choices.map((_, at) => [String(at), sayNamed(language, `cycle.${kindOf(at)}`)] as const),
    ['own', say(language, 'cycle.own')] as const,
  ];
  return (
    <fieldset class="field">
      <legend>{say(language, 'cycle')}</legend>
      <div class="options">
        {options.map(([value, title]) => {
          const choice = choices[Number(value)];
          return (
            <label class="option" key={value}>
              <input
                type="radio"
                name="cycle"
                value={value}
                checked={chosen === value}
                onChange={() => onChange({ cycle: value })}
              />
              <span>
                {title}
                {choice && (
                  <small>
                    {say(language, 'cycleDays', {
                      start: said(choice.start),
                      end: said(choice.end),
                      days: daysIn(choice),
                    })}
                  </small>
                )}
              </span>
            </label>
          );
        })}
      </div>
      {chosen === 'own' && (
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
      )}
      {chosen === 'own' && read.cycle === null && (isTried || (raw.ownStart && raw.ownEnd)) && (
        <p class="fault">{say(language, 'ownWrong')}</p>
      )}
    </fieldset>
  );
}
