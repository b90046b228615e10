// Takes things with a place in a row or a column; gives those that follow each other without a gap as runs,
// so that Google is called once for each and not once for each cell.

/** Sorted by place. No two of them may have the same. */
export function runsOf<Each>(things: readonly Each[], placeOf: (thing: Each) => number): Each[][] {
  const runs: Each[][] = [];
  for (const each of [...things].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = runs[runs.length - 1];
    if (last && placeOf(last[last.length - 1]!) === placeOf(each) - 1) last.push(each);
    else runs.push([each]);
  }
  return runs;
}
