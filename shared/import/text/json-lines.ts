// Takes the text of a JSON file; finds the line on which a title stands, in the order of the file. Never
// reads its structure.
import type { Grid } from '../model.ts';

export type LineFinder = (key: string, value: string) => number;

/** Each call goes on where the last one ended; 0 where the text is not there as written. */
export function lineFinder(text: string): LineFinder {
  let from = 0;
  let line = 1;
  return (key, value) => {
    const written = JSON.stringify(value);
    let at = text.indexOf(written, from);
    if (at < 0) at = text.indexOf(`"${key}"`, from);
    if (at < 0) return line;
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', next + 1))
      line += 1;
    from = at;
    return line;
  };
}

/** Where titles share lines (all on one line) a line names nothing: the row counts instead. */
export function addressable(grid: Grid, several: boolean): Grid {
  const lines = (grid.lines ?? []).slice(1);
  const tab = several ? null : grid.tab;
  if (new Set(lines).size === lines.length) return { ...grid, tab };
  return { ...grid, lines: null };
}
