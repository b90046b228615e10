// Takes a warning; asks why it is fine, and gives the reason. Never dismisses without one.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { BOUNDS } from '../../../shared/model/bounds.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { SmallButton } from '../parts/parts.tsx';
import { say } from './words.ts';

interface DismissProps {
  /** What is dismissed, in words. */
  about: string;
  language: Language;
  busy: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

export function Dismiss({ about, language, busy, onReason, onCancel }: DismissProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="field dismiss"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = field.current?.value.trim() ?? '';
        setMissing(reason === '');
        if (reason === '') field.current?.focus();
        else onReason(reason);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label for={id}>{say(language, 'reason')}</label>
      <p class="hint" id={`${id}-about`}>
        {about}
      </p>
      <input
        class="in"
        id={id}
        ref={field}
        type="text"
        autocomplete="off"
        maxLength={BOUNDS.lineCharacters - 80}
        onInput={() => setMissing(false)}
        aria-describedby={`${id}-about ${id}-help`}
        aria-invalid={isMissing || undefined}
      />
      {isMissing && (
        <p class="problem" role="alert">
          {say(language, 'reasonMissing')}
        </p>
      )}
      <p class="hint" id={`${id}-help`}>
        {say(language, 'reasonHelp')}
      </p>
      <p class="act">
        <button type="submit" class="button small" aria-disabled={busy || undefined}>
          {say(language, 'keep')}
        </button>
        <SmallButton text={say(language, 'cancel')} onPress={onCancel} quiet />
      </p>
    </form>
  );
}
