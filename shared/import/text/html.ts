// Takes the HTML of a table copied from a page or a document; gives a grid for each table, with merges and
// fills. Never runs or loads anything of it.
import type { Grid, GridCell, Rect } from '../model.ts';
import { gridOf, MOST_COLUMNS, MOST_ROWS } from './separated.ts';

const MOST_BYTES = 20_000_000;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The tables of a page, each as a grid. */
export function htmlGrids(file: string, html: string): Grid[] {
  const tables = tablesOf(html.slice(0, MOST_BYTES));
  return tables.map((table, index) =>
    tableGrid(file, tables.length > 1 ? `Table ${index + 1}` : null, table),
  );
}

const MOST_TABLES = 1000;

/** What stands inside each outermost table, in one pass: a page may open a million and close none. */
function tablesOf(html: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?table(?=[\s>])/gi)) {
    if (pieces.length >= MOST_TABLES) return pieces;
    if (tag[1] !== '/') {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) pieces.push(html.slice(from, index));
    }
  }
  // One that is never closed reaches to the end.
  if (depth > 0) pieces.push(html.slice(from));
  return pieces;
}

function tableGrid(file: string, tab: string | null, table: string): Grid {
  const rows: (GridCell | undefined)[][] = [];
  const merges: Rect[] = [];
  const taken = new Set<string>();
  const lines = table.split(/<tr(?=[\s>])/i).slice(1, MOST_ROWS + 1);
  lines.forEach((line, row) => {
    const cells: (GridCell | undefined)[] = [];
    let column = 0;
    for (const part of line.split(/<t[dh](?=[\s>])/i).slice(1)) {
      while (taken.has(`${row},${column}`)) column += 1;
      if (column >= MOST_COLUMNS) break;
      const head = part.slice(0, part.indexOf('>'));
      const span = (name: string) =>
        Math.min(
          MOST_COLUMNS,
          Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(head)?.[1] ?? 1)),
        );
      const [across, down] = [span('colspan'), span('rowspan')];
      const text = textIn(part.slice(part.indexOf('>') + 1).split(/<\/t[dh]>/i)[0]!);
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
  return { ...gridOf(file, tab, rows), merges };
}

function textIn(html: string): string {
  return html
    .slice(0, 20_000)
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
