// Takes the options of a host; answers what services ask and passes on what they tell. Never runs in the
// host's own thread.
import type { FetchRequest } from './fetching.ts';
import { performAll } from './fetching.ts';
import type { LogLine } from './services/logging.ts';
import type { MenuItem } from './services/ui.ts';
import type { StoreChange, StoreState } from './stores.ts';
import { applyChange } from './stores.ts';

type Menu = Extract<MenuItem, { kind: 'menu' }>;
type Maybe<T> = T | Promise<T>;

export interface Question {
  title: string;
  prompt: string;
  /** OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  buttons: string;
}

export interface UiCallbacks {
  sidebar?(page: { title: string; html: string }): void;
  dialog?(page: {
    title: string;
    html: string;
    width: number | null;
    height: number | null;
    modal: boolean;
  }): void;
  toast?(toast: { message: string; title: string; seconds: number }): void;
  /** Where a script leads whoever runs it; counted from 1. */
  look?(place: { sheet: string; row: number; column: number }): void;
  /** The button pressed; CLOSE where nobody answers. */
  alert?(question: Question): Maybe<string>;
  prompt?(question: Question): Maybe<{ button: string; text: string }>;
  log?(line: LogLine): void;
}

export interface OutsideOptions {
  /** Mail address of the person at the sheet. */
  user(): string;
  /** Epoch milliseconds. */
  clock(): number;
  identityToken?(email: string): Maybe<string | null>;
  ui?: UiCallbacks;
  /** The spreadsheet has another name. */
  onRename?(name: string): void;
  /** Called with all that a scope holds after a change. */
  onStore?(change: StoreChange): void;
}

export interface Outside {
  answer(kind: string, payload: unknown): Maybe<unknown>;
  hear(kind: string, payload: unknown): void;
  menus: Menu[];
  /** Scopes of the locks that the script that runs holds. */
  locks: Set<string>;
}

/** Changes `stores` as scripts do. Where `ui` shows nothing, a question is closed. */
export function outsideOf(options: OutsideOptions, stores: StoreState): Outside {
  const ui = options.ui ?? {};
  const menus: Menu[] = [];
  const locks = new Set<string>();
  const answers: Record<string, (payload: unknown) => Maybe<unknown>> = {
    now: () => options.clock(),
    user: () => options.user(),
    identityToken: () => options.identityToken?.(options.user()) ?? null,
    fetch: (requests) => performAll(requests as FetchRequest[]),
    alert: (question) => ui.alert?.(question as Question) ?? 'CLOSE',
    prompt: (question) => ui.prompt?.(question as Question) ?? { button: 'CLOSE', text: '' },
  };
  const listeners: Record<string, (payload: never) => void> = {
    sidebar: (page) => ui.sidebar?.(page),
    dialog: (page) => ui.dialog?.(page),
    toast: (toast) => ui.toast?.(toast),
    look: (place) => ui.look?.(place),
    log: (line) => ui.log?.(line),
    menu: (menu: Menu) => addMenu(menus, menu),
    lock: ({ scope, held }: { scope: string; held: boolean }) =>
      void (held ? locks.add(scope) : locks.delete(scope)),
    renamed: (name: string) => options.onRename?.(name),
    store: (change: StoreChange) => {
      applyChange(stores, change);
      options.onStore?.(change);
    },
  };
  return {
    answer: (kind, payload) => answers[kind]!(payload),
    hear: (kind, payload) => listeners[kind]!(payload as never),
    menus,
    locks,
  };
}

/** A menu of the same caption takes the earlier one's place. */
function addMenu(menus: Menu[], menu: Menu): void {
  const before = menus.findIndex((other) => other.caption === menu.caption);
  if (before >= 0) menus.splice(before, 1);
  menus.push(menu);
}
