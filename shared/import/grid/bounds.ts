// Takes the rows of a tab or a table; gives those that are read, and what stands beyond the bounds, which is
// listed as left out (design §9, Import). Never counts what is blank.
import type { Beyond, BeyondKind } from '../model.ts';

/** Beyond it a document is no plan of a team. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
/** Of one page. */
export const MOST_TABLES = 1000;
/** Levels of lists and records of JSON below each other. */
export const DEEPEST = 8;
/** Of one record of JSON. */
export const MOST_CHECK_INS = 200;

/** Counts what is not read of a grid: so many, and where the first of them stands. */
export class NotRead {
  private readonly found = new Map<BeyondKind, Beyond>();
  private readonly columns = new Set<number>();

  /** Row and column from 0, of the grid; without them what is not read has no place of its own there. */
  add(kind: BeyondKind, row: number | null = null, column = 0): void {
    this.addMany(kind, 1, row, column);
  }

  addMany(kind: BeyondKind, count: number, row: number | null = null, column = 0): void {
    if (count <= 0) return;
    const known = this.found.get(kind);
    this.found.set(kind, known ? { ...known, count: known.count + count } : { kind, count, row, column });
  }

  /** A cell beyond the last column that is read; its column counts once. */
  addCell(row: number, column: number): void {
    if (this.columns.has(column)) return;
    this.columns.add(column);
    this.add('columns', row, column);
  }

  /** For a grid: nothing where all of it is read. */
  get beyond(): { beyond?: Beyond[] } {
    return this.found.size === 0 ? {} : { beyond: [...this.found.values()] };
  }
}

/** At most MOST_ROWS rows of at most MOST_COLUMNS columns, and what holds something beyond them. */
export function withinBounds<Cell>(
  rows: readonly (readonly Cell[] | undefined)[],
  isFilled: (cell: Cell) => boolean,
): { rows: (readonly Cell[])[]; beyond?: Beyond[] } {
  const notRead = new NotRead();
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (row >= MOST_ROWS) {
      if (cells.some(isFilled)) notRead.add('rows', row);
      continue;
    }
    for (let column = MOST_COLUMNS; column < cells.length; column += 1)
      if (column in cells && isFilled(cells[column]!)) notRead.addCell(row, column);
  }
  return {
    rows: Array.from(rows.slice(0, MOST_ROWS), (cells) => (cells ?? []).slice(0, MOST_COLUMNS)),
    ...notRead.beyond,
  };
}
