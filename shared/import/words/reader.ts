// Takes a lexicon; gives what looks headings up in it. Never looks at what stands below one.
import { type Lexicon, type Meaning, meaningOf } from './lookup.ts';

export type HeadingReader = (heading: string) => Meaning | null;

/** Looks each heading up once. */
export function readerOf(lexicon: Lexicon): HeadingReader {
  const known = new Map<string, Meaning | null>();
  return (heading) => {
    if (heading.length > 120) return null;
    if (!known.has(heading)) known.set(heading, meaningOf(heading, lexicon));
    return known.get(heading)!;
  };
}
