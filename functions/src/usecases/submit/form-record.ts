// What is kept of a form's answers. Never changed once it is written.
import type { Answers, FormTemplate } from '../../../../shared/model/form.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';

/** What `submissions/S` holds of a form's answers. Never changed. */
export interface FormRecord {
  email: string;
  at: EpochMs;
  template: FormTemplate;
  answers: Answers;
  /** `4/5` right; absent for a form that is no level of a training. */
  score?: string;
  /** What the person was told. */
  message?: string;
}
