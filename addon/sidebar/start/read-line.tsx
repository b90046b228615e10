// Takes a line as it was read; says what it became, and asks what could not be decided. Never a second
// question of a kind at once.
import { dayText } from '../../../shared/format/format.ts';
import { textWithUnit } from '../../../shared/goals/first-rows.ts';
import type { GoalLine } from '../../../shared/goals/goal.ts';
import { type DoubtKind, kindOfDoubt, type LineAnswers } from '../../../shared/goals/settle.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { figureText } from './figure-text.ts';
import { LineQuestion } from './line-question.tsx';
import type { ReadGoal, StartRead } from './read-start.ts';
import { say } from './words.ts';

interface ReadLineProps {
  language: Language;
  line: ReadGoal;
  read: StartRead;
  onSettle: (settled: LineAnswers) => void;
}

export function ReadLine({ language, line: { goal, given }, read, onSettle }: ReadLineProps) {
  const asked = [...new Map(goal.doubts.map((each) => [kindOfDoubt(each.code), each])).values()];
  const isAsked = (kind: DoubtKind) => asked.some(({ code }) => kindOfDoubt(code) === kind);
  const owner = goal.owner ?? read.me;
  const parts = [
    isAsked('figures') ? say(language, 'unknown') : figuresText(goal, language),
    isAsked('owner')
      ? say(language, 'unknown')
      : owner.email === read.me.email
        ? say(language, 'you', { name: owner.name })
        : owner.name,
    isAsked('due')
      ? say(language, 'unknown')
      : goal.due
        ? say(language, 'byDay', { day: dayText(goal.due, language) })
        : say(language, 'byEnd', { day: dayText(read.context.end, language) }),
  ];
  return (
    <li class={asked.length > 0 ? 'asks' : ''}>
      <p class="what">{goal.text === '' ? given.trim() : textWithUnit(goal)}</p>
      <p class="parts">
        {parts.map((part, at) => (
          <span key={at}>{part}</span>
        ))}
      </p>
      {asked.map((doubt) => (
        <LineQuestion
          key={doubt.code}
          language={language}
          doubt={doubt}
          goal={goal}
          read={read}
          onSettle={onSettle}
        />
      ))}
    </li>
  );
}

function figuresText({ type, from, to, low, high }: GoalLine, language: Language): string {
  if (type === 'yes-no') return say(language, 'yesNo');
  if (type !== 'maintain')
    return say(language, 'fromTo', { from: figureText(from, language), to: figureText(to, language) });
  const range =
    low === null
      ? `≤ ${figureText(high, language)}`
      : high === null
        ? `≥ ${figureText(low, language)}`
        : `${figureText(low, language)}–${figureText(high, language)}`;
  return say(language, 'range', { range });
}
