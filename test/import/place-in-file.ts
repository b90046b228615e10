// Takes the address of what was read; gives its place, row and column, and whether one covers another. Never
// what stands there.

interface Place {
  place: string;
  column: string | null;
  row: string | null;
}

/** `Sales!B7`, `Sales!B`, `Sales!7`, or a line of a text: `notes:12`. */
export function placeOf(at: string): Place {
  const line = /^(.*):(\d+)$/.exec(at);
  if (line) return { place: line[1]!, column: null, row: line[2]! };
  const parts = at.split('!');
  const last = parts.length > 1 && /^[A-Z]{0,3}\d*$/.test(parts.at(-1)!) ? parts.pop()! : '';
  return {
    place: parts.join('!'),
    column: /^[A-Z]+/.exec(last)?.[0] ?? null,
    row: /\d+$/.exec(last)?.[0] ?? null,
  };
}

/** True where a question at `a` is one about `b`. */
export function covers(a: string, b: string): boolean {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (x.place !== y.place && !y.place.startsWith(`${x.place}!`) && !x.place.startsWith(`${y.place}!`))
    return false;
  if (x.column === null && x.row === null) return true;
  if (x.row !== null) return x.row === y.row || (y.row === null && x.column === y.column);
  return y.column === null || x.column === y.column;
}
