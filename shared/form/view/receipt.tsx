// Takes what the back end recorded of a submission; gives it as a list: value as it was read, colour with
// shape and word, plan against attained.
// Never judges: figures and colours are those of the reply. The same in the sidebar and on the phone page.

import { valueText } from '../../format/format.ts';
import { planValueText } from '../../format/plan-value.ts';
import { deviationText, PlanAgainst } from '../../look/plan-against.tsx';
import { StatusMark } from '../../look/status-mark.tsx';
import type { OwedKeyResult, ReceiptRow } from '../../model/owed.ts';
import type { Language } from '../../model/plan.ts';
import { say } from '../../words/form.ts';
import { colon } from '../../words/punctuation.ts';

export interface ReceiptProps {
  rows: readonly ReceiptRow[];
  keyResults: readonly OwedKeyResult[];
  /** The values as they were sent, by KR. */
  values: Readonly<Record<string, number>>;
  language: Language;
}

/** In the order of `rows`; a key result that is not among `keyResults` any more goes by its ID. */
export function Receipt({ rows, ...rest }: ReceiptProps) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <Recorded key={row.keyResultId} row={row} {...rest} />
      ))}
    </ul>
  );
}

function Recorded({ row, keyResults, values, language }: Omit<ReceiptProps, 'rows'> & { row: ReceiptRow }) {
  const keyResult = keyResults.find(({ id }) => id === row.keyResultId);
  const value = values[row.keyResultId];
  return (
    <li class="stack-s">
      <h2>{keyResult?.text ?? row.keyResultId}</h2>
      <p>
        <StatusMark status={row.colour} language={language} />
        <span class="muted small"> {deviationText(row.deviation, language, keyResult?.type)}</span>
      </p>
      <PlanAgainst
        figures={{ ...row, status: row.colour }}
        language={language}
        {...(keyResult && value !== undefined ? inOwnUnit(row, keyResult, value, language) : {})}
      />
      {row.reviewOpened && <p class="notice small">{say(language, 'reviewOpened')}</p>}
    </li>
  );
}

/**
 * The value and the plan as the form said them: never one in the unit and the other as a share of the way.
 */
function inOwnUnit(row: ReceiptRow, keyResult: OwedKeyResult, value: number, language: Language) {
  const recorded = valueText(value, keyResult, language);
  const planned = planValueText(keyResult, row.planned, language);
  return {
    left: (
      <>
        {say(language, 'recordedValue')}
        {colon(language)}
        <strong>{recorded}</strong>
      </>
    ),
    right: `${say(language, 'plan')} ${planned}`,
    label: say(language, 'attainedOfPlan', { attained: recorded, planned }),
  };
}
