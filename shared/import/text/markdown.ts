// Takes a Markdown or plain text document; gives its lines as rows: headings, lists and tables, each with the line that it stands in. Never keeps markup.
import type { Grid, GridCell } from '../model.ts';
import { gridOf, MOST_COLUMNS, MOST_ROWS } from './separated.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^([ \t]*)(?:[-*+•‣◦▪·]|\d{1,3}[.)])[ \t]+(.*)$/;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** Deeper than any heading: what lists and paragraphs begin at. */
const BELOW_HEADINGS = 8;

export function markdownGrid(file: string, text: string): Grid {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).slice(0, MOST_ROWS);
  const rows: (GridCell | undefined)[][] = [];
  const numbers: number[] = [];
  let fenced = false;
  lines.forEach((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const row = fenced || index >= MOST_ROWS ? null : rowOf(line);
    if (!row) return;
    rows.push(row);
    numbers.push(index + 1);
  });
  return gridOf(file, null, rows, numbers);
}

function rowOf(line: string): (GridCell | undefined)[] | null {
  if (line.trim() === '' || /^\s*(?:```|~~~|<!--|---+\s*$|===+\s*$|\*\*\*+\s*$)/.test(line)) return null;
  if (isTableRow(line)) return RULE.test(line) ? null : tableCells(line);
  const heading = HEADING.exec(line);
  if (heading) return [{ value: plainText(heading[2]!), indent: heading[1]!.length - 1, bold: true }];
  const item = ITEM.exec(line);
  if (item) {
    const indent = BELOW_HEADINGS + Math.floor(item[1]!.replace(/\t/g, '    ').length / 2);
    const marker = line.trim().split(/[ \t]/)[0]!;
    return [{ value: `${marker} ${plainText(item[2]!)}`, indent }];
  }
  const bold = /^\s*\*\*[^*]+\*\*:?\s*$/.test(line);
  const lead = /^[ \t]*/.exec(line)![0].replace(/\t/g, '    ').length;
  return [{ value: plainText(line.trim().replace(/^>\s*/, '')), indent: (bold ? BELOW_HEADINGS - 1 : BELOW_HEADINGS) + Math.floor(lead / 2), ...(bold ? { bold } : {}) }];
}

const isTableRow = (line: string): boolean => /^\s*\|.*\|/.test(line) || (RULE.test(line) && line.includes('|'));

function tableCells(line: string): (GridCell | undefined)[] {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split(/(?<!\\)\|/).slice(0, MOST_COLUMNS);
  return cells.map((cell) => {
    const value = plainText(cell.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, '\n').trim());
    return value === '' ? undefined : { value };
  });
}

/** Without emphasis, links and code marks. */
export function plainText(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)/g, '')
    .replace(/(?<=\S)(\*\*|__)/g, '')
    .replace(/(^|[\s(])[*_](?=\S)([^*_]{1,300})[*_](?=$|[\s).,:;!?])/g, '$1$2')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/~~/g, '')
    .trim();
}
