// Takes the reports of a form and the answers to fields that an admin added to it; gives the reports with
// those in their notes. Never drops one.

import type { Answers, FormTemplate } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { labelled, listed } from '../../words/punctuation.ts';
import { labelOf } from '../labels.ts';
import type { OwedAnswers } from './owed-answers.ts';

/**
 * Answers to fields that an admin added to the snapshot have no column of their own: they stand in the note,
 * under their label.
 */
export function withExtraInNote(
  { reports, extra }: OwedAnswers,
  { fields }: FormTemplate,
  language: Language,
): OwedAnswers['reports'] {
  const nameOf = (id: string) => {
    const field = fields.find((each) => each.id === id);
    return field ? labelOf(field, language) : id;
  };
  const lines = (answers: Answers) =>
    Object.entries(answers).map(([id, value]) =>
      labelled(language, nameOf(id), Array.isArray(value) ? listed(language, value) : String(value)),
    );
  return reports.map((report) => ({
    ...report,
    note: [report.note, ...lines(extra[report.keyResultId] ?? {})].filter((line) => line !== '').join('\n'),
  }));
}
