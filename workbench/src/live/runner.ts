// Takes nothing but who runs a script; gives what scripts show to them. Never shows anything to somebody
// else: a question that nobody is there to answer is closed.
import type { Question, UiCallbacks } from '../host/outside.ts';

/** What a running script shows to whoever started it. */
export interface Shower {
  sidebar(page: { title: string; html: string }): void;
  dialog(page: {
    title: string;
    html: string;
    width: number | null;
    height: number | null;
    modal: boolean;
  }): void;
  toast(toast: { title: string; message: string; seconds: number }): void;
  look(place: { sheet: string; row: number; column: number }): void;
  alert(question: Question): string | Promise<string>;
  prompt(question: Question): { button: string; text: string } | Promise<{ button: string; text: string }>;
}

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
