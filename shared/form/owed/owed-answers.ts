// Takes what the one-page form of the day sends; gives the reports of the cards that were filled in, and
// faults by card.
// Never keeps a card without a value.
import type { Answers, FormTemplate, RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import type { ReportedKeyResult, SelfStatus } from '../../model/record.ts';
import { settledValue } from '../../sheet/cells/percent-doubt.ts';
import { faultMessage } from '../../words/answer-faults.ts';
import { rawValues, typedValues } from '../check/show-when.ts';
import { supportNeededText } from '../check/support-needed.ts';
import { type AnswerContext, type AnswerFault, checkAnswers, readingName } from '../check/validate.ts';
import { templateFor } from './value-field.ts';

/**
 * The name of a card's field on the page: KR IDs may hold anything, so the field comes after the last `::`.
 */
export const cardName = (keyResultId: string, fieldId: string): string => `${keyResultId}::${fieldId}`;

export interface CardFault extends AnswerFault {
  keyResultId: string;
}

export interface OwedAnswers {
  reports: ReportedKeyResult[];
  /** Answers to fields that an admin added, by KR. */
  extra: Record<string, Answers>;
  faults: CardFault[];
  /** True where no card was filled in at all. */
  empty: boolean;
}

/** The fields of one card out of the whole page's answers, as they were typed. */
export function cardAnswers(template: FormTemplate, keyResultId: string, raw: RawAnswers): RawAnswers {
  const names = template.fields.flatMap(({ id }) => [id, readingName(id)]);
  return Object.fromEntries(
    names
      .map((name) => [name, typedValues(raw, cardName(keyResultId, name))] as const)
      .filter(([, values]) => values.length > 0),
  );
}

/**
 * Reads every card: one without any answer is left out, one with other answers and no value is a fault
 * (nothing typed is dropped silently).
 */
export function checkOwed(
  owed: readonly OwedKeyResult[],
  snapshot: FormTemplate,
  raw: RawAnswers,
  context: AnswerContext,
): OwedAnswers {
  const result: OwedAnswers = { reports: [], extra: {}, faults: [], empty: true };
  for (const keyResult of owed) {
    const template = templateFor(keyResult, snapshot);
    const card = cardAnswers(template, keyResult.id, raw);
    if (isUntouched(template, card)) continue;
    result.empty = false;
    if (rawValues(card, 'value').length === 0) {
      result.faults.push({
        keyResultId: keyResult.id,
        fieldId: 'value',
        code: 'value-missing',
        message: faultMessage('value-missing', context.language, {}),
      });
      continue;
    }
    const { answers, faults } = checkAnswers(template, card, context);
    result.faults.push(...faults.map((fault) => ({ ...fault, keyResultId: keyResult.id })));
    if (faults.length === 0) {
      result.reports.push(reportOf(keyResult, answers));
      const own = ownAnswers(answers);
      if (Object.keys(own).length > 0) result.extra[keyResult.id] = own;
    }
  }
  return result;
}

/** A field left at what the form filled in for the person is no answer. */
function isUntouched(template: FormTemplate, card: RawAnswers): boolean {
  return template.fields.every(({ id, initial }) => {
    const values = rawValues(card, id);
    return values.length === 0 || (initial !== null && values.join(';') === initial);
  });
}

const KNOWN = [
  'value',
  'confidence',
  'selfStatus',
  'blocker',
  'note',
  'supportKind',
  'supportRequest',
  'supportNeeded',
];

const ownAnswers = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id, value]) => !KNOWN.includes(id) && value !== null));

function reportOf(keyResult: OwedKeyResult, answers: Answers): ReportedKeyResult {
  const { value, confidence, selfStatus } = answers;
  const text = (id: string) => (typeof answers[id] === 'string' ? (answers[id] as string) : '');
  return {
    keyResultId: keyResult.id,
    ...settledValue(keyResult, Number(value)),
    confidence: typeof confidence === 'number' ? confidence : null,
    selfStatus: isSelfStatus(selfStatus) ? selfStatus : null,
    blocker: text('blocker'),
    note: text('note'),
    supportNeeded: text('supportNeeded') || supportNeededText(text('supportKind'), text('supportRequest')),
  };
}

const isSelfStatus = (value: unknown): value is SelfStatus =>
  value === 'on track' || value === 'at risk' || value === 'off track';
