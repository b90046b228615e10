// Takes texts; gives the small parts of the sidebar: notices, waiting, groups. Never a form.

import type { ComponentChildren } from 'preact';
import { CountedHeading } from '../../../shared/look/counted-heading.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import { labelled } from '../../../shared/words/punctuation.ts';

type Tone = 'plain' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  tone: Tone;
  /** Said in its turn, whatever its tone. */
  quiet?: boolean;
  children: ComponentChildren;
}

/** What is wrong is announced at once, the rest in its turn. */
export function Notice({ tone, quiet = false, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' && !quiet ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

export function Waiting({ text }: { text: string }) {
  return (
    <p class="wait" role="status">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}

interface GroupProps {
  title: string;
  count?: number;
  children: ComponentChildren;
}

export function Group({ title, count, children }: GroupProps) {
  return (
    <section class="group">
      <CountedHeading title={title} count={count} />
      {children}
    </section>
  );
}

interface SmallButtonProps {
  text: string;
  onPress: () => void;
  busy?: boolean;
  quiet?: boolean;
  /** Said to a screen reader after the text, where that alone does not tell which; in which language. */
  about?: readonly [Language, string];
}

/** Takes no second press while it is `busy`, and keeps the focus meanwhile. */
export function SmallButton({ text, onPress, busy = false, quiet = false, about }: SmallButtonProps) {
  return (
    <button
      type="button"
      class={quiet ? 'button small quiet' : 'button small'}
      aria-disabled={busy || undefined}
      aria-label={about && labelled(about[0], text, about[1])}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {text}
    </button>
  );
}

/** The one button that sends a form; the form's own `onSubmit` hears it. */
export function SubmitButton({ text, busy }: { text: string; busy: boolean }) {
  return (
    <button type="submit" class="button wide" aria-disabled={busy || undefined}>
      {busy && <span class="spinner" aria-hidden="true" />}
      {text}
    </button>
  );
}

interface DeadEndProps {
  tone: Tone;
  text: string | null;
  button: string;
  onPress: () => void;
}

/** Why there is nothing to show, and the one way on. */
export function DeadEnd({ tone, text, button, onPress }: DeadEndProps) {
  return (
    <Notice tone={tone}>
      <p>{text}</p>
      <SmallButton text={button} onPress={onPress} />
    </Notice>
  );
}
