// Takes a name and what it opens; gives it as a link, or as text where nothing can be opened. Never a dead
// link.
import type { ComponentChildren } from 'preact';
import type { Link } from './paths.ts';

export function Named({
  link,
  path,
  children,
}: {
  link: Link | null;
  path: string;
  children: ComponentChildren;
}) {
  return link ? <a href={link(path)}>{children}</a> : <span>{children}</span>;
}
