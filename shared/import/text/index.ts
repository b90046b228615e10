// Takes the text of a file or of a paste and its name; gives grids, by what the text is: JSON, an HTML table, Markdown, separated cells. Never trusts the name alone.
import type { Grid } from '../model.ts';
import { htmlGrids } from './html.ts';
import { jsonGrids } from './json.ts';
import { markdownGrid } from './markdown.ts';
import { separatedGrid, separatorOf } from './separated.ts';

export function gridsOfText(file: string, text: string): Grid[] {
  const head = text.slice(0, 2000).trimStart();
  if (/^[[{]/.test(head)) {
    const grids = jsonGrids(file, text);
    if (grids) return grids;
  }
  if (/^<(?:!doctype|html|table|meta|div|google-sheets)/i.test(head) && /<table/i.test(text)) return htmlGrids(file, text);
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return [markdownGrid(file, text)];
  if (/\.(?:csv|tsv|tab)$/i.test(file)) return [separatedGrid(file, text)];
  return [looksSeparated(text) ? separatedGrid(file, text) : markdownGrid(file, text)];
}

/** A tab in most lines, or one separator equally often in most of them. */
function looksSeparated(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').slice(0, 40);
  if (lines.length < 2) return false;
  if (lines.filter((line) => line.includes('\t') && !line.startsWith('\t')).length > lines.length / 2) return true;
  const separator = separatorOf(text);
  if (separator === '|' || lines.some((line) => /^\s*(?:[-*•#]|\d+\.)\s/.test(line))) return false;
  const counts = lines.map((line) => line.split(separator).length);
  return counts[0]! >= 3 && counts.filter((each) => each === counts[0]).length > lines.length * 0.7;
}
