// Takes what a part of the page begins when it is first drawn; ends it when the part goes. Never begins it
// twice.
import { useLayoutEffect } from 'preact/hooks';

/**
 * `begin` gives the way to end. It sees the values of the first drawing only. It runs before the browser
 * paints: who sees a list, a question or a frame can already press its keys, and what it says is already
 * heard.
 */
export function useOnce(begin: () => undefined | (() => void)): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is the point
  useLayoutEffect(begin, []);
}
