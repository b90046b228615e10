// Takes an action; runs it so that a person always gets an answer with a way out, never a stack trace.
// Never swallows: what nobody expected is logged, without tokens and keys, and said.

import { labelled, listed } from '../../../shared/words/punctuation.ts';
import type { Context } from './context.ts';
import { doneSoFar, resetDone } from './done.ts';
import { PersonFault } from './person-fault.ts';
import type { Answer } from './sidebar-messages.ts';

/** For menu items: the message is shown in a box. */
export function guarded(context: Context, action: () => void): void {
  const { services, say } = context;
  try {
    resetDone();
    action();
  } catch (error) {
    const ui = services.ui();
    ui.alert(say('product'), messageOf(context, error), ui.ButtonSet.OK);
  }
}

/** For the sidebar: the message is a value. */
export function answered<T>(context: Context, action: () => T): Answer<T> {
  try {
    resetDone();
    return { ok: true, value: action() };
  } catch (error) {
    return { ok: false, message: messageOf(context, error) };
  }
}

function messageOf(context: Context, error: unknown): string {
  const { services, say } = context;
  if (error instanceof PersonFault) return error.message;
  services.log(`attune: ${String((error as Error)?.stack ?? error)}`);
  const detail = String((error as Error)?.message ?? error);
  const { language } = context;
  const { tabs, sent, at } = doneSoFar();
  const list = [...(sent > 0 ? [say('doneSent', { count: sent })] : []), ...tabs];
  return say('unexpected', {
    detail: at === '' ? detail : labelled(language, at, detail),
    done: list.length === 0 ? say('doneNothing') : say('doneBefore', { list: listed(language, list) }),
  });
}

const LOCK_WAIT_MS = 20_000;

/**
 * Runs what writes to the sheet while no other action of this document does. Flushes before letting go, or
 * the next action would read the sheet as it was. Runs without a lock where the container has none.
 */
export function locked<T>({ services, sayObstacle }: Context, action: () => T): T {
  const lock = services.documentLock();
  if (lock && !lock.tryLock(LOCK_WAIT_MS)) throw new PersonFault(sayObstacle('busy'));
  try {
    return action();
  } finally {
    services.flush();
    lock?.releaseLock();
  }
}
