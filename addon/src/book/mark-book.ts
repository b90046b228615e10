// Takes problems and warnings by tab, row and column; marks them in the real sheets and clears what is mended
// there.
// Never marks a tab that is not there.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { locate } from '../../../shared/sheet/read/positions.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import type { Book } from './book.ts';
import { cellName } from './cells.ts';
import type { Severity } from './mark-note.ts';
import { applyMarks, type Extent, type Mark } from './marks.ts';

interface MarkedProblem extends Problem {
  severity: Severity;
}

/** Makes the marks of the tabs that `judges` names exactly those of `judged`. */
export function markBook(
  services: Services,
  book: Book,
  workbook: Workbook,
  judged: readonly MarkedProblem[],
  judges: (name: TabName | null) => boolean,
): void {
  const marks = marksBySheet(workbook, judged);
  const extents = readExtents(services);
  const after: Record<string, [number, number]> = { ...extents };
  for (const { sheet, title, name } of book.sheets) {
    const own = marks.get(title) ?? [];
    if (!judges(name) && own.length === 0) continue;
    const id = String(sheet.getSheetId());
    const before: Extent = { rows: extents[id]?.[0] ?? 0, columns: extents[id]?.[1] ?? 0 };
    const { rows, columns } = applyMarks(sheet, own, before);
    if (rows > 0) after[id] = [rows, columns];
    else delete after[id];
  }
  const text = JSON.stringify(after);
  if (text !== JSON.stringify(extents)) remember(services, { extents: text });
}

/**
 * How far marks may reach on each sheet, by the sheet's ID: a row that has been emptied since may still bear
 * one.
 */
function readExtents(services: Services): Record<string, [number, number]> {
  try {
    return JSON.parse(recall(services, 'extents') ?? '{}') as Record<string, [number, number]>;
  } catch {
    return {};
  }
}

/** One mark for each cell: all its messages, the graver colour. */
function marksBySheet(workbook: Workbook, judged: readonly MarkedProblem[]): Map<string, Mark[]> {
  const bySheet = new Map<string, Map<string, Mark>>();
  for (const each of judged) {
    const place = locate(workbook, each);
    if (!place) continue;
    const cells = bySheet.get(place.tabName) ?? new Map<string, Mark>();
    bySheet.set(place.tabName, cells);
    const cell = `${place.row},${place.column}`;
    const mark = cells.get(cell) ?? {
      row: place.row,
      column: place.column + 1,
      severity: each.severity,
      messages: [],
    };
    if (!mark.messages.includes(each.message)) mark.messages.push(each.message);
    if (each.severity === 'problem') mark.severity = 'problem';
    cells.set(cell, mark);
  }
  return new Map([...bySheet].map(([title, cells]) => [title, [...cells.values()]]));
}

/** Where a problem is, as people say it: `Key results!G7`. */
export function placeText(workbook: Workbook, problem: Problem): string {
  const place = locate(workbook, problem);
  if (!place) return problem.tab;
  return problem.row === 0 ? place.tabName : `${place.tabName}!${cellName(place.row, place.column + 1)}`;
}

/** A problem of many rows is marked in each of them. */
const inEachRow = (problems: readonly Problem[], severity: MarkedProblem['severity']): MarkedProblem[] =>
  problems.flatMap((each) => (each.rows ?? [each.row]).map((row) => ({ ...each, row, severity })));

export const asProblems = (problems: readonly Problem[]): MarkedProblem[] => inEachRow(problems, 'problem');
export const asWarnings = (problems: readonly Problem[]): MarkedProblem[] => inEachRow(problems, 'warning');
