// Takes a question about a line; gives the answers to press, and a field where only the person knows. Never
// answers by itself.
import { useState } from 'preact/hooks';
import { isDay } from '../../../shared/calendar/days.ts';
import { dayText, numberText } from '../../../shared/format/format.ts';
import type { Doubt, Figure, GoalLine } from '../../../shared/goals/goal.ts';
import { kindOfDoubt, type Settled } from '../../../shared/goals/settle.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { readingsOf } from '../../../shared/sheet/cells/numbers.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';
import { listed } from '../../../shared/words/punctuation.ts';
import { SmallButton } from '../parts/parts.tsx';
import { figureText } from './figure-text.ts';
import type { StartRead } from './read-start.ts';
import { say, sayNamed } from './words.ts';

export interface AskedProps {
  language: Language;
  doubt: Doubt;
  goal: GoalLine;
  read: StartRead;
  onSettle: (settled: Settled) => void;
}

export function Asked(props: AskedProps) {
  const { language, doubt } = props;
  const kind = kindOfDoubt(doubt.code);
  const question =
    kind === 'text'
      ? say(language, 'askText')
      : sayNamed(language, `ask.${doubt.code}`, { about: listed(language, doubt.about) });
  return (
    <fieldset class="asked">
      <legend>{question}</legend>
      {kind === 'text' && <AskText {...props} />}
      {kind === 'owner' && <AskOwner {...props} />}
      {kind === 'due' && <AskDay {...props} />}
      {kind === 'measure' && <AskMeasure {...props} />}
    </fieldset>
  );
}

function AskText({ language, onSettle }: AskedProps) {
  const [typed, setTyped] = useState('');
  const take = () => {
    if (typed.trim() !== '') onSettle({ text: typed.trim() });
  };
  return (
    <p class="act">
      <input
        class="in"
        aria-label={say(language, 'askText')}
        maxLength={300}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => onEnter(event, take)}
      />
      <SmallButton text={say(language, 'take')} onPress={take} quiet />
    </p>
  );
}

/** More people than buttons are read well. */
const MOST_BUTTONS = 8;

function AskOwner({ language, doubt, read, onSettle }: AskedProps) {
  const named = read.everybody.filter(({ email }) => doubt.candidates.includes(email));
  const offered = named.length > 0 ? named : read.everybody;
  if (offered.length > MOST_BUTTONS)
    return (
      <select
        class="in"
        aria-label={sayNamed(language, `ask.${doubt.code}`, { about: listed(language, doubt.about) })}
        onChange={(event) => {
          const owner = offered.find(({ email }) => email === event.currentTarget.value);
          if (owner) onSettle({ owner });
        }}
      >
        <option value="" />
        {offered.map(({ email, name }) => (
          <option key={email} value={email}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <p class="act">
      {offered.map((person) => (
        <SmallButton
          key={person.email}
          text={person.name}
          onPress={() => onSettle({ owner: person })}
          quiet
        />
      ))}
    </p>
  );
}

function AskDay({ language, doubt, read, onSettle }: AskedProps) {
  const { start, end } = read.context;
  const days = doubt.candidates.filter((day) => isDay(day) && day >= start && day < end);
  return (
    <p class="act">
      {days.map((day) => (
        <SmallButton key={day} text={dayText(day, language)} onPress={() => onSettle({ due: day })} quiet />
      ))}
      <SmallButton text={say(language, 'endOfCycle')} onPress={() => onSettle({ due: null })} quiet />
      <input
        class="in"
        type="date"
        min={start}
        max={end}
        aria-label={sayNamed(language, `ask.${doubt.code}`, { about: listed(language, doubt.about) })}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (isDay(day) && day >= start && day <= end) onSettle({ due: day });
        }}
      />
    </p>
  );
}

function AskMeasure({ language, doubt, goal, read, onSettle }: AskedProps) {
  const [from, setFrom] = useState(typedText(goal.from ?? goal.low));
  const [to, setTo] = useState(typedText(goal.to ?? goal.high));
  const [fault, setFault] = useState<'numberWrong' | 'sameNumber' | null>(null);
  const take = (kind: 'change' | 'range') => {
    const figures = [figureOf(from, read), figureOf(to, read)] as const;
    const [first, last] = figures;
    if (!first || !last) return setFault('numberWrong');
    if (first.value === last.value) return setFault('sameNumber');
    onSettle({ measure: { kind, from: first, to: last } });
  };
  const both = figureOf(from, read) && figureOf(to, read);
  const range = `${figureText(figureOf(from, read), language)}–${figureText(figureOf(to, read), language)}`;
  return (
    <>
      <p class="act">
        <label>
          {say(language, 'from')}
          <input
            class="in short"
            inputMode="decimal"
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
            onKeyDown={(event) => onEnter(event, () => take('change'))}
          />
        </label>
        <label>
          {say(language, 'to')}
          <input
            class="in short"
            inputMode="decimal"
            value={to}
            onInput={(event) => setTo(event.currentTarget.value)}
            onKeyDown={(event) => onEnter(event, () => take('change'))}
          />
        </label>
      </p>
      {fault && <p class="fault">{say(language, fault)}</p>}
      <p class="act">
        <SmallButton text={say(language, 'take')} onPress={() => take('change')} quiet />
        {doubt.code === 'range-or-change' && both && (
          <SmallButton text={say(language, 'betweenThem', { range })} onPress={() => take('range')} quiet />
        )}
        {doubt.code === 'no-number' && (
          <SmallButton
            text={say(language, 'yesNo')}
            onPress={() => onSettle({ measure: { kind: 'yes-no' } })}
            quiet
          />
        )}
      </p>
    </>
  );
}

/** As it could have been typed. */
const typedText = (figure: Figure | null): string =>
  figure === null
    ? ''
    : figure.percent
      ? percentCell(figure.value)
      : numberText(figure.value).replace(/,/g, '');

/** Null: no number, or one that can be read in two ways. */
function figureOf(text: string, { context }: StartRead): Figure | null {
  const all = readingsOf(text.trim()).filter(
    ({ mark }) => mark === null || context.mark === null || mark === context.mark,
  );
  const [only] = all;
  return all.length === 1 && only ? { value: only.value, percent: only.percent } : null;
}

/** Enter in such a field takes the answer; it does not send the form. */
function onEnter(event: KeyboardEvent, take: () => void): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  take();
}
