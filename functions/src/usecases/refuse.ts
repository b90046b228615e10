// Takes a refusal's code; gives it with its words and HTTP status, in the shape of every use case's answer.
// Never throws.

import type { AnswerFault } from '../../../shared/form/check/validate.ts';
import { labelOf } from '../../../shared/form/labels.ts';
import type { FormField } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import { refusalWords } from '../../../shared/words/refusals.ts';
import { filledIn } from '../../../shared/words/say.ts';

export interface Refused {
  ok: false;
  status: 400 | 403 | 404 | 409 | 422 | 429;
  refusal: Refusal;
  /** Of a filled-in form: what is wrong with each field. */
  faults?: readonly AnswerFault[];
  /** When to try again. */
  waitSeconds?: number;
}

type RefusalCode = keyof typeof refusalWords;

const STATUS: Record<RefusalCode, Refused['status']> = {
  'no-workspace': 404,
  'has-left': 403,
  'not-in-people': 403,
  'not-a-reporter': 403,
  'not-allowed': 403,
  'unknown-key-result': 422,
  'two-of-a-name': 422,
  'unknown-thing': 404,
  'date-outside-cycle': 422,
  'date-in-future': 422,
  'bad-value': 422,
  'report-percent-doubt': 422,
  'nothing-reported': 422,
  'key-result-twice': 422,
  'key-taken': 409,
  'copied-spreadsheet': 409,
  'same-people': 409,
  'domain-not-allowed': 403,
  'too-many-writes': 429,
  'weak-key': 403,
  'invalid-workbook': 422,
  busy: 409,
  'undo-not-last': 409,
  'undo-first': 409,
  'undo-new-cycle': 409,
  'undo-step': 409,
  'undo-reported': 409,
  'already-done': 409,
  'not-yet-responded': 409,
  'not-yet-started': 409,
  closed: 409,
  'before-it-opened': 422,
  'bad-answers': 422,
  'no-resources': 422,
  loop: 422,
  'not-above': 422,
  'goal-gone': 409,
  'not-enough-points': 409,
  'out-of-stock': 409,
};

/** A refusal in a person's language; `{name}` in its words takes the value of that name. */
export function refuse(
  code: RefusalCode,
  language: Language,
  values: Record<string, string | number> = {},
): Refused {
  const message = filledIn(language, refusalWords[code], values, '');
  return { ok: false, status: STATUS[code], refusal: { code, message } };
}

/** Refused for so many seconds: a member has written too often within a minute (design §7, Identity). */
export const refusedByWriteLimit = (language: Language, seconds: number): Refused => ({
  ...refuse('too-many-writes', language, { seconds }),
  waitSeconds: seconds,
});

/** What an answer that says no has beside its words. */
export const refusalHeaders = ({ waitSeconds }: Refused): Record<string, string> =>
  waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) };

/**
 * Refused for the faults of answers to fields: the first is said in the refusal, each beside its field on a
 * page. At least one.
 */
export function badAnswers(
  faults: readonly AnswerFault[],
  fields: readonly FormField[],
  language: Language,
): Refused {
  const { fieldId, message } = faults[0]!;
  const field = fields.find(({ id }) => id === fieldId);
  const label = field ? labelOf(field, language) : fieldId;
  return { ...refuse('bad-answers', language, { field: label, reason: message }), faults };
}
