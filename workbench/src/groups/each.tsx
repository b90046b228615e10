// Takes a list and how one of it is drawn; draws all of it. Nothing is ever moved in it: its place is its
// key.
import { type ComponentChildren, Fragment, type VNode } from 'preact';

export const each = <Item,>(items: readonly Item[], draw: (item: Item) => ComponentChildren): VNode[] =>
  items.map((item, at) => <Fragment key={at}>{draw(item)}</Fragment>);
