// Takes the text of a file or of a paste and its name; gives grids, by what the text is: JSON, an HTML table,
// separated cells, a document. Never trusts the name alone.
import { rowsOfCsv } from '../../books/csv/table.ts';
import type { Grid } from '../model.ts';
import { ownDocument } from '../own/own-markdown.ts';
import { htmlGrids } from './html.ts';
import { jsonGrids } from './json.ts';
import { markdownGrid } from './markdown.ts';
import { textsGrid } from './separated.ts';

/** Throws a `BookFault` where it is separated cells that cannot be read. */
export function gridsOfText(file: string, text: string): Grid[] {
  const head = text.slice(0, 2000).trimStart();
  if (/^[[{]/.test(head)) {
    const grids = jsonGrids(file, text);
    if (grids) return grids;
  }
  if (/^<(?:!doctype|html|table|meta|div|google-sheets)/i.test(head) && /<table/i.test(text))
    return htmlGrids(file, text);
  const isDocument =
    /\.(?:md|markdown|mdown)$/i.test(file) || !(/\.(?:csv|tsv)$/i.test(file) || looksSeparated(text));
  if (isDocument) return ownDocument(file, text) ?? [markdownGrid(file, text)];
  return [textsGrid(file, null, rowsOfCsv(text))];
}

const LISTED = /^\s*(?:[-*•#|>]|\d{1,3}[.)])\s/;

/** A tab in most lines, or as many semicolons in most of them as in the first. */
function looksSeparated(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  if (lines.length < 2) return false;
  if (lines.filter((line) => line.includes('\t') && !line.startsWith('\t')).length > lines.length / 2)
    return true;
  if (lines.some((line) => LISTED.test(line))) return false;
  return [';', ','].some((sign) => {
    const counts = lines.map((line) => line.split(sign).length);
    return counts[0]! >= 3 && counts.filter((each) => each === counts[0]).length > lines.length * 0.7;
  });
}
