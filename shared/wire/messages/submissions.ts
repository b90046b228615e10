// GET /v1/form and POST /v1/submissions: what a person owes, and what they send. Never behaviour: decoders
// are in decode.ts.
import type { FormTemplate, RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult, ReceiptRow } from '../../model/owed.ts';
import type { Language, Role } from '../../model/plan.ts';
import type { ReportedKeyResult } from '../../model/record.ts';
import type { Day } from '../../model/time.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import type { Reads } from '../../sheet/source/source.ts';
import type { RecordRows } from './board.ts';

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
