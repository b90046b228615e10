// Counts how often a regular expression repeats what it counts, so that one that would take the judge all
// its memory is refused unjudged. Never judges: see check-expressions.ts.

/** How often something is repeated at most; 1 where nothing is counted. */
export interface Repeats {
  /** The largest product of counts within each other, or the largest count alone. */
  all: number;
  /** The largest product of two counts or more that stand within each other; 1 where none do. */
  nested: number;
}

/** A counted repetition as it stands behind what it repeats: `{2}`, `{2,}`, `{2,5}`. */
const COUNTED = /^\{(\d{1,9})(?:,(\d{0,9}))?\}/;
/** Characters of `{123456789,123456789}`. */
const LONGEST_COUNT = 21;

const ONCE: Repeats = { all: 1, nested: 1 };

/**
 * The counts of an expression. `*`, `+` and the open end of `{2,}` multiply nothing: a loop is one state to
 * whoever judges it. Linear in the source.
 */
export function repeatsOf(source: string): Repeats {
  // The most inside each group that is open, the whole expression first; what was read last, for a count
  // behind it.
  const open = [ONCE];
  let last = ONCE;
  for (let at = 0; at < source.length; ) {
    const char = source[at]!;
    const [text, low = '', high] = COUNTED.exec(source.slice(at, at + LONGEST_COUNT)) ?? [];
    if (text !== undefined) last = times(last, Number(high || low));
    else if (char === '(') open.push(ONCE);
    else if (char === ')') last = open.length > 1 ? open.pop()! : ONCE;
    else if (!'*+?'.includes(char)) last = ONCE;
    open.push(most(open.pop()!, last));
    at = text === undefined ? endOf(source, at) : at + text.length;
  }
  return open.reduce(most);
}

const times = ({ all, nested }: Repeats, count: number): Repeats =>
  count <= 1 ? { all, nested } : { all: all * count, nested: all > 1 ? all * count : nested };

const most = (a: Repeats, b: Repeats): Repeats => ({
  all: Math.max(a.all, b.all),
  nested: Math.max(a.nested, b.nested),
});

/** The place behind the character, the escape or the class that begins at `from`. */
function endOf(source: string, from: number): number {
  if (source[from] === '\\') return from + 2;
  if (source[from] !== '[') return from + 1;
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
