// Takes a part of a page that waits for nobody; gives it closed at first, one press away. Never needs a
// script.
import type { ComponentChildren } from 'preact';

export function Fold({
  title,
  count,
  id,
  isOpen = false,
  children,
}: {
  title: ComponentChildren;
  count?: number;
  id?: string;
  /** Somebody pages through what is in it. */
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" id={id} open={isOpen}>
      <summary>
        <h2>{title}</h2> {count !== undefined && <span class="muted">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
