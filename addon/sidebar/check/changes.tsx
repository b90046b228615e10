// Takes what Publish would change; gives it in words, by the tab that it belongs to. Never more than the
// server told, with how many there are.
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Language, Plan } from '../../../shared/model/plan.ts';
import type { WordedChange } from '../../../shared/process/change-words.ts';
import type { PublishReply } from '../../../shared/wire/messages/publish.ts';
import { rowsOfTab } from '../../../shared/words/check/groups.ts';
import { filledIn } from '../../../shared/words/say.ts';
import { say } from './words.ts';

interface ChangesProps {
  reply: PublishReply;
  /** As it would be published. */
  plan: Plan;
  language: Language;
}

export function Changes({ reply, plan, language }: ChangesProps) {
  const { changes, changesCount, waiting, waitingCount, read, revision } = reply;
  const isNothing = changes.length === 0 && waiting.length === 0;
  return (
    <div class="changes">
      {changes.length > 0 && <h3>{say(language, 'willChange')}</h3>}
      <Lines changes={changes} count={changesCount} language={language} />
      {waiting.length > 0 && <h3>{say(language, 'waits')}</h3>}
      <Lines changes={waiting} count={waitingCount} language={language} />
      {isNothing && (
        <p>
          {revision === 0
            ? say(language, 'allNew', countsOf(plan, language))
            : say(language, 'nothingChanges')}
        </p>
      )}
      {read.length > 0 && (
        <details>
          <summary>{say(language, 'readAs')}</summary>
          <ul>
            {read.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface LinesProps {
  changes: readonly WordedChange[];
  count: number | undefined;
  language: Language;
}

/** Changes in words, by the tab that they belong to. */
export function Lines({ changes, count = changes.length, language }: LinesProps) {
  return (
    <>
      {[...groupBy(changes, ({ about }) => about)].map(([about, own]) => (
        <section key={about}>
          <h4>{about}</h4>
          <ul>
            {own.flatMap(({ tab, id, column, said }) =>
              said.map((line) => <li key={`${tab} ${id} ${column} ${line}`}>{line}</li>),
            )}
          </ul>
        </section>
      ))}
      {count > changes.length && <p>{say(language, 'moreChanges', { count: count - changes.length })}</p>}
    </>
  );
}

function countsOf(plan: Plan, language: Language) {
  const counted = (tab: keyof typeof rowsOfTab, { length: count }: { length: number }) =>
    filledIn(language, rowsOfTab[tab], { count });
  return {
    units: counted('Units', plan.units),
    people: counted('People', plan.people),
    objectives: counted('Objectives', plan.objectives),
    keyResults: counted('Key results', plan.keyResults),
  };
}
