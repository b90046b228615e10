// Takes an input; gives it with its label and, where what was typed cannot be taken, with what is wrong.
// Never judges what was typed, and never says whose an address is.
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';

interface FieldProps {
  /** Of the input. */
  id: string;
  label: string;
  /** Null where nothing is wrong. */
  fault?: string | null;
  children: ComponentChildren;
}

/** What an input is described by while something is wrong with it. */
export const faultId = (id: string): string => `${id}-fault`;

/** The input among `children` has to name `faultId(id)` in its `aria-describedby` itself. */
export function Field({ id, label, fault = null, children }: FieldProps) {
  return (
    <div class={fault === null ? 'field' : 'field has-fault'}>
      <label for={id}>{label}</label>
      {children}
      {fault !== null && (
        <p class="fault" id={faultId(id)} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

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

/** For one mail address. */
export function EmailField({ language, typed, isBad, isOwn = false, list, children }: EmailFieldProps) {
  return (
    <Field id="email" label={say(language, 'mailAddress')} fault={isBad ? say(language, 'badAddress') : null}>
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
        aria-describedby={isBad ? faultId('email') : undefined}
      />
      {children}
    </Field>
  );
}
