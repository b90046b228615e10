// Takes who is erased; gives values in which a pseudonym stands instead. Never touches a longer address or a
// longer name that somebody else has.
import type { Json } from '../../ports/store.ts';

interface AliasOf {
  email: string;
  /** As the plans called them. */
  names: readonly string[];
  /** Names of others that hold one of these, or are the same. */
  others: readonly string[];
  /** The address and the name that stand instead. */
  pseudonym: string;
  pseudonymName: string;
}

/** The same value where nothing names the person; else a copy in which the pseudonym does. */
export type Replace = <Value>(value: Value) => Value;

/** Of a name that a text may hold as a word of its own, so many characters at least. */
const SHORTEST_NAME = 4;
const SHORTEST_HAN_NAME = 2;
const HAN = /\p{Script=Han}/u;

/**
 * The address is found in any case, a name as it is written and as a word of its own, from 4 characters (2
 * Han ones) on, unless somebody else has it. A key of an object is replaced where it is the address.
 */
export function aliasFor({ email, names, others, pseudonym, pseudonymName }: AliasOf): Replace {
  // No character of an address before it, none after it: `ann@x.co` stands neither in `joann@x.co` nor in
  // `ann@x.co.uk`.
  const address = new RegExp(
    `(?<![A-Za-z0-9._%+'-])${escaped(email)}(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])`,
    'giu',
  );
  const level = `-${email}`;
  const named = namePattern(names, others);
  const own = new Set(names.filter((name) => !others.includes(name)));

  const inText = (text: string): string => {
    // A training's level is booked once a person: its line bears the address (submit/training-level.ts).
    if (text.startsWith('LEVEL-') && text.endsWith(level))
      return `${text.slice(0, -email.length)}${pseudonym}`;
    const without = text.replace(address, pseudonym);
    return named ? without.replace(named, (found) => (own.has(found) ? pseudonymName : found)) : without;
  };
  const inValue = (value: Json): Json => {
    if (typeof value === 'string') return inText(value);
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const list = value.map(inValue);
      return list.some((each, at) => each !== value[at]) ? list : value;
    }
    let isSame = true;
    const entries = Object.entries(value).map(([key, each]) => {
      const next = [key === email ? pseudonym : key, inValue(each)] as const;
      if (next[0] !== key || next[1] !== each) isSame = false;
      return next;
    });
    return isSame ? value : Object.fromEntries(entries);
  };
  return <Value>(value: Value) => inValue(value as Json) as Value;
}

/** A text as an expression that finds it. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The person's names and, before them, the longer ones of others; null where no name is of use in a text. */
function namePattern(names: readonly string[], others: readonly string[]): RegExp | null {
  const own = names.filter((name) => !others.includes(name) && isTelling(name));
  if (own.length === 0) return null;
  const all = [...others, ...own].sort((a, b) => b.length - a.length);
  const parts = all.map((name) =>
    HAN.test(name) ? escaped(name) : `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`,
  );
  return new RegExp(parts.join('|'), 'gu');
}

const isTelling = (name: string): boolean =>
  name.length >= (HAN.test(name) ? SHORTEST_HAN_NAME : SHORTEST_NAME);
