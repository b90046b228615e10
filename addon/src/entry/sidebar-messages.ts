// What the sidebar's page and Code.js say to each other by google.script.run. Never a Date (it refuses them).

import type { NewRows } from '../../../shared/goals/first-rows.ts';
import type { RowChange } from '../../../shared/import/again/import-rows.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { ReceiptRow } from '../../../shared/model/owed.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Day } from '../../../shared/model/time.ts';
import type { Tab, Workbook } from '../../../shared/model/workbook.ts';
import type { Reads } from '../../../shared/sheet/source/source.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { CellChange } from '../../../shared/sheet/write/cell-change.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { ActionRequest, OpenThing } from '../../../shared/wire/messages/actions.ts';
import type { PublishReply, UndoReply } from '../../../shared/wire/messages/publish.ts';
import type { FormReply, Submission } from '../../../shared/wire/messages/submissions.ts';
import type { ValuesRequest } from '../../../shared/wire/messages/values.ts';

export const VIEWS = [
  'start',
  'import',
  'export',
  'check',
  'report',
  'objective',
  'review',
  'support',
  'signal',
  'proposal',
  'microOkr',
  'forms',
  'customise',
  'groups',
  'tabForm',
  'settings',
] as const;

export type View = (typeof VIEWS)[number];

/** What the page is opened with. */
export interface Start {
  view: View;
  language: Language;
  /** What the server alone found at the last Publish: the page cannot find it by itself. */
  problems?: Problem[];
}

/** Every answer of Code.js: a fault is a value, since google.script.run shows a thrown one with its stack. */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

export interface Choice {
  id: string;
  text: string;
}

/** What is kept for this person in this spreadsheet because it could not be sent. */
export interface UnsentForms {
  /** How many wait for the network. */
  unsent: number;
  refused: RefusedForm[];
}

/** Sent later and not taken by the server: it waits for the person. */
export interface RefusedForm {
  key: string;
  /** The server's, with the way out. */
  message: string;
  /** What was typed, in a line, so that it can be copied before it is thrown away. */
  about: string;
  /** The form itself, so that it can be opened again. */
  what: Sendable;
}

/** What is typed in a form that is not sent. */
export interface Draft {
  /** The form's key. A try that may have arrived keeps it. */
  key: string;
  /** What was last tried under this key, as text; '' for nothing. */
  tried: string;
  raw: RawAnswers;
}

/** A person's drafts of a day, by the form's name. */
export interface DayDrafts {
  day: Day;
  forms: Record<string, Draft>;
}

export interface SidebarState {
  view: View;
  language: Language;
  /** Why there is no form, in words; null where there is. */
  notice: string | null;
  form: FormReply | null;
  people: { email: string; name: string }[];
  /** `parent` as it stands in its cell: an ID or a name. */
  units: { id: string; name: string; parent: string }[];
  keyResults: Choice[];
  /** Objectives and key results that something can be aligned to; `unit` as it stands in its cell. */
  alignable: (Choice & { unit: string })[];
  /** Those of the top unit, which the units below answer with proposals. */
  battles: Choice[];
  /** What is open in the process; none in the views that do not show it. */
  open: OpenThing[];
  /** The person's own balance; null where nothing is known of it. */
  points: number | null;
  kept: UnsentForms;
  drafts: DayDrafts;
  /** `2025-01-14 09:30`; '' for never. */
  refreshedAt: string;
  settings: SidebarSettings;
  /** The plan tabs as they stand, in the views that judge or fill them; null in the others. */
  book: Workbook | null;
  /** Titles of the tabs that are none of ours, in the view that reads them. */
  foreign: string[];
  /** What sidebarEdits said when the tabs were read, in the view that follows edits. */
  edits: string;
  /** Of whoever sits at the sheet; '' where Google does not say. */
  email: string;
}

export interface SidebarSettings {
  language: Language;
  apiBase: string;
  /** True where the key was copied along with the spreadsheet and nobody has said what the copy is. */
  isCopy: boolean;
  /** The last characters of the workspace's key; '' where there is none yet. */
  keyEnd: string;
  revision: number;
}

