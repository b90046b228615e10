// Takes a graph in which each node points to one other; gives its loops, in linear time.
// Never follows a node twice.

/** Items by ID; of two with one ID the first, so that the second causes no further faults. */
export function firstById<Each>(items: readonly Each[], idOf: (item: Each) => string): Map<string, Each> {
  const byId = new Map<string, Each>();
  for (const item of items) if (!byId.has(idOf(item))) byId.set(idOf(item), item);
  return byId;
}

/** Every loop as the nodes on it, starting with the first in the order given. */
export function loopsOf(nodes: readonly string[], next: (node: string) => string | null): string[][] {
  const seenIn = new Map<string, number>();
  const loops: string[][] = [];
  nodes.forEach((start, walk) => {
    const path: string[] = [];
    let node: string | null = start;
    while (node !== null && !seenIn.has(node)) {
      seenIn.set(node, walk);
      path.push(node);
      node = next(node);
    }
    if (node !== null && seenIn.get(node) === walk) loops.push(path.slice(path.indexOf(node)));
  });
  return loops;
}
