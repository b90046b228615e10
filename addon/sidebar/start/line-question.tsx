// Takes a question about a line; gives the answers to press, and a field where only the person knows. Never
// answers by itself.
import { useState } from 'preact/hooks';
import { isDay } from '../../../shared/calendar/days.ts';
import { dayText } from '../../../shared/format/format.ts';
import { kindOfDoubt } from '../../../shared/goals/settle.ts';
import { listed } from '../../../shared/words/punctuation.ts';
import { SmallButton } from '../parts/parts.tsx';
import { FiguresQuestion } from './figures-question.tsx';
import { onEnter, type QuestionProps } from './question.ts';
import { say, sayNamed } from './words.ts';

export function LineQuestion(props: QuestionProps) {
  const kind = kindOfDoubt(props.doubt.code);
  return (
    <fieldset class="asked">
      <legend>{kind === 'text' ? say(props.language, 'askText') : questionOf(props)}</legend>
      {kind === 'text' && <TextQuestion {...props} />}
      {kind === 'owner' && <OwnerQuestion {...props} />}
      {kind === 'due' && <DayQuestion {...props} />}
      {kind === 'figures' && <FiguresQuestion {...props} />}
    </fieldset>
  );
}

const questionOf = ({ language, doubt }: QuestionProps): string =>
  sayNamed(language, `ask.${doubt.code}`, { about: listed(language, doubt.about) });

function TextQuestion({ language, onSettle }: QuestionProps) {
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

function OwnerQuestion(props: QuestionProps) {
  const { doubt, read, onSettle } = props;
  const named = read.everybody.filter(({ email }) => doubt.candidates.includes(email));
  const offered = named.length > 0 ? named : read.everybody;
  if (offered.length > MOST_BUTTONS)
    return (
      <select
        class="in"
        aria-label={questionOf(props)}
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

function DayQuestion(props: QuestionProps) {
  const { language, doubt, read, onSettle } = props;
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
        aria-label={questionOf(props)}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (isDay(day) && day >= start && day <= end) onSettle({ due: day });
        }}
      />
    </p>
  );
}
