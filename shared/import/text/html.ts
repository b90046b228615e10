// Takes the HTML of a table copied from a page or a document; gives a grid for each table, with merges and
// fills. Never runs or loads anything of it.
import { MOST_COLUMNS, MOST_ROWS, MOST_TABLES, NotRead } from '../grid/bounds.ts';
import { gridOf } from '../grid/grid-of.ts';
import type { Grid, GridCell, Rect } from '../model.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The tables of a page, each as a grid. */
export function htmlGrids(file: string, html: string): Grid[] {
  const notRead = new NotRead();
  const tables = tablesOf(html, notRead);
  const grids = tables.map((table, index) =>
    tableGrid(file, tables.length > 1 ? `Table ${index + 1}` : null, table),
  );
  const { beyond = [] } = notRead.beyond;
  return grids.map((grid, at) =>
    at > 0 || beyond.length === 0 ? grid : { ...grid, beyond: [...(grid.beyond ?? []), ...beyond] },
  );
}

/** Characters of a cell, its markup included. */
const LONGEST_CELL = 20_000;

/** What stands inside each outermost table, in one pass: a page may open a million and close none. */
function tablesOf(html: string, notRead: NotRead): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?table(?=[\s>])/gi)) {
    if (tag[1] !== '/') {
      if (depth === 0) from = index;
      if (depth === 0 && pieces.length >= MOST_TABLES) notRead.add('tables');
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && pieces.length < MOST_TABLES) pieces.push(html.slice(from, index));
    }
  }
  // One that is never closed reaches to the end.
  if (depth > 0 && pieces.length < MOST_TABLES) pieces.push(html.slice(from));
  return pieces;
}

function tableGrid(file: string, tab: string | null, table: string): Grid {
  const rows: (GridCell | undefined)[][] = [];
  const merges: Rect[] = [];
  const taken = new Set<string>();
  const notRead = new NotRead();
  const lines = table.split(/<tr(?=[\s>])/i).slice(1);
  lines.forEach((line, row) => {
    if (row >= MOST_ROWS) {
      if (textIn(line.slice(line.indexOf('>') + 1)) !== '') notRead.add('rows', row);
      return;
    }
    const cells: (GridCell | undefined)[] = [];
    let column = 0;
    for (const part of line.split(/<t[dh](?=[\s>])/i).slice(1)) {
      while (taken.has(`${row},${column}`)) column += 1;
      const head = part.slice(0, part.indexOf('>'));
      const span = (name: string) =>
        Math.min(
          MOST_COLUMNS,
          Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(head)?.[1] ?? 1)),
        );
      const [across, down] = [span('colspan'), span('rowspan')];
      const inside = part.slice(part.indexOf('>') + 1).split(/<\/t[dh]>/i)[0]!;
      const text = textIn(inside);
      if (column >= MOST_COLUMNS) {
        if (text !== '') notRead.addCell(row, column);
        column += across;
        continue;
      }
      if (inside.length > LONGEST_CELL) notRead.add('texts', row, column);
      const fill = /background(?:-color)?\s*:\s*(#[0-9a-f]{6})/i.exec(head)?.[1];
      if (text !== '')
        cells[column] = {
          value: text,
          ...(fill ? { fill: fill.toLowerCase() } : {}),
          ...(/<(?:b|strong)[\s>]|font-weight\s*:\s*(?:bold|[6-9]00)/i.test(part) ? { bold: true } : {}),
        };
      for (let r = 0; r < down; r += 1)
        for (let c = 0; c < across; c += 1) taken.add(`${row + r},${column + c}`);
      if (across > 1 || down > 1)
        merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
      column += across;
    }
    rows.push(Array.from(cells));
  });
  return { ...gridOf(file, tab, rows), merges, ...notRead.beyond };
}

function textIn(html: string): string {
  return html
    .slice(0, LONGEST_CELL)
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t\u00a0]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
