// Takes a title and how many there are below it; gives the heading of a section, on every page and in the
// sidebar. Never counts anything itself.
import type { ComponentChildren } from 'preact';

interface CountedHeadingProps {
  title: ComponentChildren;
  /** Left out: the title alone. */
  count?: number | undefined;
}

/** A `count` of 0 is said; undefined is not. */
export function CountedHeading({ title, count }: CountedHeadingProps) {
  return (
    <h2>
      {title} {count !== undefined && <span class="count">{count}</span>}
    </h2>
  );
}
