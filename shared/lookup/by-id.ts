// Takes things that have IDs; gives them by these. Never two of one: the last stays.

/** In the order of the things. */
export const byId = <Each extends { id: string }>(items: readonly Each[]): ReadonlyMap<string, Each> =>
  new Map(items.map((item) => [item.id, item]));
