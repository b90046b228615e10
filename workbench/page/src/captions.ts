// Takes the add-on's menus; gives what they call a function. Never a name that no person sees.
import type { MenuItem } from '../../src/host/services/ui.ts';

/** What the menus call a function; undefined for what no menu starts. */
export function captionOf(items: readonly MenuItem[], functionName: string): string | undefined {
  for (const item of items) {
    if (item.kind === 'item' && item.functionName === functionName) return item.caption;
    const inside = item.kind === 'menu' ? captionOf(item.items, functionName) : undefined;
    if (inside) return inside;
  }
  return undefined;
}
