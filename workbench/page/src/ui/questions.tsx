// Takes alerts, prompts and the page's own question; asks one after the other, with Google's buttons. Never
// answers by itself.
import { useRef } from 'preact/hooks';
import type { PageState, Question } from '../state.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { useOnce } from '../use-once.ts';
import type { Word } from '../words.ts';
import type { WorkbenchPage } from '../workbench-page.ts';

type Button = 'OK' | 'CANCEL' | 'YES' | 'NO';

/** The first is what Enter presses. */
const BUTTONS: Readonly<Record<string, readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The oldest first; the page's own waits until no script asks. */
export function Questions({ page, state }: { page: WorkbenchPage; state: PageState }) {
  const [question] = state.questions;
  if (question) return <QuestionDialog key={question.question} page={page} question={question} />;
  if (!state.asksReset) return null;
  const reset: Question = {
    question: 0,
    kind: 'alert',
    title: page.say('resetTitle'),
    prompt: page.say('resetText'),
    buttons: 'YES_NO',
  };
  const answer = (button: string) =>
    button === 'YES' ? void page.reset() : page.store.set({ asksReset: false });
  return <QuestionDialog page={page} question={reset} answer={answer} />;
}

interface QuestionDialogProps {
  page: WorkbenchPage;
  question: Question;
  answer?(button: string): void;
}

function QuestionDialog({ page, question, answer }: QuestionDialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useFocusBack();
  useOnce(() => {
    // The browser puts the focus on the first field or button.
    element.current!.showModal();
  });
  const give = (button: string) => {
    if (answer) answer(button);
    else void page.answer(question.question, button, input.current?.value ?? '');
  };
  const buttons = BUTTONS[question.buttons] ?? ['OK'];
  return (
    <dialog
      ref={element}
      class="question"
      aria-label={question.title || page.store.state.live?.bookName}
      onCancel={(event) => {
        event.preventDefault();
        give('CLOSE');
      }}
    >
      <form
        method="dialog"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          give((event.submitter as HTMLButtonElement | null)?.value ?? buttons[0]!);
        }}
      >
        {question.title && <h2>{question.title}</h2>}
        <p class="pre asked" tabIndex={question.prompt.length > 600 ? 0 : undefined}>
          {question.prompt}
        </p>
        {question.kind === 'prompt' && (
          <textarea ref={input} class="in" rows={2} aria-label={page.say('answer')} />
        )}
        <div class="buttons">
          {buttons.map((button, index) => (
            <button key={button} type="submit" value={button} class={`button${index > 0 ? ' quiet' : ''}`}>
              {page.say(button satisfies Word)}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
