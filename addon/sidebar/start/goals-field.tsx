// Takes the goals as they are typed; gives the field, and below it each line as it was read, with what is
// asked about it. Never takes a line for read while a question is open.

import { addDays } from '../../../shared/calendar/days.ts';
import { dayText } from '../../../shared/format/format.ts';
import type { LineAnswers } from '../../../shared/goals/settle.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { ReadLine } from './read-line.tsx';
import type { StartRead } from './read-start.ts';
import { say } from './words.ts';

interface GoalsFieldProps {
  language: Language;
  text: string;
  read: StartRead;
  isTried: boolean;
  onText: (text: string) => void;
  onSettle: (given: string, settled: LineAnswers) => void;
}

export function GoalsField({ language, text, read, isTried, onText, onSettle }: GoalsFieldProps) {
  const { context, doubts, objectives, wants } = read;
  const example = say(language, 'goalsExample', { day: dayText(addDays(context.end, -7), language) });
  const isWanted = isTried && wants.includes('goals');
  return (
    <>
      <div class={isWanted ? 'field has-fault' : 'field'}>
        <label for="start-goals">{say(language, 'goals')}</label>
        <p class="help" id="start-goals-help">
          {say(language, 'goalsHelp')}
        </p>
        <textarea
          class="in"
          id="start-goals"
          name="goals"
          rows={Math.min(16, Math.max(6, text.split('\n').length + 1))}
          placeholder={example}
          aria-describedby="start-goals-help"
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        {isWanted && <p class="fault">{say(language, 'wantGoals')}</p>}
      </div>
      {objectives.length > 0 && <GoalsRead language={language} read={read} onSettle={onSettle} />}
      {isTried && doubts > 0 && <p class="fault">{say(language, 'wantAnswers', { count: doubts })}</p>}
    </>
  );
}

/** Each line as it was read, below its objective. */
function GoalsRead({ language, read, onSettle }: Pick<GoalsFieldProps, 'language' | 'read' | 'onSettle'>) {
  return (
    <section class="goals-read" aria-live="polite" aria-label={say(language, 'readAs')}>
      {read.objectives.map(({ text, keyResults }, at) => (
        <div class="goal" key={at}>
          {text !== null && <h2>{text}</h2>}
          <ul>
            {keyResults.map((each, n) => (
              <ReadLine
                key={`${n} ${each.given}`}
                language={language}
                line={each}
                read={read}
                onSettle={(settled) => onSettle(each.given, settled)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
