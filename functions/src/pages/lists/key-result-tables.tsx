// Takes what was reported on and changed in one key result; gives it as tables, latest first. Never leaves
// out who and when.

import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, percentText, valueText } from '../../../../shared/format/format.ts';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Adjustment } from '../../../../shared/model/process.ts';
import type { KeptSnapshot } from '../../../../shared/model/state.ts';
import { say } from '../../../../shared/words/pages.ts';
import { colon } from '../../../../shared/words/punctuation.ts';
import { Empty } from '../parts/parts.tsx';
import type { KeyResultRow } from '../parts/view.ts';

interface WithNames {
  nameOf: (email: string) => string;
  language: Language;
}

/** `row.snapshots` come with the oldest first. */
export function SnapshotTable({ row, nameOf, language }: WithNames & { row: KeyResultRow }) {
  if (row.snapshots.length === 0) return <Empty>{say(language, 'noReports')}</Empty>;
  return (
    // Focusable, so that a keyboard can scroll what is wider than the screen.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus
    <section class="table-wrap" tabIndex={0} aria-label={say(language, 'history')}>
      <table>
        <thead>
          <tr>
            <th>{say(language, 'date')}</th>
            <th>{say(language, 'status')}</th>
            <th class="num">{say(language, 'value')}</th>
            <th class="num">{say(language, 'attained')}</th>
            <th class="num">{say(language, 'plan')}</th>
            <th>{say(language, 'selfStatus')}</th>
            <th>{say(language, 'note')}</th>
            <th>{say(language, 'by')}</th>
          </tr>
        </thead>
        <tbody>
          {[...row.snapshots].reverse().map((snapshot) => (
            <tr key={snapshot.day}>
              <td class="day">{dayText(snapshot.day, language)}</td>
              <td>
                <StatusMark status={snapshot.colour} language={language} />
              </td>
              <td class="num">{valueText(snapshot.value, row.keyResult, language)}</td>
              <td class="num">{percentText(snapshot.attainment, language)}</td>
              <td class="num">{percentText(snapshot.planned, language)}</td>
              <td>
                {snapshot.selfStatus ? say(language, snapshot.selfStatus) : '–'}
                {snapshot.confidence !== null && <span class="muted"> {snapshot.confidence}/10</span>}
              </td>
              <td class="remarks">
                <Remarks snapshot={snapshot} language={language} />
              </td>
              <td class="by">
                {nameOf(snapshot.by)}
                {snapshot.byKey !== undefined && (
                  <span class="small muted"> {say(language, 'byKey', { name: snapshot.byKey })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Remarks({ snapshot, language }: { snapshot: KeptSnapshot; language: Language }) {
  const { blocker, note, supportNeeded } = snapshot;
  if (!blocker && !note && !supportNeeded) return <>–</>;
  return (
    <>
      {blocker && (
        <p class="pre">
          <strong>{say(language, 'blocker')}</strong>
          {colon(language)}
          {blocker}
        </p>
      )}
      {supportNeeded && (
        <p class="pre">
          <strong>{say(language, 'support')}</strong>
          {colon(language)}
          {supportNeeded}
        </p>
      )}
      {note && <p class="pre">{note}</p>}
    </>
  );
}

interface AdjustmentTableProps extends WithNames {
  adjustments: readonly Adjustment[];
  timeZone: string;
  /** Names the KR of each, where they are of several. */
  keyResultOf?: (id: string) => string;
}

/** `adjustments` come with the oldest first. */
export function AdjustmentTable({
  adjustments,
  timeZone,
  keyResultOf,
  nameOf,
  language,
}: AdjustmentTableProps) {
  if (adjustments.length === 0) return <p class="muted">{say(language, 'noAdjustments')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus
    <section class="table-wrap" tabIndex={0} aria-label={say(language, 'adjustments')}>
      <table>
        <thead>
          <tr>
            {keyResultOf && <th>{say(language, 'keyResult')}</th>}
            {(['date', 'changed', 'before', 'after', 'reason', 'by'] as const).map((word) => (
              <th key={word}>{say(language, word)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...adjustments].reverse().map((each) => (
            <tr key={`${each.at} ${each.keyResultId} ${each.field}`}>
              {keyResultOf && <td>{keyResultOf(each.keyResultId)}</td>}
              <td class="day">{dayText(dayAt(each.at, timeZone), language)}</td>
              <td>{say(language, each.field)}</td>
              <td>{each.before || '–'}</td>
              <td>{each.after || '–'}</td>
              <td class="pre">{each.reason}</td>
              <td class="by">{nameOf(each.by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
