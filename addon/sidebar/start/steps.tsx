// Takes how far Create is; says it, a line a step, and what stands in the way. Never a step of its own.
import type { Language } from '../../../shared/model/plan.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import type { Stage } from './use-create.ts';
import { say } from './words.ts';

const STEPS = [
  ['write', 'stepWrite'],
  ['publish', 'stepPublish'],
  ['board', 'stepBoard'],
] as const;

export function Steps({ language, stage }: { language: Language; stage: Stage }) {
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

export interface ProblemProps {
  language: Language;
  text: string;
  busy: boolean;
  onAgain: () => void;
}

/** The rows stand in the sheet: only publishing is left. */
export function NotPublished({ language, text, busy, onAgain }: ProblemProps) {
  return (
    <Notice tone="bad">
      <p>{say(language, 'rowsStand')}</p>
      <p class="pre">{text}</p>
      <SmallButton text={say(language, 'publishAgain')} onPress={onAgain} busy={busy} />
    </Notice>
  );
}
