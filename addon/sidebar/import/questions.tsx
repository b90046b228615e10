// Takes the questions of the reader; gives each with its candidates to press, and what was answered. Never
// answers by itself.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDay } from '../../../shared/calendar/days.ts';
import { dayText, numberText } from '../../../shared/format/format.ts';
import { MOST_DECIMALS, percentOf } from '../../../shared/format/number.ts';
import { doubtKey, type GivenAnswer } from '../../../shared/import/given.ts';
import type { Doubt } from '../../../shared/import/model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { isAnswerWord, sayAnswer } from '../../../shared/words/import/answers.ts';
import { labelled } from '../../../shared/words/punctuation.ts';
import { SmallButton } from '../parts/parts.tsx';
import type { Answers } from './use-answers.ts';
import { say } from './words.ts';

interface QuestionsProps {
  language: Language;
  doubts: readonly Doubt[];
  given: Answers;
  /** Null: left open. `undefined` takes the answer back. */
  onAnswer: (doubt: Doubt, answer: unknown) => void;
  /** Null: the source is no tab of this spreadsheet. */
  onShow: ((at: string) => void) | null;
}

export function Questions({ language, doubts, given, onAnswer, onShow }: QuestionsProps) {
  if (doubts.length === 0) return null;
  const open = doubts.filter((doubt) => !given.has(doubtKey(doubt))).length;
  return (
    <section class="questions">
      {open > 0 && <h2>{say(language, 'ask', { count: open })}</h2>}
      {doubts.map((doubt) => (
        <Question
          key={doubtKey(doubt)}
          language={language}
          doubt={doubt}
          given={given.get(doubtKey(doubt)) ?? null}
          onAnswer={(answer) => onAnswer(doubt, answer)}
          onShow={onShow}
        />
      ))}
    </section>
  );
}

interface QuestionProps extends Pick<QuestionsProps, 'language' | 'onShow'> {
  doubt: Doubt;
  given: GivenAnswer | null;
  onAnswer: (answer: unknown) => void;
}

function Question({ language, doubt, given, onAnswer, onShow }: QuestionProps) {
  const act = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);
  // The button that was pressed is gone: whoever goes on by keyboard stays at the question.
  useLayoutEffect(() => {
    if (isPressed.current) act.current?.querySelector('button')?.focus();
    isPressed.current = false;
  });
  const press = (answer: unknown) => {
    isPressed.current = true;
    onAnswer(answer);
  };
  const button = (text: string, answer: unknown) => (
    <SmallButton
      key={text}
      text={text}
      about={[language, doubt.question]}
      onPress={() => press(answer)}
      quiet
    />
  );
  return (
    <fieldset class="asked">
      <legend>
        {doubt.question} <Place at={doubt.at} language={language} onShow={onShow} />
      </legend>
      <p class="act" ref={act}>
        {given ? (
          <>
            <span class="hint">
              {say(language, 'answered', { answer: labelOf(given.answer, given.doubt, language) })}
            </span>
            {button(say(language, 'change'), undefined)}
          </>
        ) : (
          <>
            {(doubt.candidates ?? []).map((candidate) =>
              button(labelOf(candidate, doubt, language), candidate),
            )}
            {button(say(language, 'leaveOpen'), null)}
          </>
        )}
      </p>
    </fieldset>
  );
}

export interface PlaceProps {
  at: string;
  language: Language;
  onShow: QuestionsProps['onShow'];
}

/** Where it stands in the person's own sheet; a press goes there. */
export function Place({ at, language, onShow }: PlaceProps) {
  const short = at.slice(at.lastIndexOf('!') + 1);
  if (!onShow) return <small class="place">{short}</small>;
  return (
    <button
      type="button"
      class="place"
      aria-label={labelled(language, say(language, 'show'), at)}
      onClick={() => onShow(at)}
    >
      {short}
    </button>
  );
}

function labelOf(candidate: unknown, doubt: Doubt, language: Language): string {
  if (candidate === null || candidate === undefined) return say(language, 'leaveOpen');
  if (typeof candidate === 'number') return numberText(candidate);
  if (typeof candidate === 'boolean') return String(candidate);
  if (typeof candidate === 'string')
    return isAnswerWord(candidate) ? sayAnswer(language, candidate) : dayOrGiven(candidate, language);
  if (Array.isArray(candidate)) return listText(candidate, doubt, language);
  return Object.entries(candidate as Record<string, unknown>)
    .map(([word, value]) => `${word} = ${value}`)
    .join(' · ');
}

const dayOrGiven = (candidate: string, language: Language): string =>
  isDay(candidate) ? dayText(candidate, language) : candidate;

/** A span of days, or the figures of a column in one of two readings. */
function listText(list: readonly unknown[], { about, candidates }: Doubt, language: Language): string {
  if (list.every((each) => typeof each === 'string' && isDay(each)))
    return list.map((day) => dayText(day as string, language)).join(' – ');
  const isShare = about === 'percent' && list === candidates?.[0];
  return list
    .map((each) =>
      typeof each !== 'number'
        ? String(each)
        : isShare
          ? percentOf(each, language, MOST_DECIMALS)
          : numberText(each),
    )
    .join(' · ');
}
