// Takes items; gives them in groups by key, groups and items in the order of their first appearance. Never
// sorts.

/** Items by key. Linear in the number of items. */
export function groupBy<Each>(items: readonly Each[], keyOf: (item: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Puts an item into the group of its key, last; the group is made where there is none. */
export function addTo<Key, Each>(groups: Map<Key, Each[]>, key: Key, item: Each): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
