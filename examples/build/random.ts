// Takes a seed text; gives a stream of numbers that is the same on every machine.
// Never used in the product: only the example's noise comes from here.

/** Numbers in 0..1 (mulberry32 over an FNV-1a hash of `seed`): a KR's noise depends on its ID alone. */
export function randomOf(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
