// Takes a line whose figures are in doubt; asks for them, and gives how they are meant. Never takes
// a number that can be read in two ways.
import { useState } from 'preact/hooks';
import { numberText } from '../../../shared/format/format.ts';
import type { Figure } from '../../../shared/goals/goal.ts';
import { readingsOf } from '../../../shared/sheet/cells/numbers.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';
import { SmallButton } from '../parts/parts.tsx';
import { figureText } from './figure-text.ts';
import { onEnter, type QuestionProps } from './question.ts';
import type { StartRead } from './read-start.ts';
import { say } from './words.ts';

export function FiguresQuestion({ language, doubt, goal, read, onSettle }: QuestionProps) {
  const [from, setFrom] = useState(typedText(goal.from ?? goal.low));
  const [to, setTo] = useState(typedText(goal.to ?? goal.high));
  // What is wrong is said after a press, as long as it is wrong.
  const [isTried, setTried] = useState(false);
  const [first, last] = [figureOf(from, read), figureOf(to, read)];
  const fault = !first || !last ? 'numberWrong' : first.value === last.value ? 'sameNumber' : null;
  const take = (kind: 'change' | 'range') => {
    setTried(true);
    if (!first || !last || fault !== null) return;
    onSettle({ figures: { kind, from: first, to: last } });
  };
  const takeChange = () => take('change');
  const range = `${figureText(first, language)}–${figureText(last, language)}`;
  return (
    <>
      <p class="act">
        <FigureField label={say(language, 'from')} value={from} onValue={setFrom} onTake={takeChange} />
        <FigureField label={say(language, 'to')} value={to} onValue={setTo} onTake={takeChange} />
      </p>
      {isTried && fault && <p class="fault">{say(language, fault)}</p>}
      <p class="act">
        <SmallButton text={say(language, 'take')} onPress={takeChange} quiet />
        {doubt.code === 'range-or-change' && first && last && (
          <SmallButton text={say(language, 'betweenThem', { range })} onPress={() => take('range')} quiet />
        )}
        {doubt.code === 'no-number' && (
          <SmallButton
            text={say(language, 'yesNo')}
            onPress={() => onSettle({ figures: { kind: 'yes-no' } })}
            quiet
          />
        )}
      </p>
    </>
  );
}

interface FigureFieldProps {
  label: string;
  value: string;
  onValue: (text: string) => void;
  /** Enter in it. */
  onTake: () => void;
}

function FigureField({ label, value, onValue, onTake }: FigureFieldProps) {
  return (
    <label>
      {label}
      <input
        class="in short"
        inputMode="decimal"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => onEnter(event, onTake)}
      />
    </label>
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
