// Takes a form of the shared renderer; keeps what is typed in it: events that rise from it, its links to
// faults, its percent keys. Never sends.
import type { ComponentChildren } from 'preact';
import { goTo, togglePercent } from '../state/dom-answers.ts';
import type { FormState, NamedFault } from '../state/use-form.ts';

interface FormKeeperProps {
  events: FormState<NamedFault>['events'];
  children: ComponentChildren;
}

export function FormKeeper({ events, children }: FormKeeperProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what rises from its own controls.
    // biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons make a click of the keyboard.
    <div {...events} onClick={followInside}>
      {children}
    </div>
  );
}

/**
 * Links to faults move the cursor (the page's base would open them elsewhere); the percent key works on its
 * number.
 */
function followInside(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href^="#"]');
  const key = event.target.closest('[data-percent]');
  if (link) {
    event.preventDefault();
    goTo(document.getElementById(link.getAttribute('href')!.slice(1)));
  } else if (key) {
    const input = document.getElementById(key.getAttribute('data-percent')!);
    if (input instanceof HTMLInputElement) togglePercent(input);
  }
}
