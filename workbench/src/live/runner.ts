// Takes nothing but who runs a script; gives what scripts show to them. Never shows anything to somebody
// else: a question that nobody is there to answer is closed.
import type { UiCallbacks } from '../host/outside.ts';

/** What a running script shows to whoever started it. */
export type Shower = Required<Omit<UiCallbacks, 'log'>>;

/** For whom a script runs. */
export interface Runner {
  email: string;
  /** Of the page that asked; null for the story. */
  page: string | null;
  shower: Shower;
}

/** What scripts show goes to whoever runs them now. */
export function showing(shower: () => Shower | null): UiCallbacks {
  return {
    sidebar: (page) => shower()?.sidebar(page),
    dialog: (page) => shower()?.dialog(page),
    toast: (toast) => shower()?.toast(toast),
    look: (place) => shower()?.look(place),
    alert: (question) => shower()?.alert(question) ?? 'CLOSE',
    prompt: (question) => shower()?.prompt(question) ?? { button: 'CLOSE', text: '' },
  };
}
