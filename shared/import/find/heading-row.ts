// Takes a row of a grid; says whether headings stand in it. Never takes the first row for the headings
// because it is the first.
import { filledColumns, isBlankRow, textAt, textOf } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import { codeAlone, codedText } from '../words/codes.ts';
import type { HeadingReader } from '../words/reader.ts';
import { rowKindOf } from '../words/values.ts';
import { profileOf } from './profile.ts';
import { isTitles } from './settle.ts';
import { isPeriodLabel, isTimeLabel } from './time-label.ts';

const ANCHORS: ReadonlySet<string> = new Set(['objective', 'keyResult', 'item', 'metric', 'field', 'id']);
const OF_FIGURES: ReadonlySet<string> = new Set(['target', 'current', 'baseline']);
const LONGEST_HEADING = 70;

/** A known word among others counts in a short heading only. */
const LONGEST_LOOSE = 30;

/** A figure that no heading is: 1 to 53 may be weeks, 2026 a year, `o1-kr1` and `1.1` are codes of a row. */
const isFigure = (text: string): boolean => {
  if (!/\d/.test(text)) return false;
  if (isTimeLabel(text) || /^(?:[1-9]|[1-4]\d|5[0-3]|20\d\d)$/.test(text)) return false;
  if (!/\p{L}/u.test(text)) return /\d/.test(text);
  return codeAlone(text) !== null && /\d[.\-_][a-z]*\d/i.test(text) && !/^\p{L}+ ?\d+(?:\.\d+)?$/u.test(text);
};

const NO_HEADINGS = { known: 0, filled: 0, sure: 0, anchors: 0, figures: 0 };

interface HeadingScore {
  known: number;
  filled: number;
  sure: number;
  anchors: number;
  /** Headings of figures. */
  figures: number;
}

function scoreOf(grid: Grid, row: number, read: HeadingReader): HeadingScore {
  const score: HeadingScore = { ...NO_HEADINGS };
  // Most rows hold figures: they are done with before any word is looked up.
  for (const cell of grid.rows[row] ?? [])
    if (cell && /^[^\p{L}]*\d/u.test(textOf(cell)) && isFigure(textOf(cell))) return NO_HEADINGS;
  const fields = new Set<string>();
  for (const column of filledColumns(grid, row)) {
    const text = textAt(grid, row, column);
    score.filled += 1;
    if (isFigure(text)) return NO_HEADINGS;
    if (text.length > LONGEST_HEADING) continue;
    const meaning = read(text);
    if (meaning && (meaning.sure > 1 || text.length <= LONGEST_LOOSE)) {
      const first = meaning.fields[0]!;
      if (!fields.has(`${first}${meaning.scope}${meaning.numbers.join('.')}`)) score.known += 1;
      fields.add(`${first}${meaning.scope}${meaning.numbers.join('.')}`);
      if (meaning.sure >= 2) score.sure += 1;
      if (meaning.fields.some((field) => ANCHORS.has(field))) score.anchors += 1;
      if (meaning.sure >= 2 && meaning.fields.some((field) => OF_FIGURES.has(field))) score.figures += 1;
    } else if (isTimeLabel(text) || isPeriodLabel(text) || /^\d{1,3}$/.test(text)) score.filled -= 1;
  }
  return score;
}

/** Two columns known by their words, one of them what the rows are about, and most of the row headings. */
function isHeadings({ known, filled, sure, anchors }: HeadingScore): boolean {
  if (known < 2 || anchors < 1 || sure < 1 || (sure < 2 && known < 3)) return false;
  if (filled <= 5) return known / filled > 0.5;
  return known / filled >= 0.4 || (known >= 5 && sure >= 4);
}

const bodyBelow = (grid: Grid, row: number): boolean => {
  for (let next = row + 1; next < Math.min(grid.rows.length, row + 12); next += 1)
    if (!isBlankRow(grid, next)) return true;
  return false;
};

/** True where the row's words, or those of some cells and the rows below, say that it is one of headings. */
export function isHeadingRow(grid: Grid, row: number, read: HeadingReader): boolean {
  const score = scoreOf(grid, row, read);
  if (
    !isHeadings(score) &&
    !(score.anchors > 0 && score.sure > 0 && isOverTable(grid, row, read)) &&
    !(score.figures > 0 && score.sure >= 2 && isOverTitles(grid, row, read)) &&
    !isCardHead(grid, row, read)
  )
    return false;
  return bodyBelow(grid, row);
}

