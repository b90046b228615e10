// Takes an action; runs it so that a person always gets an answer with a way out, never a stack trace.
// Never swallows: what nobody expected is logged, without tokens and keys, and said.

import { labelled, listed } from '../../../shared/words/punctuation.ts';
import { nothingDone, whatWasDone } from './done.ts';
import { languageOf } from './language.ts';
import { PersonFault } from './person-fault.ts';
import type { Services } from './services.ts';
import type { Answer } from './sidebar-messages.ts';
import { speak, speakObstacle } from './texts.ts';

/** For menu items: the message is shown in a box. */
export function guarded(services: Services, action: () => void): void {
  try {
    nothingDone();
    action();
  } catch (error) {
    const ui = services.ui();
    ui.alert(speak(services, 'product'), messageOf(services, error), ui.ButtonSet.OK);
  }
}

/** For the sidebar: the message is a value. */
export function answered<T>(services: Services, action: () => T): Answer<T> {
  try {
    nothingDone();
    return { ok: true, value: action() };
  } catch (error) {
    return { ok: false, message: messageOf(services, error) };
  }
}

function messageOf(services: Services, error: unknown): string {
  if (error instanceof PersonFault) return error.message;
  services.log(`attune: ${String((error as Error)?.stack ?? error)}`);
  const detail = String((error as Error)?.message ?? error);
  const language = languageOf(services);
  const { tabs, sent, at } = whatWasDone();
  const list = [...(sent > 0 ? [speak(services, 'doneSent', { count: sent })] : []), ...tabs];
  return speak(services, 'unexpected', {
    detail: at === '' ? detail : labelled(language, at, detail),
    done:
      list.length === 0
        ? speak(services, 'doneNothing')
        : speak(services, 'doneBefore', { list: listed(language, list) }),
  });
}

const LOCK_WAIT_MS = 20_000;

/**
 * Runs what writes to the sheet while no other action of this document does. Flushes before letting go, or
 * the next action would read the sheet as it was. Runs without a lock where the container has none.
 */
export function locked<T>(services: Services, action: () => T): T {
  const lock = services.documentLock();
  if (lock && !lock.tryLock(LOCK_WAIT_MS)) throw new PersonFault(speakObstacle(services, 'busy'));
  try {
    return action();
  } finally {
    services.flush();
    lock?.releaseLock();
  }
}
