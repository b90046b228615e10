// The contract between the add-on, the pages and the back end: what is sent and what comes back.
// Never holds behaviour: decoders are in decode.ts.
import type { Board } from '../model/board.ts';
import type { FormTemplate, RawAnswers } from '../model/form.ts';
import type { OwedKeyResult, ReceiptRow } from '../model/owed.ts';
import type { Language, Role } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportedKeyResult } from '../model/record.ts';
import type { Day } from '../model/time.ts';
import type { Cell, DecimalMark, Workbook } from '../model/workbook.ts';
import type { ToldChange } from '../process/change-words.ts';
import type { FilledStart } from '../process/first-starts.ts';
import type { CycleSpan, Ending } from '../process/new-cycle.ts';
import type { StepName } from '../process/steps/table.ts';
import type { Reads, TabCells } from '../sheet/source/source.ts';

/**
 * A refusal, in every endpoint's shape. `message` is for people, in their language where it is known, and
 * says the way out.
 */
export interface Refusal {
  code: string;
  message: string;
  /** At most 200; where many rows say the same, once with its rows. */
  problems?: Problem[];
  /** Of all problems, those included that are not told. */
  count?: number;
}

// POST /v1/publish ------------------------------------------------------------------------------------------

export interface PublishRequest {
  spreadsheetId: string;
  /**
   * The plan tabs, as cells. Where it holds Snapshots too, if only its column KR ID, a key result that is
   * named there keeps a blank Start.
   */
  workbook: Workbook;
  /** Revision that the sheet was last published or refreshed at; 0 for never. */
  basedOn: number;
  /** True: the sender can ask whether a new workspace with the people of another is meant (`same-people`). */
  asksOfPeople?: boolean | undefined;
  /** Why an owner changed a target, weight or plan, by KR ID. */
  reasons: Record<string, string>;
  /** True: publish although others published since; the person has seen what changed. */
  overwrite: boolean;
  /**
   * When the first edit since the last publish was made in the sheet, in milliseconds since 1970; null or
   * left out where the sheet does not know.
   */
  editedAt?: number | null | undefined;
  /** True: what would change is told, and nothing is published. */
  dryRun?: boolean | undefined;
}

export interface PublishReply {
  /** The live one; of a dry run the one that stays live, 0 for none. */
  revision: number;
  /** What was read that a person may have meant otherwise: percents, defaults. */
  read: string[];
  warnings: Problem[];
  /** What changed against the revision before; at most 200. */
  changes: ToldChange[];
  /** Of all changes, where not all of them are told. */
  changesCount?: number;
  /**
   * Changes of people who may not publish them: they wait for an admin, nothing of them is live. At most 200.
   */
  waiting: ToldChange[];
  waitingCount?: number;
  /** Blank Starts that are filled in: the day is to be written into the cell. */
  starts: FilledStart[];
  /** What to read and send to `/v1/values`; left out where no value comes from a cell. */
  reads?: Reads;
}

/** POST /v1/publish/undo. */
export interface UndoRequest {
  spreadsheetId: string;
  /** The one that is undone: the live one. */
  revision: number;
}

export interface UndoReply {
  /** The live one from then on: what was live before the one that is undone. */
  revision: number;
  /** What is otherwise again; at most 200. */
  changes: ToldChange[];
  changesCount?: number;
}

/** Where the files of GET /v1/export/FILE stand for a while, for a page that has no token of its own. */
export interface FilesReply {
  /** A `/` and a file's name are added to it. */
  address: string;
  /** A moment, ISO 8601 with offset. */
  until: string;
}

/** 409: somebody published since. */
export interface OutdatedReply extends Refusal {
  code: 'outdated';
  revision: number;
  by: string;
  at: string;
  changes: ToldChange[];
  changesCount?: number;
}

// POST /v1/submissions --------------------------------------------------------------------------------------

export interface SnapshotSubmission {
  kind: 'snapshot';
  /** Made when the form is opened; the same key twice is one submission. 16 to 64 of `[A-Za-z0-9_-]`. */
  key: string;
  /** With a program's key: the mail address of the person whom the report counts for. */
  reporter?: string | undefined;
  date: Day;
  /** `sheet`: the rows stand in the sheet already and are not appended to it again. */
  origin?: 'form' | 'sheet';
  reports: ReportedKeyResult[];
}

/** Answers of any other form, by its template; what they become depends on the form. */
export interface FormSubmission {
  kind: 'form';
  key: string;
  /** With a program's key: the mail address of the person whom the answers count for. */
  reporter?: string | undefined;
  formId: string;
  answers: RawAnswers;
  /** What the person writes before decimals, where it is known. */
  decimalMark?: DecimalMark | undefined;
}

export type Submission = SnapshotSubmission | FormSubmission;

