// Takes things of the plan and what was typed; gives the IDs that it may mean. Never chooses between two.
import { sameName } from '../../sheet/table/normal.ts';

/** An ID as it stands, else one that compares equal, else all that bear the name (design §5, References). */
export function idsNamed<Thing extends { id: string }>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  typed: string,
): string[] {
  if (things.some(({ id }) => id === typed)) return [typed];
  const sought = sameName(typed);
  const ids = things.filter(({ id }) => sameName(id) === sought);
  const meant = ids.length > 0 ? ids : things.filter((thing) => sameName(nameOf(thing)) === sought);
  return meant.map(({ id }) => id);
}
