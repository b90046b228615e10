// Takes the rows of a document or of a sheet without headings; gives its lines with their depth: headings,
// numbers, bullets, indents, columns.
// Never decides what a line is.
import { filledColumns, textAt } from '../../grid/cells.ts';
import type { Grid, GridCell, SourceCell } from '../../model.ts';
import { type CodedText, codedText } from '../../words/codes.ts';

export interface Line {
  row: number;
  source: SourceCell;
  coded: CodedText;
  depth: number;
  bullet: boolean;
  /** Cells to the right of the text. */
  beside: SourceCell[];
}

const BULLET =
  /^(?:・(?=\S)|(?:[-*•●○◦▪▫■□◎◉◆◇★☆♦➤»–—→►▶·‣⁃✓✔☐☑✅]|[└├╰↳⮑│┗┣]+[─━-]{0,3}|\[[ xX]\])[ \t\u3000])/u;
/** What stands below the line before it, by its own sign. */
const BELOW = /^[└├╰↳⮑│┗┣]/u;

/** 一 and I come before 1, 1 before 1.1, those before (a) and ①. */
function rankOf({ code, depth, says }: CodedText): number {
  if (says !== null || code === null) return 0;
  if (/^[一二三四五六七八九十]+$/u.test(code) && depth === 1) return 1;
  if (/^[IVX]+$/.test(code)) return 1;
  if (/^\d+(?:\.\d+)*$/.test(code)) return 1 + Math.max(code.split('.').length, depth);
  return 5;
}

/** The rows as lines of a document: text, depth, bullet, and the cells beside. */
export function linesOf(grid: Grid, rows: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const columns = filledColumns(grid, row);
    const column = columns.find(
      (each) => typeof grid.rows[row]![each]!.value === 'string' && /\p{L}/u.test(textAt(grid, row, each)),
    );
    if (column === undefined) continue;
    const cell = grid.rows[row]![column]!;
    const raw = String(cell.value);
    const text = raw.trim();
    const coded = codedText(text);
    const bullet = BULLET.test(text);
    const indent =
      (cell.indent ?? 0) +
      Math.floor(
        (/^[ \t\u3000]*/.exec(raw.replace(/\t/g, '    '))?.[0].replace(/\u3000/g, '  ').length ?? 0) / 2,
      );
    lines.push({
      row,
      source: { grid, row, column, cell },
      coded,
      depth:
        (grid.lines ? 0 : column * 1000) +
        indent * 20 +
        (BELOW.test(text) ? 14 : bullet ? 8 : 0) +
        rankOf(coded),
      bullet,
      beside: columns
        .filter((each) => each > column)
        .map((each) => ({ grid, row, column: each, cell: grid.rows[row]![each]! })),
    });
  }
  return lines;
}

/** A piece of a cell as a source of its own: the address stays that of the cell. */
export const pieceOf = (source: SourceCell, value: string): SourceCell => ({
  ...source,
  cell: { value } satisfies GridCell,
});
