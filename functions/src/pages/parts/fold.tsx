// Takes a part of a page that asks for nobody; gives it closed at first, one press away. Never needs a
// script.
import type { ComponentChildren } from 'preact';

export function Fold({
  title,
  count,
  children,
}: {
  title: ComponentChildren;
  count?: number;
  children: ComponentChildren;
}) {
  return (
    <details class="fold">
      <summary>
        <h2>{title}</h2> {count !== undefined && <span class="muted">{count}</span>}
      </summary>
      {children}
    </details>
  );
}
