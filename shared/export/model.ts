// What an export is made of: tables of cells with what their columns are. Never a file's format.
import type { BoardRow, BoardTexts } from '../board/rows.ts';
import type { Language } from '../model/language.ts';
import type { Standing } from '../model/standing.ts';
import type { EpochMs } from '../model/time.ts';
import type { Cell } from '../model/workbook.ts';
import type { ColumnSpec, TabSpec } from '../sheet/table/tabs.ts';

/** What is exported: the published plan, the snapshots that count, the board, or all of it. */
export const PARTS = ['all', 'plan', 'snapshots', 'board'] as const;
export type ExportPart = (typeof PARTS)[number];

export interface Exported {
  standing: Pick<Standing, 'plan' | 'states' | 'asOf'>;
  /** As whoever asks may see it. */
  shown: BoardTexts;
  language: Language;
  /** Roles, forms, mails and chat accounts are for admins. */
  isAdmin: boolean;
  at: EpochMs;
}

export interface FileTable {
  spec: TabSpec;
  /** As Set up names the tab. */
  title: string;
  columns: readonly ColumnSpec[];
  headings: readonly string[];
  rows: Iterable<FileRow>;
}

export interface FileRow {
  /** In the order of the columns; percents as text such as `18%`, days and moments as text. */
  cells: readonly Cell[];
  /** Of the board: what its cells look like. */
  board?: BoardRow;
}
