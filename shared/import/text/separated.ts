// Takes the text of a CSV, TSV or pasted table; gives its cells, with the separator that the text itself shows. Never takes the ; inside a cell for a separator silently: quotes bind.
import type { Grid, GridCell } from '../model.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Beyond it a file is no sheet of a team. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
const LOOKED_AT = 60;

/** The separator by which most rows have the same number of cells, above one. */
export function separatorOf(text: string): Separator {
  const declared = /^\s*sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared && (SEPARATORS as readonly string[]).includes(declared)) return declared as Separator;
  let best: Separator = ',';
  let most = -1;
  for (const separator of SEPARATORS) {
    const rows = cellsOf(text.slice(0, 200_000), separator, LOOKED_AT).filter((row) => row.some((cell) => cell !== ''));
    const counts = new Map<number, number>();
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const score = (times / Math.max(1, rows.length)) * 100 + Math.min(width, 40) / 2 + (rows[0]?.length === width ? 10 : 0);
    if (width > 1 && score > most) [best, most] = [separator, score];
  }
  return best;
}

/** Rows of cells; a quotation mark doubles inside quotes. One that never closes ends with the text. */
export function cellsOf(text: string, separator: Separator, mostRows = MOST_ROWS): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const end = () => {
    if (row.length < MOST_COLUMNS) row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length < mostRows; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) end();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      end();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) {
    end();
    rows.push(row);
  }
  return rows;
}

export const gridOf = (file: string, tab: string | null, rows: readonly (readonly (GridCell | undefined)[])[], lines: readonly number[] | null = null): Grid => ({
  file,
  tab,
  lines,
  rows,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hidden: false,
});

/** Cells as texts; leading blanks stay as the cell's indent. */
export function separatedGrid(file: string, text: string): Grid {
  const plain = text.replace(/^\uFEFF/, '').replace(/^\s*sep=.\r?\n/i, (line) => '\n'.repeat(line.split('\n').length - 1));
  const rows = cellsOf(plain, separatorOf(text.replace(/^\uFEFF/, '')));
  return gridOf(file, null, rows.map((row) => row.map(textCell)));
}

export function textCell(text: string): GridCell | undefined {
  if (text.trim() === '') return undefined;
  const lead = /^[ \t\u3000]+/.exec(text)?.[0].replace(/\t/g, '    ').replace(/\u3000/g, '  ').length ?? 0;
  return { value: text.trim(), ...(lead > 1 ? { indent: Math.floor(lead / 2) } : {}) };
}
