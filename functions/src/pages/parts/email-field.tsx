// Takes what was typed; gives the field for one mail address, with its fault. Never says whose address it is.
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';

interface EmailFieldProps {
  language: Language;
  typed: string;
  /** What was typed is no address. */
  isBad: boolean;
  /** The browser offers the visitor's own address. */
  isOwn?: boolean;
  /** The ID of a list to choose from, which is a child. */
  list?: string;
  children?: ComponentChildren;
}

export function EmailField({ language, typed, isBad, isOwn = false, list, children }: EmailFieldProps) {
  return (
    <div class={isBad ? 'field has-fault' : 'field'}>
      <label for="email">{say(language, 'mailAddress')}</label>
      <input
        class="in"
        id="email"
        name="email"
        type="email"
        inputMode="email"
        list={list}
        autocomplete={isOwn ? 'email' : 'off'}
        autocapitalize="none"
        value={typed}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? 'email-fault' : undefined}
      />
      {children}
      {isBad && (
        <p class="fault" id="email-fault" role="alert">
          {say(language, 'badAddress')}
        </p>
      )}
    </div>
  );
}
