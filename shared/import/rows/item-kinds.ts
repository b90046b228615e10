// Takes the lines of a table with titles of every kind; says of each whether it is an objective, a key result
// or neither, by the sheet's own word, its depth or its figures. Never calls a row a key result that the
// sheet calls something else.

import type { RowKind } from '../words/values.ts';
import { isByBold } from './grouped.ts';
import type { Line } from './item-lines.ts';
import type { Roles } from './roles.ts';

/** `named`: what the tab or file calls its rows. Null where the file does not say. */
export function kindsOf(
  lines: readonly Line[],
  roles: Roles,
  named: RowKind | null,
): Map<Line, RowKind | null> {
  const isOpen = lines.some(({ says }) => says === null);
  const kindOf = isOpen ? kindBySigns(lines, roles, named) : () => null;
  return new Map(lines.map((line) => [line, line.says ?? kindOf(line)]));
}

/** What a line is that does not say so itself. */
function kindBySigns(
  lines: readonly Line[],
  roles: Roles,
  named: RowKind | null,
): (line: Line) => RowKind | null {
  if (roles.kind) return () => null;
  const marked = depthsOfSaid(lines);
  if (marked.keyResult === null && partedByFigures(lines)) return () => 'keyResult';
  if (marked.objective !== null || marked.keyResult !== null)
    return (line) => (isBelow(line) ? 'initiative' : byMarked(line.depth, marked));
  const depths = [...new Set(lines.map(({ depth }) => depth))].sort((a, b) => a - b);
  if (depths.length > 1 && depths.length <= 4)
    return ({ depth }) => (['objective', 'keyResult'] as const)[depths.indexOf(depth)] ?? 'initiative';
  if (named === 'objective' || named === 'keyResult') return () => named;
  const open = lines.filter(({ says }) => says === null);
  const withFigures = open.filter(({ figures }) => figures).length;
  const bySigns = withFigures > 0 && withFigures < open.length && !open[0]!.figures;
  if (!bySigns && isToldByBold(lines)) return (line) => (isBold(line) ? 'objective' : 'keyResult');
  // What has figures can be no objective of ours: where it belongs is asked.
  if (bySigns || withFigures === open.length) return ({ figures }) => (figures ? 'keyResult' : 'objective');
  return () => null;
}

/** `→ Print leaflets`: what belongs to the marked row above it, and has no figures. */
const isBelow = ({ title, figures }: Line): boolean =>
  !figures && /^\s*(?:[→►➔➜➤↳└├╰»>]|[-*•])\s/u.test(String(title.cell.value));

/** The rows that say objective have no figures, and all others have. */
const partedByFigures = (lines: readonly Line[]): boolean =>
  lines.some(({ says }) => says === 'objective') &&
  lines.every(({ says, figures }) => figures === (says !== 'objective'));

const isBold = ({ title }: Line): boolean => title.cell.bold === true;

/** True where nothing but bold letters parts the rows. */
const isToldByBold = (lines: readonly Line[]): boolean =>
  lines.every(({ says, depth }) => says === null && depth === lines[0]!.depth) && isByBold(lines.map(isBold));

/**
 * What alone says which rows are objectives, so that a person has to confirm it: bold letters, or nothing
 * where every row has figures. Null where the file says it.
 */
export function doubtfulSign(
  lines: readonly Line[],
  roles: Roles,
  named: RowKind | null,
): 'bold' | 'figures' | null {
  const isSaid = lines.some(({ says, depth }) => says !== null || depth !== lines[0]!.depth);
  if (lines.length === 0 || isSaid || roles.kind || named === 'objective' || named === 'keyResult')
    return null;
  const figures = lines.filter((line) => line.figures).length;
  if (figures === lines.length) return 'figures';
  const bySigns = figures > 0 && !lines[0]!.figures;
  return !bySigns && isToldByBold(lines) ? 'bold' : null;
}

function depthsOfSaid(lines: readonly Line[]): { objective: number | null; keyResult: number | null } {
  const of = (kind: RowKind) => lines.find(({ says }) => says === kind)?.depth ?? null;
  return { objective: of('objective'), keyResult: of('keyResult') };
}

function byMarked(
  depth: number,
  { objective, keyResult }: { objective: number | null; keyResult: number | null },
): RowKind | null {
  if (keyResult !== null && depth > keyResult) return 'initiative';
  if (keyResult !== null && depth === keyResult && depth !== objective) return 'keyResult';
  if (objective !== null && depth > objective && keyResult === null) return 'keyResult';
  if (objective !== null && depth <= objective && depth !== keyResult) return 'objective';
  return null;
}
