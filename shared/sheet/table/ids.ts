// Takes a workbook and a prefix; gives the next free IDs. Never gives one that any cell of the workbook still
// names.
import type { Workbook } from '../../model/workbook.ts';
import { findTab, readHeadings } from './headings.ts';
import { TABS } from './tabs.ts';

const ID_KINDS = new Set(['id', 'ref', 'line']);

/**
 * Numbers go on above the highest in use, also where only a record still names it: an ID is never used again.
 */
export function idFiller(workbook: Workbook, prefix: string): () => string {
  const pattern = new RegExp(`^${prefix}-?(\\d{1,9})$`, 'i');
  let highest = 0;
  for (const spec of TABS) {
    const tab = findTab(workbook, spec.name);
    if (!tab) continue;
    const { index } = readHeadings(spec, tab.rows[0] ?? []);
    const columns = spec.columns.flatMap(({ name, kind }) =>
      ID_KINDS.has(kind) && index.has(name) ? [index.get(name)!] : [],
    );
    for (const row of tab.rows) {
      for (const column of columns) {
        const found = pattern.exec(String(row[column] ?? '').trim());
        if (found) highest = Math.max(highest, Number(found[1]));
      }
    }
  }
  return () => `${prefix}${++highest}`;
}