/** `Objective 1: its text | Start | Target | Actual`: the objective stands where the first heading would. */
export function isCardHead(grid: Grid, row: number, read: HeadingReader): boolean {
  const [first, ...others] = filledColumns(grid, row);
  if (first === undefined || others.length < 2 || !isGoalCell(textAt(grid, row, first))) return false;
  const meanings = others.map((column) => read(textAt(grid, row, column)));
  return (
    meanings.every((meaning) => meaning !== null && meaning.sure >= 2) &&
    meanings.some((meaning) => meaning!.fields.some((field) => OF_FIGURES.has(field)))
  );
}

/** `Objective 1: its text`. */
const isGoalCell = (text: string): boolean => {
  const { says, text: rest } = codedText(text);
  return says === 'objective' && rest.length > 3 && /\p{L}{2}/u.test(rest);
};

const FEWEST_COLUMNS = 3;
const ROWS_LOOKED_AT = 3;

/**
 * Few of its words are known, but it stands over rows of the same columns: a company's own words for the
 * rest. Labels with their values beside them are none, nor are rows of a list.
 */
function isOverTable(grid: Grid, row: number, read: HeadingReader): boolean {
  const columns = filledColumns(grid, row);
  if (
    columns.length < FEWEST_COLUMNS ||
    columns.some((column) => /\p{N}/u.test(textAt(grid, row, column))) ||
    columns.some((column) => textAt(grid, row, column).length > LONGEST_LOOSE)
  )
    return false;
  const known = columns.map((column) => (read(textAt(grid, row, column))?.sure ?? 0) > 1);
  const isLabelled = columns.length % 2 === 0 && known.every((each, at) => each === (at % 2 === 0));
  const below: number[] = [];
  for (let next = row + 1; next < grid.rows.length && below.length < ROWS_LOOKED_AT; next += 1)
    if (!isBlankRow(grid, next)) below.push(next);
  return (
    !isLabelled &&
    below.length >= 2 &&
    below.every((each) => {
      const texts = columns.map((column) => textAt(grid, each, column));
      const filled = texts.filter((text) => text !== '');
      return (
        filled.length * 3 >= columns.length * 2 &&
        texts.every((text, at) => !known[at] || (read(text)?.sure ?? 0) < 3) &&
        filledColumns(grid, each).every((column) => columns.includes(column))
      );
    })
  );
}

/** Nobody knows the first heading, but texts stand below it, and figures below the known ones. */
function isOverTitles(grid: Grid, row: number, read: HeadingReader): boolean {
  const columns = filledColumns(grid, row);
  const rows: number[] = [];
  for (let next = row + 1; next < grid.rows.length && rows.length < ROWS_BELOW; next += 1)
    if (!isBlankRow(grid, next)) rows.push(next);
  if (rows.length < 2 || columns.some((column) => textAt(grid, row, column).length > LONGEST_LOOSE))
    return false;
  const figures = columns.filter((column) => {
    const meaning = read(textAt(grid, row, column));
    return (
      meaning !== null &&
      meaning.sure >= 2 &&
      meaning.fields.some((field) => OF_FIGURES.has(field)) &&
      profileOf(grid, column, rows).numbers >= FEWEST_NUMBERS
    );
  });
  const titles = Array.from({ length: figures[0] ?? 0 }, (_, column) => column).find((column) =>
    isTitles({ meaning: read(textAt(grid, row, column)), profile: profileOf(grid, column, rows) }),
  );
  return titles !== undefined;
}

const ROWS_BELOW = 20;
const FEWEST_NUMBERS = 0.3;

const DATED: ReadonlySet<string> = new Set(['due', 'start', 'date', 'updated', 'ignored']);

/**
 * `Goal 12 | Result 47 | 47` below headings that say the same without numbers: a row of theirs, whose texts
 * are counted through.
 */
export function isCountedRow(grid: Grid, row: number, above: number | null, read: HeadingReader): boolean {
  if (above === null) return false;
  const columns = filledColumns(grid, row);
  const under = (column: number) => read(textAt(grid, above, column));
  // A figure or a day below a word: headings are none.
  const isData = columns.some((column) => {
    const cell = grid.rows[row]![column]!;
    const isFigure = typeof cell.value === 'number' || /^-?[\d.,]+ ?%?$/.test(textOf(cell));
    const heading = under(column);
    if (!heading || heading.sure < 2) return false;
    // `Objective` below `Type` says what the row is.
    if (heading.fields.includes('kind') && rowKindOf(textOf(cell)) !== null) return true;
    return isFigure || (heading.fields.some((field) => DATED.has(field)) && isTimeLabel(textOf(cell)));
  });
  return (
    isData ||
    columns.every((column) => {
      const text = textAt(grid, row, column);
      const heading = under(column);
      return (
        heading !== null &&
        heading.numbers.length === 0 &&
        (/^\d+$/.test(text) || (read(text)?.numbers.length ?? 0) > 0)
      );
    })
  );
}
