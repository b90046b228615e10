// Takes where somebody stands among the cards; gives the way along them and the summary at its end. Never
// changes what is typed.
import type { Judgement } from '../../../shared/form/report/judge.ts';
import { valueText } from '../../../shared/format/format.ts';
import { StatusMark } from '../../../shared/look/status-mark.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import type { Status } from '../../../shared/model/state.ts';
import { say } from '../../../shared/words/browser/report.ts';
import type { ReportCard } from './card.ts';

interface CardState {
  title: string;
  judged: Judgement;
  card: ReportCard;
}

interface StepsState {
  states: readonly CardState[];
  go: (to: number) => void;
  language: Language;
}

/** Beyond so many cards the marks would be too small for a finger. */
const MOST_MARKS = 8;

const statusOf = (judged: Judgement): Status => (judged.kind === 'value' ? judged.colour : 'none');

/** `2 of 6`, and a mark for each card that leads to it. */
export function Steps({ at, states, go, language }: StepsState & { at: number }) {
  const count = states.length;
  const isSummary = at === count;
  return (
    <nav class="steps-in" aria-label={say(language, 'cardsToGo')}>
      <span class="muted small">
        {isSummary ? say(language, 'toSummary') : say(language, 'cardOf', { at: at + 1, count })}
      </span>
      {count > 1 && count <= MOST_MARKS && (
        <ol>
          {states.map(({ title, judged }, index) => (
            <li key={index}>
              <button
                type="button"
                class={`to-card ${statusOf(judged)}`}
                aria-current={index === at ? 'step' : undefined}
                aria-label={`${index + 1}. ${title}`}
                onClick={() => go(index)}
              />
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}

/** Back and on. */
export function Turning(props: {
  isFirst: boolean;
  isLast: boolean;
  isBlank: boolean;
  back: () => void;
  next: () => void;
  language: Language;
}) {
  const { isFirst, isLast, isBlank, back, next, language } = props;
  const onward = isBlank ? 'skip' : isLast ? 'toSummary' : 'next';
  return (
    <>
      {!isFirst && (
        <button type="button" class="button quiet" onClick={back} aria-label={say(language, 'back')}>
          ←
        </button>
      )}
      <button type="button" class={isBlank ? 'button quiet onward' : 'button onward'} onClick={next}>
        {say(language, onward)}
      </button>
    </>
  );
}

/** Every card in a line, before anything is sent. */
export function Summary({ states, go, language }: StepsState) {
  const filled = states.filter(({ judged }) => judged.kind !== 'blank').length;
  return (
    <section class="stack-s">
      <h2>{say(language, 'summaryTitle')}</h2>
      <p class="muted small">{say(language, 'summaryLead', { filled, count: states.length })}</p>
      <ul class="rows summed">
        {states.map((state, index) => (
          <li key={index}>
            <button type="button" onClick={() => go(index)}>
              <span>{state.title}</span>
              <Summed {...state} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Summed({ judged, card, language }: CardState & { language: Language }) {
  if (judged.kind === 'blank')
    return <span class="muted small">{say(language, card.isTouched() ? 'valueMissing' : 'leftBlank')}</span>;
  if (judged.kind !== 'value')
    return (
      <span class="summed-value">
        <strong>{card.value()}</strong> <span class="small muted">{say(language, judged.kind)}</span>
      </span>
    );
  return (
    <span class="summed-value">
      <strong>{valueText(judged.value, card.facts.keyResult, language)}</strong>
      {card.value() === card.last && <span class="small muted">{say(language, 'asLastTime')}</span>}
      <StatusMark status={judged.colour} language={language} />
    </span>
  );
}
