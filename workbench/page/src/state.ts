// What the page knows and shows, and the one way to change it. Never talks to the server.
import { useEffect, useState } from 'preact/hooks';
import type { MenuItem } from '../../src/host/services/ui.ts';
import type { LiveState } from '../../src/server/protocol.ts';
import type { SyncStatus } from './grid/changes.ts';
import type { GuideStep } from './guide-step.ts';

export interface Frame {
  /** Another one for each showing: the frame is loaded anew. */
  id: number;
  title: string;
  html: string;
}

export interface Dialog extends Frame {
  width: number | null;
  height: number | null;
  modal: boolean;
}

export interface Question {
  question: number;
  kind: 'alert' | 'prompt';
  title: string;
  prompt: string;
  buttons: string;
}

export interface Toast {
  id: number;
  title: string;
  message: string;
  seconds: number;
  /** Of the add-on: its next one takes the place, as in Google Sheets. */
  isScript: boolean;
}

export interface PageState {
  phase: 'opening' | 'ready' | 'failed';
  /** Why it failed. */
  fault: string;
  live: LiveState | null;
  /** When `live` was said, by this machine's clock: the workbench's runs on from there. */
  liveSince: number;
  menus: MenuItem[];
  /** The action that runs, of whomever. */
  running: { functionName: string; by: string } | null;
  /** The menu's item that this page waits for. */
  ownAction: string | null;
  standing: SyncStatus;
  streamUp: boolean;
  sidebar: Frame | null;
  dialogs: Dialog[];
  questions: Question[];
  toasts: Toast[];
  /** Mails that came since the inbox was looked at. */
  newMails: number;
  boardShown: boolean;
  guideShown: boolean;
  /** Steps of the guide. */
  stepsDone: GuideStep[];
  /** New mails when the clock was moved last; null where it was not. */
  mailsBeforeMove: number | null;
  asksReset: boolean;
  fileBusy: boolean;
  /** This page has asked for another workbook, which is not there yet. */
  opensOther: boolean;
}

const initialState: PageState = {
  phase: 'opening',
  fault: '',
  live: null,
  liveSince: 0,
  menus: [],
  running: null,
  ownAction: null,
  standing: { unsent: 0, reached: true, kept: true },
  streamUp: true,
  sidebar: null,
  dialogs: [],
  questions: [],
  toasts: [],
  newMails: 0,
  boardShown: false,
  guideShown: false,
  stepsDone: [],
  mailsBeforeMove: null,
  asksReset: false,
  fileBusy: false,
  opensOther: false,
};

/** `set` calls every listener at once, also where nothing is another. */
export class Store {
  #state = initialState;
  readonly #listeners = new Set<() => void>();
  #nextId = 1;

  get state(): PageState {
    return this.#state;
  }

  set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  newId(): number {
    return this.#nextId++;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The state, and a drawing anew with each change. */
export function useStore(store: Store): PageState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
