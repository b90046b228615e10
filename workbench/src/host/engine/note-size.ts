// Takes the text of a note; gives the box in which all of it is seen. Never scrolls a text that fits a
// screen.

/** Pixels, as the grid draws a note: 13 px letters, a border and a margin. */
const WIDTH = 260;
const LINE_HEIGHT = 20;
const MARGIN = 24;
/** Letters in a line; a Chinese sign takes two. */
const IN_A_LINE = 32;
const FEWEST_LINES = 2;
/** Beyond it the box scrolls. */
const MOST_LINES = 20;

const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

/** Pixels. A word that wraps may take a line more: the box has one to spare where the text is long. */
export function noteSize(text: string): { width: number; height: number } {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.1) / IN_A_LINE)), 0);
  const shown = Math.min(Math.max(lines, FEWEST_LINES), MOST_LINES);
  return { width: WIDTH, height: shown * LINE_HEIGHT + MARGIN };
}
