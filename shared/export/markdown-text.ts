// Takes cells and texts; gives them as Markdown in which no sign of a person's is markup, and from which
// Import has them back to the last sign (shared/import/own/own-markdown.ts). Never a document.
import type { Cell } from '../model/workbook.ts';

/** One line in which no sign of a person's text is markup; a line of its own is kept as a break. */
export const inline = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~#&]/g, '\\$&').replace(/\r?\n/g, '<br>');

/** A paragraph that begins like an item or a rule is neither. */
export const paragraph = (text: string): string =>
  inline(text).replace(/^(?:[-+=]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

/** Numbers with a decimal point in any language, for Import to have back; '' of a blank cell. */
export const cellText = (cell: Cell | undefined): string => inline(String(cell ?? ''));

/** A row of a table. */
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table without the columns in which nothing stands. `isKept` keeps one all the same. */
export function* tableText(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isKept: (column: number) => boolean = () => false,
): Generator<string> {
  const shown = headings.map((_, at) => isKept(at) || rows.some((row) => (row[at] ?? '') !== ''));
  const pick = <Each>(cells: readonly Each[]) => cells.filter((_, at) => shown[at]);
  yield `\n${line(pick(headings).map(inline))}${line(pick(headings).map(() => '---'))}`;
  for (const row of rows) yield line(pick(row));
}
