// Takes what opens over the page; gives the focus back to where it was when that closes. Never to what is
// gone.
import { useOnce } from './use-once.ts';

/** To be used before whatever takes the focus. */
export function useFocusBack(): void {
  useOnce(() => {
    const before = document.activeElement;
    return () => {
      // An open dialog keeps the focus from the page: only once it has gone. What was there may have gone
      // too.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  });
}
