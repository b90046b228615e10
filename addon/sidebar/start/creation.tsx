// Takes how far Create is; gives its button, says each step while it runs, and what stands in the way. Never
// a step of its own.
import type { Language } from '../../../shared/model/plan.ts';
import { Notice, SmallButton, SubmitButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Create, Stage } from './use-create.ts';
import { say } from './words.ts';

interface CreationProps {
  language: Language;
  /** The book is blank: there is nothing yet that the goals come to. */
  isNew: boolean;
  creating: Create;
}

export function Creation({ language, isNew, creating }: CreationProps) {
  const { stage, said, sending, publishAgain } = creating;
  return (
    <>
      {said !== null && (
        <NotPublished language={language} text={said} busy={sending.busy} onAgain={publishAgain} />
      )}
      <Troubles sending={sending} language={language} />
      {stage !== 'typing' && <Steps language={language} stage={stage} />}
      {said === null && (
        <div class="send">
          <SubmitButton text={say(language, 'create')} busy={sending.busy} />
          <p class="hint">{say(language, isNew ? 'createHint' : 'addHint')}</p>
        </div>
      )}
    </>
  );
}

interface NotPublishedProps {
  language: Language;
  text: string;
  busy: boolean;
  onAgain: () => void;
}

/** The rows stand in the sheet: only publishing is left. */
function NotPublished({ language, text, busy, onAgain }: NotPublishedProps) {
  return (
    <Notice tone="bad">
      <p>{say(language, 'rowsStand')}</p>
      <p class="pre">{text}</p>
      <SmallButton text={say(language, 'publishAgain')} onPress={onAgain} busy={busy} />
    </Notice>
  );
}

const STEPS = [
  ['write', 'stepWrite'],
  ['publish', 'stepPublish'],
  ['board', 'stepBoard'],
] as const;

function Steps({ language, stage }: { language: Language; stage: Stage }) {
  const now = STEPS.findIndex(([name]) => name === stage);
  return (
    <ol class="steps" aria-live="polite">
      {STEPS.map(([name, word], at) => (
        <li
          key={name}
          class={at < now ? 'is-done' : at === now ? 'is-now' : ''}
          aria-current={at === now ? 'step' : undefined}
        >
          {say(language, word)}
        </li>
      ))}
    </ol>
  );
}
