// What goes into the reader of foreign sheets (grids) and what comes out (a proposal with its doubts).
// Never holds a file, a host's object or a Date.

import type { Day } from '../model/time.ts';

export interface GridCell {
  /** A number, a boolean or text; a blank cell is a hole. */
  value: string | number | boolean;
  /** Under a percent format. */
  percent?: boolean;
  /** Under a date format: `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`. */
  date?: string;
  formula?: boolean;
  /** Steps of indentation of the cell, or of the line in an outline. */
  indent?: number;
  bold?: boolean;
  /** `#rrggbb`. */
  fill?: string;
  note?: string;
}

/** Rows and columns from 0, both ends included. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What of a grid stands beyond the bounds of its reader. `records`: of JSON, nested too deep to be rows. */
export type BeyondKind = 'rows' | 'columns' | 'tables' | 'records' | 'checkIns' | 'texts';

/** What is not read of a grid. */
export interface Beyond {
  kind: BeyondKind;
  /** How many that are not blank; of texts, how many are read in part. */
  count: number;
  /** Of the first, from 0; null where it has no place of its own in the grid. */
  row: number | null;
  column: number;
}

/** One tab, one CSV, one table, or the lines of a document. */
export interface Grid {
  /** The file's name as the person knows it. */
  file: string;
  /** The tab's name; null where the file has one grid only. */
  tab: string | null;
  /** For a document: the line (from 1) of each row. Null for cells. */
  lines: readonly number[] | null;
  rows: readonly (readonly (GridCell | undefined)[])[];
  merges: readonly Rect[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  hidden: boolean;
  /** Nothing where all of it is read. */
  beyond?: readonly Beyond[];
  /** Rows and columns are exchanged: the person has labels in a column. */
  turned?: boolean;
}

/** A cell of the person's file that a field came from. */
export interface SourceCell {
  grid: Grid;
  row: number;
  column: number;
  cell: GridCell;
}

export type ImportedStatus = 'on track' | 'at risk' | 'off track' | 'done' | 'not started';
export type ImportedType = 'increase' | 'decrease' | 'maintain' | 'milestone' | 'yes-no';

/** Where each field stands in the person's file: field name to address. */
export type Sources = Record<string, string>;

export interface PastValue {
  date: string | null;
  value: number | null;
  status?: ImportedStatus | null;
  note?: string;
  was?: number;
  by?: string;
  at?: string;
}

/** A row of no kind of ours that a person keeps as a note. */
export interface KeptRow {
  at: string;
  text: string;
}

export interface ImportedKeyResult {
  at: string;
  code: string | null;
  text: string;
  owner: string | null;
  /** In Attune's convention: 40 % is 0.4 with `asPercent`. */
  baseline: number | null;
  target: number | null;
  current: number | null;
  low?: number;
  high?: number;
  unit: string | null;
  metric?: string;
  asPercent: boolean;
  type: ImportedType | null;
  /** A given share of the way, never the value. */
  progress: number | null;
  status: ImportedStatus | null;
  statusGiven: string | null;
  confidence: string | null;
  weight: number | null;
  start: Day | null;
  due: Day | null;
  /** The points of a file of ours, as their cell says them. */
  plan?: string;
  note?: string;
  nextStep?: string;
  kept?: KeptRow[];
  cycle?: string;
  team?: string;
  history?: PastValue[];
  /** What stands in the sentence only: shown as such, taken once confirmed. */
  proposed?: Partial<Record<'baseline' | 'target' | 'current' | 'owner' | 'due', number | string>>;
  from: Sources;
}

export interface ImportedObjective {
  at: string;
  code: string | null;
  text: string;
  unit: string | null;
  owner: string | null;
  alignedTo: string | null;
  level: string | null;
  weight: number | null;
  status: ImportedStatus | null;
  progress: number | null;
  start: Day | null;
  due: Day | null;
  note?: string;
  nextStep?: string;
  kept?: KeptRow[];
  cycle?: string;
  keyResults: ImportedKeyResult[];
  from: Sources;
}

export type About =
  | 'period'
  | 'owner'
  | 'unit'
  | 'alignedTo'
  | 'status'
  | 'kind'
  | 'percent'
  | 'number'
  | 'current'
  | 'baseline'
  | 'target'
  | 'type'
  | 'start'
  | 'due'
  | 'confidence'
  | 'codes'
  | 'progress'
  | 'weight'
  | 'hidden'
  | 'date'
  | 'text'
  | 'duplicate';

export interface Doubt {
  /** A cell, or a column, tab or file where one question serves for all. */
  at: string;
  about: About;
  /** In the language of the file: Chinese for a Chinese file, else English. */
  question: string;
  candidates?: unknown[];
}

/** A column that no word of its heading explains: a person may say what it is. */
export interface UnreadColumn {
  at: string;
  heading: string;
  /** The first texts below it. */
  samples: string[];
}

export interface LeftOut {
  at: string;
  reason: string;
  text?: string;
}

export interface ImportedMetric {
  at: string;
  code: string | null;
  name: string;
  definition: string | null;
  unit: string | null;
  direction: 'increase' | 'decrease' | null;
}

export interface ImportedPeriod {
  given: string | null;
  start: Day | null;
  end: Day | null;
  certain: boolean;
  candidates?: [Day, Day][];
}

export interface Import {
  files: string[];
  language: string;
  period: ImportedPeriod;
  units: { name: string; parent: string | null }[];
  people: { name: string; email: string | null; alsoGiven?: string[] }[];
  objectives: ImportedObjective[];
  /** Key results whose objective the file does not say. */
  orphans: ImportedKeyResult[];
  metrics: ImportedMetric[];
  /** The first cell of each row of headings. */
  headings: string[];
  doubts: Doubt[];
  leftOut: LeftOut[];
  unread: UnreadColumn[];
}
