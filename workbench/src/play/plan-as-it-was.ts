// Takes a workbook with a past; gives its plan tabs as they were on a day: values before their adjustments,
// proposed objectives from their adoption on.
// Never changes the workbook that it was given.
import type { AdjustedField, AdjustmentRow, Happenings } from '../../../shared/model/record.ts';
import type { Tab, Workbook } from '../../../shared/model/workbook.ts';
import { momentText } from '../../../shared/sheet/cells/dates.ts';
import { columnIndex, findTab } from '../../../shared/sheet/index.ts';
import type { EarlierCell, PlayStep } from './step.ts';

const COLUMN_OF: Record<AdjustedField, string> = { target: 'Target', weight: 'Weight', plan: 'Plan' };

/** The order in which rows were done: by moment, a day alone at nine, then by row (design §9, Order). */
function byMoment(a: AdjustmentRow, b: AdjustmentRow): number {
  const [one, other] = [momentText(a.at), momentText(b.at)];
  return one < other ? -1 : one > other ? 1 : a.row - b.row;
}

/** The cells as they were before the first adjustment of each. */
export function firstCells({ adjustments }: Happenings): EarlierCell[] {
  const first = new Map<string, EarlierCell>();
  for (const row of [...adjustments].sort(byMoment)) {
    const key = `${row.keyResultId} ${row.field}`;
    if (!first.has(key)) first.set(key, { keyResultId: row.keyResultId, field: row.field, text: row.before });
  }
  return [...first.values()];
}

/**
 * Objectives that came from a proposal: they are not in the plan before their adoption
 * (design §9, The plan as it was).
 */
export function proposedObjectives({ proposals }: Happenings): Set<string> {
  return new Set(
    proposals.flatMap((row) =>
      row.decision === 'adopted' && row.objectiveId !== null ? [row.objectiveId] : [],
    ),
  );
}

/** The workbook's plan tabs as they stood when `done` had happened (design §9, The plan as it was). */
export function planAsItWas(book: Workbook, happenings: Happenings, done: readonly PlayStep[]): Workbook {
  const cells = new Map(firstCells(happenings).map((cell) => [cellKey(cell), cell]));
  const notYet = proposedObjectives(happenings);
  for (const step of done) {
    if (step.kind === 'adjust') cells.set(cellKey(step.cell), step.cell);
    if (step.kind === 'adopt') notYet.delete(step.objectiveId);
  }
  return withoutObjectives(withCells(book, [...cells.values()]), notYet);
}

/** Names a cell of Key results. */
export const cellKey = ({ keyResultId, field }: EarlierCell): string => `${keyResultId} ${field}`;

/** The row of Adjustments that says what a cell of Key results held at first; null where none does. */
export function adjustmentOf(
  book: Workbook,
  { adjustments }: Pick<Happenings, 'adjustments'>,
  { tab, row, column }: { tab: string; row: number; column: string },
): number | null {
  const keyResults = findTab(book, 'Key results');
  const idColumn = keyResults ? columnIndex(keyResults, 'Key results', 'KR ID') : null;
  if (tab !== 'Key results' || !keyResults || idColumn === null) return null;
  const id = String(keyResults.rows[row - 1]?.[idColumn] ?? '').trim();
  const own = adjustments.filter((each) => each.keyResultId === id && COLUMN_OF[each.field] === column);
  return own.sort(byMoment)[0]?.row ?? null;
}

/** The workbook with some cells of Key results holding other text. */
export function withCells(book: Workbook, cells: readonly EarlierCell[]): Workbook {
  const tab = findTab(book, 'Key results');
  const idColumn = tab ? columnIndex(tab, 'Key results', 'KR ID') : null;
  if (!tab || idColumn === null || cells.length === 0) return book;
  const rows = tab.rows.map((row, index) => {
    const own =
      index === 0 ? [] : cells.filter((cell) => String(row[idColumn] ?? '').trim() === cell.keyResultId);
    return own.reduce(
      (changed, cell) => withCell(changed, columnIndex(tab, 'Key results', COLUMN_OF[cell.field]), cell.text),
      row,
    );
  });
  return replaceTab(book, tab, { ...tab, rows });
}

function withCell(row: Tab['rows'][number], column: number | null, text: string): Tab['rows'][number] {
  if (column === null) return row;
  const changed = [...row];
  while (changed.length <= column) changed.push('');
  changed[column] = text;
  return changed;
}

/**
 * The workbook without some objectives and their KRs; what is aligned to them stands unaligned. Their rows
 * stay, blank: a warning names the sheet's row.
 */
export function withoutObjectives(book: Workbook, gone: ReadonlySet<string>): Workbook {
  if (gone.size === 0) return book;
  const objectives = findTab(book, 'Objectives');
  const keyResults = findTab(book, 'Key results');
  if (!objectives || !keyResults) return book;
  const objectiveColumn = columnIndex(objectives, 'Objectives', 'Objective ID');
  const alignedColumn = columnIndex(objectives, 'Objectives', 'Aligned to');
  const ofColumn = columnIndex(keyResults, 'Key results', 'Objective ID');
  const krColumn = columnIndex(keyResults, 'Key results', 'KR ID');
  const text = (row: Tab['rows'][number], column: number | null) =>
    column === null ? '' : String(row[column] ?? '').trim();
  const goneToo = new Set([
    ...gone,
    ...keyResults.rows.filter((row) => gone.has(text(row, ofColumn))).map((row) => text(row, krColumn)),
  ]);
  const left = objectives.rows.map((row, index) => {
    if (index > 0 && gone.has(text(row, objectiveColumn))) return [];
    return index > 0 && goneToo.has(text(row, alignedColumn)) ? withCell(row, alignedColumn, '') : row;
  });
  const leftKeyResults = keyResults.rows.map((row, index) =>
    index > 0 && gone.has(text(row, ofColumn)) ? [] : row,
  );
  return replaceTab(replaceTab(book, objectives, { ...objectives, rows: left }), keyResults, {
    ...keyResults,
    rows: leftKeyResults,
  });
}

function replaceTab(book: Workbook, old: Tab, tab: Tab): Workbook {
  return { ...book, tabs: book.tabs.map((each) => (each === old ? tab : each)) };
}

/** Ideas of proposals whose objective has not been adopted yet: nobody has written them into any notes. */
export function ideasOf({ proposals }: Happenings, notYet: ReadonlySet<string>): string[] {
  return proposals.flatMap(({ idea, objectiveId }) =>
    idea !== '' && objectiveId !== null && notYet.has(objectiveId) ? [idea] : [],
  );
}

/** The workbook without the lines of notes that hold these ideas. */
export function withoutIdeas(book: Workbook, ideas: readonly string[]): Workbook {
  const tab = findTab(book, 'Objectives');
  const notes = tab ? columnIndex(tab, 'Objectives', 'Notes') : null;
  if (!tab || notes === null || ideas.length === 0) return book;
  const isEarlier = (line: string) => !ideas.some((idea) => line.includes(idea));
  const rows = tab.rows.map((row, at) => {
    const text = row[notes];
    if (at === 0 || typeof text !== 'string') return row;
    const kept = text.split('\n').filter(isEarlier).join('\n');
    return kept === text ? row : withCell(row, notes, kept);
  });
  return replaceTab(book, tab, { ...tab, rows });
}