/** A form of the sidebar on its way to the server. */
export type Sendable =
  | { path: '/v1/submissions'; body: Submission }
  | { path: '/v1/actions'; body: ActionRequest };

export interface SendReply {
  state: 'sent' | 'kept' | 'refused';
  /** False where the server had received this very form before. */
  fresh: boolean;
  message: string;
  receipt: ReceiptRow[];
  kept: UnsentForms;
}

/**
 * Rows that the page composed. `key` is made when its form is opened, so that a second press adds no second
 * row; `draft` is what is kept of the form.
 */
export interface RowsRequest extends NewRows {
  key: string;
  draft: string;
}

/** A data validation: Google's name of its criteria; a list's values, days as text. */
export interface SampleRule {
  type: string;
  values: (string | number | boolean)[];
}

/** What a form of a tab is guessed from, column by column. */
export interface TabSample {
  title: string;
  /** The headings and some rows below. */
  rows: Tab['rows'];
  /** Of the first row below the headings. */
  formats: string[];
  rules: (SampleRule | null)[];
}

/** Cells to change and rows to take out of a tab. */
export interface ChangeRequest {
  tab: TabName;
  changes: Omit<RowChange, 'tab'>[];
  out: RecordCells[];
}

/** What came of Publish, in words. */
export interface PublishSaid {
  /** Null: nothing was published. */
  revision: number | null;
  text: string;
  /** What is wrong with cells; none where something else kept it from being published. */
  problems: Problem[];
}

/** What Publish would change. */
export interface PublishPreview extends PublishSaid {
  /** Null: why it would not be published is in the text, or in the problems. */
  reply: PublishReply | null;
}

/** What came of undoing the last publish. */
export interface PublishUndone {
  /** Null: why not is in the text. */
  reply: UndoReply | null;
  text: string;
}

/** A cell by its tab (its English name, or its title), counted from 1. */
export interface CellPlace {
  tab: string;
  row: number;
  column: number;
}

/** The functions of Code.js that the page calls, by their names there. */
export interface SidebarServer {
  sidebarOpen(view: View): Answer<SidebarState>;
  sidebarSend(what: Sendable): Answer<SendReply>;
  /** Gives the IDs of the new rows. */
  sidebarRows(request: RowsRequest): Answer<string[]>;
  /** A tab that is none of ours, as it stands; null where it is gone. */
  sidebarTab(title: string): Answer<Tab | null>;
  /** The tab that is open in the grid. */
  sidebarSample(): Answer<TabSample>;
  /** Changes cells and takes rows out where they say what they said; gives in how many rows that is done. */
  sidebarChange(request: ChangeRequest): Answer<number>;
  sidebarPublish(): Answer<PublishSaid>;
  /** A dry run of Publish. */
  sidebarPreview(): Answer<PublishPreview>;
  sidebarUndo(): Answer<PublishUndone>;
  sidebarShow(place: CellPlace): Answer<null>;
  /** Another text than last time: somebody has edited the plan since. */
  sidebarEdits(): Answer<string>;
  /** Writes those that still show what they showed; says of each whether it did. */
  sidebarWrite(changes: CellChange[]): Answer<boolean[]>;
  sidebarSendKept(): Answer<UnsentForms>;
  sidebarDismiss(key: string): Answer<UnsentForms>;
  /** Keeps what is typed in a form for the rest of the day; null lets it go. */
  sidebarDraft(name: string, draft: Draft | null): Answer<null>;
  sidebarSettings(wanted: { language: Language; apiBase: string }): Answer<SidebarSettings>;
  sidebarOwnCopy(): Answer<SidebarSettings>;
  sidebarRefresh(): Answer<string>;
  /** Where files stand for ten minutes: a `/` and a file's name are added. */
  sidebarExport(): Answer<string>;
  /** What the cells say from which values come. */
  sidebarCells(reads: Reads): Answer<Pick<ValuesRequest, 'tabs' | 'names'>>;
}
