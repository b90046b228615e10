// POST /v1/actions: a step of the process, and what waits for one. Never behaviour: decoders are in
// decode.ts.
import type { RawAnswers } from '../../model/form.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import type { PartName, StepName } from '../../process/steps/table.ts';

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

/** Something of the process that waits for a step, as a person reads it. */
export interface OpenThing {
  /** The step that comes next; null where it is not this person's to take. */
  action: ActionName | null;
  /** Which part of the process it belongs to. */
  part: PartName;
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
