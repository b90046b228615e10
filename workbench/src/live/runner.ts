// Whom a script runs for, and the way to show them what it shows. Never shows anything to somebody else: a
// question that nobody is there to answer is closed.
import type { UiCallbacks } from '../host/outside.ts';

/** What a running script shows to whoever started it. */
export type ScriptUi = Required<Omit<UiCallbacks, 'log'>>;

/** For whom a script runs. */
export interface Runner {
  email: string;
  /** Of the page that asked; null for the story. */
  page: string | null;
  ui: ScriptUi;
}

/** What scripts show goes to whoever runs them now. */
export function uiOfRunner(ui: () => ScriptUi | null): UiCallbacks {
  return {
    sidebar: (page) => ui()?.sidebar(page),
    dialog: (page) => ui()?.dialog(page),
    toast: (toast) => ui()?.toast(toast),
    look: (place) => ui()?.look(place),
    alert: (question) => ui()?.alert(question) ?? 'CLOSE',
    prompt: (question) => ui()?.prompt(question) ?? { button: 'CLOSE', text: '' },
  };
}
