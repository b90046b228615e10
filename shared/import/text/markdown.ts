// Takes a Markdown or plain text document; gives its lines as rows: headings, lists and tables, each with the
// line that it stands in. Never keeps markup.

import { MOST_COLUMNS, MOST_ROWS, NotRead } from '../grid/bounds.ts';
import { gridOf } from '../grid/grid-of.ts';
import type { Grid, GridCell } from '../model.ts';
import { withoutAtEnd } from '../words/trim.ts';

const HEADING = /^(#{1,6})\s/;
const ITEM = /^(?:[-*+•‣◦▪·]|\d{1,3}[.)])\s/;
const isRule = (line: string): boolean =>
  line.includes('--') && [...line].every((sign) => '|:- \t'.includes(sign));
/** Deeper than any heading: what lists and paragraphs begin at. */
const BELOW_HEADINGS = 8;
/** Characters of a line or of a table's cell, its markup included. */
const LONGEST_TEXT = 4000;

/** A document's lines and tables as one grid, each row with its line's number. */
export function markdownGrid(file: string, text: string): Grid {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const notRead = new NotRead();
  const rows: (GridCell | undefined)[][] = [];
  const numbers: number[] = [];
  let fenced = false;
  lines.forEach((line, index) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const row = fenced ? null : rowOf(line);
    if (!row) return;
    if (index >= MOST_ROWS) {
      notRead.add('rows', index);
      return;
    }
    row.slice(MOST_COLUMNS).forEach((cell, at) => {
      if (cell) notRead.addCell(rows.length, MOST_COLUMNS + at);
    });
    if (isCut(line)) notRead.add('texts', rows.length);
    rows.push(row.slice(0, MOST_COLUMNS));
    numbers.push(index + 1);
  });
  return { ...gridOf(file, null, rows, numbers), ...notRead.beyond };
}

const isCut = (line: string): boolean =>
  line.length > LONGEST_TEXT &&
  (isTableRow(line) ? line.split('|') : [line]).some((text) => text.trim().length > LONGEST_TEXT);

function rowOf(line: string): (GridCell | undefined)[] | null {
  if (line.trim() === '' || /^\s*(?:```|~~~|<!--|---+\s*$|===+\s*$|\*\*\*+\s*$)/.test(line)) return null;
  if (isTableRow(line)) return isRule(line) ? null : tableCells(line);
  const heading = HEADING.exec(line);
  if (heading) {
    const title = withoutAtEnd(line.slice(heading[1]!.length).trim(), '#');
    return [{ value: plainText(title), indent: heading[1]!.length - 1, bold: true }];
  }
  const lead = line.slice(0, line.length - line.trimStart().length).replace(/\t/g, '    ').length;
  const item = ITEM.exec(line.trimStart());
  if (item) {
    const text = line.trimStart().slice(item[0].length);
    return [{ value: `${item[0].trim()} ${plainText(text)}`, indent: BELOW_HEADINGS + Math.floor(lead / 2) }];
  }
  const bold = /^\*\*[^*]{1,300}\*\*:?$/.test(line.trim());
  return [
    {
      value: plainText(line.trim().replace(/^>\s*/, '')),
      indent: (bold ? BELOW_HEADINGS - 1 : BELOW_HEADINGS) + Math.floor(lead / 2),
      ...(bold ? { bold } : {}),
    },
  ];
}

const isTableRow = (line: string): boolean =>
  (line.trimStart().startsWith('|') && line.lastIndexOf('|') > line.indexOf('|')) ||
  (isRule(line) && line.includes('|'));

function tableCells(line: string): (GridCell | undefined)[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => {
    const value = plainText(
      cell
        .replace(/\\\|/g, '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .trim(),
    );
    return value === '' ? undefined : { value };
  });
}

/**
 * Where signs stand that a backslash keeps from being marks, while the marks are taken away: a private area.
 */
const KEPT = 0xe000;

/** Without emphasis, links and code marks; what a backslash keeps is text. */
function plainText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(KEPT + sign.charCodeAt(0)))
    .replace(/!?\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)/g, '')
    .replace(/(?<=\S)(\*\*|__)/g, '')
    .replace(/(^|[\s(])[*_](?=\S)([^*_]{1,300})[*_](?=$|[\s).,:;!?])/g, '$1$2')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/~~/g, '')
    .replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - KEPT))
    .trim();
}
