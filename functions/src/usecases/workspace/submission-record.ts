// What a snapshot submission is when it comes in and when it is kept; submit.ts records it. A kept one never
// changes, so a field that comes new is one that old ones lack.

import type { ReceiptRow } from '../../../../shared/model/owed.ts';
import type { ReportedKeyResult } from '../../../../shared/model/record.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { Policy } from '../../../../shared/process/steps/rights.ts';
import type { SnapshotSubmission } from '../../../../shared/wire/messages/submissions.ts';

export interface SubmitInput {
  workspace: string;
  email: string;
  submission: SnapshotSubmission;
  /** By what it is judged: what people do now, unless a workbook's own past is replayed. Never from HTTP. */
  policy?: Policy;
  /** The form's key, where `submission.key` is that of a correction under it. */
  formKey?: string;
  /** The name of the key by which a program sends it for `email`. */
  byKey?: string | undefined;
}

/** What `submissions/S` holds: the submission as received and what was recorded of it. Never changed. */
export interface SubmissionRecord {
  email: string;
  at: EpochMs;
  date: Day;
  planId: string;
  origin: 'form' | 'sheet';
  reports: ReportedKeyResult[];
  rows: ReceiptRow[];
  /** Of a correction under the key of a form that was sent before: that key. */
  formKey?: string;
  byKey?: string;
}
