// Takes a plan; gives what the spreadsheet is asked to read for the values that come from cells. Never a
// cell.
import type { Plan } from '../model/plan.ts';
import { parseSource } from '../sheet/source/parse-source.ts';
import { readsFor } from '../sheet/source/reads.ts';
import type { Reads } from '../sheet/source/source.ts';
import { isFed } from './fed-values.ts';

/** Null where no value comes from a cell. A source that nobody can read asks for nothing. */
export function readsOf({ keyResults }: Pick<Plan, 'keyResults'>): Reads | null {
  const fed = keyResults.filter(isFed);
  if (fed.length === 0) return null;
  return readsFor(
    fed.flatMap(({ source }) => {
      const parsed = parseSource(source);
      return parsed.ok ? [parsed.source] : [];
    }),
  );
}
