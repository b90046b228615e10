// Takes a proposal; gives all of its key results. Never copies one.
import type { Import, ImportedKeyResult } from './model.ts';

/** Those below objectives, then those whose objective the file does not say. */
export const keyResultsOf = ({ objectives, orphans }: Import): ImportedKeyResult[] => [
  ...objectives.flatMap(({ keyResults }) => keyResults),
  ...orphans,
];
