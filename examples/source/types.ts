// The types that the example companies are written in: a number once, a text in both languages.
// Never knows a rule: what a number leads to is the product's part.

/** A text that the reader of either workbook sees. */
export interface Text {
  en: string;
  zh: string;
}

export const t = (en: string, zh: string): Text => ({ en, zh });

export type SourceCell = string | number | Text | null;

export interface Sheet {
  name: Text;
  columns: readonly Text[];
  rows: SourceCell[][];
}

export interface UnitSource {
  id: string;
  name: Text;
  level: Text;
  parent: string;
  lead: string;
}

export interface PersonSource {
  email: string;
  name: Text;
  /** Home first. */
  units: string[];
  post: Text;
  admin?: boolean;
  language?: 'en' | 'zh';
  timeZone?: string;
  leftOn?: string;
}

export interface ObjectiveSource {
  id: string;
  unit: string;
  text: Text;
  alignedTo: string;
  weight?: number;
  notes?: Text;
}

export type SourceType = 'increase' | 'decrease' | 'maintain' | 'milestone' | 'yes-no';

/** A target or weight that an owner changed within the cycle: `before` held until `at`. */
export interface Change {
  field: 'target' | 'weight';
  before: number;
  at: string;
  reason: Text;
}

export interface KeyResultSource {
  id: string;
  objective: string;
  text: Text;
  metric: string;
  type: SourceType;
  baseline?: number;
  target?: number;
  low?: number;
  high?: number;
  weight?: number;
  owner: string;
  start?: string;
  due?: string;
  /** In the KR's own unit; milestone: a share. */
  plan?: [day: string, value: number][];
  /** Written with a percent sign. */
  percent?: boolean;
  /** Decimals that the owner reports (percents: of the percent). 0 where left out. */
  decimals?: number;
  change?: Change;
  course: Course;
}

/**
 * How a KR went: `paces`, the share of its plan to date on each snapshot day, with a little noise; or
 * `values`, as they were reported on given days, exactly. `silentFrom`: no report from this day on.
 */
export interface Course {
  paces?: readonly number[];
  values?: readonly [day: string, value: number][];
  silentFrom?: string;
  /** Why it was behind, by day or for all days: the blocker that the owner names. */
  cause?: string;
}

export interface Company {
  settings: [key: Text, value: SourceCell][];
  units: UnitSource[];
  people: PersonSource[];
  metrics: SourceCell[][];
  objectives: ObjectiveSource[];
  keyResults: KeyResultSource[];
}
