// Takes the text of a CSV file; gives its rows, whatever separates its cells. Never reads a formula, never
// takes a sign inside a cell for a separator.
import Papa from 'papaparse';
import { BookFault } from '../book-fault.ts';
import { MOST_CELLS, MOST_ROWS } from '../limits.ts';

const SEPARATORS = [',', ';', '\t', '|'];
/** As a Chinese keyboard types them; in texts they are punctuation. */
const FULL_WIDTH = ['，', '；', '｜'];
/** A list is told from a sentence with commas by its first rows. */
const SAMPLE_ROWS = 30;
const SAMPLE_CHARACTERS = 256 * 1024;
const SEP_LINE = /^\ufeff?"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i;

/** At the head of a file, and of each that was put behind it. */
const LATER_MARK = /^\ufeff/gm;

/** Rows of texts as they stand in the file (the line `sep=;` is none of them). Throws a `BookFault`. */
export function rowsOfCsv(text: string): string[][] {
  const said = SEP_LINE.exec(text);
  const lines = (said ? text.slice(said[0].length) : text).replace(LATER_MARK, '');
  const separator = said?.[1] ?? separatorOf(lines);
  const body = withPlainQuotes(lines, separator);
  const { data: rows, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    header: false,
    preview: MOST_ROWS + 1,
  });
  const torn = errors.find((error) => error.type === 'Quotes');
  if (torn) throw new BookFault('open-quote', { row: (torn.row ?? 0) + 1 });
  while (rows.length > 0 && rows.at(-1)!.join('') === '') rows.pop();
  if (rows.length > MOST_ROWS) throw new BookFault('too-many-rows', { most: MOST_ROWS });
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS)
    throw new BookFault('too-many-cells', { most: MOST_CELLS });
  return rows;
}

/** What divides most of the first rows into the same number of cells, and into many. */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = { separator: SEPARATORS[0]!, score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(widthsBy(sample, separator));
    if (score > best.score) best = { separator, score };
  }
  if (isTable(widthsBy(sample, best.separator))) return best.separator;
  return FULL_WIDTH.find((separator) => isTable(widthsBy(sample, separator))) ?? best.separator;
}

const widthsBy = (sample: string, delimiter: string): number[] =>
  Papa.parse<string[]>(sample, {
    delimiter,
    header: false,
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  }).data.map((row) => row.length);

/** Sentences have commas by accident: a table has as many in each row. */
const isTable = (widths: readonly number[]): boolean =>
  widths.length > 1 && widths[0]! > 1 && new Set(widths).size === 1;

/**
 * A word processor's quotes become plain ones where each heading stands in them: no text of a person does.
 */
function withPlainQuotes(text: string, separator: string): string {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  const cells = heading.split(separator).map((cell) => cell.trim());
  if (text.includes('"') || !cells.every((cell) => /^“[^“”]*”$/.test(cell))) return text;
  return text.replace(/[“”]/g, '"');
}

/**
 * The share of the rows that have the width that most have, the more the wider; 0 where they are not divided.
 */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const scores = [...counts].map(([width, count]) => (count / widths.length) * Math.log(width));
  return Math.max(0, ...scores);
}
