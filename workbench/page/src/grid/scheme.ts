// Takes the engine; keeps it dark where the person's device asks for dark, also when that changes. Never
// remembers a choice of its own: the device has it.
import type { FUniver } from '@univerjs/core/facade';

const DARK = '(prefers-color-scheme: dark)';

/** True where the device asks for dark pages. */
export const isDark = (): boolean => matchMedia(DARK).matches;

/** Follows the device from now on. */
export function followScheme(api: FUniver): void {
  matchMedia(DARK).addEventListener('change', ({ matches }) => api.toggleDarkMode(matches));
}
