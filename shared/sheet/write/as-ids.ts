// Takes a workbook and how it was read; gives it with every blank ID filled in and every reference as an ID.
// Never changes the workbook that it was given, and never a cell that is neither.
import type { Cell, Workbook } from '../../model/workbook.ts';
import type { CellWrite } from '../cells/row.ts';
import { readWorkbookWith } from '../index.ts';
import { readTyped } from '../read/read-typed.ts';
import { columnIndex, tabNamed } from '../table/headings.ts';

/** For whoever works on cells by ID: `writes` and `settled` of a workbook that was read. */
export function withIds(
  workbook: Workbook,
  { writes, settled }: { writes: readonly CellWrite[]; settled: readonly CellWrite[] },
): Workbook {
  const all = [...writes, ...settled];
  if (all.length === 0) return workbook;
  const tabs = workbook.tabs.map((tab) => {
    const name = tabNamed(tab.name)?.name;
    const own = all.filter((each) => each.tab === name);
    if (name === undefined || own.length === 0) return tab;
    const rows = [...tab.rows];
    for (const { row, column, value } of own) {
      const at = columnIndex(tab, name, column);
      if (at !== null) rows[row - 1] = withCell(rows[row - 1] ?? [], at, value);
    }
    return { ...tab, rows };
  });
  return { ...workbook, tabs };
}

/**
 * References alone, of a workbook that nobody has read yet: IDs that are blank stay so, and so do references
 * to them.
 */
export function withResolvedReferences(workbook: Workbook): Workbook {
  const { writes, settled } = readWorkbookWith(readTyped, workbook, { only: 'plan' });
  const blank = new Set(writes.map(({ value }) => value));
  return withIds(workbook, { writes: [], settled: settled.filter(({ value }) => !blank.has(value)) });
}

function withCell(row: readonly Cell[], at: number, value: string): Cell[] {
  const changed = [...row];
  while (changed.length <= at) changed.push('');
  changed[at] = value;
  return changed;
}
