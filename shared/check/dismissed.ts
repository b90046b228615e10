// Takes a workbook and its warnings; gives those that nobody has dismissed in the Notes of their row. A
// dismissal is a line that people can read and delete. Never a problem: what is wrong is mended.
import type { Problem } from '../model/problem.ts';
import type { Day } from '../model/time.ts';
import type { Cell, Tab, Workbook } from '../model/workbook.ts';
import { findTab, readHeadings } from '../sheet/table/headings.ts';
import { normal } from '../sheet/table/normal.ts';
import { isTabName, type TabName, tabSpec } from '../sheet/table/tabs.ts';
import { lineOf, textOf } from '../sheet/table/texts.ts';

/** Heading of the column that keeps dismissals, in either language; of any tab of the plan. */
export const NOTES = ['Notes', '备注'] as const;

const WORDS = new Set(NOTES.map(normal));
/** `ok: reason (Ben, 2026-11-28) #1a2b3c4d`: what stands before the mark is for people. */
const LINE = /^ok\s*[:：].*#([0-9a-f]{8})$/i;

/** 0-based column of a tab's notes; null where it has none. */
export function notesColumn(tab: Tab): number | null {
  const at = (tab.rows[0] ?? []).findIndex((cell) => typeof cell === 'string' && WORDS.has(normal(cell)));
  return at < 0 ? null : at;
}

/** What a row says in the columns that are ours, its notes left out. */
function saidBy(name: TabName, tab: Tab, row: readonly Cell[]): string {
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  const notes = notesColumn(tab);
  const columns = [...index].filter(([, at]) => at !== notes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(columns.map(([column, at]) => [column, lineOf(row[at])]));
}

/** Names a warning together with its row as it stands: another row, or the row changed, is another mark. */
export function dismissalMark(workbook: Workbook, { tab, row, code }: Problem): string | null {
  const found = isTabName(tab) ? findTab(workbook, tab) : null;
  const cells = found?.rows[row - 1];
  return found && cells && row > 1 ? hashOf(`${code} ${saidBy(tab as TabName, found, cells)}`) : null;
}

/** Eight hexadecimal digits: enough to tell the states of a row apart, and no secret. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The line that dismisses: `ok: reason (Ben, 2026-11-28) #1a2b3c4d`. */
export const dismissalLine = (reason: string, by: string, day: Day, mark: string): string =>
  `ok: ${lineOf(reason)} (${lineOf(by)}, ${day}) #${mark}`;

/** A row's notes with one more line. */
export const withLine = (notes: Cell | undefined, line: string): string =>
  [textOf(notes), line].filter((each) => each !== '').join('\n');

/** The warnings that nobody has dismissed, or whose row has changed since. */
export function withoutDismissed(workbook: Workbook, warnings: readonly Problem[]): Problem[] {
  return warnings.filter((warning) => {
    const tab = isTabName(warning.tab) ? findTab(workbook, warning.tab) : null;
    const at = tab && notesColumn(tab);
    if (!tab || at === null) return true;
    const marks = textOf(tab.rows[warning.row - 1]?.[at])
      .split('\n')
      .map((line) => LINE.exec(line.trim())?.[1]?.toLowerCase());
    const mark = dismissalMark(workbook, warning);
    return mark === null || !marks.includes(mark);
  });
}
