// Takes a list; gives the first few of it, and how many are left out. Never drops one unsaid.
import type { Cut } from '../model/picture.ts';

/** The first `most`; the rest is counted. */
export const cut = <Each>(all: readonly Each[], most: number): Cut<Each> => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** Each of those that are shown as something else: what is counted only is not made. */
export const mapShown = <Each, Other>(
  { shown, more }: Cut<Each>,
  made: (each: Each) => Other,
): Cut<Other> => ({
  shown: shown.map(made),
  more,
});
