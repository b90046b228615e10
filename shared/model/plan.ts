// The types of a plan: what a workbook says once it has been read and found sound.
// Never holds what was reported (see record.ts) nor where a cell stood (see problem.ts).
import type { FormTemplate } from './form.ts';
import type { Language } from './language.ts';
import type { ClockTime, Day, LocalMoment, Weekday } from './time.ts';

export type { Language };
export type Role = 'admin' | 'member';
export type KeyResultType = 'increase' | 'decrease' | 'maintain' | 'milestone' | 'yes-no';

/**
 * Days off: `calendar` adds the public holidays and make-up working days of a country that the product knows.
 */
export interface Holidays {
  calendar: 'CN' | null;
  days: Day[];
}

/**
 * Shares (amberAbove …) are fractions: 15 % is 0.15. Hours and weeks are positive numbers. Defaults: design
 * §5.
 */
export interface Settings {
  workspace: string;
  language: Language;
  timeZone: string;
  cycle: string;
  cycleStart: Day;
  cycleEnd: Day;
  snapshotEveryWeeks: number;
  snapshotDay: Weekday;
  snapshotDueTime: ClockTime;
  reminderHoursBefore: number;
  nudgeHoursAfter: number;
  digestDay: Weekday;
  digestTime: ClockTime;
  amberAbove: number;
  redAbove: number;
  openingPlan: number;
  reviewAbove: number;
  responseHours: number;
  signalHours: number;
  proposalWorkingDays: number;
  /** How long a past cycle is kept after its end. */
  keepYears: number;
  decodingMeeting: LocalMoment | null;
  /** Null where the cell is blank: then no day is a day off and nothing moves. */
  holidays: Holidays | null;
}

export interface Unit {
  id: string;
  name: string;
  level: string;
  /** Null for the one root. */
  parentId: string | null;
  leadEmail: string | null;
}

/** `email` is lower-cased and trimmed: it is the person's identity everywhere. */
export interface Person {
  email: string;
  name: string;
  /** The first is home. */
  unitIds: string[];
  post: string;
  role: Role;
  /** Null: the workspace's. */
  language: Language | null;
  timeZone: string | null;
  /** From the day after this day on the person gets no mail and may do nothing. */
  leftOn: Day | null;
  /**
   * What the person is called by in a chat service: a phone or a member's ID. Absent: none. No page shows it.
   */
  chatId?: string;
}

export interface Metric {
  id: string;
  name: string;
  definition: string;
  measureUnit: string;
  direction: string;
  owner: string;
}

export interface Objective {
  id: string;
  unitId: string;
  text: string;
  /** ID of an objective or of a key result. */
  alignedTo: string | null;
  /** Above 0; null counts as 1. */
  weight: number | null;
  notes: string;
}

/** A point of a plan: `value` in the KR's own unit (milestone: a share 0..1). */
export interface PlanPoint {
  day: Day;
  value: number;
}

export interface KeyResult {
  id: string;
  objectiveId: string;
  text: string;
  /** The cell as typed; may name no metric of the dictionary (a warning, not a refusal). */
  metricId: string;
  type: KeyResultType;
  /** 0 / 1 for milestone and yes-no; 0 / 0 and unread for maintain. */
  baseline: number;
  target: number;
  /** Bounds of `maintain`; null elsewhere or where one is not set. */
  low: number | null;
  high: number | null;
  weight: number | null;
  owner: string;
  /** Filled with the cycle's where the cell is blank. */
  start: Day;
  /** True where the cell is blank and `start` is the day on which it was first published. */
  isStartFilled?: boolean;
  due: Day;
  /** Sorted by day; empty where the cell is blank. */
  points: PlanPoint[];
  /**
   * True where a cell of this KR was written with a percent sign: values are shown and asked for as percents.
   */
  percent: boolean;
  /**
   * Where its value stands, as typed in *Value from*; `=` where that cell holds a formula of the person's
   * own. Absent: nowhere.
   */
  source?: string;
}

/** Blank subject, opening or closing: the built-in text. */
export interface MailText {
  mail: string;
  language: Language;
  subject: string;
  opening: string;
  closing: string;
}

export interface Reward {
  id: string;
  reward: string;
  points: number;
  /** Null: unlimited. */
  stock: number | null;
}

/** What publish makes live. Every reference in it resolves, except `metricId` (a warning). */
export interface Plan {
  settings: Settings;
  units: Unit[];
  people: Person[];
  metrics: Metric[];
  objectives: Objective[];
  keyResults: KeyResult[];
  forms: FormTemplate[];
  mails: MailText[];
  rewards: Reward[];
}
