// The first of many lines, and how many more there are. Never more than a box can show.
import type { Context } from './context.ts';

/** So many lines a box shows without a scroll bar. */
export const MOST_LINES = 8;

/** Each of the first lines behind a dot; the last line says how many of `count` are left out. */
export function firstLines({ say }: Context, all: readonly string[], count = all.length): string[] {
  const shown = all.slice(0, MOST_LINES).map((line) => `• ${line}`);
  const left = count - shown.length;
  return left > 0 ? [...shown, say('more', { count: left })] : shown;
}
