// Takes all problems of a workbook; gives those that are shown, and how many there are. Never more than a
// person can read, never the same one twice.
import { BOUNDS } from '../../model/bounds.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * Up to 200 as they are. Of more, those that say the same of the same column are one, with its rows; then the
 * first 200.
 */
export function shownProblems(problems: readonly Problem[]): { problems: Problem[]; count: number } {
  const count = problems.length;
  if (count <= BOUNDS.problems) return { problems: [...problems], count };
  const byText = new Map<string, Problem & { rows: number[] }>();
  for (const problem of problems) {
    const { tab, column, code, message } = problem;
    const key = JSON.stringify([tab, column, code, message]);
    const same = byText.get(key);
    if (same) same.rows.push(problem.row);
    else byText.set(key, { ...problem, rows: [problem.row] });
  }
  const shown = [...byText.values()].slice(0, BOUNDS.problems);
  return {
    problems: shown.map(({ rows, ...problem }) => (rows.length > 1 ? { ...problem, rows } : problem)),
    count,
  };
}
