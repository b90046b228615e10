// Takes reports and the key results that a person owes; gives what would be typed for them in the form of the
// day. Never a card that is not owed.

import type { RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import type { ReportedKeyResult } from '../../model/record.ts';
import { valueCell } from '../../sheet/write/records.ts';
import { supportNeededOf } from '../check/support-needed.ts';
import { readingName } from '../check/validate.ts';
import { cardName } from './owed-answers.ts';

/** Read again by `checkOwed` they are the same reports. */
export function rawOfReports(
  reports: readonly ReportedKeyResult[],
  owed: readonly OwedKeyResult[],
): RawAnswers {
  return Object.fromEntries(
    reports.flatMap((report) => {
      const keyResult = owed.find(({ id }) => id === report.keyResultId);
      if (!keyResult) return [];
      return Object.entries(cardOf(report, keyResult)).map(([field, text]) => [
        cardName(report.keyResultId, field),
        text,
      ]);
    }),
  );
}

function cardOf(report: ReportedKeyResult, keyResult: OwedKeyResult): Record<string, string> {
  const { confidence, selfStatus, blocker, note, supportNeeded, asRead } = report;
  const support = supportNeededOf(supportNeeded);
  return {
    value: typedValue(report, keyResult),
    [readingName('value')]: asRead ?? '',
    confidence: confidence === null ? '' : String(confidence),
    selfStatus: selfStatus ?? '',
    blocker,
    note,
    // An admin's form may ask for it in one field.
    supportNeeded,
    supportKind: support?.kind ?? '',
    supportRequest: support?.request ?? '',
  };
}

const typedValue = ({ value }: ReportedKeyResult, { type, percent }: OwedKeyResult): string =>
  String(valueCell(value, { type, percent: percent || type === 'milestone' }));
