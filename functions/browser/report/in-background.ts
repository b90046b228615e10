// Takes a form that was sent; has the browser send it once there is a network, also where the page is closed
// by then. Never needed: without it the open page sends.
import type { Letter } from '../../../shared/form/send/courier.ts';
import { dropLetter, putLetter, SEND_TAG } from '../letters/letter-box.ts';

/** Background Sync (a draft of the WICG), where the browser has it. */
interface Syncing {
  sync?: { register(tag: string): Promise<void> };
}

export interface Background {
  keep(letter: Letter): void;
  forget(): void;
}

/** For one form; what it keeps and forgets happens in that order. */
export function inBackground(name: string, action: string): Background {
  const { serviceWorker } = navigator;
  if (!serviceWorker || typeof caches === 'undefined') return { keep: () => {}, forget: () => {} };
  let last: Promise<unknown> = Promise.resolve();
  const then = (act: () => Promise<void>): void => {
    // A browser that keeps nothing refuses: the page sends by itself.
    last = last.then(act).catch(() => undefined);
  };
  return {
    keep: (letter) =>
      then(async () => {
        await putLetter({ ...letter, name, action });
        const registration = (await serviceWorker.getRegistration()) as Syncing | undefined;
        await registration?.sync?.register(SEND_TAG);
      }),
    forget: () => then(() => dropLetter(name)),
  };
}
