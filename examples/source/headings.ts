// Takes the product's own table of tabs; gives their names and headings as texts in both languages.
// Never a heading of its own.
import { type TabName, tabSpec } from '../../shared/sheet/table/tabs.ts';
import { type Text, t } from './types.ts';

export interface TabHeading {
  name: Text;
  columns: readonly Text[];
}

/** A tab of design §5 by its English name. */
export function headingOf(name: TabName): TabHeading {
  const spec = tabSpec(name);
  return { name: t(spec.name, spec.zh), columns: spec.columns.map((column) => t(column.name, column.zh)) };
}
