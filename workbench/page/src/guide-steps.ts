// Takes what the page does; remembers which steps of the guide are done, in this browser and of this
// workbook. Never says so of one that was only begun.
import type { Reply } from '../../src/server/protocol.ts';

import type { GuideStep } from './guide-step.ts';

/** What it reads and changes of the page's state. */
interface Store {
  readonly state: {
    stepsDone: readonly GuideStep[];
    live: { bookName: string } | null;
    boardShown: boolean;
    newMails: number;
    mailsBeforeMove: number | null;
  };
  set(change: { stepsDone: GuideStep[] }): void;
  subscribe(listener: () => void): unknown;
}

const PREFIX = 'guide steps of ';

/** Once done it stays so. */
export function markStep(store: Store, step: GuideStep): void {
  const { stepsDone, live } = store.state;
  if (stepsDone.includes(step)) return;
  const steps = [...stepsDone, step];
  store.set({ stepsDone: steps });
  try {
    if (live) localStorage.setItem(PREFIX + live.bookName, steps.join(' '));
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
}

/** Those of the workbook that is open. */
export function rememberedSteps(bookName: string): GuideStep[] {
  try {
    return (localStorage.getItem(PREFIX + bookName) ?? '').split(' ').filter(isStep);
  } catch {
    return [];
  }
}

/** For the next opening of the page: its state has them still. */
export function forgetSteps(bookName: string): void {
  try {
    localStorage.removeItem(PREFIX + bookName);
  } catch {
    // Nothing was kept.
  }
}

const isStep = (text: string): text is GuideStep => /^(?:board|target|report|digest)$/.test(text);

/** The board that stands open, and the mails that came since the clock was moved, tell by themselves. */
export function watchSteps(store: Store): void {
  store.subscribe(() => {
    const { boardShown, newMails, mailsBeforeMove } = store.state;
    if (boardShown) markStep(store, 'board');
    if (mailsBeforeMove !== null && newMails > mailsBeforeMove) markStep(store, 'digest');
  });
}

/** A form that the back end has. */
export const isSent = (reply: Reply): boolean =>
  reply.ok && (reply.value as { value?: { state?: string } } | null)?.value?.state === 'sent';