export interface SubmissionReply {
  key: string;
  /** False where this key had been received before: nothing was recorded again. */
  fresh: boolean;
  receivedAt: string;
  rows: ReceiptRow[];
  /**
   * What else there is to say, for the person: the score of a training's level, what a step of the process
   * answers.
   */
  message?: string;
  /** Of a form of the company's own: the rows for its tab, as the next Refresh brings them too. */
  records?: RecordRows[];
}

// POST /v1/actions ------------------------------------------------------------------------------------------

/**
 * Every step of the process, named `thing.step`. `key` makes it idempotent; `id` names the thing. `answers`
 * are the form's.
 */
export interface ActionRequest {
  key: string;
  action: ActionName;
  id: string;
  answers: RawAnswers;
  /** What the person writes before decimals, where it is known. */
  decimalMark?: DecimalMark | undefined;
}

/** Every step of the process has its definition in process/steps. */
export type ActionName = StepName;

export interface ActionReply {
  key: string;
  fresh: boolean;
  id: string;
  /** What happened, for the person. */
  message: string;
}

// GET /v1/board ---------------------------------------------------------------------------------------------

/**
 * Rows to append to a tab of the record, by English column names; the add-on puts them in the sheet's own
 * order and language.
 */
export interface RecordRows {
  tab: string;
  rows: Record<string, Cell>[];
  /** Beside the rows of a tab of the company's own: the key of the submission that each comes from. */
  keys?: string[];
}

/** Something of the process that waits for a step, as a person reads it. */
export interface OpenThing {
  /** The step that comes next; null where it is not this person's to take. */
  action: ActionName | null;
  /** Which part of the process it belongs to: the word before the dot of its actions. */
  part: string;
  /** What the action is on. */
  id: string;
  text: string;
  /** What else there is to know of it, in the person's language; '' for nothing. */
  about: string;
  /** Past its deadline, or sent in after it. */
  overdue: boolean;
  /**
   * Of a review to be answered: measures that worked on the same metric, the playbook's ID before each. Sent
   * as the measure, it is reused.
   */
  measures?: string[];
}

export interface BoardReply {
  revision: number;
  boardRevision: number;
  refreshedAt: string;
  board: Board;
  /** Texts of the board's rows: by ID. */
  texts: {
    units: Record<string, string>;
    objectives: Record<string, string>;
    keyResults: Record<string, string>;
    people: Record<string, string>;
  };
  owners: Record<string, string>;
  /** Attainments by day of each KR, for the trend. */
  trends: Record<string, { day: Day; attainment: number; planned: number }[]>;
  /** What is open in the process and which step is next. */
  open: OpenThing[];
  records: RecordRows[];
  /** Hand in as `since` next time. */
  cursor: string;
  /** What to read and send to `/v1/values`; left out where no value comes from a cell. */
  reads?: Reads;
}

// POST /v1/values -------------------------------------------------------------------------------------------

/** What the spreadsheet's cells say from which values come (docs/design.md §5, Value from). */
export interface ValuesRequest {
  /** Of the reply that said what to read. */
  revision: number;
  /** The spreadsheet's. */
  decimalMark?: DecimalMark | undefined;
  /** Of every row of Key results: the KR ID, and what the cell *Value from* shows. */
  rows: { id: string; shown: Cell }[];
  tabs: TabCells[];
  names: { name: string; cells: Cell[][] }[];
}

export interface ValuesReply {
  /** What is to be said at the cell *Value from* of each key result: what it is and when it was read, or what is wrong. */
  cells: { id: string; severity: 'told' | 'problem'; message: string }[];
  /** How many were read and how many could not be; '' where no value comes from a cell. */
  message: string;
}

// GET /v1/cycle ---------------------------------------------------------------------------------------------

/** The live cycle as it ends, and what follows: what New cycle starts from. */
export interface CycleReply {
  cycle: CycleSpan;
  /** True from the cycle's last day on. */
  ended: boolean;
  next: CycleSpan;
  /** Whether the caller may publish a new cycle. */
  isAdmin: boolean;
  keyResults: Ending[];
  /** The cycles before, oldest first. */
  past: CycleSpan[];
}

// GET /v1/form ----------------------------------------------------------------------------------------------

export interface FormReply {
  workspace: string;
  language: Language;
  person: { email: string; name: string; role: Role };
  /** A fresh key for a submission. */
  key: string;
  today: Day;
  /** The snapshot day that a report today counts for; null where none is near. */
  snapshotDay: Day | null;
  keyResults: OwedKeyResult[];
  templates: FormTemplate[];
  /** Where a cell feeds one of them: what to read and send to `/v1/values`, and of which revision. */
  reads?: Reads;
  revision?: number;
}
