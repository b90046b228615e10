// Takes what a part of the page begins when it is first drawn; ends it when the part goes. Never begins it twice.
import { useEffect } from 'preact/hooks';

/** `begin` gives the way to end. It sees the values of the first drawing only. */
export function useOnce(begin: () => undefined | (() => void)): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is the point
  useEffect(begin, []);
}
