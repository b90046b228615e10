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

/** IDs of a loop that are said; a longer one is named in its first row alone. */
const SAID = 6;

/** A loop as a person follows it: all of it, or its beginning, how many are left out, and its end. */
export function loopText(loop: readonly string[]): string {
  const said =
    loop.length <= SAID ? loop : [...loop.slice(0, SAID - 1), `… (${loop.length - SAID})`, loop.at(-1)!];
  return [...said, loop[0]!].join(' → ');
}

/** The nodes in whose rows a loop is named: all that its words name. */
export const namedIn = (loop: readonly string[]): readonly string[] =>
  loop.length <= SAID ? loop : loop.slice(0, 1);
